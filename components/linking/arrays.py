"""What is done with words by the million: their places, runs of them as hashes, and equal hashes block by block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Protocol

import numpy as np


class Row(Protocol):
    """A row of numbers of which some can be asked for: an array, or one that is made of shorter numbers."""

    def __len__(self) -> int: ...
    def __getitem__(self, places: slice) -> np.ndarray: ...


#: So many words are looked at in one go: the memory that it takes does not grow with the corpus.
AT_ONCE = 500_000
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def places_of(start: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return all places of stretches, one after the other."""
    shift = np.repeat(start - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
    return np.arange(int(lengths.sum())) + shift


def stretches_of(chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return where stretches of chosen places begin and end."""
    padded = np.zeros(len(chosen) + 2, dtype=bool)
    padded[1:-1] = chosen
    edges = np.nonzero(padded[1:] != padded[:-1])[0]
    return edges[::2], edges[1::2]


def windows(words: Row, size: int) -> np.ndarray:
    """Return a 64-bit hash for each run of `size` words; equal runs have equal hashes.

    Among a hundred million runs, two different ones have equal hashes with a probability of less than 1 in 3,000.
    """
    found = np.zeros(max(len(words) - size + 1, 0), dtype=np.uint64)
    for begin in range(0, len(found), AT_ONCE):
        own = found[begin : begin + AT_ONCE]
        numbers = scattered(words[begin : begin + len(own) + size - 1])
        for place in range(size):
            own *= _MULTIPLIER
            own += numbers[place : place + len(own)]
    return found


def scattered(numbers: np.ndarray) -> np.ndarray:
    """Return a fixed, random-looking 64-bit number for each number (the finisher of SplitMix64)."""
    mixed = (numbers.astype(np.uint64) + np.uint64(1)) * _MULTIPLIER
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def blocks(hashes: np.ndarray, chosen: np.ndarray | None = None) -> Iterator[np.ndarray]:
    """Yield the numbers of (chosen) hashes in blocks of some `AT_ONCE`: equal ones in one block, in their order.

    So what is done by hash is done block by block, and needs the memory of one.
    """
    many = len(hashes) // AT_ONCE + 1
    block = np.empty(len(hashes), dtype=np.min_scalar_type(many))
    for begin in range(0, len(hashes), AT_ONCE):
        own = slice(begin, begin + AT_ONCE)
        block[own] = (hashes[own] >> np.uint64(32)) * np.uint64(many) >> np.uint64(32)
    if chosen is not None:
        block[~chosen] = many
    for number in range(many):
        yield np.nonzero(block == number)[0]


def parts(lengths: np.ndarray, at_once: int) -> Iterator[slice]:
    """Yield stretches of a row of things, so that those of each stretch have a length of about `at_once` together."""
    up_to = np.cumsum(lengths, dtype=np.int64)
    edges = [0, *(np.nonzero(np.diff(up_to // at_once))[0] + 1).tolist(), len(up_to)]
    for first, last in pairwise(edges):
        yield slice(first, last)
