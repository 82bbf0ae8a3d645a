"""Which sentences a person codes for a frame, in which order: half of them marked by the codebook, half not, mixed.

The order follows from the corpus, the codebook, the frame and a name alone: whoever has the link that names these gets
the same sentences.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from components.corpus.languages import is_english
from components.frames.labels import MARKED, OTHERS, Label
from components.reading.model import Reading
from components.reading.words import count_words

#: A shorter sentence says too little to be coded.
_FEWEST_WORDS = 4
#: Sentences shown around the one that is coded.
BEFORE, AFTER = 2, 1


class Unit(NamedTuple):
    """A sentence that may be coded, and from which half of the sample it is."""

    article_id: str
    sentence: int
    start: int
    end: int
    event: str
    drawn: str


def units(readings: Iterable[Reading], rows: pd.DataFrame, code: str) -> list[Unit]:
    """Return every sentence of articles in English that can be coded; `rows` are the hits by the codebook."""
    marked_rows = rows[(rows["code"] == code) & (rows["marked"] == "yes")]
    marked = set(zip(marked_rows["article_id"], marked_rows["sentence"], strict=True))
    return [
        Unit(
            reading.article.article_id,
            *(one.index, one.start, one.end, reading.event),
            MARKED if (reading.article.article_id, one.index) in marked else OTHERS,
        )
        for reading in readings
        if is_english(reading.article.language)
        for one in reading.sentences
        if (reading.article.article_id, one.index) in marked
        or count_words(reading.article.text, one.start, one.end) >= _FEWEST_WORDS
    ]


def in_order(found: Sequence[Unit], seed: str) -> list[Unit]:
    """Return the units in the order in which they are coded, by a seed: one of each half, which comes first by lot.

    Where one half is at its end the other goes on alone, so any first part is a random sample of both halves.
    """
    number = {one: _number(seed, one) for one in found}
    ordered = sorted(found, key=number.__getitem__)
    first, second = ([one for one in ordered if one.drawn == drawn] for drawn in (MARKED, OTHERS))
    return list(_mixed(first, second, number))


def _mixed(first: list[Unit], second: list[Unit], number: dict[Unit, str]) -> Iterator[Unit]:
    for place in range(max(len(first), len(second))):
        pair = [half[place] for half in (first, second) if place < len(half)]
        yield from sorted(pair, key=lambda one: number[one][::-1])


def _number(seed: str, one: Unit) -> str:
    return hashlib.sha256("\x1f".join((seed, one.article_id, str(one.start))).encode("utf-8", "replace")).hexdigest()


def next_to_code(order: Iterable[Unit], labels: Iterable[Label], code: str, by: str) -> Unit | None:
    """Return the first unit of an order that this person has not coded for the frame; None at the end."""
    done = {(one.article_id, one.start) for one in labels if (one.by, one.code) == (by, code)}
    return next((one for one in order if (one.article_id, one.start) not in done), None)


def surroundings(reading: Reading, unit: Unit) -> tuple[int, int]:
    """Return the stretch of an article in which a unit is shown."""
    sentences = reading.sentences
    first, last = max(0, unit.sentence - BEFORE), min(len(sentences) - 1, unit.sentence + AFTER)
    return sentences[first].start, sentences[last].end
