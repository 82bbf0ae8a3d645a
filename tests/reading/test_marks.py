"""Passages in quotation marks: every kind of mark, and marks that are missing or wrong."""

from __future__ import annotations

import re

import pytest

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.reading.quotations.marks import passages
from components.reading.read import read


def inside(text: str) -> list[str]:
    blocks = [Block("paragraph", *found.span()) for found in re.finditer(r"\S(?:.*\S)?", text)]
    return [text[p.start : p.end] for p in passages(text, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won," said Ana Ruiz.', ["We won,"]),
        ("“We won,” said Ana Ruiz.", ["We won,"]),
        ("‘We won,’ said Ana Ruiz.", ["We won,"]),
        ("'We won,' said Ana Ruiz.", ["We won,"]),
        ("``We won,'' said Ana Ruiz.", ["We won,"]),
        ("''We won,'' said Ana Ruiz.", ["We won,"]),
        ("«We won», said Ana Ruiz.", ["We won"]),
        ("« We won », said Ana Ruiz.", ["We won"]),
        ("„We won“, said Ana Ruiz.", ["We won"]),
        ('"We," he said, "won."', ["We,", "won."]),
        ('""We won," said Ana Ruiz.', ["We won,"]),
        ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left,"]),
        ("‘He told me “never” and left,’ she said.", ["He told me “never” and left,"]),
    ],
)
def test_marks_of_every_kind_hold_a_passage(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union met the ministers' aides.",
        "It's the players’ choice, isn’t it?",
        "Rock 'n' roll of the '90s.",
        "The port’s owner and the owners’ lawyer met.",
        "Get 'em while they're hot.",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert inside(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The workers’ union won,’ said Bo Lee.", ["The workers’ union won,"]),
        (
            "“We won, said Ana Ruiz. It rained.\n“We lost,” said Bo Lee.",
            ["We won,", "We lost,"],
        ),
        (
            'It rained. "We won, said Ana Ruiz. It rained.\nThen "we lost," said Bo Lee.',
            ["We won,", "we lost,"],
        ),
        ("We won,” said Ana Ruiz.\n“We lost,” said Bo Lee.", ["We won,", "We lost,"]),
        ("“We won, he said. “We lost,” she said.", ["We won, he said.", "We lost,"]),
    ],
)
def test_a_broken_mark_costs_one_quotation_and_never_the_article(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_quotation_that_opens_again_in_the_next_paragraph_goes_on() -> None:
    text = "“We won the port.\n“We will win the town,” said Ana Ruiz."
    blocks = [Block("paragraph", 0, 17), Block("paragraph", 18, len(text))]
    first, second = passages(text, blocks)
    assert (first.closed, first.continues, second.closed) == (False, True, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won.\nWe sail.\nWe will win.”\nIt rained.", ["We won.", "We sail.", "We will win."]),
        ("“We won.\nIt rained.\nHe said “no” to it.", ["We won.", "no"]),
        ("“We won, he said.\nIt rained.\nWe will win.”", ["We won,", "We will win."]),
    ],
    ids=["held open", "another passage first", "its speaker named within"],
)
def test_paragraphs_without_marks_between_one_that_opens_and_one_that_closes_are_quoted(text, expected) -> None:
    assert inside(text) == expected


def test_a_quotation_that_closes_in_the_next_paragraph_without_opening_again_goes_on() -> None:
    text = 'Ana Ruiz said, "We won the port.\n\nWe will win the town." It rained.'
    blocks = [Block("paragraph", 0, 32), Block("paragraph", 34, len(text))]
    first, second = passages(text, blocks)
    assert (text[first.start : first.end], first.continues) == ("We won the port.", True)
    assert text[second.start : second.end] == "We will win the town."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The harbour is no “gift to Lund.” It was paid for by all.”\n\nRuiz left.",
            ["The harbour is no “gift to Lund.” It was paid for by all."],
        ),
        (
            "“The harbour is no “gift to Lund.” It was paid for.\n\nAll of us paid.\n\nNobody asked us.”\n\nRuiz left.",
            ["The harbour is no “gift to Lund.” It was paid for.", "All of us paid.", "Nobody asked us."],
        ),
        (
            "“It is no “gift.” You told us “that all would pay.\n\nNobody asked us.”\n\nRuiz left.",
            ["It is no “gift.” You told us “that all would pay.", "Nobody asked us."],
        ),
    ],
)
def test_words_around_further_marks_of_the_same_kind_are_one_passage(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“We have a harbour, Mr. Lind said. “I like it.”",  # a closing mark is missing
        "“We have a harbour, Mr. Lind said. “I like it.”\n\nRuiz left.\n\nThey agreed.”",
        "“It opened,” he said. “It is no “gift.” It is ours.”",
        "“It is no “gift.\n\n“It is ours,” Ruiz said.",
    ],
)
def test_an_attribution_between_marks_is_in_none_of_them(text: str) -> None:
    assert len(inside(text)) > 1


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("“He told me ‘the port is late’ and left,” Ana Ruiz said.", ["He told me ‘the port is late’ and left,"]),
        ('“He told me "the port is late" and left,” Ana Ruiz said.', ['He told me "the port is late" and left,']),
        ('"He told me “the port is late” and left," Ana Ruiz said.', ["He told me “the port is late” and left,"]),
        ('"He told me "the port is late" and left," Ana Ruiz said.', ['He told me "the port is late" and left,']),
        ("“He told me “the port is late” and left,” Ana Ruiz said.", ["He told me “the port is late” and left,"]),
        ("‘He told me “the port is late” and left,’ Ana Ruiz said.", ["He told me “the port is late” and left,"]),
        ("“We said ‘go home.’ ” Ana Ruiz wrote.", ["We said ‘go home.’"]),
        ("\"We said 'go home.'\" Ana Ruiz said.", ["We said 'go home.'"]),
        ("“The port is late,” Ana Ruiz said. “We go home.”", ["The port is late,", "We go home."]),
        (
            "“The port is late.\n\n“We know it.\n\n“Go home,” Ana Ruiz said.",
            ["The port is late.", "We know it.", "Go home,"],
        ),
    ],
)
def test_a_quotation_within_a_quotation_is_part_of_it(sentence: str, words: list[str]) -> None:
    reading = read(Article("The Ledger", f"The port of Lund opened on Monday.\n\n{sentence}"))
    (one,) = reading.quotations
    assert [reading.text(*span) for span in one.quoted] == words
    assert one.speaker is not None
    assert one.speaker.text == "Ana Ruiz"
