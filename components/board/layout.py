"""Which rows the board has, how they follow one another, side by side or in rows; and their numbers as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from components.contract import BoardRow, Cell, Column, Component

#: Up to so many articles or outlets are columns; more are rows.
MOST_SIDE_BY_SIDE = 4
#: Pixels below which they are always rows.
_NARROW = 700


@dataclass(frozen=True)
class Shown:
    """A row of the board with its cells, the slug of the component that they come from, and a note to be written in."""

    component: str
    row: BoardRow
    cells: tuple[Cell, ...]
    note: str = ""

    def of(self, column: Column) -> list[Cell]:
        """Return the cells of a column, in their order."""
        return [cell for cell in self.cells if cell.column == column]

    def opens(self, cell: Cell) -> str:
        """Return what the board writes into the address where a cell is opened; empty where nothing stands behind."""
        return f"{self.row.slug}|{cell.key}" if cell.key else ""


def shown_rows(components: Iterable[Component]) -> list[tuple[Component, BoardRow]]:
    """Return every row that the components have for the board, in its order."""
    return sorted(((one, row) for one in components for row in one.board), key=lambda pair: pair[1].place)


def side_by_side(columns: Sequence[Column], width: int) -> bool:
    """Return whether the columns stand side by side on a page of so many pixels."""
    return len(columns) <= MOST_SIDE_BY_SIDE and width >= _NARROW


def label_of(column: Column, columns: Sequence[Column]) -> str:
    """Return how a column is called: its outlet, and which of the outlet's articles where it has several columns."""
    same = [one for one in columns if one.outlet == column.outlet]
    return column.outlet if len(same) == 1 else f"{column.outlet} ({same.index(column) + 1})"


def detail(cell: Cell) -> str:
    """Return what stands after a word: its number with its unit; one mention, which goes without saying, is none."""
    if cell.number is None:
        return cell.sign or cell.unit
    if (cell.number, cell.unit) == (1, "mention"):
        return ""
    if cell.unit == "times":
        return f"{cell.number:,.0f}×"
    number = f"{cell.number:,.0f}" if float(cell.number).is_integer() else f"{cell.number:,.1f}"
    return f"{number} {cell.unit}".strip()


def more_than(cells: Sequence[Cell], most: int) -> str:
    """Return the line that says how many cells are not shown at first; empty where all are.

    >>> more_than([Cell(Column("Gazette"), word) for word in "abcd"], 3)
    'and 1 more'
    """
    return f"and {len(cells) - most:,} more" if len(cells) > most else ""


#: The columns of the table of the board's numbers.
NUMBERS = ("row", "outlet", "what", "number", "unit", "key")


def table_of(shown: Sequence[Shown], columns: Sequence[Column]) -> pd.DataFrame:
    """Return the cells as a table, `NUMBERS`, row by row; `key` is what the board writes into the address."""
    lines = [
        (one.row.heading, label_of(cell.column, columns), cell.text, cell.number, cell.unit, one.opens(cell))
        for one in shown
        for cell in one.cells
    ]
    frame = pd.DataFrame(lines, columns=list(NUMBERS))
    return frame.astype({"number": "float64"})
