"""What the first page's board gets of the keywords: the words that each article stresses."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.contract import BoardRow, Cell, columns_of

#: Words that a column names at most.
_MOST = 3


def words_stressed(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the terms that stand out for each column's outlet, those used most first, the first among equals.

    They are those shown for the outlet in the whole corpus (`stressed`, filled by `relate`), in its own words.
    """
    stressed = rows[rows["stressed"] & (rows["voice"] == "own")]
    return [
        Cell(column, term, count, "times", column.key(term=term, voice="own"))
        for column in columns_of(articles)
        for term, count in Counter(column.rows(stressed)["term"].tolist()).most_common(_MOST)
    ]


BOARD = (BoardRow("stressed", "Words it stresses", "Used here, rare in the others", words_stressed),)
