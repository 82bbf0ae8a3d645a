"""Which outlets have how many words in common, from rows alone, and in which order they stand together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from operator import itemgetter
from typing import NamedTuple

import pandas as pd

from components.contract import each_outlet, once


class Cell(NamedTuple):
    """What one outlet's articles hold that another's hold too."""

    words: int
    passages: int


#: (outlet, other outlet, sharing): what the first holds.
Cells = dict[tuple[str, str, str], Cell]


def outlet_numbers(rows: pd.DataFrame) -> dict[int, str]:
    """Return the outlets of the rows by the number that `holders` gives them."""
    return {int(number): str(outlet) for number, outlet in rows[["number", "outlet"]].drop_duplicates().to_numpy()}


class _Held(NamedTuple):
    """What an outlet has in common with a number of `holders`, and where that first stands: article, row, place.

    `by_passage` are the words of each passage.
    """

    cell: Cell
    first: tuple[str, int, int]
    by_passage: Mapping[str, int]


@once
def cells(rows: pd.DataFrame) -> Cells:
    """Return what each outlet shares with each; with itself, what several of its articles alone hold."""
    names = outlet_numbers(rows)
    there = _passages_there(rows)
    place = {article: at for at, article in enumerate(rows["article_id"].unique().tolist())}
    found = [
        ((place[held.first[0]], *held.first[1:]), (outlet, names[number], sharing), held.cell)
        for outlet, own in each_outlet(rows, _of_outlet).items()
        for (number, sharing), every in own.items()
        if number in names
        and (sharing == "within") == (names[number] == outlet)
        and (held := _held_there(every, there[names[number]], outlet, names[number]))
    ]
    return {key: cell for _, key, cell in sorted(found, key=itemgetter(0))}


def _passages_there(rows: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Return in how many articles of each outlet each passage stands, among the rows alone."""
    return each_outlet(rows, _articles_with)


def _articles_with(rows: pd.DataFrame) -> dict[str, int]:
    pairs = set(zip(rows["passage"].tolist(), rows["article_id"].tolist(), strict=True))
    return dict(Counter(passage for passage, _ in pairs if passage))


def _held_there(every: _Held, there: Mapping[str, int], outlet: str, other: str) -> _Held | None:
    """Return what of all that is shared with an outlet stands in one of its articles that are looked at.

    `holders` tells of the whole corpus: under a choice of events or days it names outlets whose article with the
    passage is left out.
    """
    least = 2 if outlet == other else 1
    kept = {passage: words for passage, words in every.by_passage.items() if there.get(passage, 0) >= least}
    if len(kept) == len(every.by_passage):
        return every
    return every._replace(cell=Cell(sum(kept.values()), len(kept)), by_passage=kept) if kept else None


def _of_outlet(rows: pd.DataFrame) -> dict[tuple[int, str], _Held]:
    """Return what an outlet shares in which way with each number of `holders`, its own among them."""
    words: defaultdict[tuple[int, str], defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    first: dict[tuple[int, str], tuple[str, int, int]] = {}
    shared = rows[rows["passage"] != ""]
    columns = ["article_id", "holders", "sharing", "words", "passage"]
    for row, (article, holders, sharing, count, passage) in enumerate(shared[columns].to_numpy(dtype=object).tolist()):
        for at, number in enumerate(map(int, holders.split())):
            key = (number, sharing)
            words[key][passage] += count
            if key not in first:
                first[key] = article, row, at
    return {key: _Held(Cell(sum(own.values()), len(own)), first[key], own) for key, own in words.items()}


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
