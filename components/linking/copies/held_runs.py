"""Which runs of stems a sentence has that other sentences have too: they are numbered once, for all comparing."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from components.linking import arrays
from components.linking.arrays import Row, blocks, parts, windows
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

    def each_once(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the runs of each sentence, each once, and where those of each sentence begin in that row."""
        once = np.ones(len(self.run), dtype=bool)
        once[1:] = self.run[1:] != self.run[:-1]
        once[self.first[self.first < len(once)]] = True
        return np.searchsorted(np.nonzero(once)[0], self.first), self.run[once]


def held_runs(stem: Row, start: np.ndarray, end: np.ndarray) -> HeldRuns:
    """Return the runs of sentences, which are given by where they begin and end among the stems."""
    hashes, known = windows(stem, RUN), 0
    # Where runs begin that end in the same sentence.
    within = np.zeros(len(hashes) + 1, dtype=np.int8)
    long = end - start >= RUN
    within[start[long]] += 1
    within[end[long] - RUN + 1] -= 1
    run = np.full(len(hashes), -1, dtype=np.int32)
    for places in blocks(hashes, np.cumsum(within[:-1], dtype=np.int8) > 0):
        if not len(places):
            continue
        order = np.argsort(hashes[places])
        own, of = places[order], (np.searchsorted(start, places, "right") - 1)[order]
        begins = np.nonzero(np.concatenate([[True], np.diff(hashes[own]) != 0]))[0]
        several = np.minimum.reduceat(of, begins) != np.maximum.reduceat(of, begins)
        numbers = np.where(several, known + np.cumsum(several) - 1, -1)
        run[own] = np.repeat(numbers, np.diff(begins, append=len(own)))
        known += int(several.sum())
    del hashes
    return _in_order(run, start, end)


def _in_order(run: np.ndarray, start: np.ndarray, end: np.ndarray) -> HeldRuns:
    """Return the runs (-1 for none) that begin at each word, sentence by sentence."""
    counts = np.zeros(len(start), dtype=np.int64)
    at, numbers = np.empty((2, np.count_nonzero(run >= 0)), dtype=np.int32)
    done = 0
    for some in parts(end - start, arrays.AT_ONCE):
        if not len(begins := start[some]):
            continue
        places = np.nonzero(run[begins[0] : end[some][-1]] >= 0)[0] + begins[0]
        sentence = np.searchsorted(begins, places, "right") - 1
        counts[some] = np.bincount(sentence, minlength=len(begins))
        places = places[np.argsort(sentence << 32 | run[places], kind="stable")]
        own = slice(done, done + len(places))
        at[own], numbers[own] = places, run[places]
        done = own.stop
    return HeldRuns(np.concatenate([[0], np.cumsum(counts)]), at, numbers)
