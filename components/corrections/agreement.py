"""How right the reading is on this corpus, and how far two people who check agree."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.corrections.model import Check

#: The 97.5 % point of the normal distribution.
_Z = 1.959963984540054


@dataclass(frozen=True)
class Accuracy:
    """How many of `n` checked quotations were right, of `total` in the corpus, and of the others how many were what.

    `low` and `high` are the Wilson interval at 95 %; NaN where nothing was checked, or all was: then nothing is unsure.
    """

    right: int
    n: int
    total: int
    low: float
    high: float
    wrong: Mapping[str, int]


def accuracy(checks: Sequence[Check], total: int) -> Accuracy:
    """Return how right the reading was found by one person, whose checks are a random sample of `total` quotations."""
    found = Counter(check.verdict for check in checks)
    right, n = found.pop("right", 0), len(checks)
    low, high = wilson(right, n) if 0 < n < total else (math.nan, math.nan)
    return Accuracy(right, n, total, low, high, dict(found))


def all_checked(checks: Sequence[Check], total: int) -> bool:
    """Return whether somebody has checked every one of the `total` quotations of a corpus."""
    done = Counter(check.by for check in checks)
    return total > 0 and max(done.values(), default=0) >= total


def wilson(right: int, n: int) -> tuple[float, float]:
    """Return the 95 % score interval of a proportion (Wilson 1927), as shares between 0 and 1; (0, 1) for n = 0.

    It supposes drawing with replacement. Drawn without, as here, the truth is inside more often: rather too wide.
    """
    if n == 0:
        return 0.0, 1.0
    share, square = right / n, _Z * _Z
    middle = share + square / (2 * n)
    half = _Z * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    whole = 1 + square / n
    low = 0.0 if right == 0 else (middle - half) / whole
    high = 1.0 if right == n else (middle + half) / whole
    return low, high


def verdicts(checks: Iterable[Check]) -> list[dict[str, str]]:
    """Return, for each checked passage, the verdict of everybody who checked it as it was read then, by name."""
    units: dict[Hashable, dict[str, str]] = {}
    for check in checks:
        units.setdefault((check.passage, check.speaker), {})[check.by] = check.verdict
    return list(units.values())


def alpha(units: Iterable[Iterable[str]]) -> float:
    """Return Krippendorff's alpha for nominal values; each unit is the values that it was given, by anybody.

    Units with one value say nothing and do not count. NaN where there are no pairs, or where all values are the same
    one: then nothing could have been disagreed about. After Krippendorff, "Computing Krippendorff's
    Alpha-Reliability" (2011), by coincidences: alpha = 1 - observed / expected disagreement.
    """
    totals: Counter[str] = Counter()
    disagreeing = 0.0
    for unit in units:
        values = Counter(unit)
        size = values.total()
        if size < 2:
            continue
        totals.update(values)
        disagreeing += sum(count * (size - count) for count in values.values()) / (size - 1)
    everything = totals.total()
    expected = sum(count * (everything - count) for count in totals.values())
    return 1 - (everything - 1) * disagreeing / expected if expected else math.nan
