"""Where a shared passage likely comes from, and the reason to think so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from components.corpus.article import Article

#: Reasons, strongest first, as they are told.
REASONS = {
    "release": "it is in a government release of the corpus",
    "transcript": "it is in a transcript of the corpus",
    "agency": "it is in an agency's own article",
    "credit": "an article that prints it credits this agency",
    "earliest": "it printed the passage first",
    "unknown": "nothing in these articles tells",
}
_KINDS = {"government release": "release", "transcript": "transcript", "agency": "agency"}


class Origin(NamedTuple):
    """A likely origin: an outlet or an agency, and one of `REASONS`; an empty name where nothing tells."""

    name: str
    reason: str


def origin(holders: Sequence[Article], credits: Iterable[str]) -> Origin:
    """Return the likely origin of a passage that these articles hold, given in corpus order, each with its credit.

    A release or a transcript comes before a credit, because agencies and outlets copy from it; the earliest article
    counts only where all have a date and one of them, or several of one outlet, are before all others.
    """
    for kind, reason in _KINDS.items():
        found = {article.outlet for article in holders if article.kind == kind}
        if len(found) == 1:
            return Origin(found.pop(), reason)
    credited = [agency for agency in credits if agency]
    if credited:
        return Origin(max(dict.fromkeys(credited), key=credited.count), "credit")
    return _earliest(holders)


def _earliest(articles: Sequence[Article]) -> Origin:
    days = [article.published for article in articles if article.published]
    if len(days) == len(articles) and len(set(days)) > 1:
        first = {article.outlet for article in articles if article.published == min(days)}
        if len(first) == 1:
            return Origin(first.pop(), "earliest")
    return Origin("", "unknown")
