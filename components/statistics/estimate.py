"""A value over articles and what may be said of it: means, pooled shares, and what one observation carries.

The rules and where they come from stand in METHOD.md beside this file.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache

from components.statistics.clusters import Cluster, clusters, error_of
from components.statistics.ratio import jackknife, keeps_its_promise
from components.statistics.resampling import FROM, UP_TO, bootstrap_interval, bootstrap_of_clusters

#: What `low` and `high` of an estimate are. none: nothing was observed, every number is NaN. single: one article, no
#: low or high. pair: the values of the two articles. interval: the 95 % interval of a mean or share. range: the
#: smallest and largest article's share.
KINDS = ("none", "single", "pair", "interval", "range")

_NOTHING = math.nan


@dataclass(frozen=True)
class Estimate:
    """A value over `n` articles, with a low and a high whose meaning `kind` (one of `KINDS`) gives.

    `events` is the number of events that the interval stands on, 0 where it stands on the articles.
    """

    value: float
    low: float
    high: float
    n: int
    kind: str
    events: int = 0


def mean(values: Sequence[float], outlet: str = "", events: Sequence[Hashable] = ()) -> Estimate:
    """Return the mean of one value per article; articles without a value (NaN) do not count.

    An interval is given from three articles: value ± t(0.975, n - 1) · s / √n (Student 1908); from twenty, that of
    resampled articles, whose draws follow from the outlet's name. It is not cut at the ends of the scale, so that its
    width says how little a few articles tell. The order of the articles makes no difference. `events` gives the event
    of each value: where there are several, and some have more than one article, events stand in for articles in the
    interval (never in the value).
    """
    known = _known(values)
    count = len(known)
    if count == 0:
        return Estimate(_NOTHING, _NOTHING, _NOTHING, 0, "none")
    value = math.fsum(known) / count
    if count == 1:
        return Estimate(value, _NOTHING, _NOTHING, 1, "single")
    if count == 2:
        return Estimate(value, min(known), max(known), 2, "pair")
    by_cluster = clusters(values, events)
    if by_cluster:
        return Estimate(value, *_around(value, by_cluster, outlet), count, "interval", len(by_cluster))
    if FROM <= count <= UP_TO:
        return Estimate(value, *bootstrap_interval(tuple(sorted(known)), outlet), count, "interval")
    variance = math.fsum((one - value) ** 2 for one in known) / (count - 1)
    half = _t_quantile(count - 1) * math.sqrt(variance / count)
    return Estimate(value, value - half, value + half, count, "interval")


def _around(value: float, by_cluster: tuple[Cluster, ...], outlet: str) -> tuple[float, float]:
    """Return the 95 % interval of a mean whose clusters were sampled."""
    if FROM <= len(by_cluster) <= UP_TO:
        return bootstrap_of_clusters(by_cluster, outlet)
    half = _t_quantile(len(by_cluster) - 1) * error_of(by_cluster)
    return value - half, value + half


def share(numerators: Sequence[float], denominators: Sequence[float], every_article: bool = False) -> Estimate:
    """Return the pooled share, sum of numerators over sum of denominators, with the range of the articles' shares.

    One numerator and one denominator per article; `n` counts the articles with a denominator above zero, the others
    have no share. `every_article` says that every article with a denominator is given for itself: then, and where there
    are enough of them, the jackknife interval stands in place of the range (METHOD.md has the rule).

    Raises:
        ValueError: the two lists differ in length.
    """
    if len(numerators) != len(denominators):
        raise ValueError(
            f"share: {len(numerators)} numerators but {len(denominators)} denominators. Give one of each per article."
        )
    parts = [(part, whole) for part, whole in zip(numerators, denominators, strict=True) if _countable(part, whole)]
    if not parts:
        return Estimate(_NOTHING, _NOTHING, _NOTHING, 0, "none")
    value = math.fsum(part for part, _ in parts) / math.fsum(whole for _, whole in parts)
    if len(parts) == 1:
        return Estimate(value, _NOTHING, _NOTHING, 1, "single")
    if every_article and keeps_its_promise([part for part, _ in parts]):
        low, high = jackknife([part for part, _ in parts], [whole for _, whole in parts])
        return Estimate(value, low, high, len(parts), "interval")
    shares = [part / whole for part, whole in parts]
    return Estimate(value, min(shares), max(shares), len(parts), "range")


def left_out(values: Sequence[float]) -> tuple[float, float]:
    """Return the smallest and largest mean when any one value is left out: how much a single one carries.

    Of one article, give its sentences' values. (NaN, NaN) where fewer than two values are known.
    """
    known = _known(values)
    if len(known) < 2:
        return _NOTHING, _NOTHING
    total, others = math.fsum(known), len(known) - 1
    return (total - max(known)) / others, (total - min(known)) / others


def _known(values: Sequence[float]) -> list[float]:
    return [float(one) for one in values if one is not None and not math.isnan(one)]


def _countable(part: float, whole: float) -> bool:
    return not (math.isnan(part) or math.isnan(whole)) and whole > 0


@cache
def _t_quantile(freedom: int) -> float:
    """Return the 97.5 % point of Student's t with so many degrees of freedom."""
    # Here and not above: scipy.stats would take 0.8 s of the start, and a corpus of single articles needs neither.
    from scipy.special import stdtrit  # noqa: PLC0415

    return float(stdtrit(freedom, 0.975))
