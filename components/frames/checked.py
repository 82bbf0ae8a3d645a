"""How right the codebook is for a frame, by a sample coded by hand: half of it hits, half sentences without.

The halves are drawn from strata of very different size, so each coded sentence stands for as many as its stratum has.
Agreement of two coders is Krippendorff's alpha (`components.corrections.agreement.alpha`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from components.corrections.agreement import wilson

#: Below the first, coders disagree; below the second, what they agree on is tentative (Krippendorff 2004, p. 241).
DISAGREE, TENTATIVE = 0.667, 0.80


@dataclass(frozen=True)
class Stratum:
    """Sentences of one kind: how many there are, how many were coded, and in how many of these the frame stands."""

    size: int
    coded: int
    found: int

    def share(self) -> float:
        """Return the share of coded sentences in which the frame stands; NaN where none was coded."""
        return self.found / self.coded if self.coded else math.nan


@dataclass(frozen=True)
class Rate:
    """A share with its 95 % interval; NaN where it cannot be told."""

    value: float
    low: float
    high: float


def precision(hits: Stratum) -> Rate:
    """Return in which share of the sentences that the codebook marks the frame stands, with Wilson's interval."""
    if not hits.coded:
        return Rate(math.nan, math.nan, math.nan)
    return Rate(hits.share(), *wilson(hits.found, hits.coded))


def recall(hits: Stratum, without: Stratum) -> Rate:
    """Return which share of the sentences with the frame the codebook marks.

    It is 1 / (1 + missed / marked), with missed and marked each the stratum's size times its share. The interval is
    that of the ratio of the two shares by their Wilson intervals (Donner and Zou 2012, MOVER-R), put through the same.
    NaN where a stratum was not coded or the frame stands in no coded sentence.
    """
    if not hits.coded or not (without.coded or not without.size) or not hits.found + without.found:
        return Rate(math.nan, math.nan, math.nan)
    if not without.size:
        return Rate(1.0, 1.0, 1.0)
    if not hits.found:
        return Rate(0.0, 0.0, 1.0)
    marked, missed = hits.share(), without.share()
    low, high = _ratio((missed, *wilson(without.found, without.coded)), (marked, *wilson(hits.found, hits.coded)))
    weight = without.size / hits.size
    return Rate(*(1 / (1 + weight * one) for one in (missed / marked, high, low)))


def _ratio(above: tuple[float, float, float], below: tuple[float, float, float]) -> tuple[float, float]:
    """Return the interval of a ratio of two independent shares, each given with its own interval."""
    (top, top_low, top_high), (base, base_low, base_high) = above, below
    product = top * base

    def bound(first: float, second: float, sign: int) -> float:
        whole = second * (2 * base - second)
        if whole <= 0:
            return math.inf if sign > 0 else 0.0
        inside = product**2 - first * (2 * top - first) * whole
        return max(0.0, (product + sign * math.sqrt(max(0.0, inside))) / whole)

    return bound(top_low, base_high, -1), bound(top_high, base_low, 1)


def verdict(alpha: float) -> str:
    """Return what may be said of a frame on which two coders agree so far; of one without an alpha, nothing."""
    if math.isnan(alpha):
        return "agreement cannot be told"
    if alpha < DISAGREE:
        return "coders disagree"
    return "tentative" if alpha < TENTATIVE else "coders agree"
