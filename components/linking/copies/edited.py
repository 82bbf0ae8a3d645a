"""Sentences that are nearly the same: which of the candidates are, and which of their words are the shared passage."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from components.linking.copies.candidates import CONTENT, TELLING, Sentences, candidates, sentences
from components.linking.copies.common_runs import Runs, UpTo, common_runs, in_blocks
from components.linking.copies.held_runs import HeldRuns, held_runs
from components.linking.copies.links import Links, equal_stretches, spoken_in_both
from components.linking.copies.normalised import NormalisedWords
from components.linking.copies.string_tiling import tiles
from components.linking.copies.verbatim import partners

#: Such a part of the shorter sentence's words of content has to match, and a larger one where few match: "did not
#: respond to requests for comment" is nobody's copy.
PART, FEW, PART_OF_FEW = 0.6, 7, 0.8
#: More words than this between two matching runs are the article's own, and part the passage in two.
GAP = 5
#: A piece with fewer words of content says nothing by itself.
_PIECE = 2


def edited(normalised: NormalisedWords) -> Iterator[Links]:
    """Yield links between sentences of different articles that are versions of one another."""
    every = sentences(normalised)
    yield _alike(normalised, every)
    chosen = every.first_of_each()
    del every
    held = held_runs(normalised.stem, chosen.start, chosen.end)
    one, other = candidates(normalised, chosen, held).T
    compared = _Compared(normalised, chosen, held)
    for block in in_blocks(held, one, other):
        runs = compared.versions(one[block], other[block])
        yield _links(normalised, runs, compared.content, block.start)


class _Compared:
    """The sentences that are compared, and how many words of a kind stand before each word."""

    def __init__(self, normalised: NormalisedWords, chosen: Sentences, held: HeldRuns) -> None:
        self.chosen, self.held, self.stem = chosen, held, normalised.stem
        longest = int((chosen.end - chosen.start).max(initial=0))
        self.content, self.meaningful = (UpTo(one, longest) for one in (normalised.content, normalised.meaningful))
        self.least = self.content.within(chosen.start, chosen.end)

    def versions(self, one: np.ndarray, other: np.ndarray) -> Runs:
        """Return the runs, each word in one, of those pairs of sentences that are versions of one another.

        What all runs hold is the most that can match: so few pairs are left of which runs have to be chosen.
        """
        runs = common_runs(self.held, self.chosen.start, one, other)
        least = np.minimum(self.least[one], self.least[other])
        may = _enough(runs.sums(self.content), runs.sums(self.meaningful), least)
        may |= runs.tangled & (np.bincount(runs.pair, minlength=len(may)) == 0)
        plain = (may & ~runs.tangled)[runs.pair]
        tangled = np.nonzero(may & runs.tangled)[0]
        chosen = self._tiles(one, other, tangled)
        enough = _enough(chosen.sums(self.content), chosen.sums(self.meaningful), least)[chosen.pair]
        columns = (
            np.concatenate([column[plain], more[enough]]) for column, more in zip(runs[:4], chosen[:4], strict=True)
        )
        pair, start, start2, length = columns
        order = np.lexsort((start, pair))
        return Runs(pair[order], start[order], start2[order], length[order], runs.tangled)

    def _tiles(self, one: np.ndarray, other: np.ndarray, tangled: np.ndarray) -> Runs:
        """Return the runs of some of the pairs, each word in one."""
        found = []
        places = (self.chosen.start[one], self.chosen.end[one], self.chosen.start[other], self.chosen.end[other])
        rows = zip(tangled.tolist(), *(column[tangled].tolist() for column in places), strict=True)
        for number, start, end, start2, end2 in rows:
            own = tiles(self.stem[start:end].tolist(), self.stem[start2:end2].tolist())
            found += [(number, start + tile.start, start2 + tile.start2, tile.length) for tile in own]
        pair, start, start2, length = np.array(found, dtype=np.int64).reshape(-1, 4).T
        return Runs(pair, start, start2, length, np.ones(len(one), dtype=bool))


def _enough(matched: np.ndarray, told: np.ndarray, least: np.ndarray) -> np.ndarray:
    """Return where so many words of content match, and of them meaningful ones, that two sentences are versions."""
    part = np.where(matched < FEW, PART_OF_FEW, PART)
    return (matched >= np.maximum(CONTENT, part * least)) & (told >= TELLING)


def _alike(normalised: NormalisedWords, every: Sentences) -> Links:
    """Return links between sentences that differ in nothing but spelling and inflection."""
    at, partner = partners(normalised, every.start, every.hash)
    lengths = (every.end - every.start)[np.searchsorted(every.start, at)]
    return equal_stretches(normalised, at, partner, lengths)


def _links(normalised: NormalisedWords, runs: Runs, content: UpTo, first: int) -> Links:
    """Return a link for each group of runs that follow on closely in both sentences and hold some words of content.

    `first` is the number of the first pair.
    """
    pair, start, start2, length, _ = runs
    gap, gap2 = (at[1:] - at[:-1] - length[:-1] for at in (start, start2))
    new = np.ones(len(pair), dtype=bool)
    new[1:] = (np.diff(pair) != 0) | (gap < 0) | (gap > GAP) | (gap2 < 0) | (gap2 > GAP)
    begins = np.nonzero(new)[0]
    group = np.cumsum(new) - 1

    def total(of_runs: np.ndarray) -> np.ndarray:
        return np.bincount(group, of_runs, minlength=len(begins)).astype(np.int64)

    kept = total(content.within(start, start + length)) >= _PIECE
    spoken = total(spoken_in_both(normalised, start, start2, length))
    last = begins + np.diff(begins, append=len(pair)) - 1
    columns = (
        *(start[begins], (start + length)[last], start2[begins], (start2 + length)[last]),
        *(total(length), spoken, first + pair[begins]),
    )
    return Links(*(column[kept].astype(np.int32) for column in columns))
