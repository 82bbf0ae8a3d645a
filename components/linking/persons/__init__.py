"""Which persons and bodies of different articles are one: "Jim Mattis" here and "James Mattis" there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.linking.persons.merging import merge
from components.linking.persons.parties import Known, gather
from components.linking.persons.renaming import Holders, holders, renamed
from components.linking.persons.suggestions import Suggestion, suggest
from components.reading.model import Reading

__all__ = ["Suggestion", "link", "linked", "suggest"]


def link(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings that `linked` yields."""
    return list(linked(readings))


def linked(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the readings with one name for each person, the one that most articles use (the first among equals).

    Full names are one person's where last and first names fit and nothing speaks against it. A last name alone is
    taken, article by article, to the full name that it fits: one of the same event first, one of another event only
    where no other fits and something speaks for it. A body is never taken to another by its last word, nor to a
    person. A description that no article resolves ("Japan's prime minister") is taken to the one person who holds
    that office elsewhere in the corpus. Namesakes with equal first names in different articles are merged. What stays
    doubtful is left apart; `suggest` lists it.
    """
    named, offices = _names(readings)
    for number, reading in enumerate(readings):
        yield renamed(reading, number, named, offices)


def _names(readings: Sequence[Reading]) -> tuple[dict[Known, str], Holders]:
    """Return the corpus's name of everybody, and who holds which office."""
    merged = merge(gather(readings), readings)
    return {known: party.name for known, party in merged.items()}, holders(dict.fromkeys(merged.values()))
