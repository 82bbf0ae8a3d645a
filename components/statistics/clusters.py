"""Several articles of an outlet on one event are one cluster: what is sampled is the cluster, not its articles."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence

#: From so many events the event is what was sampled; of fewer, the articles are.
EVENTS = 3

#: The sum of a cluster's values, and how many articles it has.
Cluster = tuple[float, int]


def clusters(values: Sequence[float], events: Sequence[Hashable]) -> tuple[Cluster, ...]:
    """Return the clusters that values make up, in order of size of their sums; empty where the articles stand alone.

    That is: where no events are given, where there are fewer than `EVENTS`, or where no event has two articles.
    Values that are not known (NaN) do not count.

    Raises:
        ValueError: there are events, but not one for each value.
    """
    if not events:
        return ()
    if len(values) != len(events):
        raise ValueError(f"{len(values)} values but {len(events)} events. Give one event per article.")
    by_cluster: dict[Hashable, list[float]] = {}
    for value, event in zip(values, events, strict=True):
        if value is not None and not math.isnan(value):
            by_cluster.setdefault(event, []).append(float(value))
    if len(by_cluster) < EVENTS or all(len(own) == 1 for own in by_cluster.values()):
        return ()
    return tuple(sorted((math.fsum(own), len(own)) for own in by_cluster.values()))


def error_of(by_cluster: Sequence[Cluster]) -> float:
    """Return the standard error of the mean over all articles, clusters being what was sampled (linearised ratio)."""
    count, articles = len(by_cluster), sum(size for _, size in by_cluster)
    mean = math.fsum(total for total, _ in by_cluster) / articles
    strayed = math.fsum((total - mean * size) ** 2 for total, size in by_cluster)
    return math.sqrt(count / (count - 1) * strayed) / articles


def cluster_means(values: Sequence[float], events: Sequence[Hashable]) -> list[float]:
    """Return one value per cluster, the mean of its articles; the values themselves where the articles stand alone."""
    by_cluster = clusters(values, events)
    return [total / size for total, size in by_cluster] if by_cluster else list(values)
