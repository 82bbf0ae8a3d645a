"""What rates stand on: the words of each article, and the frames that stand in rows."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd


def words_by_article(articles: pd.DataFrame, voices: Iterable[str]) -> dict[str, int]:
    """Return how many words each article has in some voices."""
    counted = articles[[f"words_{voice}" for voice in voices]].sum(axis=1)
    return dict(zip(articles["article_id"], counted.tolist(), strict=True))


def codes_in(rows: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return name and comparability of each code that stands in rows, those that can be compared first, by weight."""
    number, codes = pd.factorize(rows["code"], sort=True)
    weight = rows["weight"].groupby(number).sum().tolist()
    first = np.full(len(codes), len(rows))
    np.minimum.at(first, number, np.arange(len(rows)))
    labels, comparable = (rows[name].array.take(first).tolist() for name in ("label", "comparable"))
    order = sorted(range(len(codes)), key=lambda one: (comparable[one] != "yes", -weight[one]))
    return {str(codes[one]): (labels[one], comparable[one]) for one in order}
