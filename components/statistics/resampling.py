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

    known = np.sort(np.asarray(values, dtype=float))
    for places in _drawn(len(known), name):
        yield np.take(known, places, mode="clip")  # no place lies outside: to ask would take as long again


def _drawn(count: int, name: str) -> Iterator[np.ndarray]:
    """Yield the places that are drawn of so many, a sample in each row, some samples at a time."""
    step = max(1, _AT_ONCE // count)
    some = _places(count, name, step) if count <= UP_TO else _draws(count, name, step)
    return (one.astype("intp") for one in some)


@lru_cache(maxsize=1)
def _places(count: int, name: str, step: int) -> tuple[np.ndarray, ...]:
    """Return what `_draws` yields, 40 MB at most.

    Kept of the last outlet: of one outlet's articles a page asks for many means, one after the other, and the draws
    are the same for each.
    """
    return tuple(one.astype("uint16") for one in _draws(count, name, step))


def _draws(count: int, name: str, step: int) -> Iterator[np.ndarray]:
    import numpy as np  # noqa: PLC0415 (see above)

    draw = np.random.default_rng(seed_of(name))
    for start in range(0, DRAWS, step):
        yield draw.integers(0, count, size=(min(step, DRAWS - start), count), dtype=np.int32)


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

    sums, sizes = (np.array(column, dtype=float) for column in zip(*sorted(by_cluster), strict=True))
    # Sizes are whole numbers, of which floats hold the sums exactly.
    parts = [
        np.take(sums, places, mode="clip").sum(axis=1) / np.take(sizes, places, mode="clip").sum(axis=1)
        for places in _drawn(len(by_cluster), name)
    ]
    return _between(np.concatenate(parts), len(by_cluster))


def _between(means: np.ndarray, count: int) -> tuple[float, float]:
    """Return the widened percentile interval of resampled means of so many articles or clusters."""
    import numpy as np  # noqa: PLC0415 (see above)
    from scipy.special import ndtr, stdtrit  # noqa: PLC0415

    outside = float(ndtr(-np.sqrt(count / (count - 1)) * stdtrit(count - 1, 0.975)))
    low, high = np.quantile(means, [outside, 1 - outside])
    return float(low), float(high)
