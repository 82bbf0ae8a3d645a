"""Whom "who" stands for: the name before it, or somebody of the place that is named last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from components.reading.persons.entities import Entity
from components.reading.persons.grammar import stands_before_place
from components.reading.persons.names import Name

#: So many characters stand at most between the names before a relative, and between the last and it: " of ", "., ".
_NEXT_TO = 4


def antecedent(
    text: str, entries: Sequence[tuple[Name, Entity]], starts: Sequence[int], position: int
) -> Entity | None:
    """Return whom a relative at `position` stands for: "Ruiz" of "Ruiz of Lynn, Mass., who", None for no name.

    `entries` are the article's names with their entities, and `starts` where they begin.
    """
    before, begin = bisect_left(starts, position) - 1, position
    while before >= 0 and 0 < begin - entries[before][0].end <= _NEXT_TO:
        name, entity = entries[before]
        if not _is_place(text, name):
            return entity
        before, begin = before - 1, name.outer
    return None


def place_before(text: str, entries: Sequence[tuple[Name, Entity]], starts: Sequence[int], end: int) -> bool:
    """Return whether the name that ends at `end` is a place's, False where none ends there."""
    before = bisect_left(starts, end) - 1
    return before >= 0 and entries[before][0].end == end and _is_place(text, entries[before][0])


def _is_place(text: str, name: Name) -> bool:
    """Return whether a name is a place's, by a list or by where it stands ("Lynn, Mass.")."""
    return name.kind == "place" or (name.kind != "person" and stands_before_place(text, name))
