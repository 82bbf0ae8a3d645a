"""What the first page's board gets of the sentiment: how many of an article's own sentences fall into each class."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from components.contract import BoardRow, Cell, Rate, by_column, columns_of
from components.sentiment.measure import CLASSES, OTHER_LANGUAGE

_CLASSES = {
    "negative": ("below zero", "below"),
    "zero": ("zero", "none"),
    "none": ("no word on the list", "none"),
    "positive": ("above zero", "above"),
    OTHER_LANGUAGE: ("not scored: not in English", "other"),
}


def scored(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return how many sentences of each class each column has in its own words; classes without one are left out."""
    cells = []
    for column, held in by_column(columns_of(articles), rows, ["voice", "class"]).items():
        classes = [name for voice, name in held if voice == "own"]
        for name in (*CLASSES, OTHER_LANGUAGE):
            if count := classes.count(name):
                key, unit = column.key(voice="own", **{"class": name}), "sentence" if count == 1 else "sentences"
                cells.append(Cell(column, _CLASSES[name][0], count, unit, key, _CLASSES[name][1]))
    return cells


def average_score(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Rate]:
    """Return the average score of each article's own sentences, of articles in English that have any."""
    own = rows[(rows["voice"] == "own") & (rows["class"] != OTHER_LANGUAGE)]
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for article, score in zip(own["article_id"].tolist(), own["polarity"].tolist(), strict=True):
        scores[article].append(score)
    known = [article for article in articles["article_id"].tolist() if scores[article]]
    values = {article: sum(scores[article]) / len(scores[article]) for article in known}
    compared = "scores higher in its own sentences"
    label, unit, outlets = "Average score", "on a scale from −1 to 1", frozenset(own["outlet"].tolist())
    return [Rate("score", label, unit, compared, values, None, {"voice": "own"}, outlets)]


BOARD = (
    BoardRow(
        "scored",
        "Positive and negative words",
        "Own sentences, by a word list",
        scored,
        "squares",
        30,
        rates=average_score,
    ),
)
