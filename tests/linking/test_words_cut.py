"""Words are found for many articles at once, the same as a pattern finds them one by one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.linking.copies import cutting
from components.linking.copies.cutting import Words, batches
from components.linking.copies.normalised import normalise, normalised_words
from components.reading.model import Reading, Segment, Sentence

TEXTS = [
    "Japan’s U.S. envoy – the “second” – paid $ 50% more, well-known_as café №5.",
    "soft\u00adware and zero\u200bwidth\u200c\u200d, \u200blone\ufeff \u200b\u00ad end\u00ad",
    "_ __a_ -- ... '' ’ “ ” a",
    "Ünïcode ÆTHER ΣΊΣΥΦΟΣ ½ ² ٣ 漢字 😀 😀a \x00 \x1c tab\tnext\u00a0line\u2028end",
    "",
    "one",
    "lone \ud800 surrogate",
]


def _reading(text: str, *edges: int) -> Reading:
    """Return a reading whose blocks are parted at the edges, every third of them set aside."""
    cuts = [0, *edges, len(text)]
    blocks = tuple(
        Block("caption" if number % 3 == 2 else "paragraph", start, end)
        for number, (start, end) in enumerate(pairwise(cuts))
    )
    return Reading(Article("Ledger", text or " ", title="A"), blocks, (), (), ())


def _one_by_one(reading: Reading) -> list[tuple[int, int, bool]]:
    """Return where each word begins and ends, and whether blocks are left out before it, or all of the article is."""
    words = [(start, end, block) for start, end, _, _, block in normalised_words(reading)]
    before = [-2, *(block for _, _, block in words)]
    return [(start, end, block - last > 1) for (start, end, block), last in zip(words, before, strict=False)]


def _at_once(readings: list[Reading]) -> list[list[tuple[int, int, bool]]]:
    found = normalise(readings)
    columns = [column.tolist() for column in (found.start, found.end(np.arange(len(found))), found.apart[:])]
    words = list(zip(*columns, strict=True))
    return [words[begin:end] for begin, end in pairwise(found.first.tolist())]


@pytest.mark.parametrize("at_once", [1, 1_000_000])
def test_words_stand_where_the_pattern_finds_them(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "_AT_ONCE", at_once)
    readings = [_reading(text, *range(3, len(text), every)) for text in TEXTS for every in (2, 7, 1000)]
    assert _at_once(readings) == [_one_by_one(reading) for reading in readings]


_SIGNS = st.sampled_from([*"aB7é漢 .'’_-\n\t", "\u00ad", "\u200b", "\u00a0", "😀", "²", "ﬁ", "İ"])
_TEXT = st.tuples(st.text(_SIGNS, max_size=30), st.sets(st.integers(0, 30), max_size=4))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.text(_SIGNS, max_size=30), st.sets(st.integers(0, 30), max_size=4)), min_size=1, max_size=4)
)
def test_any_words_stand_where_the_pattern_finds_them(given_texts: list[tuple[str, set[int]]]) -> None:
    readings = [_reading(text, *sorted(edge for edge in edges if edge < len(text))) for text, edges in given_texts]
    assert _at_once(readings) == [_one_by_one(reading) for reading in readings]


def test_equal_words_have_one_number_and_each_is_asked_for_once_in_the_order_of_the_text() -> None:
    asked: list[str] = []

    def number(word: str) -> int:
        asked.append(word)
        return -1 if word == "–" else len(asked)

    words = Words(number)
    first = words.cut([_reading("the bridge – the town"), _reading("a bridge")])
    second = words.cut([_reading("town the")])

    assert asked == ["the", "bridge", "–", "town", "a"]
    assert first.number.tolist() == [1, 2, 1, 4, 5, 2]
    assert first.lengths == [4, 2]
    assert second.number.tolist() == [4, 1]


def test_sentences_and_quotations_are_told_apart_in_every_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "_AT_ONCE", 30)
    text = "Boats sail. “Good,” she said."
    sentences = (Sentence(0, 0, 11, "body"), Sentence(1, 12, 29, "body"))
    segments = (Segment(13, 18, 1, "quoted"), Segment(20, 29, 1, "own"))
    article = Article("Ledger", text)
    readings = [Reading(article, (Block("paragraph", 0, len(text)),), sentences, (), segments)] * 3
    found = normalise(readings)

    assert len(list(batches(readings))) > 1
    assert found.begins[:].tolist() == [True, False, True, False, False] * 3
    assert found.inside[:].all()
    assert found.quoted[:].tolist() == [False, False, True, False, False] * 3


def test_batches_hold_each_article_once_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "_AT_ONCE", 10)
    readings = [_reading("word" * length) for length in (1, 1, 1, 9, 1)]

    assert [len(one) for one in batches(readings)] == [3, 1, 1]
    assert [one for some in batches(readings) for one in some] == readings


def test_each_article_is_asked_for_once() -> None:
    """Of a large corpus they lie on the disk."""
    asked = (reading for reading in [_reading("The bridge opened."), _reading("A bridge opened.")])

    assert normalise(asked).first.tolist() == [0, 3, 6]


def test_a_word_takes_nine_bytes_however_many_there_are() -> None:
    found = normalise([_reading("The bridge opened again. " * 50)] * 20)

    assert len(found) == 4_000
    assert sum(column.nbytes for column in (found.start, found.number, found.flags)) == 9 * 4_000
