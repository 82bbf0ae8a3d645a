"""The largest difference of a deal, without reckoning all of them: most are bounded below the largest of the others."""

from __future__ import annotations

import numpy as np

from components.keywords.contrast import EQUAL, POOLED, Moments, contrast
from components.keywords.logodds import equal_others, pooled_others

#: Terms that are reckoned first in each deal: those of the highest bounds, among which the largest mostly is.
_FIRST = 8
#: By so much of itself a bound may be too small, since it is reckoned with fewer digits.
_SLACK = 1e-3


def farthest(
    permuted: np.ndarray,
    moments: Moments,
    prior: np.ndarray,
    strength: float,
    against: str = EQUAL,
    expected: float = np.inf,
) -> np.ndarray:
    """Return, for each permutation, the largest delta over its error of all outlets and terms, as `contrast` has them.

    A term is left out where its bound lies below the largest value that was found. `expected` is what earlier deals
    reached: terms of as high a bound are reckoned at once, and no others mostly need be. It changes no result.
    """
    bounds = _bounds(permuted, moments, prior, strength, against).max(axis=1)
    first = min(_FIRST, moments.terms)
    reckoned = (bounds >= expected).any(axis=0)
    reckoned[np.argpartition(bounds, moments.terms - first, axis=1)[:, -first:].ravel()] = True
    terms = np.flatnonzero(reckoned)
    largest = _largest(permuted, moments, terms, prior, strength, against)
    least = largest - _SLACK * np.abs(largest)
    more = np.flatnonzero(~(bounds < least[:, None]).all(axis=0) & ~reckoned)  # what is no number counts as high
    if not len(more):
        return largest
    # Never one alone: sums over outlets would then be added in another order, which the last digit shows.
    more = np.union1d(more, terms[:2]) if len(more) == 1 else more
    return np.asarray(np.maximum(largest, _largest(permuted, moments, more, prior, strength, against)))


def _largest(
    permuted: np.ndarray, moments: Moments, terms: np.ndarray, prior: np.ndarray, strength: float, against: str
) -> np.ndarray:
    found = contrast(permuted, moments.of(terms), prior[terms], strength, against)
    return np.asarray((found.delta / found.error).max(axis=(1, 2)))


def _bounds(permuted: np.ndarray, moments: Moments, prior: np.ndarray, strength: float, against: str) -> np.ndarray:
    """Return a number for each permutation, outlet and term below which delta over its error lies; of single precision.

    It takes the model's part of the error alone: the articles' own part only adds to it. Below zero it is zero.
    """
    counts, words = moments.counts_alone(permuted), moments.words(permuted)[0]
    others_count, others_words = (pooled_others if against == POOLED else equal_others)(counts, words)
    small, size = np.float32, (words[..., None] + strength).astype(np.float32)
    counts, others_count, prior = counts.astype(small), others_count.astype(small), prior.astype(small)
    seen, others = counts + prior, others_count + prior
    odds = seen * ((others_words + strength).astype(small) - others) / ((size - seen) * others)
    share = (others_words / (words[..., None] + others_words)).astype(small)
    expected = (counts + others_count) * share + prior
    return np.asarray(np.maximum(np.log(odds), 0) / np.sqrt(1 / seen + 1 / expected))
