"""Jackknife intervals of pooled shares and ratios, shown only where they keep what they promise."""

from __future__ import annotations

import math
from collections.abc import Sequence

#: From so many articles, with the thing counted in so many of them, the interval's simulated coverage reaches 90 %
#: (METHOD.md has the table); with fewer, numerator, denominator and range are all that is shown.
SHARE_FROM, SHARE_IN = 100, 10


def jackknife(numerators: Sequence[float], denominators: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of the pooled share from leaving out each article in turn (Tukey 1958).

    One numerator and one denominator above zero per article, all articles with a denominator given. (NaN, NaN) below
    three articles. Not cut at 0 and 1.
    """
    count = len(numerators)
    above, below = math.fsum(numerators), math.fsum(denominators)
    if count < 3 or any(below - one <= 0 for one in denominators):
        return math.nan, math.nan
    left = [(above - part) / (below - whole) for part, whole in zip(numerators, denominators, strict=True)]
    middle = math.fsum(left) / count
    error = math.sqrt((count - 1) / count * math.fsum((one - middle) ** 2 for one in left))
    from scipy.special import stdtrit  # noqa: PLC0415 (few corpora are so large)

    half = float(stdtrit(count - 1, 0.975)) * error
    return above / below - half, above / below + half


def keeps_its_promise(numerators: Sequence[float]) -> bool:
    """Return whether a jackknife interval over these articles may be shown."""
    return len(numerators) >= SHARE_FROM and sum(part > 0 for part in numerators) >= SHARE_IN
