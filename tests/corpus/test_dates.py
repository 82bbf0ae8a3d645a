"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from components.corpus.dates import read_date


@pytest.mark.parametrize(
    "words",
    [
        "2017-02-04",
        " 2017-2-4 ",
        "2017-02-04T10:30:00Z",
        "2017-02-04 10:30",
        "2017/02/04",
        "2017.02.04",
        "4 February 2017",
        "4th Feb 2017",
        "04 feb. 2017",
        "February 4, 2017",
        "Feb. 4 2017",
        "February 4th, 2017",
    ],
)
def test_a_date_is_read_however_it_is_written(words):
    assert read_date(words) == date(2017, 2, 4)


@pytest.mark.parametrize(
    ("words", "day"), [("25/12/2016", (2016, 12, 25)), ("12/25/2016", (2016, 12, 25)), ("3.3.2016", (2016, 3, 3))]
)
def test_numbers_are_read_where_only_one_order_is_possible(words, day):
    assert read_date(words) == date(*day)


def test_no_words_are_no_date():
    assert read_date("  ") is None


@pytest.mark.parametrize(
    "words", ["4/2/2017", "soon", "2017", "2017-13-01", "2017-02-30", "30 Smarch 2017", "99/99/2017", "0000-01-01"]
)
def test_what_is_no_date_or_could_be_two_is_refused(words):
    with pytest.raises(ValueError):
        read_date(words)
