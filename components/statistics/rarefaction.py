"""How many different ones there are, compared at equal numbers: what a draw of so many things would hold.

Hurlbert (1971) for the number of different ones; Simpson (1949) and Hill (1973) for how many ones, all equally common,
would be as diverse. Both in closed form, without drawing anything.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from components.statistics.resampling import seed_of

#: Draws for the share of the most common ones, which has no closed form.
_DRAWS = 1_000
#: Of so many of the most common ones each is drawn for itself.
_DRAWN_APART = 100


def expected_different(counts: Sequence[int], at: int) -> float:
    """Return how many different ones a draw of `at` things holds on average; NaN where there are fewer than `at`.

    >>> round(expected_different([2, 2], 2), 4)
    1.6667
    """
    total = sum(counts)
    if at < 1 or total < at:
        return math.nan
    return math.fsum(1 - _without(total, count, at) for count in counts if count)


def _without(total: int, count: int, at: int) -> float:
    """Return how likely a draw of `at` of `total` things holds none of `count`."""
    if total - count < at:
        return 0.0
    log = math.lgamma
    return math.exp(log(total - count + 1) - log(total - count - at + 1) + log(total - at + 1) - log(total + 1))


def effective_number(counts: Sequence[int], at: int) -> float:
    """Return how many equally common ones would be as diverse as a draw of `at` things is; NaN where there are fewer.

    One through the chance that two things of the draw, each put back, are of the same one (the inverse of Simpson's
    index, Hill's number of order two), at its average over all draws.

    >>> effective_number([5, 5], 10)
    2.0
    """
    total = sum(counts)
    if at < 1 or total < at:
        return math.nan
    same = math.fsum(one * (one - 1) for one in counts) / (total * (total - 1)) if total > 1 else 0.0
    return 1 / (1 / at + (at - 1) / at * same)


def share_of_most(counts: Sequence[int], at: int, most: int = 3, name: str = "", draws: int = _DRAWS) -> float:
    """Return the part that the `most` most common ones have of a draw of `at` things, on average; NaN where fewer.

    Where `at` is all there is, nothing is drawn. `name` seeds the draws: the same name, the same draws.
    """
    total = sum(counts)
    if at < 1 or total < at:
        return math.nan
    ranked = tuple(sorted((one for one in counts if one), reverse=True))
    if total == at:
        return sum(ranked[:most]) / total
    return _drawn_share(ranked, at, most, name, draws)


@lru_cache(maxsize=512)
def _drawn_share(ranked: tuple[int, ...], at: int, most: int, name: str, number: int) -> float:
    import numpy as np  # noqa: PLC0415 (a corpus of single articles seldom needs it)

    # Of very many, the rarer ones are drawn as one that does not count: none of them comes to be among the most.
    kept = ranked[:_DRAWN_APART]
    colours = [*kept, sum(ranked[_DRAWN_APART:])] if len(ranked) > len(kept) else list(kept)
    draws = np.random.default_rng(seed_of(name)).multivariate_hypergeometric(
        colours, at, size=number, method="marginals"
    )
    drawn = np.sort(draws[:, : len(kept)], axis=1)[:, -most:]
    return float(drawn.sum(axis=1).mean() / at)
