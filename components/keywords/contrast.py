"""Each outlet's difference from the others and its error, for many permutations of the articles at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

import numpy as np

from components.keywords.logodds import beside, difference, equal_others, pooled_others, variance

#: How the others weigh: each outlet the same ("others"), or each word the same ("pooled").
EQUAL, POOLED = "others", "pooled"
#: Binary digits of a whole number that a float holds exactly.
_DIGITS = 53


@dataclass(frozen=True)
class Cells:
    """Terms by article, those that meet alone: `article`, `term` and `count` of each such pair, every pair once.

    `words` and `outlet` (a number) are those of each article, `terms` is how many terms there are.
    """

    article: np.ndarray
    term: np.ndarray
    count: np.ndarray
    words: np.ndarray
    outlet: np.ndarray
    terms: int

    @property
    def uses(self) -> np.ndarray:
        """Return how often each term is used."""
        return np.bincount(self.term, weights=self.count, minlength=self.terms)

    @property
    def counts(self) -> np.ndarray:
        """Return how often each article (a row) uses each term (a column)."""
        found = np.zeros((len(self.words), self.terms))
        found[self.article, self.term] = self.count
        return found


@dataclass(frozen=True)
class Counts:
    """Terms by article: `counts` (articles x terms), `words` (articles), `outlet` (a number for each article)."""

    counts: np.ndarray
    words: np.ndarray
    outlet: np.ndarray

    @property
    def cells(self) -> Cells:
        """Return the pairs that meet alone."""
        article, term = np.nonzero(self.counts)
        return Cells(article, term, self.counts[article, term], self.words, self.outlet, self.counts.shape[1])


@dataclass(frozen=True)
class Contrast:
    """Each outlet against the others: delta and its error (outlets x terms), and Monroe's z."""

    delta: np.ndarray
    error: np.ndarray
    z: np.ndarray


class Sums(NamedTuple):
    """What a contrast is made of, outlets on the last axis but one.

    Of the counts of outlets and terms: the sums over the articles, of their squares, and of counts times words. Of the
    articles themselves: their words, the sum of the squares of these, and how many they are.
    """

    counts: np.ndarray
    squares: np.ndarray
    products: np.ndarray
    words: np.ndarray
    words_squared: np.ndarray
    articles: np.ndarray


class Moments:
    """What sums over an outlet's articles are made of, kept only for the articles and terms that meet."""

    def __init__(self, corpus: Cells | Counts) -> None:
        corpus = corpus.cells if isinstance(corpus, Counts) else corpus
        self.outlets, self.terms = int(corpus.outlet.max()) + 1, corpus.terms
        order = np.argsort(corpus.term, kind="stable")  # sums of one term lie side by side, which memory likes
        self.article, self.term = corpus.article[order], corpus.term[order]
        self.begins = np.searchsorted(self.term, np.arange(self.terms + 1))
        self.length = corpus.words.astype(float)
        count = corpus.count[order].astype(float)
        self.values = (count, count**2, count * self.length[self.article])
        held = self.begins[:-1][np.diff(self.begins) > 0]
        self.longest = np.zeros(self.terms)  # of the articles that hold the term
        if len(held):
            self.longest[self.term[held]] = np.maximum.reduceat(self.length[self.article], held)

    def counts(self, permuted: np.ndarray) -> list[np.ndarray]:
        """Return, by permutation, outlet and term, the sums of the counts, of their squares, and of counts times words.

        `permuted` names each article's outlet, a row for each permutation.
        """
        return [self._by_term(permuted, value) for value in self.values]

    def counts_alone(self, permuted: np.ndarray) -> np.ndarray:
        """Return the first of `counts`."""
        return self._by_term(permuted, self.values[0])

    def of_pairs(self, permuted: np.ndarray, term: np.ndarray, deal: np.ndarray) -> list[np.ndarray]:
        """Return what `counts` does, by outlet, of pairs of a term and a permutation alone, in the order given."""
        many = self.begins[term + 1] - self.begins[term]
        cells = np.repeat(self.begins[term] - (np.cumsum(many) - many), many)
        cells += np.arange(len(cells))
        place = self.article[cells]
        place += np.repeat(deal * permuted.shape[1], many)
        place = permuted.ravel()[place]
        place *= len(term)
        place += np.repeat(np.arange(len(term)), many)
        return [self._sum(place, value[cells], (self.outlets, len(term))) for value in self.values]

    def dealt(self, permuted: np.ndarray, at_once: int) -> Iterator[tuple[slice, np.ndarray]]:
        """Yield the first of `counts` by term, outlet and permutation, of so many terms at once: which, and their sums.

        The sums of several outlets are digits of one number, so that one product of matrices adds them all. Counts are
        whole numbers; those above sixteen million come with seven of their digits.
        """
        from scipy.sparse import csr_matrix  # noqa: PLC0415 (a tenth of a second, and few pages test anything)

        counts = csr_matrix((self.values[0], self.article, self.begins), (self.terms, len(self.length)))
        width = int(self.uses.max(initial=1)).bit_length()
        held = max(1, _DIGITS // width)  # outlets in a number
        sums = []
        for first in range(0, self.outlets, held):
            digit = np.zeros(self.outlets)
            digit[first : first + held] = 2.0 ** (width * np.arange(len(digit[first : first + held])))
            sums.append(counts @ digit[permuted.T])
        for begin in range(0, self.terms, at_once):
            terms = slice(begin, begin + at_once)
            numbers = [one[terms].astype("int64") for one in sums]
            found = np.empty((len(numbers[0]), self.outlets, len(permuted)), np.float32)
            for outlet in range(self.outlets):
                number, place = divmod(outlet, held)
                found[:, outlet] = (numbers[number] >> width * place) & ((1 << width) - 1)
            yield terms, found

    @property
    def uses(self) -> np.ndarray:
        """Return how often each term is used."""
        return np.bincount(self.term, self.values[0], minlength=self.terms)

    def words(self, permuted: np.ndarray) -> list[np.ndarray]:
        """Return, by permutation and outlet, the words, the sum of their squares, and the number of articles."""
        cell = self._row(permuted).ravel()
        values = (self.length, self.length**2, np.ones_like(self.length))
        return [self._sum(cell, np.tile(value, len(permuted)), (len(permuted), self.outlets)) for value in values]

    def _by_term(self, permuted: np.ndarray, value: np.ndarray) -> np.ndarray:
        cell = ((self._row(permuted) * self.terms)[:, self.article] + self.term).ravel()
        values = value if len(permuted) == 1 else np.tile(value, len(permuted))
        return self._sum(cell, values, (len(permuted), self.outlets, self.terms))

    def _row(self, permuted: np.ndarray) -> np.ndarray:
        return np.arange(len(permuted))[:, None] * self.outlets + permuted

    @staticmethod
    def _sum(cell: np.ndarray, values: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
        return np.bincount(cell, values, minlength=prod(shape)).reshape(shape)


def shares(counts: np.ndarray, words: np.ndarray, against: str = EQUAL) -> np.ndarray:
    """Return each term's share of all words, outlets (`counts` is outlets x terms) or words weighing the same."""
    if against == POOLED:
        return np.asarray(counts.sum(axis=0) / words.sum())
    return np.asarray((counts / words[:, None]).mean(axis=0))


def contrast(
    permuted: np.ndarray, moments: Moments, prior: np.ndarray, strength: float, against: str = EQUAL
) -> Contrast:
    """Return the contrasts of a batch of permutations (`permuted` names each article's outlet, a row for each)."""
    return contrast_of(Sums(*moments.counts(permuted), *moments.words(permuted)), prior, strength, against)


def contrast_of(sums: Sums, prior: np.ndarray, strength: float, against: str = EQUAL) -> Contrast:
    """Return the contrasts that follow from sums, whatever their first and last axes are.

    The error adds two parts: the model's, which takes words for independent, and that of the articles' own rates
    around their outlet's, which sees a word that one article repeats. In the model's part the others' count is the
    one expected if there were no difference: with their own count a term that nobody else uses, the clearest keyword
    of all, would have the largest error.
    """
    counts, words = sums.counts, beside(sums.counts, sums.words)
    others_count, others_words = (pooled_others if against == POOLED else equal_others)(counts, words)
    sides = (counts, words, others_count, others_words, prior, strength)
    delta, model = difference(*sides), variance(*sides)
    spread = spread_of(*sums)
    clustered = spread / (counts + prior) ** 2
    clustered += _others_spread(spread, words, others_words, against) / (others_count + prior) ** 2
    expected = (counts + others_count) * others_words / (words + others_words)
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
    rate = counts / beside(counts, words)
    spread = np.maximum(squares - 2 * rate * products + rate**2 * beside(counts, words_squared), 0)
    return np.asarray(spread * beside(counts, articles / np.maximum(articles - 1, 1)))


def _others_spread(spread: np.ndarray, words: np.ndarray, others_words: np.ndarray, against: str) -> np.ndarray:
    """Return the variance of the others' count: of the sum, or of their averaged rates put on `others_words` words."""
    if against == POOLED:
        return np.asarray(spread.sum(axis=-2, keepdims=True) - spread)
    of_rate = spread / beside(spread, words) ** 2
    of_mean = (of_rate.sum(axis=-2, keepdims=True) - of_rate) / (spread.shape[-2] - 1) ** 2
    return np.asarray(of_mean * others_words**2)
