import math

import pytest

from components.statistics import KINDS, Estimate, left_out, mean, share

NAN = math.nan


def same(given: float, expected: float) -> bool:
    return (math.isnan(given) and math.isnan(expected)) or given == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], (NAN, NAN, NAN, 0, "none")),
        ([NAN, NAN], (NAN, NAN, NAN, 0, "none")),
        ([0.3], (0.3, NAN, NAN, 1, "single")),
        ([NAN, 0.3], (0.3, NAN, NAN, 1, "single")),
        ([0.5, -0.1], (0.2, -0.1, 0.5, 2, "pair")),
        # 1, 2, 3: variance 1, error 1/√3 = 0.577350, t(0.975; 2) = 4.302653, half width 2.484138
        ([1, 2, 3], (2, -0.484137, 4.484137, 3, "interval")),
        # 0, 0, 1, 1: variance 1/3, error 0.288675, t(0.975; 3) = 3.182446, half width 0.918693
        ([0, 0, 1, 1], (0.5, -0.418693, 1.418693, 4, "interval")),
        ([0.1, 0.1, 0.1], (0.1, 0.1, 0.1, 3, "interval")),
    ],
)
def test_a_mean_has_an_interval_from_three_articles(values, expected):
    estimate = mean(values)

    assert pytest.approx(expected[:3], abs=2e-6, nan_ok=True) == (estimate.value, estimate.low, estimate.high)
    assert expected[3:] == (estimate.n, estimate.kind)


@pytest.mark.parametrize(
    ("numerators", "denominators", "expected"),
    [
        ([], [], (NAN, NAN, NAN, 0, "none")),
        ([0, 0], [0, 0], (NAN, NAN, NAN, 0, "none")),
        ([3], [12], (0.25, NAN, NAN, 1, "single")),
        # 3 of 10 and 9 of 10: pooled 12 of 20, articles 0.3 and 0.9
        ([3, 9], [10, 10], (0.6, 0.3, 0.9, 2, "range")),
        # pooled 21 of 120, not the mean of 0.01 and 1
        ([1, 20], [100, 20], (0.175, 0.01, 1.0, 2, "range")),
        ([1, 0, 2], [4, 0, 4], (0.375, 0.25, 0.5, 2, "range")),
    ],
)
def test_a_share_is_pooled_and_has_a_range(numerators, denominators, expected):
    estimate = share(numerators, denominators)

    assert pytest.approx(expected[:3], abs=1e-9, nan_ok=True) == (estimate.value, estimate.low, estimate.high)
    assert expected[3:] == (estimate.n, estimate.kind)


def test_a_share_of_many_articles_has_no_interval_unless_asked_for():
    assert share([1, 2] * 60, [10] * 120) == Estimate(0.15, 0.1, 0.2, 120, "range")


def test_a_share_wants_one_numerator_and_one_denominator_per_article():
    with pytest.raises(ValueError) as refused:
        share([1, 2], [10])

    assert str(refused.value) == "share: 2 numerators but 1 denominators. Give one of each per article."


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], (NAN, NAN)),
        ([0.4], (NAN, NAN)),
        ([0.0, 1.0], (0.0, 1.0)),
        ([0.0, 0.0, 0.9], (0.0, 0.45)),
        ([-0.5, NAN, 0.1, 0.4], (-0.2, 0.25)),
    ],
)
def test_leaving_one_out_gives_the_range_of_the_mean(values, expected):
    assert all(same(given, wanted) for given, wanted in zip(left_out(values), expected, strict=True))


def test_every_kind_that_comes_out_is_declared():
    produced = {mean(range(n)).kind for n in range(5)} | {share([1, 2], [4, 4]).kind}

    assert set(KINDS) == produced
