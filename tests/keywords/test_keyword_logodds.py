"""The log-odds, worked out by hand, and the permuting of articles."""

from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest

from components.keywords import permutation
from components.keywords.contrast import EQUAL, POOLED, Counts, Moments, _others_spread, contrast, shares, spread_of
from components.keywords.logodds import difference, equal_others, informative_prior, log_odds, pooled_others, variance
from components.keywords.permutation import FEWEST_PERMUTATIONS, PERMUTATIONS, judge, permutations_for


def test_log_odds_add_the_prior_to_count_and_words():
    """4 uses and 1 prior use against 95 + 5 + ... : 5 of 110 words are the term, 105 are not."""
    assert log_odds(4, 100, 1, 10) == pytest.approx(log(5 / 105))


def test_the_difference_is_between_two_sides():
    assert difference(4, 100, 1, 200, 1, 10) == pytest.approx(log(5 / 105) - log(2 / 208))


@pytest.mark.parametrize(("parts", "expected"), [(2, 1 / 5 + 1 / 2), (4, 1 / 5 + 1 / 2 + 1 / 105 + 1 / 208)])
def test_the_variance_has_two_parts_or_four(parts, expected):
    assert variance(4, 100, 1, 200, 1, 10, parts=parts) == pytest.approx(expected)


def test_an_informative_prior_spreads_its_strength_as_the_corpus_spreads_its_words():
    assert informative_prior(np.array([0.25, 0.75]), 8).tolist() == [2, 6]


def test_others_of_one_length_are_pooled():
    counts, words = equal_others(np.array([[1.0], [2.0], [4.0]]), np.array([100.0, 100.0, 100.0]))

    assert counts.ravel().tolist() == pytest.approx([6, 5, 3])
    assert words.ravel().tolist() == pytest.approx([200, 200, 200])


def test_a_long_outlet_among_the_others_weighs_no_more_than_a_short_one():
    """Rates 0.02 and 0.0: their mean is 0.01, whatever the lengths; pooled it would be 0.018."""
    counts, words = equal_others(np.array([[0.0], [18.0], [0.0]]), np.array([100.0, 900.0, 100.0]))

    assert (counts / words).ravel()[0] == pytest.approx(0.01)
    assert words.ravel()[0] == pytest.approx(4 / (1 / 900 + 1 / 100))


def corpus(articles: int = 8) -> Counts:
    """Return three outlets of which the first alone uses the first term, and all use the others alike."""
    chance = np.random.default_rng(5)
    outlet = np.repeat([0, 1, 2], articles)
    counts = chance.poisson(2.0, (len(outlet), 30)).astype(float)
    counts[:, 0] = np.where(outlet == 0, 2, 0)
    return Counts(counts, np.full(len(outlet), 300.0), outlet)


def test_a_term_that_one_outlet_always_uses_and_no_other_ever_is_a_keyword():
    verdict = judge(corpus(), 2000)

    assert verdict.p[0, 0] <= 0.05
    assert verdict.contrast.delta[0, 0] - verdict.multiple * verdict.contrast.error[0, 0] > 0
    assert (verdict.p[:, 1:] > 0.05).all()


def test_an_interval_lies_above_zero_where_and_only_where_p_says_keyword():
    verdict = judge(corpus(), 2000)
    low = verdict.contrast.delta - verdict.multiple * verdict.contrast.error

    assert ((low > 0) == (verdict.p <= 0.05)).all()


def test_a_word_that_one_article_repeats_is_no_keyword():
    outlet = np.repeat([0, 1, 2], 8)
    counts = corpus().counts
    counts[:, 0] = 0
    counts[0, 0], counts[9, 0], counts[17, 0] = 30, 1, 1

    assert judge(Counts(counts, np.full(24, 300.0), outlet), 2000).p[0, 0] > 0.05


def test_the_same_articles_are_judged_the_same():
    one = judge(corpus(), 500)
    permutation._judged.cache_clear()
    other = judge(corpus(), 500)

    assert one is not other
    assert one.multiple == other.multiple
    assert np.array_equal(one.p, other.p)


def test_a_verdict_on_the_same_counts_is_kept():
    assert judge(corpus(), 500) is judge(corpus(), 500)
    assert judge(corpus(), 500) is not judge(corpus(), 501)


def test_the_others_can_be_pooled():
    """Rates 0.02 and 0.0, the first outlet nine times as long: 18 uses in 1,000 words."""
    counts, words = pooled_others(np.array([[0.0], [18.0], [0.0]]), np.array([100.0, 900.0, 100.0]))

    assert (counts.ravel()[0], words.ravel()[0]) == (18, 1000)


def test_articles_can_be_permuted_within_their_events_alone():
    """The first outlet's term is the topic of an event of which nobody else has articles: nothing can move it."""
    given = corpus()
    events = np.where(given.outlet == 0, 0, 1)

    assert judge(given, 2000, blocks=events).p[0, 0] == 1
    assert judge(given, 2000, blocks=np.tile(np.arange(8), 3)).p[0, 0] <= 0.05


def test_z_is_delta_over_the_models_error():
    contrast = judge(corpus(), 2000).contrast
    rate = corpus().counts[:, 1].reshape(3, 8).sum(axis=1) / 2400
    sides = (rate[0] * 2400, 2400, rate[1:].mean() * 4800, 4800, rate.mean() * 2000, 2000)

    assert contrast.delta[0, 1] == pytest.approx(float(difference(*sides)))
    assert contrast.z[0, 1] == pytest.approx(float(difference(*sides)) / sqrt(float(variance(*sides))))


@pytest.mark.parametrize(
    ("outlets", "terms", "permutations"), [(4, 100, PERMUTATIONS), (8, 2000, 500), (40, 2000, FEWEST_PERMUTATIONS)]
)
def test_large_corpora_are_permuted_less_often(outlets, terms, permutations):
    assert permutations_for(outlets, terms) == permutations


@pytest.mark.long
def test_corpora_without_a_difference_hold_a_keyword_in_one_of_twenty():
    called = 0
    for seed in range(100):
        chance = np.random.default_rng(seed)
        rates = 3 / np.arange(1, 101) * chance.gamma(1, 1, (24, 100))
        counts = chance.poisson(rates).astype(float)
        counts = counts[:, (counts.sum(axis=0) >= 5) & ((counts > 0).sum(axis=0) >= 4)]
        called += (judge(Counts(counts, np.full(24, 300.0), np.repeat([0, 1, 2], 8)), 2000).p <= 0.05).any()

    assert called <= 10


def test_p_counts_the_articles_as_they_fell_as_one_permutation_more():
    """Nothing chance did is as high as the first outlet's own term: 1 of 1,001, never 0; at most 1."""
    verdict = judge(corpus(), 2000)

    assert verdict.permutations == 1000
    assert verdict.p[0, 0] == 1 / 1001
    assert verdict.p.max() == 1.0


def test_the_interval_takes_the_highest_of_chance_that_one_corpus_in_twenty_exceeds():
    """Of 1,000 permutations 50 of 1,001 may be as high: the 951st in order."""
    given = corpus()
    verdict = judge(given, 2000)
    moments, prior = Moments(given), shares(*_summed(given)) * 2000
    highest = [
        (found.delta / found.error).max(axis=(1, 2))
        for permuted in permutation._permuted(given.outlet, np.zeros(24, int), 1000, 50_000 // 90, permutation._SEED)
        for found in [contrast(permuted, moments, prior, 2000)]
    ]

    assert verdict.multiple == pytest.approx(np.sort(np.concatenate(highest))[950])


def _summed(given: Counts) -> tuple[np.ndarray, np.ndarray]:
    outlets = range(int(given.outlet.max()) + 1)
    counts = np.array([given.counts[given.outlet == one].sum(axis=0) for one in outlets])
    return counts, np.array([given.words[given.outlet == one].sum() for one in outlets])


def test_the_variance_of_the_others_mean_is_that_of_independent_rates():
    """Spreads 4, 9 and 16 on 100, 300 and 200 words: rates with variances 0.0004, 0.0001 and 0.0004.

    The others' mean rate of the first is of the two last: (0.0001 + 0.0004) / 4 = 0.000125, on 480 words 28.8.
    """
    spread, words = np.array([[4.0], [9.0], [16.0]]), np.array([100.0, 300.0, 200.0])
    found = _others_spread(spread, words, np.array([[480.0], [100.0], [100.0]]), EQUAL)

    assert found.ravel().tolist() == pytest.approx([28.8, (0.0004 + 0.0004) / 4 * 1e4, (0.0004 + 0.0001) / 4 * 1e4])


def test_pooled_others_vary_as_the_sum_of_their_counts():
    spread = np.array([[4.0], [9.0], [16.0]])

    assert _others_spread(spread, np.ones(3), np.ones((3, 1)), POOLED).ravel().tolist() == [25.0, 20.0, 13.0]


def test_an_outlets_spread_is_that_of_its_articles_rates_around_its_own():
    """Two articles of 100 words with 1 and 3 uses: 2 expected in each, squares 1 + 1, times 2 / (2 - 1)."""
    moments = Moments(Counts(np.array([[1.0], [3.0]]), np.array([100.0, 100.0]), np.array([0, 0])))
    outlet = np.zeros((1, 2), int)

    assert spread_of(*moments.counts(outlet), *moments.words(outlet)).ravel().tolist() == [4.0]


def test_the_error_adds_the_models_part_and_that_of_the_articles():
    """Two outlets, one term in two articles of 100 words each: 1 and 3 uses, 2 and 2; prior 1, strength 10.

    Counts 4 and 4 of 200 words, so 4 are expected elsewhere: 1/5 + 1/5; the first's articles add 4 / 5².
    """
    given = Counts(np.array([[1.0], [3.0], [2.0], [2.0]]), np.full(4, 100.0), np.array([0, 0, 1, 1]))
    found = contrast(given.outlet[None], Moments(given), np.array([1.0]), 10)

    assert found.error.ravel().tolist() == pytest.approx([sqrt(0.4 + 4 / 25)] * 2)
    assert found.delta.ravel().tolist() == pytest.approx([0.0, 0.0])
