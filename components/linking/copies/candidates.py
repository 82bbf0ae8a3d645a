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
    sentence, article = normalised.sentence, normalised.article
    change = np.nonzero((sentence[1:] != sentence[:-1]) | (article[1:] != article[:-1]))[0] + 1
    start = np.concatenate([[0], change])
    end = np.concatenate([change, [len(sentence)]])
    weight, told = (np.add.reduceat(one, start, dtype=np.int32) for one in (normalised.content, normalised.meaningful))
    long = (end - start >= _WORDS) & (weight >= CONTENT) & (told >= TELLING) & (sentence[start] >= 0)
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
    article = normalised.article[chosen.start]
    found = [np.empty((2, 0), dtype=np.int64)]
    for one, other, counts in _pairs(held):
        needed = np.maximum(_RUNS, _PART * np.minimum(runs[one], runs[other]))
        kept = (counts >= needed) & (article[one] != article[other])
        found.append(np.stack([one[kept], other[kept]]))
    return np.concatenate(found, axis=1).T


def _pairs(held: HeldRuns) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Yield pairs of sentences in order, and how many runs both have; all pairs of one first sentence at once."""
    sentence, run = held.each_once()
    # The sentences by run, and where in that row each sentence with its run stands.
    order = np.argsort(run, kind="stable")
    by_run, place = sentence[order], np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    sizes = np.bincount(run)
    ends = np.cumsum(sizes)
    rest = ends[run] - place - 1
    rest[(sizes[run] > _COMMON) & (rest + 1 < sizes[run])] = 0
    many = len(held.first)
    first = np.searchsorted(sentence, np.arange(many))
    up_to = np.concatenate([[0], np.cumsum(rest)])[first]
    for some in parts(np.diff(up_to), arrays.AT_ONCE):
        own = slice(first[some.start], first[some.stop])
        others = by_run[places_of(place[own] + 1, rest[own])]
        keys, counts = np.unique(
            np.repeat(sentence[own], rest[own]).astype(np.int64) * many + others, return_counts=True
        )
        yield keys // many, keys % many, counts
