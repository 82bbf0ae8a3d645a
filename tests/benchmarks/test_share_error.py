"""The error of shares, on articles small enough to count by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.share_error import figures
from benchmarks.spoken import Spoken, misses, spoken


def said(outlet, annotated, found):
    return Spoken(outlet, Counter(annotated), Counter(found))


def test_shares_are_compared_for_everybody_on_either_side_and_nobody_counts_for_the_whole():
    one = said("Ledger", {"ruiz": 3, "hill": 1}, {"ruiz": 3, "": 1, "lee": 4})
    found = [(miss.annotated, miss.found) for miss in misses([one], 1)]
    assert found == [(0.25, 0.0), (0.0, 0.5), (0.75, 0.375)]
    assert [miss.correction for miss in misses([one], 1)] == [0.25, -0.5, 0.375]


def test_articles_of_one_outlet_are_taken_together_and_what_is_left_over_makes_no_group():
    own = [said("Ledger", {"ruiz": 1}, {"ruiz": 1}), said("Ledger", {"hill": 3}, {"hill": 1})]
    other = said("Wire", {"ruiz": 1}, {"ruiz": 1})
    assert [(miss.outlet, miss.annotated, miss.found) for miss in misses([*own, other], 2)] == [
        ("Ledger", 0.75, 0.5), ("Ledger", 0.25, 0.5),
    ]  # fmt: skip
    assert list(misses([said("Ledger", {}, {"ruiz": 1})], 1)) == []


def test_the_mean_and_its_range_when_any_outlet_is_left_out():
    articles = [
        said("A", {"ruiz": 8, "hill": 2}, {"ruiz": 10}),
        said("B", {"ruiz": 9, "hill": 1}, {"ruiz": 10}),
        said("C", {"ruiz": 10}, {"ruiz": 10}),
    ]
    (row,) = [row for row in figures(articles) if (row["by"], row["least"], row["articles"]) == ("found", 0.9, 1)]
    # Corrections -0.2, -0.1 and 0: their mean -0.1; without A -0.05, without C -0.15.
    assert (row["n"], row["outlets"]) == (3, 3)
    assert [row[name] for name in ("mean", "low", "high", "absolute")] == pytest.approx([-0.1, -0.15, -0.05, 0.1])


def document(*quotes):
    text = "“One two three,” said the mayor. “Four five,” he said. Ana Ruiz is the mayor."
    found = []
    for words, speaker, form in quotes:
        start, at = text.index(words), text.index(speaker)
        found.append(
            {"start": start, "end": start + len(words), "spans": [[start, start + len(words)]], "speaker_text": speaker,
             "speaker_start": at, "speaker_end": at + len(speaker), "speaker_type": form}
        )  # fmt: skip
    return {"id": "a", "outlet": "Ledger", "text": text, "quotes": found}


def test_words_of_a_pronoun_that_nobody_resolved_count_on_neither_side():
    one = spoken(document(("One two three", "the mayor", "nominal"), ("Four five", "he", "pronoun")))
    assert one.annotated.total() == one.found.total() == 3


def test_a_description_at_the_same_spot_gets_the_name_that_the_reading_found():
    one = spoken(document(("One two three", "the mayor", "nominal")))
    assert set(+one.annotated) <= set(one.found)
    assert one.annotated.total() == 3
