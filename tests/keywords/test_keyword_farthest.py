"""The largest difference of a deal is the one that reckoning every term gives, to the last digit."""

from __future__ import annotations

import numpy as np
import pytest

from components.keywords.contrast import EQUAL, POOLED, Counts, Moments, contrast, shares
from components.keywords.farthest import farthest


def given(outlets: int, terms: int) -> tuple[Moments, np.ndarray]:
    """Return invented counts, rare terms and common ones, some repeated within articles; and five deals of them."""
    chance = np.random.default_rng(outlets * 1000 + terms)
    outlet = np.arange(outlets * 12) % outlets
    often = chance.gamma(0.3, 1.0, terms) * chance.gamma(0.5, 2.0, (len(outlet), terms))
    counts = chance.poisson(often).astype(float)
    counts[0] += 1
    moments = Moments(Counts(counts, chance.integers(50, 2000, len(outlet)).astype(float), outlet))
    return moments, np.stack([chance.permutation(outlet) for _ in range(5)])


@pytest.mark.parametrize("against", [EQUAL, POOLED])
@pytest.mark.parametrize(("outlets", "terms"), [(2, 1), (2, 400), (3, 9), (12, 300), (20, 2)])
@pytest.mark.parametrize("expected", [np.inf, 2.5, 0.0])
@pytest.mark.parametrize("batch", [1, 5])
def test_the_largest_of_all_terms_is_found(outlets, terms, against, expected, batch):
    moments, deals = given(outlets, terms)
    counts, words = moments.counts(deals[:1])[0][0], moments.words(deals[:1])[0][0]
    prior = shares(counts, words, against) * 500.0
    for first in range(0, 5, batch):
        permuted = deals[first : first + batch]
        every = contrast(permuted, moments, prior, 500.0, against)

        found = farthest(permuted, moments, prior, 500.0, against, expected)

        assert found.tolist() == (every.delta / every.error).max(axis=(1, 2)).tolist()


def test_some_of_the_terms_have_the_sums_that_they_have_among_all():
    moments, deals = given(3, 9)

    some = moments.of(np.array([2, 5]))

    for of_some, of_all in zip(some.counts(deals), moments.counts(deals), strict=True):
        assert of_some.tolist() == of_all[:, :, [2, 5]].tolist()
