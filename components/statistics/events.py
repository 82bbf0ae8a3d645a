"""Outlets compared within events: only what both told counts, and the event is what is sampled."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations

from components.statistics.differences import LEAST, Difference, difference_of

_Told = dict[Hashable, list[float]]


def differences_within(
    values: Mapping[str, Sequence[float]], blocks: Mapping[str, Sequence[Hashable]], pairs: int = 0
) -> list[Difference]:
    """Return the difference of every pair of outlets over the events that both told.

    `blocks` gives the event of each value. In each event the mean of an outlet's articles is taken, so versions of one
    cluster count once; the differences of these means are the observations. From three common events it is the
    t interval of the mean difference, with the error shared out among all pairs of the family (Bonferroni), which is
    never too narrow for several pairs; `pairs` is the size of the family where it is larger than what is given.

    Raises:
        ValueError: an outlet has not as many events as values.
    """
    by_cluster = {outlet: _by_event(outlet, own, blocks[outlet]) for outlet, own in values.items()}
    couples = list(combinations(by_cluster, 2))
    family = max(pairs, len(couples))
    return [_difference(first, second, by_cluster[first], by_cluster[second], family) for first, second in couples]


def _by_event(outlet: str, values: Sequence[float], events: Sequence[Hashable]) -> _Told:
    if len(values) != len(events):
        raise ValueError(f"{outlet}: {len(values)} values but {len(events)} events. Give one event per article.")
    by_cluster: _Told = {}
    for value, event in zip(values, events, strict=True):
        if value is not None and not math.isnan(value):
            by_cluster.setdefault(event, []).append(float(value))
    return by_cluster


def _difference(first: str, second: str, one: _Told, other: _Told, family: int) -> Difference:
    common = [event for event in one if event in other]
    gaps = [math.fsum(one[event]) / len(one[event]) - math.fsum(other[event]) / len(other[event]) for event in common]
    count = len(gaps)
    if not count:
        return difference_of(first, second, math.nan, math.nan, 0, 0)
    value = math.fsum(gaps) / count
    if count < LEAST:
        return difference_of(first, second, value, math.nan, count, count)
    from scipy.special import stdtrit  # noqa: PLC0415 (most corpora need none)

    error = math.sqrt(math.fsum((gap - value) ** 2 for gap in gaps) / (count - 1) / count)
    return difference_of(first, second, value, float(stdtrit(count - 1, 1 - 0.025 / family)) * error, count, count)
