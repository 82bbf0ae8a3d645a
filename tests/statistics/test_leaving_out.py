"""Intervals of numbers of different things by leaving out parts of the articles."""

import math

import pytest

from components.statistics import effective_number, left_out_interval


def test_articles_that_all_hold_the_same_leave_no_width():
    """Leaving out any one of twenty articles with one quotation of each of two speakers leaves 19 of each."""
    low, high = left_out_interval([{"Ana": 1, "Ben": 1}] * 20, 10, effective_number)

    assert (low, high) == pytest.approx((effective_number([20, 20], 10),) * 2)


def test_the_interval_stands_round_the_number_and_the_order_of_articles_makes_no_difference():
    articles = [{"Ana": 2}, {"Ben": 1}, {"Ana": 1, "Cas": 1}, {"Dee": 1, "Ben": 1}] * 6
    low, high = left_out_interval(articles, 12, effective_number)

    assert low < effective_number([18, 12, 6, 6], 12) < high
    assert left_out_interval(articles[::-1], 12, effective_number) == (low, high)


@pytest.mark.parametrize("articles", [[{"Ana": 1, "Ben": 1}] * 19, [{"Ana": 1}] * 19 + [{}]])
def test_fewer_than_twenty_articles_with_a_speaker_have_no_interval(articles):
    assert all(map(math.isnan, left_out_interval(articles, 2, effective_number)))


def test_where_nothing_can_be_left_out_there_is_no_interval():
    assert all(map(math.isnan, left_out_interval([{"Ana": 40}, *[{"Ana": 0, "Ben": 1}] * 19], 1, effective_number)))
