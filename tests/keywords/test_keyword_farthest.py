"""The largest difference of a deal is the one that reckoning every term gives, to the last digit."""

from __future__ import annotations

import numpy as np
import pytest

from components.keywords.contrast import EQUAL, POOLED, Counts, Moments, contrast, shares
from components.keywords.farthest import _bounds, farthest
from components.keywords.permutation import _permuted


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
@pytest.mark.parametrize("batch", [1, 5])
def test_the_largest_of_all_terms_is_found(outlets, terms, against, batch):
    moments, deals = given(outlets, terms)
    counts, words = moments.counts(deals[:1])[0][0], moments.words(deals[:1])[0][0]
    prior = shares(counts, words, against) * 500.0
    for first in range(0, 5, batch):
        permuted = deals[first : first + batch]
        every = contrast(permuted, moments, prior, 500.0, against)

        found = farthest(permuted, moments, prior, 500.0, against)

        assert found.tolist() == (every.delta / every.error).max(axis=(1, 2)).tolist()


@pytest.mark.parametrize("against", [EQUAL, POOLED])
@pytest.mark.parametrize("seed", range(6))
def test_no_difference_lies_above_its_bound(seed, against):
    """Outlets of very unequal size, and articles of very unequal length."""
    chance = np.random.default_rng(seed)
    outlet = np.repeat(np.arange(4), (3, 6, 30, 90))
    words = chance.lognormal(5, 1.5, len(outlet)).round() + 50
    rates = chance.gamma(0.3, 0.004, 200) * chance.gamma(0.4, 2.5, (len(outlet), 200))
    counts = chance.poisson(rates * words[:, None]).astype(float)
    counts[chance.integers(len(outlet), size=200), np.arange(200)] += 1
    moments = Moments(Counts(counts, words, outlet))
    deals = np.stack([chance.permutation(outlet) for _ in range(8)])
    prior = shares(moments.counts(outlet[None])[0][0], moments.words(outlet[None])[0][0], against) * 2000

    bounds = _bounds(deals, moments, moments.words(deals), prior, 2000, against)

    every = contrast(deals, moments, prior, 2000, against)
    largest = (every.delta / every.error).max(axis=1).T
    assert (bounds * (1 + 1e-4) >= largest).all()


def test_pairs_of_a_term_and_a_deal_have_the_sums_that_they_have_among_all():
    moments, deals = given(3, 9)
    term, deal = np.array([2, 5, 5, 0]), np.array([4, 0, 3, 1])

    pairs = moments.of_pairs(deals, term, deal)

    for of_pairs, of_all in zip(pairs, moments.counts(deals), strict=True):
        assert of_pairs.T.tolist() == of_all[deal, :, term].tolist()


@pytest.mark.parametrize(("outlets", "often"), [(2, 1), (7, 1), (40, 1), (5, 10**9)])
def test_sums_that_are_digits_of_one_number_are_those_of_each_outlet(outlets, often):
    chance = np.random.default_rng(outlets)
    counts = often * chance.poisson(0.7, (3 * outlets, 50)).astype(float)
    outlet = np.arange(3 * outlets) % outlets
    moments = Moments(Counts(counts, np.ones(len(outlet)), outlet))
    deals = np.stack([chance.permutation(outlet) for _ in range(5)])

    found = np.concatenate([sums for _, sums in moments.dealt(deals, 7)])

    assert found.transpose(2, 1, 0).tolist() == moments.counts_alone(deals).astype(np.float32).tolist()


def test_articles_are_dealt_out_as_sorting_by_event_and_chance_would():
    chance = np.random.default_rng(3)
    outlet, blocks = chance.integers(4, size=60), chance.integers(7, size=60)

    found = np.concatenate(list(_permuted(outlet, blocks, 10, 4, seed=5)))

    mixed = np.lexsort((np.random.default_rng(5).random((10, 60)), np.broadcast_to(blocks, (10, 60))))
    expected = np.empty((10, 60), int)
    np.put_along_axis(expected, mixed, np.broadcast_to(outlet[np.argsort(blocks, kind="stable")], (10, 60)), axis=1)
    assert found.tolist() == expected.tolist()
