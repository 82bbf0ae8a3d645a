"""Results are counted from the answers: who was taken for whom, and what was marked."""

from __future__ import annotations

from datetime import date

import pytest

from components.lesson.figure import draw
from components.lesson.model import Guess, Hidden, Lesson, Source
from components.lesson.results import by_chance, finding, marked_most, taken_for, told
from components.palette import palette_for
from tests.shown import HOSTILE, texts_of

LESSON = Lesson(
    "k7m-2qx-9fd",
    (Hidden("A", ("One.", "Two.", "Three.")), Hidden("B", ("Four.",))),
    ("Post", "Wire"),
    date(2026, 3, 1),
)
SOURCES = [Source("A", "Wire", "a1", (None, (5, 9), (10, 16))), Source("B", "Post", "b1", ((0, 5),))]
ANSWERS = [
    {"A": Guess("Wire", 1), "B": Guess("Post", 0)},
    {"A": Guess("Post", 1), "B": Guess("Post")},
    {"A": Guess("Wire", 2), "B": Guess("Wire")},
]


def test_every_article_is_counted_by_what_it_was_taken_for():
    counted = taken_for(LESSON, SOURCES, ANSWERS)

    assert counted.to_numpy().tolist() == [
        ["A", "Wire", "Post", False, 1, 3],
        ["A", "Wire", "Wire", True, 2, 3],
        ["B", "Post", "Post", True, 2, 3],
        ["B", "Post", "Wire", False, 1, 3],
    ]


def test_what_was_found_is_told_in_numbers():
    counted = taken_for(LESSON, SOURCES, ANSWERS)

    assert finding(counted) == "4 of 6 guesses name the right outlet."
    assert by_chance(counted).startswith("By blind guessing among 2 outlets about 3 of 6 would be right.")
    assert told(counted) == [
        "Article A is by Wire. Taken for: Wire 2, Post 1 (of 3).",
        "Article B is by Post. Taken for: Post 2, Wire 1 (of 3).",
    ]
    assert finding(taken_for(LESSON, SOURCES, [])) == "No answer yet."


@pytest.mark.parametrize(
    ("letter", "marked"),
    [("A", [("Two.", 2, 1, (5, 9)), ("Three.", 1, 1, (10, 16))]), ("B", [("Four.", 1, 1, (0, 5))])],
)
def test_sentences_marked_most_come_first_with_how_many_were_right(letter, marked):
    found = marked_most(LESSON, SOURCES, ANSWERS, letter)

    assert [(one.text, one.count, one.right, one.span) for one in found] == marked


def test_the_figure_writes_every_number_and_escapes_every_name():
    outlets = ("Post", HOSTILE)
    lesson = Lesson("k", LESSON.articles, outlets, LESSON.until)
    sources = [Source("A", HOSTILE, "a1", ()), Source("B", "Post", "b1", ())]
    answers = [{"A": Guess(HOSTILE), "B": Guess(HOSTILE)}, {"A": Guess("Post"), "B": Guess(HOSTILE)}]
    figure = draw(taken_for(lesson, sources, answers), palette_for(outlets))

    written = [text for _, text in texts_of(figure)]
    assert not any("<script>" in text for text in written)
    assert sorted(text for text in written if text[:4] in ("<b>1", "<b>2", "1", "2")) == ["1", "2", "<b>1</b> right"]
