"""Whose words they are where another passes them on, a piece of writing holds them, or the verb stands oddly."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.model import Quotation
from components.reading.read import read

HEAD = "The port of Lund opened on Monday.\n\n"


def quoted(text: str) -> tuple[Quotation, str]:
    """Return the last quotation of a text and its words."""
    reading = read(Article("The Ledger", HEAD + text))
    one = reading.quotations[-1]
    return one, reading.text(*one.spans[-1])


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("“I want to see the ledger,” said Ana Ruiz on Port Radio, according to the Harbour News.", "Ana Ruiz"),
        ("Mayor Ana Ruiz spoke. “We need action to change it,” she said, according to excerpts.", "Ana Ruiz"),
        ("Mayor Ana Ruiz spoke.\n\nRuiz shot back: “They got caught with their hand in the jar.”", "Ana Ruiz"),
        ("“We do not know,” Bo Lind said of Ana Ruiz.\n\nAdded Ruiz: “You would have to ask him.”", "Ana Ruiz"),
        ("Sen. Ana Ruiz, of the Harbour Party, was quoted in The Hill as saying: “I think it is late.”", "Ana Ruiz"),
        ("A film shows Ana Ruiz. “Every day brings the water closer,” Ms. Ruiz is shown saying.", "Ana Ruiz"),
        ("Mayor Ana Ruiz was in the port. She can be heard asking “who are you and why are you here.”", "Ana Ruiz"),
        ("Mayor Ana Ruiz was in the port. Her response: “I do not know them at all.”", "Ana Ruiz"),
        ("Mayor Ana Ruiz was there.\n\nRuiz’s answer: “I do not know them at all.”", "Ana Ruiz"),
        ("A day after telling reporters that she's “not going to talk about it,” Ana Ruiz spoke.", "Ana Ruiz"),
        ("Ana Ruiz left. The letter from Ruiz states that it would “serve no purpose at all.”", "Ana Ruiz"),
        ("“We will reach a deal,” Ana Ruiz, an aide of Lind, said Sunday night. “It is late.”", "Ana Ruiz"),
        ("Bo Lind left. “We are hardly surprised,” said the statement from Lind's lawyer, Ana Ruiz.", "Ana Ruiz"),
        ("During a March 2 event, which was filmed, Ana Ruiz, aiding crews, clearly says, “We know.”", "Ana Ruiz"),
        ("Ana Ruiz left on Monday. “It is over and we know it,” a memo said.", None),
        ("The convention began late. It spoke of slaves, referred to in Article 1 as “all other persons.”", None),
    ],
)  # fmt: skip
def test_who_is_given_the_words(text, person):
    one, _ = quoted(text)
    assert (one.speaker.person if one.speaker else None) == person


def test_they_who_speak_after_two_together_are_the_two():
    one, words = quoted(
        "Ana Ruiz and Bo Lind said on Monday that the port was late. “The board has told us so,” they said."
    )
    assert (words, one.speaker and one.speaker.person) == ("The board has told us so,", "Ana Ruiz and Bo Lind")


def test_whoever_passes_words_on_is_named_beside_the_speaker():
    one, _ = quoted("“I want to see the ledger,” said Ana Ruiz on Port Radio, according to the Harbour News.")
    assert one.via is not None
    assert one.via.person == "Harbour News"


def test_a_piece_of_writing_is_no_unnamed_source():
    one, _ = quoted("Ana Ruiz left on Monday. “It is over and we know it,” a memo said.")
    assert one.speaker is not None
    assert one.speaker.form == "description"


def test_what_somebody_is_does_not_speak():
    one, _ = quoted("Other officials in the party, including Bo Lind, were less forgiving, however, suggesting that "
                    "Ruiz should go.")  # fmt: skip
    assert one.speaker is not None
    assert one.speaker.text == "Other officials in the party"


@pytest.mark.parametrize("show", ["NBC’s “Meet the Mayor.”", "“Harbour News Sunday.”"])
def test_a_show_is_no_quotation_though_the_point_stands_inside_its_marks(show):
    one, words = quoted(f"“They know that it is coming,” Mayor Ana Ruiz said on {show}")
    assert (words, len(one.quoted)) == ("They know that it is coming,", 1)


def test_two_letters_stand_for_no_person():
    reading = read(Article("The Ledger", HEAD + "Dan Carver left. The mayor of Washington, DC, said it was late."))
    assert next(one for one in reading.persons if one.name == "Dan Carver").aliases in ((), ("Carver",))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("On Monday Ana Ruiz left the court full of confidence and poise, saying that it was late.", "Ana Ruiz"),
        ("One Port Radio listener who lives near Lund posted this note: “It has been late for years.”", None),
    ],
)
def test_neither_what_somebody_shows_nor_where_they_live_speaks(text, speaker):
    one, _ = quoted(text)
    assert one.speaker is not None
    assert one.speaker.person != "Lund"
    assert speaker is None or one.speaker.person == speaker


def test_a_headline_gives_words_to_whoever_says_them_with_another_article():
    reading = read(Article("The Ledger", "Man Who Beat Lind Calls It 'A Miracle'\n\nAna Ruiz left on Monday. Ms. Ruiz "
                           "thanked voters, calling the win a “miracle.”"))  # fmt: skip
    assert {one.speaker.person for one in reading.quotations if one.speaker} == {"Ana Ruiz"}
