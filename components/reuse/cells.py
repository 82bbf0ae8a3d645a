"""What the first page's board gets of the shared passages: how much of an article another outlet prints too."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.contract import BoardRow, Cell, Column, columns_of
from components.reuse.together import outlet_numbers

#: Other outlets that a column names at most.
_MOST = 3


def shared_with(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return what share of each column's words every other outlet prints too, the largest share first."""
    outlets = outlet_numbers(rows)
    return [cell for column in columns_of(articles) for cell in _others(column, column.rows(rows), outlets)]


def _others(column: Column, rows: pd.DataFrame, outlets: dict[int, str]) -> list[Cell]:
    total = int(rows["words"].sum())
    copied = rows[rows["sharing"] == "across"]
    words: Counter[int] = Counter()
    for holders, count in zip(copied["holders"].tolist(), copied["words"].tolist(), strict=True):
        for number in map(int, holders.split()):
            if outlets.get(number, column.outlet) != column.outlet:
                words[number] += count
    return [
        Cell(
            column,
            f"with {outlets[number]}",
            round(100 * count / total),
            "%",
            column.key(sharing="across", **{"holders has": number}),
        )
        for number, count in words.most_common(_MOST)
    ]


BOARD = (
    BoardRow("shared", "Text shared with another outlet", "Word for word or nearly; quotations apart", shared_with),
)
