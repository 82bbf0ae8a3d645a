"""What is remembered of words, and the counts of words that rest on it."""

from __future__ import annotations

import pytest

from components.reading import remembered
from components.reading.remembered import Remembered
from components.reading.words import WORD, count_words


def test_a_word_is_worked_out_once():
    asked: list[str] = []
    lengths = Remembered(lambda word: asked.append(word) or len(word))
    assert list(map(lengths.__getitem__, ["to", "be", "or", "not", "to", "be"])) == [2, 2, 2, 3, 2, 2]
    assert asked == ["to", "be", "or", "not"]


def test_it_begins_anew_when_it_is_full(monkeypatch):
    monkeypatch.setattr(remembered, "_KEPT", 3)
    lengths = Remembered(len)
    assert [lengths[word] for word in ("a", "bb", "ccc", "dddd")] == [1, 2, 3, 4]
    assert lengths == {"dddd": 4}


def test_a_text_without_blanks_is_not_remembered():
    lengths = Remembered(len)
    assert lengths["x" * 5_000] == 5_000
    assert not lengths


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "The U.S. sent 54,000 troops, AT&T said.",
        "US-Japan\xa0talks\u2003on\x1cTuesday\x85again\u3000and again",
        "a.b.c. d.e f..g — h’s “i” 40% 3.5%% _under_score_",
        "漢字と かな x\u200by",
    ],
)
def test_words_are_counted_as_they_are_found(text):
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert count_words(text, start, end) == sum(1 for _ in WORD.finditer(text, start, end))
    assert count_words(text) == len(WORD.findall(text))
