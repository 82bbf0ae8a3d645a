"""Which articles tell of the same event, and which events make one story."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from components.linking.likeness import STORY, alike
from components.linking.linkage import groups
from components.linking.signatures import signatures
from components.reading.model import Reading

#: Groups of articles are one where the mean likeness between them is this or more, for events and for stories alike
#: (METHOD.md has the rounds).
THRESHOLD = 0.16


def group(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings with the event that each tells of, named by the id of the event's first article.

    The first is the earliest by date, undated ones after all others, then in the order of the corpus.
    """
    dates = [reading.article.published for reading in readings]
    return named(readings, groups(alike(signatures(readings), dates), len(readings), THRESHOLD))


def stories(readings: Sequence[Reading]) -> list[str]:
    """Return for each reading the story that its event is part of, named by the id of the story's first article.

    A story is a chain of events over weeks. The readings bear their events (`group`), as found or as moved by hand; a
    story holds whole events.
    """
    dates = [reading.article.published for reading in readings]
    pairs = alike(signatures(readings), dates, STORY)
    marks = groups(pairs, len(readings), THRESHOLD, together=[reading.event for reading in readings])
    return [reading.event for reading in named(readings, marks)]


def named(readings: Sequence[Reading], marks: Sequence[Hashable]) -> list[Reading]:
    """Return the readings with their events named; articles of one event bear the same mark.

    A reading whose event keeps its name is the very object that came in.
    """
    first: dict[Hashable, Reading] = {}
    for reading, mark in zip(readings, marks, strict=True):
        known = first.setdefault(mark, reading)
        if _day(reading) < _day(known):
            first[mark] = reading
    names = [first[mark].article.article_id for mark in marks]
    return [
        reading if reading.event == name else replace(reading, event=name)
        for reading, name in zip(readings, names, strict=True)
    ]


def _day(reading: Reading) -> str:
    # After every year that a date can have.
    return reading.article.published.isoformat() if reading.article.published else "~"
