"""No passage of ten equal words is missed: held against a plain comparison of all runs, on random texts."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.reuse import verbatim_check
from benchmarks.reuse_scale import scale
from tests.linking.articles import readings

#: Few different words, so that random texts have runs in common; signs, marks and forms that the folding has to bear.
WORDS = [
    "bridge",
    "Japan’s",
    "Japan's",
    "the",
    "“The",
    "beam,",
    "–",
    "$",
    "U.S.",
    "“shut”",
    "SHUT",
    "50%",
    "well-known",
    "café",
]
_PIECE = st.lists(st.sampled_from(WORDS), min_size=8, max_size=24).map(" ".join)


@st.composite
def corpora(draw):
    """Return texts put together from the same few pieces, with words of their own between them."""
    pieces = draw(st.lists(_PIECE, min_size=1, max_size=4))
    parts = st.one_of(st.sampled_from(pieces), _PIECE)
    blanks = st.sampled_from([" ", "\n\n", ". ", "\u00a0"])
    return [draw(blanks).join(draw(st.lists(parts, min_size=1, max_size=4))) for _ in range(draw(st.integers(2, 5)))]


def _none_is_missed(texts):
    outlets = tuple(f"Paper {number % 2}" for number in range(len(texts)))
    unlike = list(dict.fromkeys(texts))
    _, missed = verbatim_check(readings(*unlike, outlets=outlets[: len(unlike)]))

    assert missed == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(corpora())
def test_no_run_of_ten_equal_words_is_missed(texts):
    _none_is_missed(texts)


@pytest.mark.long
@settings(max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora())
def test_no_run_of_ten_equal_words_is_missed_in_thousands_of_corpora(texts):
    _none_is_missed(texts)


def test_the_plain_comparison_finds_runs_to_hold_it_against():
    text = "One two three four five six seven eight nine ten eleven."

    runs, missed = verbatim_check(readings(text, text.upper()))

    assert (runs, missed) == (4, 0)


def test_a_line_that_every_article_prints_is_found_in_every_one():
    line = "Readers of this paper may write to the desk at any hour of the day or night."
    texts = [f"{line}\n\nReport {number} of the day tells of matter {number * 7} and no other." for number in range(60)]

    assert {len(reading.shared) > 0 for reading in readings(*texts)} == {True}


def test_planted_copy_is_found_in_invented_news():
    found = scale(300)

    assert found["verbatim"] > 0.99
    assert found["edited"] > 0.95
    assert found["false"] < 0.005


@pytest.mark.long
def test_three_thousand_articles_take_less_than_a_minute():
    assert scale(3000)["seconds"] < 60
