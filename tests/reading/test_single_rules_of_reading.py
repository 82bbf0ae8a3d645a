"""Single rules of who says what: small words around a quotation, names of a few words, and texts of any length."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.persons.quotes import _closes_first
from components.reading.persons.titles import _is_surname
from components.reading.quotations.normalised import NormalisedSentence, _short
from components.reading.read import read
from components.reading.sentences import _WINDOW, _windows
from tests.reading.test_borders_of_quotations import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz pointed out that the port was closed.", [("Ana Ruiz", "that the port was closed")]),
        ("Ana Ruiz said it was late, sadly", [("Ana Ruiz", "it was late, sadly")]),
        ("The port was late, Ana Ruiz said, as the rain fell.", [("Ana Ruiz", "The port was late")]),
        (
            "Ana Ruiz, who said that Otto Lind, who had left, was back, went home.",
            [("who", "that Otto Lind, who had left, was back")],
        ),
        ("A few weeks after Ana Ruiz said it was late, the port opened.", [("Ana Ruiz", "it was late")]),
        ("Speaking when Ana Ruiz said it was late, Otto Lind left.", [("Ana Ruiz", "it was late")]),
        ("Ana Ruiz said late on Monday that it rained.", [("Ana Ruiz", "that it rained")]),
        ("Ana Ruiz said, in a speech on Monday, he would resign.", [("Ana Ruiz", "he would resign")]),
        ("In Lund, Ana Ruiz said, “it was late”.", [("Ana Ruiz", "it was late")]),
        ("Her claim that it was late in the port fell on Monday.", [("Her", "that it was late in the port")]),
        ("Ana Ruiz said he “certainly” does not know it.", [("Ana Ruiz", "he “certainly” does not know it")]),
        ("Ana Ruiz (45) said it was late.", [("Ana Ruiz", "it was late")]),
        ("Ana Ruiz asked the mayor", []),
        ("Ana Ruiz pledges in May “late trains”.", []),
    ],
)
def test_where_what_is_said_begins_and_ends(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def people(text: str) -> dict[str, str | None]:
    """Return whom each speaker of a text means."""
    reading = read(Article("The Ledger", f"The port of Lund opened on Monday.\n\n{text}"))
    return {one.speaker.text: one.speaker.person for one in reading.quotations if one.speaker}


@pytest.mark.parametrize(
    ("text", "speaker", "person"),
    [
        ("Critics say it is late. They said it rained.", "They", "critics"),
        ("“The Ruiz/Lind ticket won,” she said.", "she", "Lind"),
        ("“Ana Ruiz is late,” she said.", "she", None),
        ("Director John Council said it was late.", "Director John Council", "John Council"),
        (
            "A mayor and Ana Ruiz of Lund said it was late.",
            "A mayor and Ana Ruiz of Lund",
            "mayor and Ana Ruiz of Lund",
        ),
        ("Ana Ruiz and Otto Lind said it was late. They said it rained.", "They", "Ana Ruiz and Otto Lind"),
    ],
)
def test_whom_a_speaker_means(text: str, speaker: str, person: str | None) -> None:
    assert people(text)[speaker] == person


def test_a_line_that_says_from_whom_names_the_speaker_of_the_words_below_it() -> None:
    assert people("From the desk of Ana Ruiz:\n\n“It is late and we won the port.”") == {"Ana Ruiz": "Ana Ruiz"}


def test_the_verb_of_an_office_may_end_in_s() -> None:
    reading = read(
        Article("The Ledger", "Lund votes\n\nAna Ruiz is a mayor. The mayor smiles. The mayor wants it late.")
    )

    assert [one.speaker.person for one in reading.thoughts if one.speaker] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("words", "surname"),
    [(["stephen", "j", "king"], True), (["stephen", "king"], True), (["the", "j", "king"], False), (["king"], False)],
)
def test_an_office_behind_a_first_name_or_its_initial_is_a_surname(words: list[str], surname: bool) -> None:
    assert _is_surname(words, len(words) - 1, len(words)) is surname


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Peter Comey Memos", "Peter Comey"),
        ("James Memos", "James Memos"),
        ("Museum of the North of Scotland", "Museum of the North of Scotland"),
    ],
)
def test_what_belongs_to_a_name_of_several_words(name: str, found: str) -> None:
    reading = read(Article("The Ledger", f"Lund votes\n\nOn Monday {name} came to Lund.\n"))

    assert found in [one.name for one in reading.persons]


@pytest.mark.parametrize(
    ("marks", "closes"),
    [
        ([("”", 0)], True),
        ([('"', 4)], True),
        ([('"', 0)], False),
        ([('"', 4), ('"', 9)], False),
        ([("“", 4)], False),
    ],
)
def test_the_first_mark_of_a_paragraph_closes_what_an_earlier_one_opened(
    marks: list[tuple[str, int]], closes: bool
) -> None:
    assert _closes_first(marks, 0) is closes


@pytest.mark.parametrize("words", [10, 900, 2000])
def test_a_long_text_is_cut_into_windows_and_nothing_of_it_is_lost(words: int) -> None:
    text = "port " * words
    found = list(_windows(text))

    assert "".join(found) == text
    assert all(0 < len(one) <= _WINDOW for one in found[:-1])


def test_a_sentence_of_more_than_300_words_is_read_in_pieces_that_follow_one_another() -> None:
    text = "port " * 700
    pieces = list(_short(NormalisedSentence(text, 0, len(text), 0, "body", {})))

    assert [(one.start, one.end) for one in pieces] == [(0, 1499), (1500, 2999), (3000, 3499)]
