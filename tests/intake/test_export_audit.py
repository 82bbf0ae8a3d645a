"""What of an export was not understood is told."""

from __future__ import annotations

import pytest

from components.intake.exports.audit import warnings
from components.intake.exports.description import Description, count_in

LINE = (
    "The pier has been closed for good since the storm of last week, the port said on Monday, and it will not be "
    "mended."
)


def said(*found: Description, text: str = "") -> list[str]:
    return [str(problem) for problem in warnings(found, text, "a.txt")]


@pytest.mark.parametrize(
    "line", ["Copyright: Quay Holdings", "LOAD-DATE: April 3, 2022", "ProQuest document ID: 7", "AN"]
)
def test_a_label_inside_a_text_is_told(line):
    assert said(Description("a.txt document 1", body=f"{LINE}\n{line}")) == [
        f"a.txt document 1: its text holds what looks like a label of the export ({line!r}). Check where it ends."
    ]


def test_an_article_s_own_line_with_a_colon_is_not():
    assert said(Description("a.txt document 1", body=f"{LINE}\nLocation: the pier\nAna Ruiz: no.")) == []


@pytest.mark.parametrize(("counted", "is_told"), [(100, True), (40, False), (30, False), (0, False), (250, True)])
def test_a_text_much_shorter_or_longer_than_the_export_says_is_told(counted, is_told):
    """The line has 24 words; counts below 100 are not compared."""
    assert bool(said(Description("a.txt document 1", body=LINE, counted=counted))) is is_told


def test_running_text_that_came_into_no_article_is_told_with_its_share():
    """One line of two as long."""
    other = LINE.replace("pier", "quay")

    assert said(Description("d", body=LINE), text=f"{LINE}\n{other}\n") == [
        "a.txt: 50% of its running text is in no article, beginning with "
        f"{other[:60]!r}. Compare the articles with the file."
    ]


def test_what_was_understood_and_left_aside_is_not_told():
    other = LINE.replace("pier", "quay")

    assert said(Description("d", body=LINE, aside=frozenset([other])), text=f"{LINE}\n{other}\nAbstract: {other}") == []


@pytest.mark.parametrize(
    ("words", "count"), [("664 words", 664), ("1,664 words", 1664), ("1.664 Wörter", 1664), ("many", 0)]
)
def test_a_count_of_words_is_read(words, count):
    assert count_in(words) == count
