"""How far a number of different ones would stray with other articles: intervals by leaving out a part at a time."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from components.statistics.resampling import seed_of

#: Articles are dealt into so many parts at most, so that the work does not grow with their number.
MOST_PARTS = 20
#: From so many articles the interval's simulated coverage comes near what it claims (METHOD.md has the table).
ARTICLES = 20

#: Each thing that an article holds, with its count.
_Held = tuple[tuple[Any, int], ...]


def left_out_interval(
    counts: Sequence[Mapping[Any, int]], at: int, number: Callable[[list[int], int], float]
) -> tuple[float, float]:
    """Return the 95 % interval of a number of different things in a draw of `at`, from articles' counts of each.

    `number` gets how often each thing occurs and the size of the draw (`rarefaction.py`). The articles are dealt into
    parts at random, seeded by what they hold, so that their order makes no difference; each part is left out in turn
    (delete-a-group jackknife; Kott 2001) and the interval is the t interval. Where what remains is fewer than `at`, all
    draws are as much smaller. (NaN, NaN) below `ARTICLES` articles with a thing, or where nothing can be left out.
    """
    holding = sorted((tuple(sorted(one.items(), key=str)) for one in counts if any(one.values())), key=_dealt)
    return _interval(tuple(holding), at, number)


@lru_cache(maxsize=1024)
def _interval(holding: tuple[_Held, ...], at: int, number: Callable[[list[int], int], float]) -> tuple[float, float]:
    if len(holding) < ARTICLES:
        return math.nan, math.nan
    whole: Counter[Any] = Counter()
    parts: list[Counter[Any]] = [Counter() for _ in range(min(MOST_PARTS, len(holding)))]
    for place, one in enumerate(holding):
        whole.update(dict(one))
        parts[place % len(parts)].update(dict(one))
    at = min(at, whole.total() - max(part.total() for part in parts))
    if at < 2:
        return math.nan, math.nan
    left = [number([count for count in (whole - part).values() if count], at) for part in parts]
    middle = math.fsum(left) / len(left)
    error = math.sqrt((len(left) - 1) / len(left) * math.fsum((one - middle) ** 2 for one in left))
    from scipy.special import stdtrit  # noqa: PLC0415 (few corpora are so large)

    half = float(stdtrit(len(left) - 1, 0.975)) * error
    value = number([count for count in whole.values() if count], at)
    return value - half, value + half


def _dealt(held: _Held) -> tuple[int, str]:
    return seed_of(str(held)), str(held)
