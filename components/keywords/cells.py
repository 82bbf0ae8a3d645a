"""What the first page's board gets of the keywords: the words that each article stresses."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from components.contract import BoardRow, Cell, Column, by_column, columns_of

#: Words that a column names at most, the uses that a word needs, and how many times those of any other column.
_MOST, _LEAST, _TIMES = 3, 2, 3


def words_stressed(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the terms that stand out in each column's own words, those used most first, the first among equals.

    They are used twice or more, and three times as often as in any other column, whoever speaks there: a word that
    another article quotes or paraphrases is no word of this one's. Of several events, they are those that stand out for
    the outlet in the whole corpus (`stressed`, filled by `relate`).
    """
    columns = columns_of(articles)
    if articles["event"].nunique() > 1:
        marked = by_column(columns, rows[rows["stressed"]], ["term", "voice"])
        counts = {column: _own(held) for column, held in marked.items()}
        return [
            _cell(column, term, times)
            for column in columns
            for term, times in counts[column].most_common()[:_MOST]
            if not _names(column.outlet, term)
        ]
    held = by_column(columns, rows, ["term", "voice"])
    every = {column: Counter(term for term, _ in held[column]) for column in columns}
    most = _highest(every)
    return [
        _cell(column, term, times)
        for column in columns
        for term, times in _chosen(_own(held[column]), every[column], most)
    ]


def _names(outlet: str, term: str) -> bool:
    """Return whether a term is the outlet's own name or has it within: that is no emphasis."""
    return set(outlet.casefold().split()) <= set(term.casefold().split())


def _own(held: list[tuple[Any, ...]]) -> Counter[str]:
    return Counter(term for term, voice in held if voice == "own")


def _highest(every: dict[Column, Counter[str]]) -> dict[str, list[int]]:
    """Return each term's two highest counts over the columns."""
    found: dict[str, list[int]] = {}
    for counts in every.values():
        for term, times in counts.items():
            found[term] = sorted([*found.get(term, []), times], reverse=True)[:2]
    return found


def _chosen(own: Counter[str], every: Counter[str], most: dict[str, list[int]]) -> list[tuple[str, int]]:
    chosen = []
    for term, times in own.most_common():
        first, *second = most[term]
        elsewhere = (second[0] if second else 0) if every[term] == first else first
        if times >= max(_LEAST, _TIMES * elsewhere):
            chosen.append((term, times))
    return chosen[:_MOST]


def _cell(column: Column, term: str, times: int) -> Cell:
    return Cell(column, term, times, "time" if times == 1 else "times", column.key(term=term, voice="own"))


BOARD = (
    BoardRow(
        "stressed",
        "Words it stresses",
        "Used twice or more, and 3 times as often as elsewhere",
        words_stressed,
        place=40,
        several="In its own words, more than in the others’; counts, tested on the page of keywords",
    ),
)
