"""From links between words to shared passages: which stretches of each article are one passage with which of others."""

from __future__ import annotations

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
        self.copied: list[bool] = []
        self._parent: list[int] = []

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
        passages = [self.passage(number) for number in range(len(self._parent))]
        return np.array(passages, dtype=np.int64), np.array(self.copied, dtype=bool)


class Gathered(NamedTuple):
    """The stretch of each word (-1 for none); for each stretch its passage, and whether it is copied narrative."""

    of_word: np.ndarray
    passage: np.ndarray
    copied: np.ndarray


def gather(normalised: NormalisedWords, links: Links) -> Gathered:
    """Return the stretches that the links make: copied narrative first, longer ones first, each word in one."""
    narrated = copied(normalised, links)
    many = len(normalised.word) + 1
    one, other = links.start.astype(np.int64) * many + links.end, links.start2.astype(np.int64) * many + links.end2
    order = np.lexsort((links.pair, links.spoken, other, one, -links.matched, ~narrated))
    # A stretch stays where it was placed, however many links name it.
    named, which = np.unique(np.concatenate([one[order], other[order]]), return_inverse=True)
    del one, other
    placed = [-1] * len(named)
    stretches = _Stretches(len(normalised.word))
    pieces: dict[int, int] = {}
    columns = (*(column[order] for column in (*links[:4], links.pair, narrated)), *which.reshape(2, -1))
    for begin in range(0, len(order), _AT_ONCE):
        rows = zip(*(column[begin : begin + _AT_ONCE].tolist() for column in columns), strict=True)
        for start, end, start2, end2, pair, copy, place, place2 in rows:
            if (first := placed[place]) < 0:
                first = placed[place] = stretches.place(start, end, copy)
            if (second := placed[place2]) < 0:
                second = placed[place2] = stretches.place(start2, end2, copy)
            stretches.join(first, second)
            if pair >= 0:
                stretches.join(first, pieces.setdefault(pair, first))
    passages, copies = stretches.gathered()
    copies &= ~np.isin(passages, quoted_alone(normalised, stretches.of_word, passages))
    return Gathered(stretches.of_word, passages, copies)
