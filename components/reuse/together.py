"""Which outlets have how many words in common, from rows alone, and in which order they stand together."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import pandas as pd

from components.contract import once


class Cell(NamedTuple):
    """What one outlet's articles hold that another's hold too."""

    words: int
    passages: int


#: (outlet, other outlet, sharing): what the first holds.
Cells = dict[tuple[str, str, str], Cell]


def outlet_numbers(rows: pd.DataFrame) -> dict[int, str]:
    """Return the outlets of the rows by the number that `holders` gives them."""
    return {int(number): str(outlet) for number, outlet in rows[["number", "outlet"]].drop_duplicates().to_numpy()}


@once
def cells(rows: pd.DataFrame) -> Cells:
    """Return what each outlet shares with each; with itself, what several of its articles alone hold."""
    names = outlet_numbers(rows)
    found: defaultdict[tuple[str, str, str], int] = defaultdict(int)
    passages: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    shared = rows[rows["passage"] != ""]
    columns = ["outlet", "holders", "sharing", "words", "passage"]
    for outlet, holders, sharing, count, passage in shared[columns].to_numpy(dtype=object).tolist():
        for number in map(int, holders.split()):
            if number in names and (sharing == "within") == (names[number] == outlet):
                key = (outlet, names[number], sharing)
                found[key] += count
                passages[key].add(passage)
    return {key: Cell(count, len(passages[key])) for key, count in found.items()}


def ordered(found: Cells, most: int) -> list[str]:
    """Return at most so many outlets, those that share most, each beside the one that it shares most with.

    It begins with the outlet that shares most with others and goes on with whoever shares most with the last one
    placed: groups of outlets that print the same copy come to stand together. Equal ones stand in alphabetical order.
    """
    pairs: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for (one, other, _), cell in found.items():
        if one != other:
            pairs[one][other] += cell.words
            pairs[other][one] += cell.words
        else:
            pairs[one][one] += cell.words
    weight = {one: sum(count for other, count in own.items() if other != one) for one, own in pairs.items()}
    rest = sorted(weight, key=lambda one: (-weight[one], one))[:most]
    placed: list[str] = []
    while rest:
        last = placed[-1] if placed else ""
        following = max(rest, key=lambda one: (pairs[last][one] if last else 0, weight[one], -rest.index(one)))
        rest.remove(following)
        placed.append(following)
    return placed
