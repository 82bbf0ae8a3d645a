"""Precision and recall from two strata of different size, and what an alpha allows to say."""

from __future__ import annotations

import math

import pytest

from components.frames.checked import Rate, Stratum, precision, recall, verdict
from components.frames.judging import _widened
from components.frames.labels import Label


def test_each_coded_sentence_stands_for_its_stratum():
    """40 of 50 hits right stand for 80 of 100; 1 of 50 without stands for 18 of 900: 80 of 98 are marked."""
    found = recall(Stratum(100, 50, 40), Stratum(900, 50, 1))

    assert precision(Stratum(100, 50, 40)).value == pytest.approx(0.8)
    assert found.value == pytest.approx(80 / 98)
    assert 0 < found.low < found.value < found.high < 1


def test_the_interval_of_recall_by_hand():
    """With shares 0 of 50 and 50 of 50 Wilson gives 0 to .0713 and .9287 to 1.

    The ratio ends at .0713 / sqrt(.9287 * 1.0713) = .0715; of equal strata recall begins at 1 / 1.0715.
    """
    found = recall(Stratum(100, 50, 50), Stratum(100, 50, 0))

    assert (found.value, found.high) == (1.0, 1.0)
    assert found.low == pytest.approx(1 / 1.0715, abs=2e-4)


def test_more_coded_sentences_make_it_surer():
    few = recall(Stratum(1000, 50, 40), Stratum(9000, 50, 5))
    many = recall(Stratum(1000, 500, 400), Stratum(9000, 500, 50))

    assert few.value == pytest.approx(many.value)
    assert few.low < many.low and many.high < few.high


@pytest.mark.parametrize(
    ("hits", "without"),
    [
        (Stratum(10, 0, 0), Stratum(90, 5, 1)),
        (Stratum(10, 5, 1), Stratum(90, 0, 0)),
        (Stratum(10, 5, 0), Stratum(90, 5, 0)),
    ],
)
def test_what_was_not_coded_is_not_told(hits, without):
    assert math.isnan(recall(hits, without).value)


def test_hits_of_which_none_is_right_leave_recall_open():
    found = recall(Stratum(10, 5, 0), Stratum(90, 5, 1))

    assert (found.value, found.low, found.high) == (0.0, 0.0, 1.0)


@pytest.mark.parametrize(
    ("alpha", "words"),
    [
        (0.66, "coders disagree"),
        (0.67, "tentative"),
        (0.799, "tentative"),
        (0.8, "coders agree"),
        (math.nan, "agreement cannot be told"),
    ],
)
def test_what_an_alpha_allows_to_say(alpha, words):
    assert verdict(alpha) == words


def test_the_interval_of_a_rate_holds_what_leaving_out_each_event_says():
    """Left out in turn, five events give .4, .45, .5, .55, .6.

    Their squared distances from .5 add up to .025; 4/5 of that is .02, its root .1414, and t with 4 degrees 2.7764.
    """
    labels = [Label(f"a{event}", 0, 9, "law", "yes", "Bo", "marked", "") for event in range(5)]
    events = {one.article_id: one.article_id for one in labels}

    def again(left: list[Label]) -> Rate:
        (out,) = set(events) - {one.article_id for one in left}
        return Rate(0.4 + 0.05 * int(out[1]), 0.0, 1.0)

    found = _widened(Rate(0.5, 0.45, 0.55), labels, events, again)
    assert found.value == 0.5
    assert (found.low, found.high) == pytest.approx((0.5 - 0.3926, 0.5 + 0.3926), abs=1e-4)
