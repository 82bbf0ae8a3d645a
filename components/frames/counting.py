"""What rates stand on: the words of each article, and the frames that stand in rows."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd


def words_by_article(articles: pd.DataFrame, voices: Iterable[str]) -> dict[str, int]:
    """Return how many words each article has in some voices."""
    counted = articles[[f"words_{voice}" for voice in voices]].sum(axis=1)
    return dict(zip(articles["article_id"], counted.tolist(), strict=True))


def codes_in(rows: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return name and comparability of each code that stands in rows, those that can be compared first, by weight."""
    found = rows.groupby("code", sort=True).agg(
        label=("label", "first"), comparable=("comparable", "first"), weight=("weight", "sum")
    )
    found = found.sort_values(["comparable", "weight"], ascending=[False, False], kind="stable")
    return {
        str(code): (label, comparable)
        for code, label, comparable in zip(found.index, found["label"], found["comparable"], strict=True)
    }
