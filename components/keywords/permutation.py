"""Which differences are more than a chance of which article fell to which outlet.

A word's repeats in one article are no independent draws, so whole articles are permuted, and a term is a keyword
where its difference exceeds what the largest of all terms reaches by chance (Westfall and Young 1993, maximum T).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from components.keywords.contrast import EQUAL, Cells, Contrast, Counts, Moments, contrast, shares
from components.keywords.farthest import farthest
from components.keywords.logodds import informative_prior

#: Permutations where the corpus is small enough, the fewest otherwise, and the work (permutations x outlets x terms)
#: that decides.
PERMUTATIONS, FEWEST_PERMUTATIONS, WORK = 1000, 199, 8_000_000
#: The share of corpora without any difference in which one keyword or more would be called.
LEVEL = 0.05
_SEED = 2008
#: Permutations that are made and reckoned at once, and articles in all of these.
_BATCH, _ARTICLES = 64, 1_000_000
#: Verdicts that are kept, so that a switch moved back and forth is redrawn from them.
_KEPT = 16


@dataclass(frozen=True)
class Verdict:
    """The contrast, the p value of each cell, the multiple of the error that its interval takes (one for all cells, or
    one for each), and the number of permutations (0: judged without any).
    """

    contrast: Contrast
    p: np.ndarray
    multiple: float | np.ndarray
    permutations: int


def permutations_for(outlets: int, terms: int) -> int:
    """Return how many times articles are permuted: fewer for large corpora, never fewer than `FEWEST_PERMUTATIONS`."""
    return int(np.clip(WORK // max(outlets * terms, 1), FEWEST_PERMUTATIONS, PERMUTATIONS))


def judge(
    corpus: Cells | Counts,
    strength: float,
    seed: int = _SEED,
    blocks: np.ndarray | None = None,
    against: str = EQUAL,
    background: np.ndarray | None = None,
) -> Verdict:
    """Return each outlet's contrast with the others, judged by permuting the articles, seeded.

    Every term must occur somewhere. The prior is the mean of the outlets' rates (or the pooled rate) times `strength`
    words; `background`, where given, has other shares for the prior. `blocks` numbers the articles' events: articles
    are then permuted within an event only.
    A verdict on the same counts is kept, not reckoned again.
    """
    corpus = corpus.cells if isinstance(corpus, Counts) else corpus
    cells = (corpus.article.astype("int64"), corpus.term.astype("int64"), corpus.count.astype(float))
    facts = (corpus.words.astype(float), corpus.outlet.astype("int64"))
    numbers = np.zeros(len(corpus.words), "int64") if blocks is None else np.asarray(blocks, "int64")
    prior = np.zeros(0) if background is None else np.asarray(background, float)
    packed = tuple(one.tobytes() for one in (*cells, *facts, numbers, prior))
    return _judged(packed, corpus.terms, float(strength), seed, against)


@lru_cache(maxsize=_KEPT)
def _judged(packed: tuple[bytes, ...], terms: int, strength: float, seed: int, against: str) -> Verdict:
    """Return the verdict on counts given as bytes: the same bytes, the same verdict."""
    article, term, outlet, blocks = (np.frombuffer(packed[place], "int64") for place in (0, 1, 4, 5))
    count, length = np.frombuffer(packed[2]), np.frombuffer(packed[3])
    moments = Moments(Cells(article, term, count, length, outlet, terms))
    sums, words = moments.counts_alone(outlet[None])[0], moments.words(outlet[None])[0][0]
    background = np.frombuffer(packed[6])
    prior = informative_prior(background if len(background) else shares(sums, words, against), strength)
    found = contrast(outlet[None], moments, prior, strength, against)
    found = Contrast(found.delta[0], found.error[0], found.z[0])
    permutations = permutations_for(moments.outlets, len(prior))
    batch = max(1, min(_BATCH, _ARTICLES // len(outlet)))
    deals = _permuted(outlet, blocks, permutations, batch, seed)
    ordered = np.sort(np.concatenate([farthest(dealt, moments, prior, strength, against) for dealt in deals]))
    as_high = permutations - np.searchsorted(ordered, found.delta / found.error, side="left")
    multiple = float(ordered[permutations - int(LEVEL * (permutations + 1))])
    return Verdict(found, (1 + as_high) / (1 + permutations), multiple, permutations)


def _permuted(outlet: np.ndarray, blocks: np.ndarray, permutations: int, batch: int, seed: int) -> Iterator[np.ndarray]:
    """Yield the permutations in batches: for each, the outlet that each article falls to, within its block."""
    chance = np.random.default_rng(seed)
    whole = bool((blocks == blocks[0]).all())
    number = np.unique(blocks, return_inverse=True)[1]
    # Small numbers are sorted by their digits, which takes no comparisons.
    number = number.astype("uint16" if number.max() < 2**16 else "int64")
    by_block = outlet[np.argsort(number, kind="stable")]
    for first in range(0, permutations, batch):
        count = min(batch, permutations - first)
        if whole:
            yield np.stack([chance.permutation(outlet) for _ in range(count)])
            continue
        permuted = np.empty((count, len(outlet)), dtype=outlet.dtype)
        for own, drawn in zip(permuted, chance.random((count, len(outlet))), strict=True):
            mixed = np.argsort(drawn)
            if not (drawn[mixed[1:]] > drawn[mixed[:-1]]).all():  # the quicker way puts equal numbers in any order
                mixed = np.argsort(drawn, kind="stable")
            own[mixed[np.argsort(number[mixed], kind="stable")]] = by_block
        yield permuted
