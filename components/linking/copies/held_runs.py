"""Which runs of stems a sentence has that other sentences have too: they are numbered once, for all comparing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from components.linking.copies import arrays
from components.linking.copies.arrays import blocks, places_of, windows
from components.linking.copies.string_tiling import SHORTEST

#: Runs of so many stems are looked up, and the shortest that match.
RUN = SHORTEST


class HeldRuns(NamedTuple):
    """The runs of each sentence that another one has too, sentence after sentence, in the order of `run`.

    `at` is where a run begins, `run` its number (equal runs have one), `first` where the runs of each sentence begin
    in both columns; it ends with their length.
    """

    first: np.ndarray
    at: np.ndarray
    run: np.ndarray

    def counts(self) -> np.ndarray:
        """Return how many runs each sentence has."""
        return np.diff(self.first)

    def by_run(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield runs and the sentences that have them, each pair once and in order; equal runs in one block."""
        sentence = np.repeat(np.arange(len(self.first) - 1, dtype=np.int32), self.counts())
        many = int(self.run.max(initial=0)) + 1
        step = max(1, many * arrays.AT_ONCE // max(1, len(self.run)))
        for begin in range(0, many, step):
            own = (begin <= self.run) & (self.run < begin + step)
            keys = np.sort(self.run[own].astype(np.int64) << 32 | sentence[own])
            keys = keys[np.diff(keys, prepend=-1) != 0]
            yield keys >> 32, keys & 0xFFFFFFFF


def held_runs(stem: np.ndarray, start: np.ndarray, end: np.ndarray) -> HeldRuns:
    """Return the runs of sentences, which are given by where they begin and end among the stems."""
    lengths = np.maximum(end - start - RUN + 1, 0)
    at = places_of(start, lengths).astype(np.int32)
    sentence = np.repeat(np.arange(len(start), dtype=np.int32), lengths)
    run = np.full(len(at), -1, dtype=np.int32)
    hashes, known = windows(stem, RUN)[at], 0
    for own in blocks(hashes):
        order = own[np.argsort(hashes[own])]
        new = np.ones(len(order), dtype=bool)
        new[1:] = np.diff(hashes[order]) != 0
        begins = np.nonzero(new)[0]
        if not len(begins):
            continue
        of = sentence[order]
        several = np.minimum.reduceat(of, begins) != np.maximum.reduceat(of, begins)
        numbers = np.where(several, known + np.cumsum(several) - 1, -1)
        run[order] = np.repeat(numbers, np.diff(begins, append=len(order)))
        known += int(several.sum())
    held = run >= 0
    at, sentence, run = at[held], sentence[held], run[held]
    order = np.argsort(sentence.astype(np.int64) << 32 | run, kind="stable")
    first = np.concatenate([[0], np.cumsum(np.bincount(sentence, minlength=len(start)))])
    return HeldRuns(first, at[order], run[order])
