"""Links between stretches of words of different articles that are the same, or nearly: a row of arrays for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from components.linking import arrays
from components.linking.arrays import parts, places_of
from components.linking.copies.normalised import NormalisedWords


class Links(NamedTuple):
    """Words `start` to `end` (as NormalisedWords numbers them) are the same, or nearly, as `start2` to `end2`.

    `matched` are the words that are equal in both, `spoken` those of them that both have in quotation marks. Links of
    one `pair` (of sentences; -1 for none) make one passage.
    """

    start: np.ndarray
    end: np.ndarray
    start2: np.ndarray
    end2: np.ndarray
    matched: np.ndarray
    spoken: np.ndarray
    pair: np.ndarray


def equal_stretches(normalised: NormalisedWords, starts: np.ndarray, starts2: np.ndarray, lengths: np.ndarray) -> Links:
    """Return links between stretches of a length whose words are all taken for equal."""
    spoken = spoken_in_both(normalised, starts, starts2, lengths)
    columns = (starts, starts + lengths, starts2, starts2 + lengths, lengths, spoken, np.full(len(starts), -1))
    return Links(*(column.astype(np.int32) for column in columns))


def joined(found: Iterable[Links]) -> Links:
    """Return all links as one; each is asked for once."""
    # Columns grow in place: many arrays put together would take the memory twice.
    columns = [bytearray() for _ in Links._fields]
    for links in found:
        for held, column in zip(columns, links, strict=True):
            held.extend(column.data)
    return Links(*(np.frombuffer(held, np.int32) for held in columns))


def spoken_in_both(
    normalised: NormalisedWords, starts: np.ndarray, starts2: np.ndarray, lengths: np.ndarray
) -> np.ndarray:
    """Return for each two stretches of a length how many of their words both have in quotation marks."""
    found = np.zeros(len(lengths), dtype=np.int64)
    for own in parts(lengths, arrays.AT_ONCE):
        both = normalised.quoted[places_of(starts[own], lengths[own])]
        both &= normalised.quoted[places_of(starts2[own], lengths[own])]
        up_to, ends = np.concatenate([[0], np.cumsum(both)]), np.cumsum(lengths[own])
        found[own] = up_to[ends] - up_to[ends - lengths[own]]
    return found
