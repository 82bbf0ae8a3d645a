"""Headline, standfirst and dateline: found by the title, or by their looks."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.corpus.cleaning import lay_out
from tests.corpus.paper import LAST, LEAD, NEXT, kinds


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Japan’s “new” bridge opens", LEAD], 'JAPAN\'S  "New" Bridge opens'),  # marks, capitals, white space
        (["Home", "Mayor closes old bridge", LEAD], "Mayor closes old bridge | The Courier"),  # a browser's title
        (["Mayor closes old bridge", "Local", "Mayor closes old bridge", LEAD], "Mayor closes old bridge"),
    ],
)
def test_the_title_finds_the_headline_and_all_above_it_is_boilerplate(lines, title):
    expected = ["boilerplate"] * (len(lines) - 2) + ["headline", "paragraph"]
    assert kinds(*lines, NEXT, title=title) == [*expected, "paragraph"]


def test_a_headline_over_two_lines_is_one_block():
    text = f"Mayor closes old bridge\nafter cracks are found\n\n{LEAD}\n\n{NEXT}"
    blocks = lay_out(Article("The Courier", text, title="Mayor closes old bridge after cracks are found"))
    assert [text[block.start : block.end] for block in blocks if block.kind == "headline"] == [text[:46]]


def test_a_headline_on_the_line_of_its_text_is_parted_from_it():
    text = f"Mayor closes the old bridge – {LEAD} {NEXT}"
    blocks = lay_out(Article("The Courier", text, title="Mayor Closes The Old Bridge"))
    assert [(block.kind, text[block.start : block.end]) for block in blocks] == [
        ("headline", "Mayor closes the old bridge –"),
        ("paragraph", f"{LEAD} {NEXT}"),
    ]


def test_a_title_far_down_is_a_link_and_the_text_above_it_stays():
    assert kinds(LEAD, NEXT, LAST, "Mayor closes old bridge", title="Mayor closes old bridge")[:3] == ["paragraph"] * 3


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor closes old bridge",
        "MAYOR CLOSES OLD BRIDGE AFTER CRACKS ARE FOUND",
        "‘We will not take a risk’",
        "Who pays for the bridge?",
        "EXCLUSIVE – Mayor closes old bridge",
        "Bridge: what comes next …",
        "12 things to know about the bridge",
    ],
)
def test_a_headline_is_guessed_where_no_title_is_given(headline):
    assert kinds(headline, LEAD, NEXT) == ["headline", "paragraph", "paragraph"]


def test_a_first_line_that_says_something_else_than_the_title_is_a_standfirst():
    lines = ["Cracks in two pillars, and nobody knows who pays", LEAD, NEXT]
    assert kinds(*lines, title="Mayor closes old bridge")[0] == "standfirst"
    assert kinds("Mayor of Harrowby closes bridge", LEAD, NEXT, title="Mayor closes old bridge")[0] == "headline"


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was closed on Monday.",  # a full stop
        "Dear reader,",
        "• The cracks were found on Sunday",
        "Q: Why did you close the bridge?",
        "and so it begins",
        "Bridge",  # one word
    ],
)
def test_a_first_line_that_is_no_headline_is_not_taken_for_one(line):
    assert "headline" not in kinds(line, LEAD, NEXT)


def test_a_text_of_one_line_is_one_paragraph():
    assert kinds(f"{LEAD} {NEXT} {LAST}") == ["paragraph"]
    assert kinds("Bridge closed") == ["paragraph"]


def test_a_line_between_headline_and_dateline_is_the_standfirst():
    assert kinds(
        "Mayor closes old bridge", "Cracks in two pillars were found on Sunday.", f"Harrowby: {LEAD}", NEXT
    ) == [*["headline", "standfirst", "dateline", "paragraph", "paragraph"]]


def test_a_line_without_a_full_stop_under_the_headline_is_the_standfirst():
    assert kinds("Mayor closes old bridge", "Cracks in two pillars, and nobody knows who pays", LEAD)[1] == "standfirst"


def test_an_ordinary_first_paragraph_stays_a_paragraph():
    assert kinds("Mayor closes old bridge", LEAD, NEXT)[1] == "paragraph"
    assert kinds("Mayor closes old bridge", LEAD, "The bridge on Monday. Photo: Reuters/Jo Doe", NEXT)[1] == "paragraph"


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("Harrowby:", LEAD),
        ("HARROWBY:", LEAD),
        ("HARROWBY (Reuters) -", LEAD),
        ("HARROWBY, Feb 3 —", LEAD),
        ("NEW HARROWBY, Marland, Feb. 3, 2024 (AP) —", LEAD),
        ("ST. LOWICK --", LEAD),
        ("(Reuters) -", LEAD),
        ("Harrowby (AFP) –", LEAD),
        ("Harrowby, March 4 –", LEAD),
    ],
)
def test_a_dateline_is_parted_from_its_paragraph(dateline, rest):
    text = f"{dateline} {rest}\n\n{NEXT}"
    blocks = lay_out(Article("The Courier", text))
    assert [(block.kind, text[block.start : block.end]) for block in blocks] == [
        *[("dateline", dateline), ("paragraph", rest), ("paragraph", NEXT)]
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Update: {LEAD}",
        f"Editor’s note: {LEAD}",
        "Mattis – making his first trip overseas – spoke of the bridge for an hour on Monday.",
        "The mayor said: “We will not take a risk with the people who cross this bridge.”",
        "The mayor – who is known for speaking plainly – closed the old bridge on Monday.",
        f"A: {LEAD}",
    ],
)
def test_a_paragraph_without_a_dateline_is_not_parted(paragraph):
    assert kinds(paragraph, NEXT) == ["paragraph", "paragraph"]


def test_the_names_in_an_interview_are_no_datelines():
    lines = ["Courier: Why did you close the bridge on Monday?", "Ruiz: Because I had to, there were cracks in it."]
    assert kinds("A talk with the mayor", *lines) == ["headline", "paragraph", "paragraph"]
