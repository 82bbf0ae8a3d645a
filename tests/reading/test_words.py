"""What a word is: the quick way of finding most words finds no other than the whole rule."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.reading.words import WORD, count_words, words_in

RULE = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:[’'\-‑.,&][^\W_]+)*%?")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge closed; it stays so.", ["The", "bridge", "closed", "it", "stays", "so"]),
        ("U.S. and AT&T, Ruiz’s co-op: 54,000", ["U.S.", "and", "AT&T", "Ruiz’s", "co-op", "54,000"]),
        ("a_b x% 5% été caféx ende.", ["a", "b", "x%", "5%", "été", "caféx", "ende"]),
    ],
)
def test_words(text, words):
    assert words == [text[start:end] for start, end in words_in(text)]
    assert len(words) == count_words(text)


@settings(max_examples=500, deadline=None)
@given(st.text("abzAZé9_-‑.,&%’' \n(İ²", max_size=14), st.integers(0, 3), st.integers(0, 14))
def test_the_quick_way_finds_the_same(text, start, end):
    assert [one.span() for one in WORD.finditer(text, start, end)] == [
        one.span() for one in RULE.finditer(text, start, end)
    ]
