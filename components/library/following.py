"""Corrections that follow their articles: an article whose outlet, title or date is put right has another id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from components.corpus.article import Article
from components.corrections.model import Change, Check, Corrections, Split

_Entry = TypeVar("_Entry", bound=Change | Check)


def follow(corrections: Corrections, before: Iterable[Article], after: Iterable[Article]) -> Corrections:
    """Return the corrections with the ids that their articles have now.

    An article is the same where its text is, if that text stands once before and once after. Corrections of articles
    that are gone stay as they are and fit nothing.
    """
    old, new = _by_text(before), _by_text(after)
    moved = {
        old[text].article_id: new[text].article_id
        for text in old.keys() & new.keys()
        if old[text].article_id != new[text].article_id
    }
    if not moved:
        return corrections
    return Corrections(
        tuple(_moved(change, moved) for change in corrections.changes),
        tuple(_moved(check, moved) for check in corrections.checks),
    )


def _by_text(articles: Iterable[Article]) -> dict[str, Article]:
    found: dict[str, list[Article]] = {}
    for article in articles:
        found.setdefault(article.text, []).append(article)
    return {text: those[0] for text, those in found.items() if len(those) == 1}


def _moved(one: _Entry, moved: Mapping[str, str]) -> _Entry:
    """Return an entry with the new id of each article that it names (an event is named by its first article's)."""
    if isinstance(one, Split):
        return replace(one, articles=tuple(moved.get(article_id, article_id) for article_id in one.articles))
    named = {name: getattr(one, name, "") for name in ("article_id", "event", "story")}
    changed: dict[str, Any] = {name: moved[value] for name, value in named.items() if value in moved}
    return replace(one, **changed)
