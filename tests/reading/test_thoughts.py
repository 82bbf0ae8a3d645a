"""Attributed thought: found with whom it belongs to, and kept apart from every count of speech."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.library.readings import pack_part, rows_in
from components.output.tables import quotation_table, thought_table
from components.reading.read import read

THOUGHTS = [
    ("Ana Ruiz wants to close the port.", "Ana Ruiz", "to close the port"),
    ("Ana Ruiz believes that the port is lost.", "Ana Ruiz", "that the port is lost"),
    ("Ana Ruiz fears the port is lost.", "Ana Ruiz", "the port is lost"),
    ("The council plans to sell the cranes.", "The council", "to sell the cranes"),
    ("Voters hope the bridge will open.", "Voters", "the bridge will open"),
    ("Ana Ruiz decided to leave the board.", "Ana Ruiz", "to leave the board"),
    ("Most residents support the new bridge.", "Most residents", "the new bridge"),
    ("Ana Ruiz is confident that the port will open.", "Ana Ruiz", "that the port will open"),
    ("Tom Berg is worried about the cranes.", "Tom Berg", "the cranes"),
    ("The port is expected to open in May.", "", "The port | to open in May"),
    ("The port seems likely to close.", "", "The port | likely to close"),
]


def _read(sentence: str):
    return read(Article("The Ledger", f"The port of Lund opened on Monday.\n\n{sentence}"))


@pytest.mark.parametrize(("sentence", "holder", "content"), THOUGHTS)
def test_a_thought_has_its_holder_and_its_words_and_is_no_quotation(sentence: str, holder: str, content: str) -> None:
    reading = _read(sentence)

    found = [
        (one.speaker.text if one.speaker else "", " | ".join(reading.text(*span) for span in one.spans), one.act)
        for one in reading.thoughts
    ]
    assert found == [(holder, content, "thought")]
    assert reading.quotations == ()


def test_the_words_of_a_thought_stay_the_outlets_own() -> None:
    reading = _read("Ana Ruiz wants to close the port.")

    assert {segment.voice for segment in reading.segments} == {"own"}


def test_a_belief_told_in_somebodys_words_was_said() -> None:
    reading = _read('Ana Ruiz thinks the plan is "a disgrace that nobody wants."')

    assert [one.kind for one in reading.quotations] == ["mixed"]
    assert reading.thoughts == ()


def test_speech_and_thought_stand_in_tables_of_their_own() -> None:
    reading = _read("Ana Ruiz said that it rained.\n\nTom Berg wants to close the port.")

    assert list(quotation_table([reading])["text"]) == ["that it rained"]
    assert list(thought_table([reading])["text"]) == ["to close the port"]
    assert list(thought_table([reading])["quotation_id"]) == ["t1"]


def test_a_stored_thought_comes_back_as_one() -> None:
    reading = _read("Ana Ruiz wants to close the port.")

    assert rows_in("thoughts", pack_part("thoughts", [reading])).records(reading.article.article_id) == reading.thoughts
