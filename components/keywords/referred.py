"""Each outlet against a reference corpus: no articles to deal out there, so the error's own distribution judges."""

from __future__ import annotations

import numpy as np

from components.keywords.contrast import Cells, Contrast, Counts, Moments, spread_of
from components.keywords.logodds import difference, informative_prior, variance
from components.keywords.permutation import LEVEL, Verdict


def refer(corpus: Cells | Counts, elsewhere: np.ndarray, size: float, strength: float) -> Verdict:
    """Return each outlet's contrast with a reference that holds each term `elsewhere` times in `size` words.

    The prior is the mixture of corpus and reference. The error has the parts that it has between outlets. The spread
    of the reference's own articles cannot be seen: its count is taken to stray as many times more than independent
    words as the outlet's does. The degrees of freedom are the articles that hold the term less one, since the others
    tell nothing of its spread, and the level is divided by all cells (Bonferroni).
    """
    from scipy.special import stdtr, stdtrit  # noqa: PLC0415 (half a second, needed with a reference alone)

    corpus = corpus.cells if isinstance(corpus, Counts) else corpus
    moments = Moments(corpus)
    counts, squares, products = (one[0] for one in moments.counts(corpus.outlet[None]))
    words, words_squared, articles = (one[0] for one in moments.words(corpus.outlet[None]))
    size = max(size, 1.0)
    prior = informative_prior((counts.sum(axis=0) + elsewhere) / (words.sum() + size), strength)
    sides = (counts, words[:, None], elsewhere[None], np.full((1, 1), size), prior, strength)
    delta, model = difference(*sides), variance(*sides)
    spread = spread_of(counts, squares, products, words, words_squared, articles)
    expected = (counts + elsewhere) * size / (words[:, None] + size)
    strays = np.where(counts > 0, spread / np.maximum(counts, 1e-9), 0.0) * expected
    clustered = spread / (counts + prior) ** 2 + strays / (expected + prior) ** 2
    error = np.sqrt(1 / (counts + prior) + 1 / (expected + prior) + clustered)
    freedom = np.maximum(_holding(corpus, len(counts)) - 1, 1)
    cells = delta.size
    p = np.minimum(1.0, cells * stdtr(freedom, -delta / error))
    multiple = stdtrit(freedom, 1 - LEVEL / cells)
    return Verdict(Contrast(delta, error, delta / np.sqrt(model)), p, multiple, 0)


def _holding(corpus: Cells, outlets: int) -> np.ndarray:
    """Return how many articles of each outlet hold each term."""
    pair = corpus.outlet[corpus.article] * corpus.terms + corpus.term
    return np.bincount(pair, minlength=outlets * corpus.terms).reshape(outlets, corpus.terms)
