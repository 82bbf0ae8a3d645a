"""Corrections that follow their articles: an article whose outlet, title or date is put right has another id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from components.corpus.article import Article
from components.corrections.model import Assign, Change, Check, Corrections, Drop, Split


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
        tuple(_change(change, moved) for change in corrections.changes),
        tuple(_check(check, moved) for check in corrections.checks),
    )


def _by_text(articles: Iterable[Article]) -> dict[str, Article]:
    found: dict[str, list[Article]] = {}
    for article in articles:
        found.setdefault(article.text, []).append(article)
    return {text: those[0] for text, those in found.items() if len(those) == 1}


def _change(change: Change, moved: Mapping[str, str]) -> Change:
    if isinstance(change, Split):
        return replace(change, articles=tuple(moved.get(one, one) for one in change.articles))
    if isinstance(change, Assign | Drop):
        return replace(change, article_id=moved.get(change.article_id, change.article_id))
    return change


def _check(check: Check, moved: Mapping[str, str]) -> Check:
    return replace(check, article_id=moved.get(check.article_id, check.article_id))
