"""Resampling articles: what an outlet's mean could have been, had it told other events in the same way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

#: Bootstrap draws of an outlet's articles.
DRAWS = 10_000
#: From so many articles an outlet's articles are resampled; fewer know too little of how values are distributed.
FROM = 20
#: Beyond so many articles the t interval is as good and resampling would take seconds.
UP_TO = 2_000
#: Values drawn at once: small enough for the processor's cache.
_AT_ONCE = 100_000
#: Seeds are made of this word and the outlet's name: another word, other draws.
_SEED = "parallax"


def seed_of(name: str) -> int:
    """Return the seed of an outlet's draws: the same name, the same draws, on every machine and in every process."""
    return int.from_bytes(hashlib.sha256(f"{_SEED}\x1f{name}".encode("utf-8", "surrogatepass")).digest()[:8], "big")


def resampled(values: Sequence[float], name: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the mean and its standard error in each of `DRAWS` samples of as many articles, drawn with replacement.

    The values are put in order first, so the order of the articles makes no difference.
    """
    import numpy as np  # noqa: PLC0415 (a corpus of few articles needs none of it)

    parts = [(drawn.mean(axis=1), drawn.std(axis=1, ddof=1)) for drawn in _samples(values, name)]
    means, errors = (np.concatenate(one) for one in zip(*parts, strict=True))
    return means, errors / np.sqrt(len(values))


def _samples(values: Sequence[float], name: str) -> Iterator[np.ndarray]:
    """Yield the samples, one in each row, so many at a time that memory stays small."""
    import numpy as np  # noqa: PLC0415 (see above)

    known, count = np.sort(np.asarray(values, dtype=float)), len(values)
    draw = np.random.default_rng(seed_of(name))
    step = max(1, _AT_ONCE // count)
    for start in range(0, DRAWS, step):
        yield known[draw.integers(0, count, size=(min(step, DRAWS - start), count), dtype=np.int32)]


@lru_cache(maxsize=2048)
def bootstrap_interval(values: tuple[float, ...], name: str) -> tuple[float, float]:
    """Return the 95 % interval of a mean from resampled articles, the same for the same input.

    The percentile interval (Efron 1979), widened as Hesterberg (2015) advises: percentiles of few articles are too
    narrow by the factor that parts the normal from the t distribution and n from n - 1.
    Remembered, because a page asks for the same means at each click.
    """
    import numpy as np  # noqa: PLC0415 (see above)

    return _between(np.concatenate([drawn.mean(axis=1) for drawn in _samples(values, name)]), len(values))


@lru_cache(maxsize=2048)
def bootstrap_of_clusters(by_cluster: tuple[tuple[float, int], ...], name: str) -> tuple[float, float]:
    """Return the 95 % interval of the mean over all articles from resampled clusters, all articles of one together.

    `told` has the sum and the number of the values of each cluster. Widened as in `bootstrap_interval`.
    """
    import numpy as np  # noqa: PLC0415 (see above)

    sums, sizes = (np.array(column) for column in zip(*sorted(by_cluster), strict=True))
    draw = np.random.default_rng(seed_of(name))
    means = np.empty(DRAWS)
    step = max(1, _AT_ONCE // len(by_cluster))
    for start in range(0, DRAWS, step):
        drawn = draw.integers(0, len(by_cluster), size=(min(step, DRAWS - start), len(by_cluster)), dtype=np.int32)
        means[start : start + step] = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    return _between(means, len(by_cluster))


def _between(means: np.ndarray, count: int) -> tuple[float, float]:
    """Return the widened percentile interval of resampled means of so many articles or clusters."""
    import numpy as np  # noqa: PLC0415 (see above)
    from scipy.special import ndtr, stdtrit  # noqa: PLC0415

    outside = float(ndtr(-np.sqrt(count / (count - 1)) * stdtrit(count - 1, 0.975)))
    low, high = np.quantile(means, [outside, 1 - outside])
    return float(low), float(high)
