"""The page on which people bring their own articles: give them, check what was understood, analyse, share, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components.intake.tray import Tray
from components.wording import counted
from dashboard import data, long_table, names, session, work
from dashboard.articles import analysing, columns, everything, keeping, texts, understood, ways
from dashboard.markup import plain_markdown

if TYPE_CHECKING:
    from components.library import Card

#: Pixels of the list of articles at most; more lines are scrolled to.
_LIST_HEIGHT = 320
#: Pixels of the headlines, so that every column has room beside them.
_HEADLINE = 340


def show() -> None:
    """Draw the page."""
    st.title("Articles")
    work.pool().warm_up()
    if not analysing.goes_on() and work.going_on():
        return
    if message := session.MESSAGE.take():
        st.info(plain_markdown(message))
    waiting = session.WAITING.get()
    if waiting and (explained := columns.show(waiting)):
        ways.read_files([explained])
        st.rerun()
    tray = session.TRAY.get()
    if tray.entries:
        _check(tray)
        return
    if card := data.card():
        _corpus(card)
        everything.show()
        st.header("Another corpus", anchor="another")
    else:
        st.markdown("Bring articles on one event, of as many outlets as you like. You check them before they are kept.")
        _listed(data.analysis().articles)
    ways.show()
    if not data.card():
        everything.show()
    understood.problems(tray)


def _corpus(card: Card) -> None:
    if names.hidden():
        st.info("The outlets' names are hidden. Show them, in the sidebar, to see or change this corpus.")
        return
    from dashboard.articles import owned  # noqa: PLC0415 (only where a stored corpus is shown)

    owned.show(card)


def _check(tray: Tray) -> None:
    st.header("What was understood", anchor="understood")
    understood.show(tray)
    texts.show(tray)
    understood.problems(tray)
    if analysing.goes_on():
        st.header("Analyse them", anchor="analyse")
        if work.going_on():
            return
    with st.expander("Add more articles", icon=":material/add:", type="compact"):
        ways.show()
    st.header("Analyse them", anchor="analyse")
    analysing.show(tray)
    st.button("Start over", icon=":material/delete_sweep:", type="tertiary", key="clear", on_click=keeping.clear)


def _listed(articles: pd.DataFrame) -> None:
    """List outlet, headline, kind, date and length of the articles of the corpus that is shown."""
    lines = articles[["outlet", "title", "kind", "published", "words"]]
    named = lines.rename(columns={"outlet": "Outlet", "title": "Headline", "kind": "Kind", "published": "Date"})
    st.caption(f"Shown now: {counted(len(lines), 'article')} of {counted(lines['outlet'].nunique(), 'outlet')}")
    st.dataframe(
        long_table.part(named.rename(columns={"words": "Words"}), "articles"),
        hide_index=True,
        column_config={"Headline": st.column_config.TextColumn(width=_HEADLINE)},
        height=min(_LIST_HEIGHT, 36 * (len(lines) + 1) + 2),
        alt=f"The {len(lines)} articles that are shown, with outlet, headline, kind, date and words",
    )
