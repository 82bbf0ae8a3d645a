"""Which sentences are compared, and which words count as quoted."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from components.corpus import Article
from components.linking import STEPS, Step
from components.linking.copies.candidates import candidates, sentences
from components.linking.copies.edited import edited
from components.linking.copies.held_runs import held_runs
from components.linking.copies.links import joined
from components.linking.copies.narrated import narrates
from components.linking.copies.normalised import _inside, normalise
from components.linking.copies.stems import stemmed
from components.linking.events.signatures import _uses
from components.reading.read import read

COPY = "The harbour bridge stays shut to lorries until engineers have replaced every cracked beam under the roadway."
OTHER = "Seven painters from the valley opened a cheerful gallery beside the old market hall on Sunday evening."


def _pairs(*texts: str) -> list[list[int]]:
    normalised = normalise([read(Article(f"Paper {number}", text)) for number, text in enumerate(texts)])
    chosen = sentences(normalised)
    found: np.ndarray = candidates(normalised, chosen, held_runs(normalised.stem, chosen.start, chosen.end))
    return found.tolist()


def test_the_same_sentence_in_two_articles_is_compared() -> None:
    assert _pairs(COPY, COPY) == [[0, 1]]


def test_sentences_of_one_article_are_never_compared() -> None:
    assert _pairs(f"{COPY} It rained. {COPY}", OTHER) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The port opened. “Boats sail,” Ana Ruiz said.", ["Boats", "sail"]),
        ("The port opened. Ana Ruiz called it“a great disgrace” today.", ["a", "great", "disgrace"]),
        ("The port opened on Monday.", []),
    ],
)
def test_words_in_marks_count_as_quoted_and_the_word_before_them_does_not(text: str, quoted: list[str]) -> None:
    found = normalise([read(Article("Ledger", text))])
    columns = (found.start, found.end(np.arange(len(found))), found.quoted[:])
    places = zip(*(column.tolist() for column in columns), strict=True)
    assert [text[start:end] for start, end, inside in places if inside] == quoted


def test_the_steps_have_the_names_by_which_stored_corpora_know_them() -> None:
    """A corpus that was stored says of each step what it was linked by; under another name all would be linked anew."""
    assert [step.name for step in STEPS] == ["events", "persons", "copy"]


def test_a_place_outside_all_spans_is_in_none() -> None:
    assert _inside(np.array([0, 4, 7, 8, 20]), [(20, 25), (4, 8)]).tolist() == [-1, 1, 1, -1, 0]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_changes_no_more_of_a_reading_than_it_says(step: Step) -> None:
    wish = "James Mattis wants to close the port."
    texts = ("Jim Mattis spoke. Jim Mattis said it rained.", f"James Mattis said it rained. {wish}", "Jim Mattis left.")
    before = [read(Article(f"Paper {number}", f"{COPY} {text}")) for number, text in enumerate(texts)]
    after = step.link(before)

    changed = {
        field.name
        for one, other in zip(before, after, strict=True)
        for field in fields(one)
        if getattr(one, field.name) != getattr(other, field.name)
    }
    assert changed
    assert changed <= set(step.sets)


def test_a_number_with_its_signs_is_one_word_of_what_an_article_tells() -> None:
    found = _uses([read(Article("Ledger", "Prices\n\nThey paid 1,200.50 for the ship’s hull in Lund."))])[3]
    assert found == ["price", "paid", "1,200.50", "ship", "hull", "lund"]


@pytest.mark.parametrize(("words", "compared"), [("harbour bridge stays shut", True), ("harbour bridge stays", False)])
def test_four_words_in_a_row_are_enough_to_compare_two_sentences_and_three_are_not(words: str, compared: bool) -> None:
    one = f"Engineers told angry lorry drivers that the {words} until winter storms pass."
    other = f"Seven painters from the valley wonder why every {words} during cheerful summer weekends."
    assert bool(_pairs(one, other)) is compared


@pytest.mark.parametrize(
    ("common", "first", "second", "linked"),
    [
        ("stays shut until engineers replace", "tomorrow morning early", "yesterday evening later", True),  # 7 of 10
        (
            "stays shut until engineers replace",
            "when winter brings heavy snow storms",  # 7 of 12
            "because nobody ever paid harbour taxes",
            False,
        ),
        ("stays shut until engineers", "tomorrow morning", "yesterday evening", False),  # 6 of 8
    ],
)
def test_seven_words_in_common_are_enough_where_they_are_six_in_ten(
    common: str, first: str, second: str, linked: bool
) -> None:
    """Fewer than seven have to be eight in ten."""
    texts = (f"Harbour bridge {common} {tail}." for tail in (first, second))
    found = joined(edited(normalise([read(Article(f"Paper {number}", text)) for number, text in enumerate(texts)])))
    assert bool(len(found.start)) is linked


@pytest.mark.parametrize(
    ("matched", "spoken", "copied"),
    [(30, 20, True), (29, 20, False), (12, 5, True), (12, 6, False)],
)
def test_a_passage_is_copied_where_ten_words_or_most_of_them_stand_outside_marks(matched, spoken, copied):
    assert narrates(np.array([matched]), np.array([spoken])).tolist() == [copied]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("houses", "house", True),
        ("carries", "carry", True),
        ("carries", "carried", True),
        ("closing", "closed", True),
        ("port", "park", False),
    ],
)
def test_forms_of_one_word_have_one_stem(one, other, same):
    assert (stemmed(one) == stemmed(other)) is same
