"""The board's numbers as a table: one line for each cell, with the key that opens its passages."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.board.layout import Shown, label_of
from components.contract import Column

COLUMNS = ("row", "outlet", "what", "number", "unit", "key")


def table_of(shown: Sequence[Shown], columns: Sequence[Column]) -> pd.DataFrame:
    """Return the cells as a table, `COLUMNS`, row by row; `key` is what the board writes into the address."""
    lines = [
        (one.row.heading, label_of(cell.column, columns), cell.text, cell.number, cell.unit, one.opens(cell))
        for one in shown
        for cell in one.cells
    ]
    frame = pd.DataFrame(lines, columns=list(COLUMNS))
    return frame.astype({"number": "float64"})
