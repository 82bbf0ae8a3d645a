"""Who counts as an unnamed source: who passes something on to the outlet, and nobody who is only told of."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.quotations.passing_on import head_noun
from components.reading.read import read

HEAD = "The port of Lund opened on Monday.\n\n"


def forms(text: str) -> list[str]:
    """Return how each quotation's speaker is spoken of."""
    return [one.speaker.form for one in read(Article("The Ledger", HEAD + text)).quotations if one.speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the port was late.",
        "A senior official who spoke on condition of anonymity said the port was late.",
        "Sources said the port was late.",
        "Two aides said the port was late.",
        "A witness said the crane fell.",
        "Analysts said prices would rise.",
        "Critics said the port was dirty.",
        "A spokesman for the mayor said the port was late.",
        "People close to the talks said the port was late.",
        "A person with knowledge of the plan said the port was late.",
        "A man who asked not to be named said the port was late.",
        "A woman told reporters that the port was late.",
        "A student said in an interview that the port was late.",
        "Some residents said the port was dirty.",
        "A number of critics said the port was dirty.",
        "One of the aides said the port was late.",
        "Others said the port was late.",
    ],
)
def test_who_passes_something_on_is_an_unnamed_source(text: str) -> None:
    assert forms(text) == ["unnamed"]


@pytest.mark.parametrize(
    "text",
    [
        "“You want to see the boat?” the girls asked.",
        "The students said the port was theirs.",
        "People said the port was theirs.",
        "Fans said the match was lost.",
        "A young man asked the mayor whether the port was hers.",
        "The women said they were never paid.",
        "Protesters called for a strike at the port.",
        "Demonstrators chanted “Open the port.”",
        "The plaintiffs said they were never paid.",
        "Many users said the film was false.",
        "Voters said the port was late.",
        "One of the girls said the boat was late.",
        "A number of fans said the match was lost.",
        "An examination of the plan showed that the port was late.",
        "Other recommendations said that the port was late.",
    ],
)
def test_who_is_only_told_of_is_no_unnamed_source(text: str) -> None:
    assert forms(text)
    assert "unnamed" not in forms(text)


def test_a_source_that_a_condition_brought_in_stays_one() -> None:
    text = "People close to the talks said the port was late. The people said a ship would follow."
    assert forms(text) == ["unnamed", "unnamed"]


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("a number of critics", "critic"),
        ("one of the girls in the boat", "girl"),
        ("a spokesman for the mayor", "spokesman"),
        ("people close to the talks", "people"),
        ("members of the council", "member"),
        ("", ""),
    ],
)
def test_the_noun_of_a_description(words: str, noun: str) -> None:
    assert head_noun(words).removesuffix("s") == noun
