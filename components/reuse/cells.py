"""What the first page's board gets of the shared passages: how much of an article another outlet prints too."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pandas as pd

from components.contract import BoardRow, Cell, Column, Rate, by_column, columns_of
from components.reuse.together import outlet_numbers


def shared_with(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return what share of each column's words every other outlet prints too, the largest share first."""
    outlets = outlet_numbers(rows)
    held = by_column(columns_of(articles), rows, ["outlet", "sharing", "passage", "words"])
    having = outlets_having(rows)
    numbers = {outlet: number for number, outlet in outlets.items()}
    return [cell for column, own in held.items() for cell in _others(column, own, having, numbers)]


def outlets_having(rows: pd.DataFrame) -> dict[str, set[str]]:
    """Return which outlets of the rows have each passage that several outlets print."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    copied = rows[rows["sharing"] == "across"]
    for passage, outlet in zip(copied["passage"].tolist(), copied["outlet"].tolist(), strict=True):
        found[passage].add(outlet)
    return found


def _others(
    column: Column, own: list[tuple[Any, ...]], having: dict[str, set[str]], numbers: dict[str, int]
) -> list[Cell]:
    total = sum(words for *_, words in own)
    words: Counter[str] = Counter()
    for outlet, sharing, passage, count in own:
        for other in having[passage] if sharing == "across" else ():
            if other != outlet:
                words[other] += count
    return [
        Cell(
            column,
            f"with {outlet}",
            round(100 * count / total, 1) if count * 100 < total else round(100 * count / total),
            "%",
            column.key(sharing="across", **{"holders has": numbers[outlet]}),
        )
        for outlet, count in sorted(words.items(), key=lambda one: (-one[1], one[0]))
    ]


def shares_of_shared(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Rate]:
    """Return what part of each article's words another outlet prints too, in per cent."""
    every: Counter[str] = Counter()
    copied: Counter[str] = Counter()
    behind = set()
    columns = (rows[name].tolist() for name in ("article_id", "sharing", "words", "outlet"))
    for article, sharing, words, outlet in zip(*columns, strict=True):
        every[article] += words
        if sharing == "across":
            copied[article] += words
            behind.add(outlet)
    known = [article for article in articles["article_id"].tolist() if every[article]]
    values = {article: 100 * copied[article] / every[article] for article in known}
    compared = "has a larger share of text that another outlet prints too"
    conditions, outlets = {"sharing": "across"}, frozenset(behind)
    return [Rate("shared", "Shared text", "% of words", compared, values, conditions=conditions, behind=outlets)]


BOARD = (
    BoardRow(
        "shared",
        "Text shared with another outlet",
        "Word for word or nearly; a quotation alone is left out",
        shared_with,
        place=70,
        rates=shares_of_shared,
    ),
)
