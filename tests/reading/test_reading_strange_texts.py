"""Strange texts: no text raises, offsets always hold, and twice the text costs about twice the time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.corpus.article import Article
from components.reading.model import Reading
from components.reading.read import read

PIECES = [
    "“", "”", '"', "''", "``", "‘", "’", "'", "«", "»", "„", "(", ")", "—", "-", ",", ".", "?", "!", ":", ";", "…",
    "\n", "\n\n", " ", "\xa0", "said", "says", "told", "adding", "according to", "that", "he", "she", "who", "and",
    "Ana Ruiz", "Mr. Lee", "the mayor", "We won", "it rained", "Q:", "A:", "👩‍🚀", "é", "\u202e", "İ", "ß", "\x00",
]  # fmt: skip


def check(reading: Reading) -> None:
    text = reading.article.text
    for quotation in reading.quotations:
        assert quotation.spans
        for start, end in (*quotation.spans, *quotation.quoted):
            assert 0 <= start < end <= len(text)
        assert all(left[1] <= right[0] for left, right in pairwise(quotation.spans))
        if quotation.cue_start is not None:
            assert text[quotation.cue_start : quotation.cue_end] == quotation.cue
        for mention in (quotation.speaker, quotation.via):
            assert mention is None or text[mention.start : mention.end] == mention.text
    assert [q.quotation_id for q in reading.quotations] == [f"q{n}" for n in range(1, len(reading.quotations) + 1)]
    assert [q.start for q in reading.quotations] == sorted(q.start for q in reading.quotations)
    for sentence in reading.sentences:
        pieces = [segment for segment in reading.segments if segment.sentence == sentence.index]
        assert "".join(text[p.start : p.end] for p in pieces) == text[sentence.start : sentence.end]
    spans = sorted(span for quotation in reading.quotations for span in quotation.spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_offsets_hold_in_any_order_of_marks_words_and_breaks(pieces: list[str]) -> None:
    check(read(Article("The Ledger", " ".join(pieces))))
    check(read(Article("The Ledger", "".join(pieces))))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_offsets_hold_in_any_text(text: str) -> None:
    check(read(Article("The Ledger", text)))


HARD = {
    "opening marks": "“",
    "straight marks": '"',
    "straight marks and blanks": '" ',
    "single marks": "'",
    "brackets": "(",
    "closing marks": "”",
    "said": "said ",
    "he said,": "he said, ",
    "commas": ", ",
    "capitals": "Ana Ruiz ",
    "initials": "U.S. ",
    "one long word": "a",
    "that": "that she said that ",
    "quotations": '"We won," said Ana Ruiz. ',
    "paragraphs": "“We won.\n\n",
    "dashes": "- said - ",
}


@pytest.mark.parametrize("unit", HARD.values(), ids=HARD.keys())
def test_two_thousand_repeats_raise_nothing(unit: str) -> None:
    check(read(Article("The Ledger", unit * 2000)))


@pytest.mark.long
@pytest.mark.parametrize("unit", HARD.values(), ids=HARD.keys())
def test_a_megabyte_raises_nothing_and_twice_the_text_costs_about_twice_the_time(unit: str) -> None:
    def seconds(length: int) -> float:
        began = time.process_time()
        read(Article("The Ledger", (unit * (length // len(unit) + 1))[:length]))
        return time.process_time() - began

    read(Article("The Ledger", "Warm up."))
    half, whole = min(seconds(500_000) for _ in range(2)), min(seconds(1_000_000) for _ in range(2))
    assert whole <= 2.5 * half + 0.1


@pytest.mark.parametrize("told", ["Ana Ruiz will tell you", "Mr. Lee tells him", "The mayor warns them", "He told us"])
def test_a_sentence_without_a_full_stop_may_end_in_whoever_is_told(told):
    """What looks for the clause behind whoever is told once began again at the last word, without end."""
    assert read(Article("Gazette", f"It rained on the bridge.\n\n{told}")).quotations == ()
