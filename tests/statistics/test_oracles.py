"""Intervals against SciPy, against formulas written apart, and against values worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from components.statistics import critical_value, expected_different, jackknife, left_out_interval, mean, share
from components.statistics.ratio import keeps_its_promise
from components.statistics.resampling import UP_TO, _between, bootstrap_interval, bootstrap_of_clusters, resampled

VALUES = tuple(math.sin(number) + 0.01 * number for number in range(1, UP_TO + 2))


@pytest.mark.parametrize("count", [3, 4, 7, 19, UP_TO + 1])
def test_a_t_interval_is_scipys(count):
    values = VALUES[:count]
    found = mean(values, "The Wire")
    expected = stats.t.interval(0.95, count - 1, loc=np.mean(values), scale=stats.sem(values))

    assert (found.low, found.high) == pytest.approx(expected)


@pytest.mark.parametrize("count", [20, 60])
def test_a_bootstrap_interval_is_scipys_at_the_widened_level(count):
    values = VALUES[:count]
    level = 2 * stats.norm.cdf(math.sqrt(count / (count - 1)) * stats.t.ppf(0.975, count - 1)) - 1
    oracle = stats.bootstrap(
        (values,), np.mean, confidence_level=level, n_resamples=10_000, method="percentile", rng=3
    ).confidence_interval
    low, high = bootstrap_interval(values, "The Wire")

    assert (low, high) == pytest.approx((oracle.low, oracle.high), abs=0.03 * (oracle.high - oracle.low))


@pytest.mark.parametrize(
    ("count", "outside"),
    [
        # t(0.975; 19) = 2.093024, times √(20/19) = 1.025978: 2.147398, beyond which lie 1.5881 % of a normal
        (20, 0.015881),
        # t(0.975; 4) = 2.776445, times √(5/4) = 1.118034: 3.104160, 0.0954 %
        (5, 0.000954),
    ],
)
def test_percentiles_are_widened_by_the_factor_of_few_articles(count, outside):
    evenly = np.linspace(0, 1, 100_001)

    assert _between(evenly, count) == pytest.approx((outside, 1 - outside), abs=2e-6)


def test_each_draw_has_its_own_standard_error():
    """Of values 0 and 1 with a mean of p: √(p(1 - p) / (n - 1))."""
    means, errors = resampled([0.0] * 15 + [1.0] * 10, "The Wire")

    assert errors == pytest.approx(np.sqrt(means * (1 - means) / 24))


def test_resampled_clusters_are_scipys():
    clusters = tuple((VALUES[at], 1 + at % 3) for at in range(24))
    sums, sizes = (np.array(column, float) for column in zip(*clusters, strict=True))
    level = 2 * stats.norm.cdf(math.sqrt(24 / 23) * stats.t.ppf(0.975, 23)) - 1

    def ratio(above, below, axis=-1):
        return above.sum(axis=axis) / below.sum(axis=axis)

    oracle = stats.bootstrap(
        (sums, sizes), ratio, paired=True, confidence_level=level, n_resamples=10_000, method="percentile", rng=3
    ).confidence_interval

    expected = pytest.approx((oracle.low, oracle.high), abs=0.03 * (oracle.high - oracle.low))
    assert bootstrap_of_clusters(clusters, "The Wire") == expected


@pytest.mark.parametrize("outlets", [2, 3, 6])
def test_simultaneous_intervals_of_large_outlets_are_tukeys(outlets):
    """With so many articles the studentised range has no end of degrees of freedom: q / √2."""
    values = {f"Outlet {number}": VALUES for number in range(outlets)}
    tukey = stats.studentized_range.ppf(0.95, outlets, np.inf) / math.sqrt(2)

    assert critical_value(values) == pytest.approx(tukey, abs=0.04)


@pytest.mark.parametrize(("articles", "freedom"), [(3, 4), (5, 8), (12, 22), (25, 48)])
def test_the_interval_of_two_like_outlets_is_that_of_the_t_test(articles, freedom):
    """Two variances of equal numbers make one of 2(n - 1) degrees; from 20 articles on they are resampled."""
    spread = [place / (articles - 1) for place in range(articles)]

    found = critical_value({"A": spread, "B": spread})

    assert found == pytest.approx(stats.t.ppf(0.975, freedom), rel=0.05)


def test_one_outlet_that_can_be_compared_has_no_critical_value():
    assert critical_value({"A": [0.1, 0.2, 0.4], "B": [0.3, 0.5]}) == 0.0


def test_an_unknown_part_of_a_share_is_left_out():
    assert share([math.nan, 1.0, 1.0], [4.0, 4.0, math.nan]).value == 0.25


@pytest.mark.parametrize(("counts", "at"), [([3, 3], 2), ([5, 1, 4, 2], 6), ([7, 7, 7], 20), ([40, 1, 1], 2)])
def test_a_draws_number_of_different_ones_is_that_of_counted_combinations(counts, at):
    total = sum(counts)
    expected = sum(1 - math.comb(total - one, at) / math.comb(total, at) for one in counts)

    assert expected_different(counts, at) == pytest.approx(expected)


def test_leaving_out_parts_is_a_jackknife_by_hand():
    """Ten articles of one and ten of two: 30; leaving one out 29 or 28, mean 28.5, squares 20 · 0.25 = 5.

    The error is √(19/20 · 5) = 2.179449, t(0.975; 19) 2.093024: 30 ± 4.561640.
    """
    articles = [{"Ana": 1}] * 10 + [{"Ana": 2}] * 10

    found = left_out_interval(articles, 5, lambda counts, at: float(sum(counts)))

    assert found == pytest.approx((30 - 4.561640, 30 + 4.561640), abs=1e-5)


def test_of_many_articles_twenty_parts_are_left_out():
    """Forty articles of one: each part has two of them."""
    articles = [{"Ana": 1}] * 40

    seen = []
    left_out_interval(articles, 5, lambda counts, at: seen.append((sum(counts), at)) or 0.0)

    assert seen == [(38, 5)] * 20 + [(40, 5)]


@pytest.mark.parametrize(("articles", "at"), [(20, 50), (20, 19), (20, 2)])
def test_a_draw_is_as_small_as_what_remains(articles, at):
    seen = []
    left_out_interval([{"Ana": 1}] * articles, at, lambda counts, size: seen.append(size) or 0.0)

    assert set(seen) == {min(at, articles - 1)}


def test_a_share_of_a_hundred_articles_with_ten_that_count_keeps_its_promise():
    assert keeps_its_promise([1] * 10 + [0] * 90)
    assert not keeps_its_promise([1] * 9 + [0] * 91)
    assert not keeps_its_promise([1] * 99)


def test_a_jackknife_is_that_of_the_ratio_with_each_article_left_out():
    above, below = [3.0, 1.0, 4.0, 1.0, 5.0], [10.0, 8.0, 9.0, 7.0, 6.0]
    left = [(14 - one) / (40 - whole) for one, whole in zip(above, below, strict=True)]
    half = stats.t.ppf(0.975, 4) * math.sqrt(4 * np.var(left))

    assert jackknife(above, below) == pytest.approx((14 / 40 - half, 14 / 40 + half))
    assert all(map(math.isnan, jackknife([1.0, 0.0, 0.0], [5.0, 0.0, 0.0])))
