"""How counts, lists and shares are said."""

from __future__ import annotations

import pytest

from components.wording import (
    capitalised,
    counted,
    in_hundred,
    in_words,
    listed,
    listed_or_counted,
    part_of,
    percent,
    shorten,
)


@pytest.mark.parametrize(
    ("number", "many", "text"), [(0, "", "0 points"), (1, "", "1 point"), (1200, "", "1,200 points"), (2, "x", "2 x")]
)
def test_counts_are_written_with_their_noun(number, many, text):
    assert counted(number, "point", many) == text


@pytest.mark.parametrize(("number", "text"), [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (1200, "1,200")])
def test_small_numbers_are_written_in_words(number, text):
    assert in_words(number) == text


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abcd"), "a, b, c and d"),
     (list("abcdef"), "a, b, c, d and 2 more")],
)  # fmt: skip
def test_names_are_listed_as_people_list_them(names, text):
    assert listed(names, 4) == text


def test_without_a_limit_all_names_are_listed():
    assert listed(list("abcdef")) == "a, b, c, d, e and f"


@pytest.mark.parametrize(
    ("names", "text"), [(["a", "b", "a"], "a and b"), (list("abcde"), "5 outlets"), (["a"], "a"), ([], "")]
)
def test_too_many_names_are_counted_each_once(names, text):
    assert listed_or_counted(names) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0 %"), (0.004, "under 1 %"), (0.01, "1 %"), (0.126, "13 %"), (1.0, "100 %"), (float("nan"), "–")],
)
def test_little_is_not_nothing(share, text):
    assert percent(share) == text


def test_in_whole_numbers_little_is_rounded():
    assert [percent(share, whole=True) for share in (0.004, 0.006)] == ["0 %", "1 %"]


def test_a_part_of_nothing_is_nothing():
    assert (part_of(0, 0), part_of(1, 4)) == ("0 %", "25 %")


@pytest.mark.parametrize(
    ("text", "short"),
    [("one  two\nthree", "one two three"), ("one two three four", "one two…"), ("unbreakable-word", "unbreakable-w…")],
)
def test_long_text_ends_at_a_word_with_an_ellipsis(text, short):
    assert shorten(text, 14) == short


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest():
    assert capitalised("the US said") == "The US said"


@pytest.mark.parametrize(
    ("numbers", "shares"),
    [
        ([231, 103, 104], [53, 23, 24]),
        ([1, 1, 1], [34, 33, 33]),
        ([0, 0], [0, 0]),
        ([1, 1], [50, 50]),
        ([76, 203, 99], [20, 54, 26]),
    ],
)
def test_parts_side_by_side_add_up_to_a_hundred(numbers, shares):
    assert in_hundred(numbers) == shares
