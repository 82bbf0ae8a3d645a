"""Which runs of stems two sentences have in common, found for many pairs of sentences at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from components.linking.copies.string_tiling import SHORTEST
from components.linking.copies.verbatim import places_of, scattered

#: So many runs, of both sentences of each pair, are compared at once: the memory that it takes does not grow.
_AT_ONCE = 500_000
#: Where two sentences have more places in common than this, the same words return in them again and again.
_MOST_PLACES = 5_000


class Pairs(NamedTuple):
    """Pairs of sentences: where each begins and ends, as NormalisedWords numbers the words."""

    start: np.ndarray
    end: np.ndarray
    start2: np.ndarray
    end2: np.ndarray

    def blocks(self) -> Iterator[tuple[int, Pairs]]:
        """Yield the pairs in blocks of about equal length, each with the number of its first."""
        length = np.cumsum(self.end - self.start + self.end2 - self.start2)
        edges = [0, *(np.nonzero(np.diff(length // _AT_ONCE))[0] + 1).tolist(), len(length)]
        for first, last in pairwise(edges):
            yield first, Pairs(*(column[first:last] for column in self))


class Runs(NamedTuple):
    """Runs of `SHORTEST` words or more that can be extended neither way: `length` words from `start` and `start2`.

    They stand in the order of `pair` (a number in the block), `start` and `start2`. `tangled` says for each pair that
    some of its runs overlap, so that a choice is to be made among them; those of `tangled` and no run were too many.
    """

    pair: np.ndarray
    start: np.ndarray
    start2: np.ndarray
    length: np.ndarray
    tangled: np.ndarray

    def sums(self, up_to: np.ndarray) -> np.ndarray:
        """Return how many words of a kind the runs of each pair hold, those of overlapping runs more than once.

        `up_to` says of each place how many of the kind stand before it.
        """
        held = up_to[self.start + self.length] - up_to[self.start]
        return np.bincount(self.pair, held, minlength=len(self.tangled)).astype(np.int64)


def common_runs(stem: np.ndarray, hashes: np.ndarray, pairs: Pairs) -> Runs:
    """Return the runs that the sentences of each pair have in common; `hashes` are those of each `SHORTEST` stems."""
    at, at2, number, many = _places(stem, hashes, pairs)
    order = np.lexsort((at, at2 - at, number))
    at, at2, number = at[order], at2[order], number[order]
    # Places that follow on in both are one run.
    new = np.ones(len(at), dtype=bool)
    new[1:] = (np.diff(at) != 1) | (np.diff(at2) != 1) | (np.diff(number) != 0)
    begins = np.nonzero(new)[0]
    length = np.diff(np.concatenate([begins, [len(at)]])) + SHORTEST - 1
    pair, start, start2 = number[begins], at[begins], at2[begins]
    order = np.lexsort((start2, start, pair))
    pair, start, start2, length = pair[order], start[order], start2[order], length[order]
    tangled = many.copy()
    tangled[pair[_overlapping(pair, start, length)]] = True
    order = np.lexsort((start2, pair))
    tangled[pair[order][_overlapping(pair[order], start2[order], length[order])]] = True
    return Runs(pair, start, start2, length, tangled)


def _places(
    stem: np.ndarray, hashes: np.ndarray, pairs: Pairs
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return places of both sentences from which `SHORTEST` stems are equal, with their pairs; and which have too many.

    Of pairs with too many places none is returned.
    """
    at, number, keys = _keys(hashes, pairs.start, pairs.end)
    at2, _, keys2 = _keys(hashes, pairs.start2, pairs.end2)
    order = np.argsort(keys2)
    at2, keys2 = at2[order], keys2[order]
    first = np.searchsorted(keys2, keys, "left")
    count = np.searchsorted(keys2, keys, "right") - first
    many = np.bincount(number, count, minlength=len(pairs.start)) > _MOST_PLACES
    count[many[number]] = 0
    held = np.nonzero(count)[0]
    at2 = at2[places_of(first[held], count[held])]
    at, number = (np.repeat(column[held], count[held]) for column in (at, number))
    equal = (pairs.start2[number] <= at2) & (at2 < pairs.end2[number])
    for place in range(SHORTEST):
        equal &= stem[at + place] == stem[at2 + place]
    return at[equal], at2[equal], number[equal], many


def _keys(hashes: np.ndarray, start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return each place from which a run may begin, the number of its pair, and a key of both pair and run."""
    lengths = np.maximum(end - start - SHORTEST + 1, 0)
    at = places_of(start, lengths)
    number = np.repeat(np.arange(len(start)), lengths)
    return at, number, hashes[at] + scattered(number)


def _overlapping(pair: np.ndarray, start: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Return the runs, ordered by pair and start, into which the one before reaches."""
    return np.nonzero((pair[1:] == pair[:-1]) & (start[1:] < start[:-1] + length[:-1]))[0] + 1
