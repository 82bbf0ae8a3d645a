"""The largest difference of a deal, without reckoning all of them: most are bounded below the largest of the others."""

from __future__ import annotations

import numpy as np

from components.keywords.contrast import EQUAL, POOLED, Moments, Sums, contrast, contrast_of
from components.keywords.logodds import equal_others, pooled_others

#: Terms that are reckoned first in each deal: those of the highest bounds, among which the largest mostly is.
_FIRST = 12
#: By so much of itself a bound may be too small, since it is reckoned with fewer digits.
_SLACK = 1e-3
#: Cells (terms x outlets x deals) that are bounded at once: small enough for the processor's cache.
_CELLS = 60_000


def farthest(
    permuted: np.ndarray, moments: Moments, prior: np.ndarray, strength: float, against: str = EQUAL
) -> np.ndarray:
    """Return, for each permutation, the largest delta over its error of all outlets and terms, as `contrast` has them.

    A term is left out where its bound lies below the largest value that was found. It changes no result.
    """
    if moments.terms == 1:
        found = contrast(permuted, moments, prior, strength, against)
        return np.asarray((found.delta / found.error).max(axis=(1, 2)))
    words = moments.words(permuted)
    bounds = _bounds(permuted, moments, words, prior, strength, against)
    largest = np.full(len(permuted), -np.inf)
    high = np.argpartition(bounds, max(0, moments.terms - _FIRST), axis=0)[-_FIRST:]
    deals = np.broadcast_to(np.arange(len(permuted)), high.shape)
    _raise(largest, high.ravel(), deals.ravel(), permuted, moments, words, prior, strength, against)
    bounds[high, deals] = -np.inf
    least = largest - _SLACK * np.abs(largest)
    more, of = np.nonzero(~(bounds < least))  # what is no number counts as high
    _raise(largest, more, of, permuted, moments, words, prior, strength, against)
    return largest


def _raise(
    largest: np.ndarray, term: np.ndarray, deal: np.ndarray, permuted: np.ndarray, moments: Moments,
    words: list[np.ndarray], prior: np.ndarray, strength: float, against: str,
) -> None:  # fmt: skip
    """Raise the largest of each deal to what is found of these pairs of a term and a deal."""
    if not len(term):
        return
    if len(term) == 1:  # sums over outlets of a pair alone would be added in another order: the last digit shows it
        term, deal = np.repeat(term, 2), np.repeat(deal, 2)
    sums = Sums(*moments.of_pairs(permuted, term, deal), *(one[deal].T for one in words))
    found = contrast_of(sums, prior[term], strength, against)
    np.maximum.at(largest, deal, (found.delta / found.error).max(axis=0))


def _bounds(
    permuted: np.ndarray, moments: Moments, words: list[np.ndarray], prior: np.ndarray, strength: float, against: str
) -> np.ndarray:
    """Return a number for each term and permutation below which delta over its error lies in every outlet.

    It takes the model's part of the error, and of the articles' own part as much as there is at least: were every use
    in another article, and these as long as the longest that holds the term. Below zero it is zero.
    """
    found = np.empty((moments.terms, len(permuted)), np.float32)
    length, squared = (one.T[None].astype(np.float32) for one in words[:2])
    at_once = max(1, _CELLS // (moments.outlets * len(permuted)))
    for terms, counts in moments.dealt(permuted, at_once):
        others_count, others_words = (pooled_others if against == POOLED else equal_others)(counts, length)
        given = (counts, others_count, length, others_words, squared, prior[terms, None, None])
        held = (one.astype(np.float32) for one in (*given, moments.longest[terms, None, None], np.array(strength)))
        found[terms] = np.sqrt(_bound(*held).max(axis=1))
    return found


def _bound(
    count: np.ndarray, others_count: np.ndarray, words: np.ndarray, others_words: np.ndarray, squared: np.ndarray,
    prior: np.ndarray, longest: np.ndarray, strength: np.ndarray,
) -> np.ndarray:  # fmt: skip
    """Return the square of the bound of each term, outlet and permutation."""
    seen, others = count + prior, others_count + prior
    odds = seen * ((others_words + strength) - others) / (((words + strength) - seen) * others)
    expected = (count + others_count) * (others_words / (words + others_words)) + prior
    rate = count / words
    spread = np.maximum(count - rate * (2 * longest * count - rate * squared), 0)
    error = (1 + spread / seen) / seen + 1 / expected
    return np.asarray(np.log(np.maximum(odds, 1)) ** 2 / error)
