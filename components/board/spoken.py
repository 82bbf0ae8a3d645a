"""The board in words and its rates as a table, for whoever cannot see the figure."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.board.intervals import key_of, number_of, told
from components.board.layout import Shown, detail
from components.board.rates import Rated
from components.contract import Column


def rates_table(shown: Sequence[Rated], columns: Sequence[Column]) -> pd.DataFrame:
    """Return the rates as a table: row, outlet, value, low, high, articles; `key` opens the rows behind one."""
    lines = [
        (
            one.rate.label, column.outlet, number_of(one, estimate), one.rate.unit, estimate.low, estimate.high,
            estimate.n, key_of(one, column),
        )
        for one in shown
        for column, estimate in one.estimates.items()
        if column in columns
    ]  # fmt: skip
    return pd.DataFrame(lines, columns=["row", "outlet", "value", "unit", "low", "high", "articles", "key"])


def spoken(shown: Sequence[Shown]) -> str:
    """Return the rows as sentences, for whoever cannot see the figure."""
    return " ".join(
        f"{one.row.heading} "
        + "; ".join(f"{cell.column.outlet}: {cell.text} {detail(cell)}".strip() for cell in one.cells)
        + "."
        for one in shown
    )


def spoken_rate(one: Rated) -> str:
    """Return a rate as a sentence: each outlet's mean, its interval and its articles."""
    return f"{one.rate.label}: {'; '.join(told(one, column, estimate) for column, estimate in one.estimates.items())}."
