"""From links between words to shared passages: which stretches of each article are one passage with which of others."""

from __future__ import annotations

from array import array
from typing import NamedTuple

import numpy as np

from components.linking.copies.links import Links
from components.linking.copies.narrated import copied, quoted_alone
from components.linking.copies.normalised import NormalisedWords

#: A stretch belongs to the passage that holds so large a part of it already.
_HELD = 0.5
#: So many links are looked at together: numbers in a list take several times the memory of those in an array.
_AT_ONCE = 50_000


class _Stretches:
    """Disjoint stretches of words, each of one passage, with the passages joined as links say so."""

    def __init__(self, many: int) -> None:
        self.of_word = np.full(many, -1, dtype=np.int32)
        self.copied = bytearray()
        self._parent = array("i")

    def place(self, start: int, end: int, copied: bool) -> int:
        """Return the number of the stretch for these words: a new one, or one that holds most of them already."""
        held = self.of_word[start:end]
        # Of stretches of some ten words, lists tell this sooner than arrays do.
        known = [number for number in held.tolist() if number >= 0]
        if not known or len(known) < _HELD * len(held):
            number = len(self._parent)
            self._parent.append(number)
            self.copied.append(copied)
        elif known.count(known[0]) == len(known):
            number = known[0]
        else:
            number = max(sorted(set(known)), key=known.count)
        if not known:
            held[:] = number
        elif len(known) < len(held):
            held[held < 0] = number
        return number

    def join(self, one: int, other: int) -> None:
        """Make two stretches one passage."""
        first, second = self.passage(one), self.passage(other)
        self._parent[max(first, second)] = min(first, second)

    def passage(self, number: int) -> int:
        """Return the number that stands for the passage of a stretch."""
        parent = self._parent
        while parent[number] != number:
            parent[number] = number = parent[parent[number]]
        return number

    def gathered(self) -> tuple[np.ndarray, np.ndarray]:
        """Return for each stretch the number that stands for its passage, and whether it is copied."""
        passages = np.fromiter(map(self.passage, range(len(self._parent))), dtype=np.int64)
        return passages, np.frombuffer(self.copied, dtype=bool).copy()


class Gathered(NamedTuple):
    """The stretch of each word (-1 for none); for each stretch its passage, and whether it is copied narrative."""

    of_word: np.ndarray
    passage: np.ndarray
    copied: np.ndarray


def gather(normalised: NormalisedWords, links: Links) -> Gathered:
    """Return the stretches that the links make: copied narrative first, longer ones first, each word in one."""
    narrated = copied(normalised, links)
    order = np.lexsort((links.pair, links.spoken, *links[3::-1], -links.matched, ~narrated)).astype(np.int32)
    # A stretch stays where it was placed, however many links name it, and so do the links of a pair.
    which = _numbered(links, len(normalised) + 1)
    placed = array("i", [-1]) * (int(which.max(initial=-1)) + 1)
    pieces = array("i", [-1]) * (int(links.pair.max(initial=-1)) + 1)
    stretches = _Stretches(len(normalised))
    for begin in range(0, len(order), _AT_ONCE):
        own = order[begin : begin + _AT_ONCE]
        rows = zip(*(column[own].tolist() for column in (*links[:4], links.pair, narrated, *which)), strict=True)
        for start, end, start2, end2, pair, copy, place, place2 in rows:
            if (first := placed[place]) < 0:
                first = placed[place] = stretches.place(start, end, copy)
            if (second := placed[place2]) < 0:
                second = placed[place2] = stretches.place(start2, end2, copy)
            stretches.join(first, second)
            if pair >= 0:
                if pieces[pair] < 0:
                    pieces[pair] = first
                else:
                    stretches.join(first, pieces[pair])
    del links, narrated, order, which, placed, pieces
    passages, copies = stretches.gathered()
    copies &= ~np.isin(passages, quoted_alone(normalised, stretches.of_word, passages))
    return Gathered(stretches.of_word, passages, copies)


def _numbered(links: Links, many: int) -> np.ndarray:
    """Return a number for the stretch at either end of each link; equal ones have one. `many` is above every place."""
    columns = ((links.start, links.end), (links.start2, links.end2))
    keys = np.concatenate([start.astype(np.int64) * many + end for start, end in columns])
    order = np.argsort(keys)
    new = np.ones(len(keys), dtype=bool)
    new[1:] = np.diff(keys[order]) != 0
    del keys
    found = np.empty(len(order), dtype=np.int32)
    found[order] = np.cumsum(new, dtype=np.int32) - 1
    return found.reshape(2, -1)
