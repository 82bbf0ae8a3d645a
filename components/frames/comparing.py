"""Outlets compared within the events that they have in common, in every frame that can be compared at all."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from components.frames.counting import codes_in, words_by_article
from components.statistics import Difference, differences_within, event_means


class Comparison(NamedTuple):
    """Two outlets in one frame: their difference, and both outlets' mean rates over the events in common."""

    code: str
    label: str
    difference: Difference
    means: dict[str, float]


def comparisons(rows: pd.DataFrame, articles: pd.DataFrame, voices: Iterable[str]) -> list[Comparison]:
    """Return every pair of outlets in every comparable frame that can be tested: from three events in common.

    `rows` are the hits in some voices. The intervals hold over all pairs and frames at once, so what is shown of them
    never makes one surer. None where there is one event alone.
    """
    if articles["event"].nunique() < 2:
        return []
    rows = rows[rows["comparable"] == "yes"]
    codes = codes_in(rows)
    words = words_by_article(articles, voices)
    family = len(list(combinations(articles["outlet"].unique(), 2))) * len(codes)
    found = []
    for code, (label, _) in codes.items():
        hits = rows[rows["code"] == code].groupby("article_id")["weight"]
        # Whatever the order of the rows, the same to the last digit.
        weights = {str(article_id): math.fsum(own) for article_id, own in hits}
        rates, events = _rates(articles, words, weights)
        by_event = {outlet: event_means(own, events[outlet], outlet) for outlet, own in rates.items()}
        found += [
            Comparison(code, label, one, _means(one, by_event))
            for one in differences_within(rates, events, family)
            if not math.isnan(one.low)
        ]
    return found


def _rates(
    articles: pd.DataFrame, words: dict[str, int], weights: dict[str, float]
) -> tuple[dict[str, list[float]], dict[str, list[str]]]:
    rates: defaultdict[str, list[float]] = defaultdict(list)
    events: defaultdict[str, list[str]] = defaultdict(list)
    columns = (articles[name] for name in ("article_id", "outlet", "event"))
    for article, outlet, event in zip(*columns, strict=True):
        if words[article]:
            rates[outlet].append(1000 * weights.get(article, 0.0) / words[article])
            events[outlet].append(event)
    return rates, events


def _means(one: Difference, by_event: dict[str, dict[Hashable, float]]) -> dict[str, float]:
    common = by_event[one.first].keys() & by_event[one.second].keys()
    return {
        outlet: math.fsum(by_event[outlet][event] for event in common) / max(1, len(common))
        for outlet in (one.first, one.second)
    }
