"""How many different ones there are at equal numbers, by hand on a few things."""

from __future__ import annotations

import math

import pytest

from components.statistics import effective_number, expected_different, share_of_most


@pytest.mark.parametrize(
    ("counts", "at", "different"),
    [
        ([3], 2, 1.0),
        ([1, 1, 1], 3, 3.0),
        # two of four, two each: 1/3 of the pairs are of one, 2/3 of both
        ([2, 2], 2, 5 / 3),
        # two of {a, a, b}: aa one time in three
        ([2, 1], 2, 5 / 3),
        ([5, 3, 2], 10, 3.0),
    ],
)
def test_a_draw_holds_so_many_different_ones_on_average(counts, at, different):
    assert expected_different(counts, at) == pytest.approx(different)


@pytest.mark.parametrize(
    ("counts", "at", "effective"),
    [
        ([4], 2, 1.0),
        ([5, 5], 10, 2.0),
        ([8, 1, 1], 10, 1 / 0.66),
        # pairs without putting back: of {a, a, b} one in three is alike, so 1 / (1/2 + 1/2 * 1/3)
        ([2, 1], 2, 1.5),
    ],
)
def test_an_effective_number_is_of_so_many_equally_common_ones(counts, at, effective):
    assert effective_number(counts, at) == pytest.approx(effective)


def test_the_share_of_the_most_common_is_counted_where_nothing_is_left_out():
    assert share_of_most([5, 3, 1, 1], 10) == pytest.approx(0.9)


def test_a_drawn_share_is_near_the_exact_one_and_the_same_each_time():
    # three of {a, a, b, b}: always two of one and one of the other, so the most common has 2/3
    assert share_of_most([2, 2], 3, most=1, name="The Wire") == pytest.approx(2 / 3)
    drawn = [share_of_most([30, 20, 10, 10, 5], 20, name="The Wire") for _ in range(2)]
    assert drawn[0] == drawn[1] == pytest.approx(0.82, abs=0.03)


@pytest.mark.parametrize("of", [expected_different, effective_number, share_of_most])
def test_more_than_there_is_cannot_be_drawn(of):
    assert math.isnan(of([2, 1], 4)) and math.isnan(of([], 1))
