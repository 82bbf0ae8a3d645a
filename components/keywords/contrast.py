"""Each outlet's difference from the others and its error, for many permutations of the articles at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from components.keywords.logodds import difference, equal_others, pooled_others, variance

#: How the others weigh: each outlet the same ("others"), or each word the same ("pooled").
EQUAL, POOLED = "others", "pooled"


@dataclass(frozen=True)
class Counts:
    """Terms by article: `counts` (articles x terms), `words` (articles), `outlet` (a number for each article)."""

    counts: np.ndarray
    words: np.ndarray
    outlet: np.ndarray


@dataclass(frozen=True)
class Contrast:
    """Each outlet against the others: delta and its error (outlets x terms), and Monroe's z."""

    delta: np.ndarray
    error: np.ndarray
    z: np.ndarray


class Moments:
    """What sums over an outlet's articles are made of, kept only for the articles and terms that meet."""

    def __init__(self, corpus: Counts) -> None:
        self.outlets, self.terms = int(corpus.outlet.max()) + 1, corpus.counts.shape[1]
        self.article, self.term = np.nonzero(corpus.counts)
        self.length = corpus.words.astype(float)
        count = corpus.counts[self.article, self.term].astype(float)
        self.values = (count, count**2, count * self.length[self.article])

    def counts(self, permuted: np.ndarray) -> list[np.ndarray]:
        """Return, by permutation, outlet and term, the sums of the counts, of their squares, and of counts times words.

        `permuted` names each article's outlet, a row for each permutation.
        """
        cell = (self._row(permuted)[:, self.article] * self.terms + self.term).ravel()
        return [
            self._sum(cell, np.tile(value, len(permuted)), (len(permuted), self.outlets, self.terms))
            for value in self.values
        ]

    def words(self, permuted: np.ndarray) -> list[np.ndarray]:
        """Return, by permutation and outlet, the words, the sum of their squares, and the number of articles."""
        cell = self._row(permuted).ravel()
        values = (self.length, self.length**2, np.ones_like(self.length))
        return [self._sum(cell, np.tile(value, len(permuted)), (len(permuted), self.outlets)) for value in values]

    def _row(self, permuted: np.ndarray) -> np.ndarray:
        return np.arange(len(permuted))[:, None] * self.outlets + permuted

    @staticmethod
    def _sum(cell: np.ndarray, values: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
        return np.bincount(cell, values, minlength=int(np.prod(shape))).reshape(shape)


def shares(counts: np.ndarray, words: np.ndarray, against: str = EQUAL) -> np.ndarray:
    """Return each term's share of all words, outlets (`counts` is outlets x terms) or words weighing the same."""
    if against == POOLED:
        return np.asarray(counts.sum(axis=0) / words.sum())
    return np.asarray((counts / words[:, None]).mean(axis=0))


def contrast(
    permuted: np.ndarray, moments: Moments, prior: np.ndarray, strength: float, against: str = EQUAL
) -> Contrast:
    """Return the contrasts of a batch of permutations (`permuted` names each article's outlet, a row for each).

    The error adds two parts: the model's, which takes words for independent, and that of the articles' own rates
    around their outlet's, which sees a word that one article repeats. In the model's part the others' count is the
    one expected if there were no difference: with their own count a term that nobody else uses, the clearest keyword
    of all, would have the largest error.
    """
    counts, squares, products = moments.counts(permuted)
    words, words_squared, articles = moments.words(permuted)
    others_count, others_words = (pooled_others if against == POOLED else equal_others)(counts, words)
    sides = (counts, words[..., None], others_count, others_words, prior, strength)
    delta, model = difference(*sides), variance(*sides)
    spread = spread_of(counts, squares, products, words, words_squared, articles)
    clustered = spread / (counts + prior) ** 2
    clustered += _others_spread(spread, words, others_words, against) / (others_count + prior) ** 2
    expected = (counts + others_count) * others_words / (words[..., None] + others_words)
    error = np.sqrt(1 / (counts + prior) + 1 / (expected + prior) + clustered)
    return Contrast(delta, error, delta / np.sqrt(model))


def spread_of(
    counts: np.ndarray,
    squares: np.ndarray,
    products: np.ndarray,
    words: np.ndarray,
    words_squared: np.ndarray,
    articles: np.ndarray,
) -> np.ndarray:
    """Return the variance of an outlet's counts that follows from its articles' own rates around its rate."""
    rate = counts / words[..., None]
    spread = np.maximum(squares - 2 * rate * products + rate**2 * words_squared[..., None], 0)
    return np.asarray(spread * (articles / np.maximum(articles - 1, 1))[..., None])


def _others_spread(spread: np.ndarray, words: np.ndarray, others_words: np.ndarray, against: str) -> np.ndarray:
    """Return the variance of the others' count: of the sum, or of their averaged rates put on `others_words` words."""
    if against == POOLED:
        return np.asarray(spread.sum(axis=-2, keepdims=True) - spread)
    of_rate = spread / words[..., None] ** 2
    of_mean = (of_rate.sum(axis=-2, keepdims=True) - of_rate) / (spread.shape[-2] - 1) ** 2
    return np.asarray(of_mean * others_words**2)
