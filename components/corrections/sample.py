"""Which quotations a person checks, in which order: a random sample without replacement, the same every time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.corrections.model import NOT_FOUND, UNNAMED, Check
from components.reading.model import Quotation, Reading


@dataclass(frozen=True)
class Drawn:
    """A quotation as it was read, to be checked; `speaker` is "" where nobody was found."""

    reading: Reading
    quotation: Quotation
    speaker: str

    @property
    def passage(self) -> tuple[str, int, int]:
        """Return the article and the characters of the quotation's first span: what a check names."""
        return self.reading.article.article_id, *self.quotation.spans[0]


def draw(readings: Iterable[Reading], corpus_hash: str, seed: str) -> list[Drawn]:
    """Return every quotation of the readings in a random order: the first n are a random sample of n.

    The order follows from the corpus and the seed (the name of whoever checks) alone: each quotation has a number,
    the SHA-256 of both and of its place, and they stand in the order of these numbers.
    """

    def number(one: Drawn) -> str:
        place = "\x1f".join((corpus_hash, seed, *map(str, one.passage)))
        return hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()

    everything = [Drawn(reading, one, speaker_of(reading, one)) for reading in readings for one in reading.quotations]
    return sorted(everything, key=number)


def speaker_of(reading: Reading, quotation: Quotation) -> str:
    """Return whom the reading gives a quotation to: a name, `UNNAMED`, or "" where nobody was found."""
    mention = quotation.speaker
    if mention is None:
        return ""
    if mention.form == "unnamed":
        return UNNAMED
    person = next((one for one in reading.persons if one.name == mention.person), None)
    return UNNAMED if person is not None and person.party == "unnamed" else mention.person or ""


def next_to_check(order: Sequence[Drawn], checks: Iterable[Check], by: str) -> Drawn | None:
    """Return the first quotation of an order that this person has not checked as it is read now; None at the end."""
    done = {(check.passage, check.speaker) for check in checks if check.by == by}
    return next((one for one in order if (one.passage, one.speaker) not in done), None)


def counting(order: Iterable[Drawn], checks: Iterable[Check]) -> list[Check]:
    """Return the checks that count: those of quotations that are read now as they were when they were checked."""
    claimed = {(one.passage, one.speaker) for one in order}
    return [check for check in checks if (check.passage, check.speaker) in claimed]


def told_speaker(speaker: str) -> str:
    """Return a speaker for reading."""
    return speaker or NOT_FOUND
