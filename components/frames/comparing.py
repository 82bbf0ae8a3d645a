"""Outlets compared within the events that they have in common, in every frame that can be compared at all."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from components.contract import each_outlet
from components.frames.counting import codes_in, words_by_article
from components.statistics import Difference, differences_within, event_means

#: Hits by code and article, weights added up.
Weights = dict[str, dict[str, float]]


class Comparison(NamedTuple):
    """Two outlets in one frame: their difference; and of every outlet the rates of its articles, with their events."""

    code: str
    label: str
    difference: Difference
    rates: Mapping[str, list[float]]
    events: Mapping[str, list[Hashable]]

    @property
    def means(self) -> dict[str, float]:
        """Return both outlets' mean rates over the events in common."""
        both = (self.difference.first, self.difference.second)
        by_event = {outlet: event_means(self.rates[outlet], self.events[outlet], outlet) for outlet in both}
        first, second = by_event.values()
        common = first.keys() & second.keys()
        return {
            outlet: math.fsum(own[event] for event in common) / max(1, len(common)) for outlet, own in by_event.items()
        }


def comparisons(rows: pd.DataFrame, articles: pd.DataFrame, voices: Iterable[str]) -> list[Comparison]:
    """Return every pair of outlets in every comparable frame that can be tested: from three events in common.

    `rows` are the hits in some voices. The intervals hold over all pairs and frames at once, so what is shown of them
    never makes one surer. None where there is one event alone.
    """
    if articles["event"].nunique() < 2:
        return []
    weights = each_outlet(rows, _weights)
    codes = {code: label for code, (label, comparable) in codes_in(rows).items() if comparable == "yes"}
    told = _told(articles, words_by_article(articles, voices))
    events = {outlet: [event for *_, event in own] for outlet, own in told.items()}
    family = len(list(combinations(articles["outlet"].unique(), 2))) * len(codes)
    found = []
    for code, label in codes.items():
        rates = {outlet: _rates(own, weights.get(outlet, {}).get(code, {})) for outlet, own in told.items()}
        found += [
            Comparison(code, label, one, rates, events)
            for one in differences_within(rates, events, family)
            if not math.isnan(one.low)
        ]
    return found


def _weights(rows: pd.DataFrame) -> Weights:
    """Return the weights of the hits of one outlet that can be compared, added up."""
    held: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    columns = (rows[name].tolist() for name in ("code", "article_id", "weight", "comparable"))
    for code, article, weight, comparable in zip(*columns, strict=True):
        if comparable == "yes":
            held[code, article].append(weight)
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (code, article), own in held.items():
        found[code][article] = math.fsum(own)  # whatever the order of the rows, the same to the last digit
    return dict(found)


def _told(articles: pd.DataFrame, words: Mapping[str, int]) -> dict[str, list[tuple[str, int, Hashable]]]:
    """Return each outlet's articles that have words, with these and their event."""
    found: defaultdict[str, list[tuple[str, int, Hashable]]] = defaultdict(list)
    columns = (articles[name].tolist() for name in ("article_id", "outlet", "event"))
    for article, outlet, event in zip(*columns, strict=True):
        if words[article]:
            found[outlet].append((article, words[article], event))
    return dict(found)


def _rates(articles: list[tuple[str, int, Hashable]], weights: Mapping[str, float]) -> list[float]:
    return [1000 * weights.get(article, 0.0) / count for article, count, _ in articles]
