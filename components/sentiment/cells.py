"""What the first page's board gets of the sentiment: how many of an article's own sentences fall into each class."""

from __future__ import annotations

import pandas as pd

from components.contract import BoardRow, Cell, columns_of
from components.sentiment.measure import CLASSES, OTHER_LANGUAGE

_NAMES = {
    "negative": "below zero",
    "zero": "zero",
    "none": "no listed word",
    "positive": "above zero",
    OTHER_LANGUAGE: "not scored: not in English",
}


def scored(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return how many sentences of each class each column has in its own words; classes without one are left out."""
    own = rows[rows["voice"] == "own"]
    cells = []
    for column in columns_of(articles):
        classes = column.rows(own)["class"].tolist()
        for name in (*CLASSES, OTHER_LANGUAGE):
            if count := classes.count(name):
                key = column.key(voice="own", **{"class": name})
                cells.append(Cell(column, _NAMES[name], count, "sentence" if count == 1 else "sentences", key))
    return cells


BOARD = (
    BoardRow(
        "scored",
        "Positive and negative words",
        "Sentences in the article’s own words: below zero, zero or no listed word, above zero",
        scored,
    ),
)
