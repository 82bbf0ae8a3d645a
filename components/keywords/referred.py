"""Each outlet against a reference corpus: no articles to deal out there, so the error's own distribution judges."""

from __future__ import annotations

import numpy as np

from components.keywords.contrast import Contrast, Counts, Moments, spread_of
from components.keywords.logodds import difference, informative_prior, variance
from components.keywords.permutation import LEVEL, Verdict


def refer(corpus: Counts, elsewhere: np.ndarray, size: float, strength: float) -> Verdict:
    """Return each outlet's contrast with a reference that holds each term `elsewhere` times in `size` words.

    The prior is the mixture of corpus and reference. The error has two parts, as between outlets; its degrees of
    freedom follow from how much of it the articles' spread makes (Satterthwaite 1946), and the level is divided by all
    cells (Bonferroni). The reference counts as known: its own articles' spread is not seen.
    """
    from scipy.special import stdtr, stdtrit  # noqa: PLC0415 (half a second, needed with a reference alone)

    moments = Moments(corpus)
    counts, squares, products = (one[0] for one in moments.counts(corpus.outlet[None]))
    words, words_squared, articles = (one[0] for one in moments.words(corpus.outlet[None]))
    size = max(size, 1.0)
    prior = informative_prior((counts.sum(axis=0) + elsewhere) / (words.sum() + size), strength)
    sides = (counts, words[:, None], elsewhere[None], np.full((1, 1), size), prior, strength)
    delta, model = difference(*sides), variance(*sides)
    clustered = spread_of(counts, squares, products, words, words_squared, articles) / (counts + prior) ** 2
    expected = (counts + elsewhere) * size / (words[:, None] + size)
    error = np.sqrt(1 / (counts + prior) + 1 / (expected + prior) + clustered)
    freedom = (articles - 1)[:, None] * error**4 / np.maximum(clustered, 1e-12) ** 2
    cells = delta.size
    p = np.minimum(1.0, cells * stdtr(freedom, -delta / error))
    multiple = stdtrit(freedom, 1 - LEVEL / cells)
    return Verdict(Contrast(delta, error, delta / np.sqrt(model)), p, multiple, 0)
