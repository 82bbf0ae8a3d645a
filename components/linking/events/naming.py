"""What events and stories are called: each bears the id of its first article."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from components.corpus.article import Article
from components.reading.model import Reading


def named(readings: Sequence[Reading], marks: Sequence[Hashable]) -> list[str]:
    """Return for each reading the name of its group, which is that of its first article; equal marks are one group.

    The first is the earliest by date, undated ones after all others, then in the order of the readings.
    """
    first: dict[Hashable, Article] = {}
    for reading, mark in zip(readings, marks, strict=True):
        known = first.setdefault(mark, reading.article)
        if _day(reading.article) < _day(known):
            first[mark] = reading.article
    return [first[mark].article_id for mark in marks]


def _day(article: Article) -> str:
    # After every year that a date can have.
    return article.published.isoformat() if article.published else "~"
