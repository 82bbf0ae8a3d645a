"""Articles to choose from: all there are, of very many those that a reader looks for by words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import streamlit as st

from components.analysis.event_search import MOST_LISTED
from components.corpus import Article
from components.figure.picture import period

#: Characters of a name that fit a telephone's width.
_ROOM = 90


def named(articles: Iterable[Article]) -> dict[str, str]:
    """Return what articles are called in a list of choices, by id: outlet, date, headline."""
    return {one.article_id: _name(one) for one in articles}


def _name(article: Article) -> str:
    title = f"“{article.title}”" if article.title else "no headline"
    return ", ".join(part for part in (article.outlet, period([article.published]), title) if part)


def find(names: Mapping[str, str], key: str, chosen: Collection[str]) -> dict[str, str]:
    """Return the names to be listed, by article: those that have the words of a field drawn for it, and those chosen.

    The search is made here and not in the browser, which is sent no more than `MOST_LISTED` and those chosen.
    """
    if len(names) <= MOST_LISTED:
        return dict(names)
    wanted = st.text_input("Find articles", key=key, placeholder="Words of a headline, an outlet or a date")
    words = wanted.casefold().split()
    found = [one for one, name in names.items() if all(word in name.casefold() for word in words)]
    if not found:
        st.caption("No article has these words.")
    elif len(found) > MOST_LISTED:
        st.caption(f"{len(found):,} articles found; the first {MOST_LISTED} are listed.")
    listed = {*found[:MOST_LISTED], *chosen}
    return {one: name for one, name in names.items() if one in listed}


def plain_name(name: str) -> str:
    """Return a name for a list of choices, cut so that it fits a telephone's width."""
    return name if len(name) <= _ROOM else name[: _ROOM - 1] + "…"
