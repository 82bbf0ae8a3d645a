"""Which sentences of different articles may be versions of one another: those with runs of words in common."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from components.linking.copies.arrays import places_of, windows
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
    change = np.nonzero(np.diff(normalised.sentence) | np.diff(normalised.article))[0] + 1
    start = np.concatenate([[0], change])
    end = np.concatenate([change, [len(normalised.word)]])
    weight, told = (np.concatenate([[0], np.cumsum(part)]) for part in (normalised.content, normalised.meaningful))
    long = (end - start >= _WORDS) & (weight[end] - weight[start] >= CONTENT) & (told[end] - told[start] >= TELLING)
    long &= normalised.sentence[start] >= 0
    start, end = start[long], end[long]
    return Sentences(start, end, _hashes(normalised, start, end))


def _hashes(normalised: NormalisedWords, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return a hash of each sentence's stems and their order."""
    if not len(start):
        return np.array([], dtype=np.uint64)
    lengths = end - start
    at = places_of(start, lengths)
    place = at - np.repeat(start, lengths)
    power = np.cumprod(np.full(int(lengths.max()), _POWER, dtype=np.uint64))
    begins = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    return np.add.reduceat(windows(normalised.stem[at], 1) * power[place], begins)


def candidates(normalised: NormalisedWords, chosen: Sentences, held: HeldRuns) -> np.ndarray:
    """Return pairs of numbers of sentences that may be versions of one another, of different articles, in order."""
    runs = np.maximum(chosen.end - chosen.start - RUN + 1, 0)
    many = len(runs)
    found = [np.unique(_pairs(*own, many), return_counts=True) for own in held.by_run()]
    keys, parts = (np.concatenate(column) for column in zip(*found, strict=True))
    pairs, place = np.unique(keys, return_inverse=True)
    counts = np.bincount(place, parts, minlength=len(pairs))
    one, other = np.divmod(pairs, max(1, many))
    needed = np.maximum(_RUNS, _PART * np.minimum(runs[one], runs[other]))
    article = normalised.article[chosen.start]
    kept = (counts >= needed) & (article[one] != article[other])
    return np.stack([one[kept], other[kept]], axis=1)


def _pairs(runs: np.ndarray, number: np.ndarray, many: int) -> np.ndarray:
    """Return a key for each pair of sentences and each run that both have; runs and the sentences with them rise."""
    if not len(runs):
        return np.array([], dtype=np.int64)
    begins = np.nonzero(np.concatenate([[True], runs[1:] != runs[:-1]]))[0]
    sizes = np.diff(begins, append=len(runs))
    found = []
    for size in range(2, _COMMON + 1):
        groups = number[begins[sizes == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(size, 1)
        found.append((groups[:, left] * many + groups[:, right]).ravel())
    common = sizes > _COMMON
    members = places_of(begins[common] + 1, sizes[common] - 1)
    found.append(np.repeat(number[begins[common]], sizes[common] - 1) * many + number[members])
    return np.concatenate(found)
