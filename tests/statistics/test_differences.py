import math
from itertools import combinations

import numpy as np
import pytest

from components.statistics import (
    critical_value,
    differences,
    differences_within,
    event_means,
    jackknife,
    mean,
    resampling,
    share,
)
from components.statistics.resampling import resampled, seed_of

NAN = math.nan


def spread(middle: float, width: float, count: int) -> list[float]:
    """Return `count` values evenly spread around a middle."""
    return [middle + width * (place / (count - 1) - 0.5) for place in range(count)]


def test_one_article_each_gives_a_difference_without_an_interval():
    (one,) = differences({"A": [0.3], "B": [0.1]})

    assert (one.first, one.second, one.n_first, one.n_second, one.apart) == ("A", "B", 1, 1, False)
    assert one.value == pytest.approx(0.2)
    assert math.isnan(one.low) and math.isnan(one.high) and math.isnan(one.least)


def test_two_outlets_of_three_articles_get_about_welchs_interval():
    """Variances 0.01 each, error √(0.02/3) = 0.08165; equal variances: t(0.975; 4) = 2.776 up to the draws."""
    (one,) = differences({"A": [0.1, 0.2, 0.3], "B": [0.4, 0.5, 0.6]})

    assert one.value == pytest.approx(-0.3)
    assert one.least == pytest.approx(2.776 * 0.08165, rel=0.06)
    assert one.apart


def test_more_outlets_make_every_interval_wider():
    values = {name: spread(place / 10, 0.4, 5) for place, name in enumerate("ABCDEF")}
    two, six = differences({name: values[name] for name in "AB"}), differences(values)

    assert two[0].value == six[0].value
    assert six[0].least > 1.2 * two[0].least


def test_choosing_outlets_makes_no_difference_surer():
    values = {name: spread(place / 10, 0.4, 5) for place, name in enumerate("ABCDEF")}
    shown = differences({name: values[name] for name in "AB"}, critical_value(values))

    assert shown == differences(values)[:1]


def test_neither_the_order_of_articles_nor_that_of_outlets_matters():
    values = {"A": spread(0, 1, 30), "B": spread(0.2, 0.5, 25), "C": spread(0.4, 2, 4)}
    turned = {name: values[name][::-1] for name in "CBA"}

    assert critical_value(values) == critical_value(turned)
    assert mean(values["A"], "A") == mean(values["A"][::-1], "A")


def test_an_outlet_without_spread_is_told_apart_from_nothing_like_it():
    (one,) = differences({"A": [0.0, 0.0, 0.0], "B": [0.1, 0.1, 0.1]})

    assert (one.value, one.least, one.apart) == (pytest.approx(-0.1), 0.0, False)


def test_an_outlet_without_a_value_is_in_no_pair():
    assert [(one.first, one.second) for one in differences({"A": [0.1], "B": [NAN], "C": [0.2]})] == [("A", "C")]


def test_from_twenty_articles_a_mean_is_resampled():
    values = spread(0.0, 1.0, 20)
    estimate = mean(values, "The Wire")

    # standard deviation 0.3035, error 0.0679, t(0.975; 19) = 2.093: half width 0.142
    assert (estimate.value, estimate.kind, estimate.n) == (pytest.approx(0.0, abs=1e-9), "interval", 20)
    assert (estimate.low, estimate.high) == (pytest.approx(-0.142, abs=0.01), pytest.approx(0.142, abs=0.01))
    assert estimate.high != mean(values, "Another").high


def test_draws_follow_from_the_name():
    assert seed_of("The Wire") == 14_061_171_999_035_332_175 != seed_of("Another")
    assert np.array_equal(resampled([1, 2, 3], "The Wire")[0], resampled([3, 2, 1], "The Wire")[0])


@pytest.mark.parametrize(
    ("numerators", "denominators", "expected"),
    [
        ([1, 2], [10, 10], (NAN, NAN)),
        # shares left out: 5/20, 4/20, 3/20; mean 0.2, squares 0.005: error √(2/3 · 0.005) = 0.05774, t 4.3027
        ([1, 2, 3], [10, 10, 10], (0.2 - 0.24842, 0.2 + 0.24842)),
    ],
)
def test_a_jackknife_leaves_each_article_out(numerators, denominators, expected):
    assert jackknife(numerators, denominators) == pytest.approx(expected, abs=1e-4, nan_ok=True)


@pytest.mark.parametrize(
    ("with_speaker", "without", "every_article", "kind"),
    [(10, 90, True, "interval"), (10, 90, False, "range"), (9, 91, True, "range"), (50, 49, True, "range")],
)
def test_a_share_has_an_interval_only_where_it_keeps_its_promise(with_speaker, without, every_article, kind):
    estimate = share([5] * with_speaker + [0] * without, [10] * (with_speaker + without), every_article)

    assert kind == estimate.kind
    assert estimate.low <= estimate.value <= estimate.high


def test_within_events_only_common_ones_count_and_versions_are_one():
    values = {"A": [0.1, 0.5, 0.3, 0.4, 0.9], "B": [0.0, 0.1, 0.1]}
    events = {"A": ["flood", "flood", "fire", "vote", "fair"], "B": ["flood", "fire", "vote"]}
    (one,) = differences_within(values, events)

    # flood 0.3 - 0.0, fire 0.3 - 0.1, vote 0.4 - 0.1: mean 0.26667, deviation 0.057735, error 0.03333, t 4.3027
    assert (one.value, one.least) == (pytest.approx(0.266667, abs=1e-5), pytest.approx(0.143422, abs=1e-5))
    assert (one.n_first, one.n_second, one.apart) == (3, 3, True)


@pytest.mark.parametrize(("common", "value"), [(["x", "y"], 0.1), (["p", "q"], NAN)])
def test_two_common_events_and_none_have_no_interval(common, value):
    (one,) = differences_within({"A": [0.1, 0.3], "B": [0.0, 0.2]}, {"A": ["x", "y"], "B": common})

    assert one.value == pytest.approx(value, nan_ok=True)
    assert math.isnan(one.least) and not one.apart


def test_events_are_given_for_each_article():
    with pytest.raises(ValueError) as refused:
        differences_within({"A": [0.1, 0.3]}, {"A": ["x"]})

    assert str(refused.value) == "A: 2 values but 1 events. Give one event per article."


@pytest.mark.long
def test_all_intervals_of_the_family_hold_at_once_in_95_of_100_cases():
    draw = np.random.default_rng(4)
    held = 0
    for _ in range(300):
        found = differences(
            {name: draw.normal(0, 1, size).tolist() for name, size in zip("ABCD", (4, 8, 25, 6), strict=True)}
        )
        held += all(one.low <= 0 <= one.high for one in found)

    assert len(list(combinations("ABCD", 2))) == 6
    assert 0.92 <= held / 300 <= 0.99


def test_the_mean_of_an_event_is_that_of_its_known_values_in_the_order_of_events():
    values, events = [0.1, math.nan, 0.2, 0.3, 0.7, 0.4], ["b", "a", "b", "c", "a", "b"]

    found = event_means(values, events)

    assert found == {"b": math.fsum((0.1, 0.2, 0.4)) / 3, "c": 0.3, "a": 0.7}
    assert list(found) == ["b", "c", "a"]


def test_how_many_values_are_drawn_at_once_changes_no_digit(monkeypatch):
    values = tuple(0.37 * one % 1 for one in range(60))
    by_cluster = tuple((value, 1 + place % 3) for place, value in enumerate(values))

    def drawn() -> tuple[object, ...]:
        samples = [one.tolist() for one in resampling.resampled(values, "A")]
        unkept = resampling.bootstrap_interval.__wrapped__, resampling.bootstrap_of_clusters.__wrapped__
        return samples, unkept[0](values, "A"), unkept[1](by_cluster, "A")

    before = drawn()
    monkeypatch.setattr(resampling, "_AT_ONCE", 700)

    assert drawn() == before
