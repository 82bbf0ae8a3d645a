"""What the first page's board gets of the frames: the aspects that an article's own words bring up most."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from components.contract import BoardRow, Cell, Rate, columns_of
from components.figure.records import records
from components.frames.counting import words_by_article


def aspects(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the aspects with the highest rates in each column's own words, of those that can be compared."""
    own = rows[(rows["voice"] == "own") & (rows["comparable"] == "yes")]
    words = words_by_article(articles, ("own",))
    cells = []
    for column in columns_of(articles):
        weights: defaultdict[tuple[str, str], float] = defaultdict(float)
        for row in records(column.rows(own)):
            weights[row["code"], row["label"]] += row["weight"]
        length = sum(words[article] for article in column.rows(articles)["article_id"])
        for (code, label), weight in sorted(weights.items(), key=lambda pair: -pair[1]):
            key = column.key(voice="own", code=code)
            cells.append(Cell(column, label, round(1000 * weight / max(1, length), 1), "per 1,000 words", key))
    return cells


def rates_of_aspects(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Rate]:
    """Return the words for each aspect in each article's own words, per 1,000, of aspects that can be compared."""
    own = rows[(rows["voice"] == "own") & (rows["comparable"] == "yes")]
    words = words_by_article(articles, ("own",))
    weights: defaultdict[tuple[str, str], defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    behind: defaultdict[str, set[str]] = defaultdict(set)
    columns = (own[name].tolist() for name in ("code", "label", "article_id", "weight", "outlet"))
    for code, label, article, weight, outlet in zip(*columns, strict=True):
        weights[code, label][article] += weight
        behind[code].add(outlet)
    return [
        Rate(
            code,
            label,
            "per 1,000 words",
            f"has more words for {label.lower()} in its own words",
            {article: 1000 * found[article] / count for article, count in words.items() if count},
            conditions={"voice": "own", "code": code},
            behind=frozenset(behind[code]),
            if_any=True,
        )
        for (code, label), found in sorted(weights.items())
    ]


BOARD = (
    BoardRow(
        "aspects",
        "Aspects",
        "Words for each aspect in the article’s own words, per 1,000",
        aspects,
        place=80,
        first=False,
        rates=rates_of_aspects,
    ),
)
