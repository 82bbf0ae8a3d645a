"""Which sentences of different articles may be versions of one another: those with runs of words in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from components.linking import arrays
from components.linking.arrays import parts, places_of, windows
from components.linking.copies.held_runs import RUN, HeldRuns
from components.linking.copies.normalised import NormalisedWords

#: A run that so many different sentences have is compared with the first of them alone, a rarer one with all.
_COMMON = 16
#: So many runs in common make two sentences candidates, if they are such a part of the shorter one's.
_RUNS, _PART = 2, 0.15
#: Sentences of fewer words are compared word for word only.
_WORDS = 8
#: So many words of content have to match, so many of them neither function words nor names: titles and names alone
#: make no copy.
CONTENT, TELLING = 5, 3
_POWER = np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True)
class Sentences:
    """Where sentences begin and end, as NormalisedWords numbers the words, and a hash of their stems."""

    start: np.ndarray
    end: np.ndarray
    hash: np.ndarray

    def first_of_each(self) -> Sentences:
        """Return one for all that are alike in stems: these are linked by their hash."""
        first = np.sort(np.unique(self.hash, return_index=True)[1])
        return Sentences(self.start[first], self.end[first], self.hash[first])


def sentences(normalised: NormalisedWords) -> Sentences:
    """Return the sentences that are long enough to be compared."""
    start = np.nonzero(normalised.begins[:])[0]
    end = np.append(start[1:], len(normalised))
    long = (end - start >= _WORDS) & normalised.inside[start]
    for own in parts(end - start, arrays.AT_ONCE):
        if len(begins := start[own]):
            words = slice(begins[0], end[own][-1])
            content, told = (
                np.add.reduceat(column[words], begins - begins[0], dtype=np.int32)
                for column in (normalised.content, normalised.meaningful)
            )
            long[own] &= (content >= CONTENT) & (told >= TELLING)
    start, end = start[long], end[long]
    return Sentences(start, end, _hashes(normalised, start, end))


def _hashes(normalised: NormalisedWords, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return a hash of each sentence's stems and their order."""
    lengths = end - start
    found = np.zeros(len(start), dtype=np.uint64)
    power = np.cumprod(np.full(int(lengths.max(initial=0)), _POWER, dtype=np.uint64))
    for own in parts(lengths, arrays.AT_ONCE):
        if len(start[own]):
            at = places_of(start[own], lengths[own])
            place = at - np.repeat(start[own], lengths[own])
            begins = np.cumsum(lengths[own]) - lengths[own]
            found[own] = np.add.reduceat(windows(normalised.stem[at], 1) * power[place], begins)
    return found


def candidates(normalised: NormalisedWords, chosen: Sentences, held: HeldRuns) -> np.ndarray:
    """Return pairs of numbers of sentences that may be versions of one another, of different articles, in order."""
    runs = np.maximum(chosen.end - chosen.start - RUN + 1, 0)
    article = normalised.article(chosen.start)
    found = [np.empty((2, 0), dtype=np.int32)]
    for one, other, counts in _pairs(held):
        needed = np.maximum(_RUNS, _PART * np.minimum(runs[one], runs[other]))
        kept = (counts >= needed) & (article[one] != article[other])
        found.append(np.stack([one[kept], other[kept]]).astype(np.int32))
    return np.concatenate(found, axis=1).T


def _pairs(held: HeldRuns) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield pairs of sentences in order, and how many runs both have; all pairs of one first sentence at once."""
    first, run = held.each_once()
    by_run, place, ends = _by_run(first, run)
    sizes = np.diff(ends, prepend=0)

    def rest(own: slice) -> np.ndarray:
        """Return how many of those that have the same run, too, each of some sentences is compared with."""
        size = sizes[run[own]]
        found = ends[run[own]] - place[own] - 1
        found[(size > _COMMON) & (found + 1 < size)] = 0
        return found

    many = len(first) - 1
    compared = np.zeros(many, dtype=np.int64)
    for some in parts(np.diff(first), arrays.AT_ONCE):
        up_to = np.concatenate([[0], np.cumsum(rest(slice(first[some.start], first[some.stop])), dtype=np.int64)])
        compared[some] = np.diff(up_to[first[some.start : some.stop + 1] - first[some.start]])
    for some in parts(compared, arrays.AT_ONCE):
        own = slice(first[some.start], first[some.stop])
        others = by_run[places_of(place[own] + 1, rest(own))]
        keys, counts = np.unique(
            np.repeat(np.arange(some.start, some.stop) * many, compared[some]) + others, return_counts=True
        )
        yield keys // many, keys % many, counts


def _by_run(first: np.ndarray, run: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the sentences by run, where in that row each with its run stands, and where each run ends in it."""
    ends = np.cumsum(np.bincount(run), dtype=np.int32)
    by_run, place = np.empty((2, len(run)), dtype=np.int32)
    for some in parts(np.diff(ends, prepend=0), arrays.AT_ONCE):
        own = np.nonzero((run >= some.start) & (run < some.stop))[0]
        if not len(own):
            continue
        own = own[np.argsort(run[own], kind="stable")]
        begin = ends[some.start - 1] if some.start else 0
        by_run[begin : begin + len(own)] = np.searchsorted(first, own, "right") - 1
        place[own] = np.arange(begin, begin + len(own))
    return by_run, place, ends
