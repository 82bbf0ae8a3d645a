"""Outlets compared two by two: within the events that both told where there are enough, else by all their articles."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from components.contract import each_outlet
from components.sentiment.english import scored_language
from components.sentiment.summary import by_article, events_by_article
from components.statistics import EVENTS, Difference, cluster_means, critical_value, differences, differences_within

_LEVEL = 0.95


class Compared(NamedTuple):
    """A difference of mean polarity, VADER's beside it, and within how many events it was taken (0: over articles)."""

    of: Difference
    vader: float
    events: int


class _Told(NamedTuple):
    """By outlet: each article's polarity, VADER's, and event."""

    polarity: dict[str, list[float]]
    vader: dict[str, list[float]]
    events: dict[str, list[str]]


def compared(rows: pd.DataFrame, voice: str) -> Iterator[Compared]:
    """Yield the comparison of every pair of outlets in one voice, from related rows.

    Pairs with `EVENTS` common events or more are compared within them; the others by their articles, versions of one
    cluster counted once. The error of one in twenty is shared out among all pairs of the corpus.
    """
    told = _told(rows, voice)
    if not told.polarity:
        return
    family, pairs = float(rows["family"].max()), int(rows["pairs"].max())
    within = {(one.first, one.second): one for one in differences_within(told.polarity, told.events, pairs)}
    seconds = {(one.first, one.second): one.value for one in differences_within(told.vader, told.events)}
    for one in differences(_clusters(told), family):
        pair = (one.first, one.second)
        if within[pair].n_first >= EVENTS:
            yield Compared(within[pair], seconds[pair], within[pair].n_first)
        else:
            vader = _mean(told.vader[one.first]) - _mean(told.vader[one.second])
            first, second = (len(told.polarity[outlet]) for outlet in pair)
            yield Compared(one._replace(n_first=first, n_second=second), vader, 0)


def family_of(rows: pd.DataFrame, voice: str) -> tuple[float, int]:
    """Return the critical value for the pairs that are compared by their articles, and the number of all pairs.

    The pairs that are compared within events take their part of the error first.
    """
    told = _told(rows, voice)
    pairs = list(combinations(told.events, 2))
    held = {outlet: set(events) for outlet, events in told.events.items()}
    within = sum(len(held[one] & held[other]) >= EVENTS for one, other in pairs)
    rest = len(pairs) - within
    level = 1 - (1 - _LEVEL) * rest / len(pairs) if within and rest else _LEVEL
    return critical_value(_clusters(told), level), len(pairs)


def _told(rows: pd.DataFrame, voice: str) -> _Told:
    told = _Told({}, {}, {})
    each = each_outlet(scored_language(rows), _of_outlet)
    for outlet in rows.loc[rows["voice"] == voice, "outlet"].unique().tolist():
        if voice in each.get(outlet, {}):
            told.polarity[outlet], told.vader[outlet], told.events[outlet] = each[outlet][voice]
    return told


def _of_outlet(rows: pd.DataFrame) -> dict[str, tuple[list[float], list[float], list[str]]]:
    """Return what is told of an outlet in each voice."""
    return {
        str(voice): (by_article(own, "polarity"), by_article(own, "vader"), events_by_article(own))
        for voice, own in rows.groupby("voice")
    }


def _clusters(told: _Told) -> Mapping[str, Sequence[float]]:
    return {outlet: cluster_means(values, told.events[outlet]) for outlet, values in told.polarity.items()}


def _mean(values: list[float]) -> float:
    return math.fsum(values) / len(values)
