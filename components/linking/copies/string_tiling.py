"""Which words of two sentences match: the longest runs first, each word once, in whatever order they stand.

After Wise 1993 (Running Karp-Rabin matching and greedy string tiling), so that halves that changed places match too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

#: The shortest run that counts.
SHORTEST = 3


class Tile(NamedTuple):
    """`length` words from `start` match as many from `start2`."""

    start: int
    start2: int
    length: int


def tiles(one: Sequence[int], other: Sequence[int], shortest: int = SHORTEST) -> list[Tile]:
    """Return the runs of `shortest` or more that two sequences have in common, in the order of the first.

    Longer runs are taken first and no place is used twice. What is left of a run after others took a part of it counts
    where it is long enough.
    """
    used, used2 = [False] * len(one), [False] * len(other)
    taken = []
    for run in sorted(_runs(one, other, shortest), key=lambda run: (-run.length, run.start, run.start2)):
        for tile in _free(run, used, used2, shortest):
            used[tile.start : tile.start + tile.length] = [True] * tile.length
            used2[tile.start2 : tile.start2 + tile.length] = [True] * tile.length
            taken.append(tile)
    return sorted(taken)


def _runs(one: Sequence[int], other: Sequence[int], shortest: int) -> list[Tile]:
    """Return every run that can be extended neither way."""
    places = defaultdict(list)
    for start2, run in enumerate(_pieces(other, shortest)):
        places[run].append(start2)
    found = []
    for start, run in enumerate(_pieces(one, shortest)):
        for start2 in places.get(run, ()):
            if start and start2 and one[start - 1] == other[start2 - 1]:
                continue
            length = shortest
            while (
                start + length < len(one)
                and start2 + length < len(other)
                and one[start + length] == other[start2 + length]
            ):
                length += 1
            found.append(Tile(start, start2, length))
    return found


def _pieces(numbers: Sequence[int], length: int) -> Iterator[tuple[int, ...]]:
    """Return the runs of so many, from each place on."""
    return zip(*(numbers[place:] for place in range(length)), strict=False)


def _free(run: Tile, used: list[bool], used2: list[bool], shortest: int) -> list[Tile]:
    """Return the pieces of a run that nothing else uses."""
    pieces, begin = [], 0
    for place in range(run.length + 1):
        if place == run.length or used[run.start + place] or used2[run.start2 + place]:
            if place - begin >= shortest:
                pieces.append(Tile(run.start + begin, run.start2 + begin, place - begin))
            begin = place + 1
    return pieces
