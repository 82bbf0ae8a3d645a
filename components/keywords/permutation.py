"""Which differences are more than a chance of which article fell to which outlet.

A word's repeats in one article are no independent draws, so whole articles are dealt out anew, and a term is a keyword
where its difference exceeds what the largest of all terms reaches by chance (Westfall and Young 1993, maximum T).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from components.keywords.logodds import difference, equal_others, informative_prior, variance

#: Deals where the corpus is small enough, the fewest otherwise, and the work (deals x outlets x terms) that decides.
DEALS, FEWEST_DEALS, WORK = 1000, 199, 8_000_000
#: The share of corpora without any difference in which one keyword or more would be called.
LEVEL = 0.05
_SEED = 2008
#: Cells (deals x outlets x terms) that are reckoned at once: small enough for the processor's cache.
_BATCH = 50_000


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


@dataclass(frozen=True)
class Verdict:
    """The contrast, the permutation p value of each cell, the multiple of the error that its interval takes, deals."""

    contrast: Contrast
    p: np.ndarray
    multiple: float
    deals: int


def deals_for(outlets: int, terms: int) -> int:
    """Return how many times articles are dealt out: fewer for large corpora, never fewer than `FEWEST_DEALS`."""
    return int(np.clip(WORK // max(outlets * terms, 1), FEWEST_DEALS, DEALS))


def judge(corpus: Counts, strength: float, seed: int = _SEED) -> Verdict:
    """Return each outlet's contrast with the others, judged by dealing the articles out anew, seeded.

    Every term must occur somewhere. The prior is the mean of the outlets' rates times `strength` words.
    """
    outlets = int(corpus.outlet.max()) + 1
    moments = _Moments(corpus, outlets)
    counts, words = moments.counts(corpus.outlet[None])[0][0], moments.words(corpus.outlet[None])[0][0]
    prior = informative_prior((counts / words[:, None]).mean(axis=0), strength)
    found = _contrast(corpus.outlet[None], moments, prior, strength)
    found = Contrast(found.delta[0], found.error[0], found.z[0])
    deals = deals_for(outlets, len(prior))
    highest = np.sort(_highest(corpus.outlet, moments, prior, strength, deals, seed))
    as_high = deals - np.searchsorted(highest, found.delta / found.error, side="left")
    multiple = float(highest[deals - int(LEVEL * (deals + 1))])
    return Verdict(found, (1 + as_high) / (1 + deals), multiple, deals)


class _Moments:
    """What sums over an outlet's articles are made of, kept only for the articles and terms that meet."""

    def __init__(self, corpus: Counts, outlets: int) -> None:
        self.outlets, self.terms = outlets, corpus.counts.shape[1]
        self.article, self.term = np.nonzero(corpus.counts)
        self.length = corpus.words.astype(float)
        count = corpus.counts[self.article, self.term].astype(float)
        self.values = (count, count**2, count * self.length[self.article])

    def counts(self, dealt: np.ndarray) -> list[np.ndarray]:
        """Return, by deal, outlet and term, the sums of the counts, of their squares, and of counts times words.

        `dealt` names each article's outlet, a row for each deal.
        """
        cell = (self._row(dealt)[:, self.article] * self.terms + self.term).ravel()
        return [
            self._sum(cell, np.tile(value, len(dealt)), (len(dealt), self.outlets, self.terms)) for value in self.values
        ]

    def words(self, dealt: np.ndarray) -> list[np.ndarray]:
        """Return, by deal and outlet, the words, the sum of their squares, and the number of articles."""
        cell = self._row(dealt).ravel()
        values = (self.length, self.length**2, np.ones_like(self.length))
        return [self._sum(cell, np.tile(value, len(dealt)), (len(dealt), self.outlets)) for value in values]

    def _row(self, dealt: np.ndarray) -> np.ndarray:
        return np.arange(len(dealt))[:, None] * self.outlets + dealt

    @staticmethod
    def _sum(cell: np.ndarray, values: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
        return np.bincount(cell, values, minlength=int(np.prod(shape))).reshape(shape)


def _highest(
    outlet: np.ndarray, moments: _Moments, prior: np.ndarray, strength: float, deals: int, seed: int
) -> np.ndarray:
    """Return the highest of all differences over their errors in each deal, a batch of deals at a time."""
    chance = np.random.default_rng(seed)
    batch = max(1, _BATCH // (moments.outlets * len(prior)))
    highest = []
    for first in range(0, deals, batch):
        dealt = np.stack([chance.permutation(outlet) for _ in range(min(batch, deals - first))])
        contrast = _contrast(dealt, moments, prior, strength)
        highest.append((contrast.delta / contrast.error).max(axis=(1, 2)))
    return np.concatenate(highest)


def _contrast(dealt: np.ndarray, moments: _Moments, prior: np.ndarray, strength: float) -> Contrast:
    """Return the contrasts of a batch of deals (`dealt` names each article's outlet, a row for each deal).

    The error adds two parts: the model's, which takes words for independent, and that of the articles' own rates
    around their outlet's, which sees a word that one article repeats. In the model's part the others' count is the
    one expected if there were no difference: with their own count a term that nobody else uses, the clearest keyword
    of all, would have the largest error.
    """
    counts, squares, products = moments.counts(dealt)
    words, words_squared, articles = moments.words(dealt)
    others_count, others_words = equal_others(counts, words)
    sides = (counts, words[..., None], others_count, others_words, prior, strength)
    delta, model = difference(*sides), variance(*sides)
    rate = counts / words[..., None]
    spread = np.maximum(squares - 2 * rate * products + rate**2 * words_squared[..., None], 0)
    spread *= (articles / np.maximum(articles - 1, 1))[..., None]
    clustered = spread / (counts + prior) ** 2
    clustered += _others_spread(spread, words, others_words) / (others_count + prior) ** 2
    expected = (counts + others_count) * others_words / (words[..., None] + others_words)
    error = np.sqrt(1 / (counts + prior) + 1 / (expected + prior) + clustered)
    return Contrast(delta, error, delta / np.sqrt(model))


def _others_spread(spread: np.ndarray, words: np.ndarray, others_words: np.ndarray) -> np.ndarray:
    """Return the variance of the others' count, when their rates are averaged and put on `others_words` words."""
    of_rate = spread / words[..., None] ** 2
    of_mean = (of_rate.sum(axis=-2, keepdims=True) - of_rate) / (spread.shape[-2] - 1) ** 2
    return np.asarray(of_mean * others_words**2)
