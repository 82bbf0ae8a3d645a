"""Which quotations a person checks, in which order: a random sample without replacement, the same every time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice

from components.corrections.apply import find
from components.corrections.model import MOST_ENTRIES, UNNAMED, Check
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
    """Return the quotations of the readings in a random order: the first n are a random sample of n.

    The order follows from the corpus and the seed (the name of whoever checks) alone: each quotation has a number,
    the SHA-256 of both and of its place, and they stand in the order of these numbers. As many are given as one file
    can hold checks of.
    """

    def number(one: Drawn) -> str:
        place = "\x1f".join((corpus_hash, seed, *map(str, one.passage)))
        return hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()

    everything = (Drawn(reading, one, speaker_of(reading, one)) for reading in readings for one in reading.quotations)
    return nsmallest(MOST_ENTRIES, everything, key=number)


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


def counting(checks: Iterable[Check], reading: Callable[[str], Reading | None]) -> list[Check]:
    """Return the checks that count: those of quotations that are read now as they were when they were checked.

    `reading` gives the reading of an article by its id, as it was read and before anything was corrected.
    """
    return [check for check in checks if _still_claimed(check, reading(check.article_id))]


def _still_claimed(check: Check, reading: Reading | None) -> bool:
    quotation = find(reading, check.start, check.end) if reading is not None else None
    return reading is not None and quotation is not None and speaker_of(reading, quotation) == check.speaker


def surroundings(drawn: Drawn, before: int = 4, after: int = 1) -> tuple[int, int]:
    """Return the stretch to show a quotation in: enough sentences ahead of it to see whom "he" means."""
    sentences, quotation = drawn.reading.sentences, drawn.quotation
    held = [one.index for one in sentences if one.start < quotation.end and one.end > quotation.start]
    if not held:
        return quotation.start, quotation.end
    shown = list(islice(sentences, max(0, held[0] - before), held[-1] + 1 + after))
    return min(shown[0].start, quotation.start), max(shown[-1].end, quotation.end)


def hidden(text: str, outlet: str) -> str:
    """Return a text of the same length in which the outlet's name is blacked out."""
    return re.sub(re.escape(outlet), lambda found: "█" * len(found[0]), text, flags=re.IGNORECASE) if outlet else text
