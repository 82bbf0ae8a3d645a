"""What the board says of words, counted again row by row."""

from __future__ import annotations

from components.contract import Cell
from tests.shown import Counted, Told


def uses(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    return sum(row["term"] == cell.text and row["voice"] == "own" for row in rows)


BOARD = {"stressed": uses}


def in_one_outlet_only(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """A word that is said to be in one outlet only is in the rows of no other; no more are said than were looked up."""
    for name in told.names:
        assert len({row["outlet"] for row in rows if row["term"] == name}) == 1, name
    looked, *more = told.numbers or [0]
    assert len(told.names) + sum(more) <= looked
    return told.numbers


def apart(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """The words named stand twice at least in the outlet behind them, and more often for its words than elsewhere."""
    words = {one["outlet"]: sum(each["words_own"] for each in articles if each["outlet"] == one["outlet"])
             for one in articles}  # fmt: skip
    for name, outlet in zip(told.names, told.beside, strict=False):
        uses = {one: sum(row["term"] == name and row["outlet"] == one for row in rows) for one in words}
        rates = {one: uses[one] / words[one] for one in words if words[one]}
        assert uses[outlet] >= 2 and max(rates, key=rates.__getitem__) == outlet, (name, outlet)
    return told.numbers


HEADINGS = {"matrix": in_one_outlet_only, "stressed": apart}
