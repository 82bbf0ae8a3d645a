"""Average linkage over listed pairs only: the two groups that are alike most become one, again and again."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from heapq import heapify, heappop, heappush

import numpy as np

from components.linking.events.likeness import Alike
from components.linking.events.means import DIGITS, means

#: The part of the threshold at which an article that stayed alone is taken into a group, and one that comments or
#: explains: it shares fewer words with the news of its day than the news shares with itself.
LONE, LONE_BACKGROUND = 2 / 3, 0.6


def groups(
    pairs: Alike, count: int, threshold: float, together: Sequence[Hashable] = (), lone: np.ndarray | None = None
) -> list[int]:
    """Return the group of each of `count` articles, named by its smallest number.

    `together` are marks of the articles: those of one mark begin as one group, and no group parts them. `lone` is for
    each article the mean likeness at which it joins a group if it stayed alone; two thirds of the threshold for none.

    Two groups are joined while the mean likeness of all pairs between them is `threshold` or more, the likest two
    first (Sokal and Michener 1958). A pair that is not listed counts as nothing, or as much as its bound allows.
    Then an article that stayed alone joins the group that it is likest, where its `lone` is reached.
    """
    if not count:
        return []
    linkage = _Linkage(_that_may_join(pairs, count, threshold, together), count, threshold)
    linkage.begin(together)
    return _with_lone(pairs, linkage.run(), np.full(count, threshold * LONE) if lone is None else lone)


def _that_may_join(pairs: Alike, count: int, threshold: float, together: Sequence[Hashable]) -> Alike:
    """Return the pairs within one chain of articles that are alike enough: others are never in one group."""
    chain = list(range(count))

    def end(number: int) -> int:
        while chain[number] != number:
            chain[number] = number = chain[chain[number]]
        return number

    enough = np.round(pairs.likeness, DIGITS) >= threshold
    for one, other in zip(pairs.first[enough].tolist(), pairs.second[enough].tolist(), strict=True):
        chain[end(one)] = end(other)
    first: dict[Hashable, int] = {}
    for number, mark in enumerate(together):
        chain[end(number)] = end(first.setdefault(mark, number))
    ends = np.array([end(number) for number in range(count)])
    within = ends[pairs.first] == ends[pairs.second]
    return Alike(pairs.first[within], pairs.second[within], pairs.likeness[within], pairs.bound)


def _with_lone(pairs: Alike, marks: list[int], least: np.ndarray) -> list[int]:
    """Take lone articles into groups; all choose among the groups as they were, so the order decides nothing."""
    of = np.array(marks)
    size = np.bincount(of, minlength=len(of))
    found = means(pairs, of)
    fits = (size[of[found.article]] == 1) & (size[found.group] > 1) & (found.mean >= least[found.article])
    # The likest comes last, of equals the one with the least number.
    order = np.lexsort((-found.group, found.mean, found.article))
    order = order[fits[order]]
    joined = of.copy()
    joined[found.article[order]] = found.group[order]
    least_of: dict[int, int] = {}
    return [least_of.setdefault(mark, number) for number, mark in enumerate(joined.tolist())]


class _Linkage:
    """Groups on their way: who is in them, and the sum and number of the listed likenesses to each neighbour."""

    def __init__(self, pairs: Alike, count: int, threshold: float) -> None:
        self.count, self.threshold = count, threshold
        self.members = {number: [number] for number in range(count)}
        self.bound = dict(enumerate(pairs.bound.tolist()))
        self.near: dict[int, dict[int, tuple[float, int]]] = {number: {} for number in range(count)}
        listed = zip(pairs.first.tolist(), pairs.second.tolist(), pairs.likeness.tolist(), strict=True)
        self.heap: list[tuple[float, int, int, int]] = []
        for one, other, likeness in listed:
            self.near[one][other] = self.near[other][one] = (likeness, 1)
            if (rounded := round(likeness, DIGITS)) >= threshold:
                self.heap.append((-rounded, one, other, 2))
        heapify(self.heap)

    def begin(self, together: Sequence[Hashable]) -> None:
        """Join the articles of each mark, however alike they are."""
        holding: dict[Hashable, int] = {}
        for number, mark in enumerate(together):
            holding[mark] = self._join(holding[mark], number) if mark in holding else number

    def run(self) -> list[int]:
        """Join what is alike, and return each article's group."""
        while self.heap:
            _, one, other, size = heappop(self.heap)
            if one in self.members and other in self.members and size == self._size(one, other):
                self._join(one, other)
        of = [0] * self.count
        for members in self.members.values():
            first = min(members)
            for member in members:
                of[member] = first
        return of

    def _size(self, one: int, other: int) -> int:
        """Return a number that grows with either group: what was reckoned of smaller ones no longer holds."""
        return len(self.members[one]) + len(self.members[other])

    def _entry(self, one: int, other: int) -> tuple[float, int, int, int] | None:
        """Return the place of a pair of groups in the order of joining; None where they are not alike enough."""
        mean = self._mean(one, other)
        if mean < self.threshold:
            return None
        return -mean, min(one, other), max(one, other), self._size(one, other)

    def _mean(self, one: int, other: int) -> float:
        """Return the mean likeness of all pairs between two groups."""
        total, listed = self.near[one][other]
        pairs = len(self.members[one]) * len(self.members[other])
        return round((total + (pairs - listed) * min(self.bound[one], self.bound[other])) / pairs, DIGITS)

    def _join(self, one: int, other: int) -> int:
        """Make one group of two, and return the number that it goes by."""
        if len(self.near[one]) < len(self.near[other]):
            one, other = other, one
        sizes = len(self.members[one]), len(self.members[other])
        self.bound[one] = (self.bound[one] * sizes[0] + self.bound[other] * sizes[1]) / sum(sizes)
        self.members[one] += self.members.pop(other)
        for neighbour, (total, listed) in self.near.pop(other).items():
            del self.near[neighbour][other]
            if neighbour != one:
                before, known = self.near[one].get(neighbour, (0.0, 0))
                self.near[one][neighbour] = self.near[neighbour][one] = (before + total, known + listed)
        for neighbour in self.near[one]:
            if entry := self._entry(one, neighbour):
                heappush(self.heap, entry)
        return one
