"""Weighted log-odds with a Dirichlet prior: how much more often one side uses a word than the other.

Monroe, B., Colaresi, M. and Quinn, K. (2008): Fightin' Words. Political Analysis 16 (4), equations 15 to 22.
"""

from __future__ import annotations

import numpy as np

Numbers = np.ndarray | float


def informative_prior(shares: np.ndarray, strength: float) -> np.ndarray:
    """Return the prior counts of each term: its share of all words, times the strength in words."""
    return shares * strength


def log_odds(count: Numbers, words: Numbers, prior: Numbers, strength: Numbers) -> np.ndarray:
    """Return the logarithm of a term's odds on one side, prior counts added.

    `strength` is the sum of the prior over all words.
    """
    seen = np.asarray(count + prior)
    return np.asarray(np.log(seen / (words + strength - seen)))


def difference(
    count: Numbers, words: Numbers, others_count: Numbers, others_words: Numbers, prior: Numbers, strength: Numbers
) -> np.ndarray:
    """Return delta, one side's log-odds less the others' (equation 16): above 0 where the side uses the term more."""
    return log_odds(count, words, prior, strength) - log_odds(others_count, others_words, prior, strength)


def variance(
    count: Numbers,
    words: Numbers,
    others_count: Numbers,
    others_words: Numbers,
    prior: Numbers,
    strength: Numbers,
    parts: int = 2,
) -> np.ndarray:
    """Return delta's variance as if every word were drawn by itself.

    With two parts it is the approximation that the paper uses (equation 20); with four the parts of the words that
    are not the term are added (equation 19), as some implementations do.
    """
    one, other = count + prior, others_count + prior
    total = 1 / one + 1 / other
    if parts == 4:
        total = total + 1 / (words + strength - one) + 1 / (others_words + strength - other)
    return np.asarray(total)


def equal_others(counts: np.ndarray, words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each outlet, the count and the words of "the others" when each of them weighs the same.

    `counts` is outlets by terms (further axes may come first), `words` the outlets' words, of each term (or for all of
    them: an axis less). The others' rate is the mean of their rates; the words are those that a pooled text would need
    for a rate as certain as that mean (the squared number of others over the sum of 1/words), which is their sum where
    all have the same length.
    """
    others = counts.shape[-2] - 1
    words = beside(counts, words)
    rates = counts / words
    mean_rate = (rates.sum(axis=-2, keepdims=True) - rates) / others
    inverse = 1 / words
    size = others**2 / (inverse.sum(axis=-2, keepdims=True) - inverse)
    return mean_rate * size, size


def pooled_others(counts: np.ndarray, words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each outlet, the count and the words of all others together: each word weighs the same."""
    words = beside(counts, words)
    return counts.sum(axis=-2, keepdims=True) - counts, words.sum(axis=-2, keepdims=True) - words


def beside(counts: np.ndarray, words: np.ndarray) -> np.ndarray:
    """Return outlets' words so that they stand beside the counts of each term."""
    return words if words.ndim == counts.ndim else words[..., None]
