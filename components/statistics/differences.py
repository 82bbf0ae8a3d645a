"""Which outlets can be told apart: the differences of all pairs of means, with intervals that hold for all at once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from components.statistics.resampling import DRAWS, FROM, UP_TO, resampled, seed_of

if TYPE_CHECKING:
    import numpy as np

#: From so many articles a mean has a standard error that an interval may stand on.
LEAST = 3
#: How often, of a hundred, all intervals of the family hold at once.
_LEVEL = 0.95
_Family = tuple[tuple[str, tuple[float, ...]], ...]


class Difference(NamedTuple):
    """The first outlet's mean minus the second's, and what may be said of it.

    `low` and `high` bound the simultaneous interval, NaN where an outlet has fewer than `LEAST` articles. `apart` is
    true where the interval leaves zero out. `least` is half the interval: the smallest difference that these texts
    could have shown. `n_first` and `n_second` are the articles with a value (with events: the events of both).
    """

    first: str
    second: str
    value: float
    low: float
    high: float
    least: float
    apart: bool
    n_first: int
    n_second: int


def differences(values: Mapping[str, Sequence[float]], critical: float = 0.0) -> list[Difference]:
    """Return the difference of every pair of outlets, from each outlet's article values (NaN: no value).

    The family is all pairs of outlets given. Where it is larger than what is shown, `critical` is its `critical_value`;
    the greater of the two counts, so that choosing outlets never makes a difference surer.
    """
    known = {outlet: _known(own) for outlet, own in values.items()}
    known = {outlet: own for outlet, own in known.items() if own}
    critical = max(critical, critical_value(known))
    found = []
    for first, second in combinations(known, 2):
        one, other = known[first], known[second]
        value = math.fsum(one) / len(one) - math.fsum(other) / len(other)
        half = math.nan
        if min(len(one), len(other)) >= LEAST:
            half = critical * math.hypot(_error(one), _error(other))
        found.append(difference_of(first, second, value, half, len(one), len(other)))
    return found


def difference_of(first: str, second: str, value: float, half: float, n_first: int, n_second: int) -> Difference:
    """Return a difference with `half` its interval to either side; NaN for none."""
    # Two means without any spread are told apart by nothing but the lack of it, so an interval of no width tells none.
    apart = half > 0 and abs(value) > half
    return Difference(first, second, value, value - half, value + half, half, apart, n_first, n_second)


def critical_value(values: Mapping[str, Sequence[float]], level: float = _LEVEL) -> float:
    """Return by how many standard errors the farthest of all pairs strays from its true difference, in 95 of 100 cases.

    The studentised maximum over all pairs of outlets with `LEAST` articles or more; 0 where there is no such pair.
    Outlets with `FROM` articles or more are resampled, of the others' means and variances the draws are those of a
    normal and a chi-squared distribution. The order of outlets and of articles makes no difference. Another `level`
    leaves a part of the error to pairs that are compared in another way.
    """
    family = {outlet: _known(own) for outlet, own in values.items()}
    return _critical(
        tuple(sorted((name, tuple(sorted(own))) for name, own in family.items() if len(own) >= LEAST)), level
    )


@lru_cache(maxsize=64)
def _critical(family: _Family, level: float) -> float:
    import numpy as np  # noqa: PLC0415 (a corpus of single articles needs none of it)

    # An outlet whose articles are all alike stays in: it differs from the others by as much as they stray.
    drawn = [_drawn(own, name) for name, own in family]
    if len(drawn) < 2:
        return 0.0
    farthest = np.zeros(DRAWS)
    for (one, one_error), (other, other_error) in combinations(drawn, 2):
        error = np.sqrt(one_error + other_error)
        away = np.abs(one - other)
        farthest = np.maximum(farthest, np.divide(away, error, out=np.zeros(DRAWS), where=error > 0))
    return float(np.quantile(farthest, level))


@lru_cache(maxsize=128)  # 20 MB; another choice of outlets asks for most of the same draws again
def _drawn(values: tuple[float, ...], name: str) -> tuple[np.ndarray, np.ndarray]:
    """Return how far the mean strays in each draw, and the squared standard error that the draw itself shows."""
    import numpy as np  # noqa: PLC0415 (see above)

    count, error = len(values), _error(values)
    if not error:
        return np.zeros(DRAWS), np.zeros(DRAWS)
    if FROM <= count <= UP_TO:
        means, errors = resampled(values, name)
        return means - math.fsum(values) / count, errors**2
    draw = np.random.default_rng(seed_of(name))
    return draw.normal(0, error, DRAWS), error**2 * draw.chisquare(count - 1, DRAWS) / (count - 1)


def _error(values: Sequence[float]) -> float:
    """Return the standard error of a mean of article values."""
    count = len(values)
    value = math.fsum(values) / count
    error = math.sqrt(math.fsum((one - value) ** 2 for one in values) / (count - 1) / count)
    # Equal values leave a remainder in the last digits.
    return error if error > 1e-12 else 0.0


def _known(values: Sequence[float]) -> list[float]:
    return [float(one) for one in values if one is not None and not math.isnan(one)]
