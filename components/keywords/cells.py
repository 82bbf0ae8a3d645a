"""What the first page's board gets of the keywords: the words that each article stresses."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from components.contract import BoardRow, Cell, Column, by_column, columns_of
from components.keywords.summary import often_used


def words_stressed(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the terms that stand out in each column's own words, those first that the page of keywords shows first.

    Of one event they are used twice or more, and three times as often as in any other column's own words. Of several
    events, they are those that stand out for the outlet in the whole corpus (`stressed`, filled by `relate`). A column
    alone has none: there is nothing that it could stand out from.
    """
    columns = columns_of(articles)
    if len(columns) < 2:
        return []
    if articles["event"].nunique() > 1:
        marked = by_column(columns, rows[rows["stressed"]], ["term", "voice"])
        counts = {column: _own(held) for column, held in marked.items()}
        return [
            _cell(column, term, times)
            for column in columns
            for term, times in counts[column].most_common()
            if not _names(column.outlet, term)
        ]
    own = rows[rows["voice"] == "own"]
    shown, held = often_used(own, articles), by_column(columns, own, ["term", "voice"])
    return [
        _cell(column, term, counts[term])
        for column in columns
        for counts in [_own(held[column])]
        for term in [term for outlet, term in shown if outlet == column.outlet and term in counts]
    ]


def _names(outlet: str, term: str) -> bool:
    """Return whether a term is the outlet's own name or has it within: that is no emphasis."""
    return set(outlet.casefold().split()) <= set(term.casefold().split())


def _own(held: list[tuple[Any, ...]]) -> Counter[str]:
    return Counter(term for term, voice in held if voice == "own")


def _cell(column: Column, term: str, times: int) -> Cell:
    return Cell(column, term, times, "time" if times == 1 else "times", column.key(term=term, voice="own"))


BOARD = (
    BoardRow(
        "stressed",
        "Words it stresses",
        "In its own words twice or more, at 3 times the rate elsewhere",
        words_stressed,
        place=40,
        several="Hints, not in the test of the numbers above: in its own words, more than in the others’",
    ),
)
