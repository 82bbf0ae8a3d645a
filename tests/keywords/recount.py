"""What the board says of words, counted again row by row."""

from __future__ import annotations

from components.contract import Cell
from tests.shown import Counted


def uses(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    return sum(row["term"] == cell.text and row["voice"] == "own" for row in rows)


BOARD = {"stressed": uses}
