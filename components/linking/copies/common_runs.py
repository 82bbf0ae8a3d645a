"""Which runs of stems two sentences have in common, found for many pairs of sentences at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from components.linking.arrays import AT_ONCE, Row, parts, places_of
from components.linking.copies.held_runs import RUN, HeldRuns

#: So many runs, of both sentences of each pair, are compared at once: the memory that it takes does not grow.
_AT_ONCE = 500_000
#: Where two sentences have more places in common than this, the same words return in them again and again.
_MOST_PLACES = 5_000


class UpTo:
    """How many words of a kind stretches hold that are not longer than `longest`, in a byte or two for each word.

    Of each place it is held how many of the kind stand before it, counted anew from 0 whenever the byte is full.
    """

    def __init__(self, chosen: Row, longest: int) -> None:
        kind = np.min_scalar_type(longest)
        self._up_to = np.zeros(len(chosen) + 1, dtype=kind)
        for begin in range(0, len(chosen), AT_ONCE):
            own = np.cumsum(chosen[begin : begin + AT_ONCE], dtype=kind)
            self._up_to[begin + 1 : begin + 1 + len(own)] = own + self._up_to[begin]

    def within(self, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """Return how many stand in each stretch."""
        return (self._up_to[end] - self._up_to[start]).astype(np.int64)


class Runs(NamedTuple):
    """Runs of `RUN` words or more that can be extended neither way: `length` words from `start` and `start2`.

    They stand in the order of `pair` (a number in the block), `start` and `start2`. `tangled` says for each pair that
    some of its runs overlap, so that a choice is to be made among them; those of `tangled` and no run were too many.
    """

    pair: np.ndarray
    start: np.ndarray
    start2: np.ndarray
    length: np.ndarray
    tangled: np.ndarray

    def sums(self, up_to: UpTo) -> np.ndarray:
        """Return how many words of a kind the runs of each pair hold, those of overlapping runs more than once."""
        held = up_to.within(self.start, self.start + self.length)
        return np.bincount(self.pair, held, minlength=len(self.tangled)).astype(np.int64)


def in_blocks(held: HeldRuns, one: np.ndarray, other: np.ndarray) -> Iterator[slice]:
    """Yield which pairs of sentences are compared together, so that all blocks hold about as many runs."""
    counts = held.counts()
    for begin in range(0, len(one), _AT_ONCE):
        some = slice(begin, begin + _AT_ONCE)
        for own in parts(counts[one[some]] + counts[other[some]], _AT_ONCE):
            yield slice(begin + own.start, begin + own.stop)


def common_runs(held: HeldRuns, start: np.ndarray, one: np.ndarray, other: np.ndarray) -> Runs:
    """Return the runs that pairs of sentences have in common: `one` and `other` are numbers, `start` their places."""
    at, at2, number, many = _places(held, one, other)
    # Places that follow on in both are one run: they differ by one in a number of pair, distance and place.
    at, at2 = at - start[one[number]], at2 - start[other[number]]
    bits = int(max(at.max(initial=0), at2.max(initial=0)) + 1).bit_length()
    far = 1 << bits
    keys = np.sort(((number << (bits + 1)) + (at2 - at + far) << bits) + at)
    new = np.ones(len(keys), dtype=bool)
    new[1:] = np.diff(keys) != 1
    begins = np.nonzero(new)[0]
    length = np.diff(begins, append=len(keys)) + RUN - 1
    keys = keys[begins]
    pair, apart, at = keys >> (2 * bits + 1), (keys >> bits & (2 * far - 1)) - far, keys & (far - 1)
    order = np.argsort(((pair << (bits + 1)) + at << bits) + at + apart)
    pair, at, at2, length = pair[order], at[order], (at + apart)[order], length[order]
    tangled = many.copy()
    tangled[pair[_overlapping(pair, at, length)]] = True
    order = np.argsort((pair << (bits + 1)) + at2)
    tangled[pair[order][_overlapping(pair[order], at2[order], length[order])]] = True
    return Runs(pair, at + start[one[pair]], at2 + start[other[pair]], length, tangled)


def _places(
    held: HeldRuns, one: np.ndarray, other: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return where equal runs begin in both sentences, with the number of the pair; and which pairs have too many.

    Of pairs with too many places none is returned.
    """
    at, keys = _keys(held, one)
    at2, keys2 = _keys(held, other)
    first = np.searchsorted(keys2, keys, "left")
    count = np.searchsorted(keys2, keys, "right") - first
    number = keys >> 32
    many = np.bincount(number, count, minlength=len(one)) > _MOST_PLACES
    count[many[number]] = 0
    found = np.nonzero(count)[0]
    at2 = at2[places_of(first[found], count[found])]
    at, number = (np.repeat(column[found], count[found]) for column in (at, number))
    return at.astype(np.int64), at2.astype(np.int64), number, many


def _keys(held: HeldRuns, sentences: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return each place from which a run begins, and a rising key of the pair and the run."""
    lengths = held.counts()[sentences]
    places = places_of(held.first[sentences], lengths)
    number = np.repeat(np.arange(len(sentences)), lengths)
    return held.at[places], number << 32 | held.run[places]


def _overlapping(pair: np.ndarray, start: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Return the runs, ordered by pair and start, into which the one before reaches."""
    return np.nonzero((pair[1:] == pair[:-1]) & (start[1:] < start[:-1] + length[:-1]))[0] + 1
