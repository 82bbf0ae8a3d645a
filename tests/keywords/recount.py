"""What the board says of words, counted again row by row."""

from __future__ import annotations

from components.contract import Cell
from tests.shown import Counted, Told


def uses(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    return sum(row["term"] == cell.text and row["voice"] == "own" for row in rows)


BOARD = {"stressed": uses}


def terms_written(rows: Counted, name: str) -> set[str]:
    """Return the terms of which a word is a form, or that it is."""
    return {row["term"] for row in rows if name in (row["form"], row["term"])}


def in_one_outlet_only(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """A word that is said to be in one outlet only is in the rows of no other; no more are said than were looked up."""
    for name in told.names:
        own = [{row["outlet"] for row in rows if row["term"] == term} for term in terms_written(rows, name)]
        assert any(len(outlets) == 1 for outlets in own), name
    looked, *more = told.numbers or [0]
    assert len(told.names) + sum(more) <= looked
    return told.numbers


def apart(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """The words named stand three times at least in the outlet behind them, and in no other."""
    outlets = {one["outlet"] for one in articles}
    for name, outlet in zip(told.names, told.beside, strict=False):
        terms = terms_written(rows, name)
        uses = [
            {one: sum(row["term"] == term and row["outlet"] == one for row in rows) for one in outlets}
            for term in terms
        ]
        assert any(own[outlet] >= 3 and sum(own.values()) == own[outlet] for own in uses), (name, outlet)
    return told.numbers


def against_each_other(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Words used twice or more in two outlets together, and those that one has at three times the other's rate."""
    outlets = list({row["outlet"]: 0 for row in rows})
    if len(outlets) != 2:
        return []
    own_words = [sum(one["words_own"] for one in articles if one["outlet"] == outlet) for outlet in outlets]
    uses: dict[str, list[int]] = {}
    for row in rows:
        uses.setdefault(row["term"], [0, 0])[outlets.index(row["outlet"])] += 1
    several = [own for own in uses.values() if sum(own) >= 2]
    # One count against the other, each times the other outlet's words: no rate is rounded on the way.
    crossed = [(one * own_words[1], other * own_words[0]) for one, other in several]
    return [len(several), sum(max(pair) >= 3 * min(pair) for pair in crossed)]


HEADINGS = {"matrix": in_one_outlet_only, "stressed": apart, "plane": against_each_other}
