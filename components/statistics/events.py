"""Outlets compared within events: only what both told counts, and the event is what is sampled."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from components.statistics.differences import LEAST, Difference, difference_of


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
    import numpy as np  # noqa: PLC0415 (a corpus of single articles needs none of it)

    known = {outlet: event_means(own, blocks[outlet], outlet) for outlet, own in values.items()}
    couples = list(combinations(range(len(known)), 2))
    family = max(pairs, len(couples))
    number: dict[Hashable, int] = {}
    places = [[number.setdefault(event, len(number)) for event in own] for own in known.values()]
    means = np.full((len(known), len(number)), math.nan)
    for row, place, own in zip(means, places, known.values(), strict=True):
        row[place] = list(own.values())
    names = list(known)
    apart = ((one, other, means[one] - means[other]) for one, other in couples)
    return [_difference(names[one], names[other], own[~np.isnan(own)].tolist(), family) for one, other, own in apart]


def event_means(values: Sequence[float], events: Sequence[Hashable], outlet: str = "") -> dict[Hashable, float]:
    """Return the mean of the known values (not NaN) of each event, in the order in which the events first have one.

    Raises:
        ValueError: there are not as many events as values; `outlet` is named in it.
    """
    if len(values) != len(events):
        raise ValueError(f"{outlet}: {len(values)} values but {len(events)} events. Give one event per article.")
    found: dict[Hashable, float] = {}
    several: dict[Hashable, list[float]] = {}
    for event, value in zip(events, values, strict=True):
        if value is None or math.isnan(value):
            continue
        if event not in found:
            found[event] = float(value)
        else:
            several.setdefault(event, [found[event]]).append(float(value))
    return found | {event: math.fsum(own) / len(own) for event, own in several.items()}


def _difference(first: str, second: str, gaps: list[float], family: int) -> Difference:
    """Return a pair's difference; `gaps` has that of each event which both told."""
    count = len(gaps)
    if not count:
        return difference_of(first, second, math.nan, math.nan, 0, 0)
    value = math.fsum(gaps) / count
    if count < LEAST:
        return difference_of(first, second, value, math.nan, count, count)
    error = math.sqrt(math.fsum([(gap - value) ** 2 for gap in gaps]) / (count - 1) / count)
    return difference_of(first, second, value, _quantile(count - 1, family) * error, count, count)


@lru_cache(maxsize=4096)
def _quantile(freedom: int, family: int) -> float:
    """Return the point of Student's t beyond which 2.5 % lie, shared out among a family of comparisons."""
    from scipy.special import stdtrit  # noqa: PLC0415 (most corpora need none)

    return float(stdtrit(freedom, 1 - 0.025 / family))
