"""From links between words to shared passages: which stretches of each article are one passage with which of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from components.linking.copies.normalised import NormalisedWords
from components.linking.copies.verbatim import Link

#: With so many matching words outside the quotation marks of both, a quotation is part of copied narrative.
NARRATIVE = 10
#: A quotation this near to copied narrative of the same two articles belongs to it.
_NEAR = 12
#: A stretch belongs to the passage that holds so large a part of it already.
_HELD = 0.5


class Stretches:
    """Disjoint stretches of words, each of one passage, with the passages joined as links say so."""

    def __init__(self, many: int) -> None:
        self.of_word = np.full(many, -1, dtype=np.int32)
        self.copied: list[bool] = []
        self._parent: list[int] = []

    def place(self, start: int, end: int, copied: bool) -> int:
        """Return the number of the stretch for these words: a new one, or one that holds most of them already."""
        held = self.of_word[start:end]
        known = held[held >= 0]
        if len(known) >= _HELD * len(held):
            numbers, counts = np.unique(known, return_counts=True)
            number = int(numbers[np.argmax(counts)])
            held[held < 0] = number
            return number
        self._parent.append(len(self._parent))
        self.copied.append(copied)
        held[held < 0] = len(self._parent) - 1
        return len(self._parent) - 1

    def join(self, one: int, other: int) -> None:
        """Make two stretches one passage."""
        first, second = self.passage(one), self.passage(other)
        self._parent[max(first, second)] = min(first, second)

    def passage(self, number: int) -> int:
        """Return the number that stands for the passage of a stretch."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number


def gather(normalised: NormalisedWords, links: Sequence[Link]) -> Stretches:
    """Return the stretches that the links make: copied narrative first, longer ones first, each word in one."""
    copied = _copied(normalised, links)
    order = sorted(range(len(links)), key=lambda number: (not copied[number], -links[number].matched, links[number]))
    stretches = Stretches(len(normalised.word))
    pieces: dict[int, int] = {}
    for number in order:
        link = links[number]
        one = stretches.place(link.start, link.end, copied[number])
        other = stretches.place(link.start2, link.end2, copied[number])
        stretches.join(one, other)
        if link.pair >= 0:
            stretches.join(one, pieces.setdefault(link.pair, one))
    return stretches


def _copied(normalised: NormalisedWords, links: Sequence[Link]) -> list[bool]:
    """Return for each link whether it is copy; otherwise it is the same speech, quoted by both.

    It is a speech where most of what matches stands in quotation marks in both and less than `NARRATIVE` words do not,
    and no copied narrative of the same two articles stands beside it in both.
    """
    found = [_narrates(link) for link in links]
    beside = defaultdict(list)
    for link, copied in zip(links, found, strict=True):
        if copied:
            beside[_articles(normalised, link)].append(link)
    return [
        copied or _stands_in(link, beside.get(_articles(normalised, link), []))
        for link, copied in zip(links, found, strict=True)
    ]


def _narrates(link: Link) -> bool:
    outside = link.matched - link.spoken
    return outside >= NARRATIVE or link.spoken < outside


def _stands_in(link: Link, narrative: Sequence[Link]) -> bool:
    return any(
        one.start <= link.end + _NEAR
        and link.start <= one.end + _NEAR
        and one.start2 <= link.end2 + _NEAR
        and link.start2 <= one.end2 + _NEAR
        for one in narrative
    )


def _articles(normalised: NormalisedWords, link: Link) -> tuple[int, int]:
    return int(normalised.article[link.start]), int(normalised.article[link.start2])
