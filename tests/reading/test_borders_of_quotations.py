"""Where what somebody said begins and ends, and whose subject a reporting word has, at small words and signs."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.model import Quotation, Sentence
from components.reading.quotations.verbs import cue_words, moods, reporting_nouns
from components.reading.read import read
from components.reading.segments import cut
from components.reading.speaker_kinds import FINER, KINDS
from components.reading.tokens import tokens_in

HEAD = "The port of Lund opened on Monday.\n\n"


def said(text: str) -> list[tuple[str, str]]:
    """Return the speaker as written and the words of each quotation, its spans joined by a bar."""
    reading = read(Article("The Ledger", HEAD + text))
    return [
        (one.speaker.text if one.speaker else "", " | ".join(reading.text(*span) for span in one.spans))
        for one in reading.quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was late, “it rained all day and all of the night in Lund” Ana Ruiz said.",
            [("Ana Ruiz", "it rained all day and all of the night in Lund")],
        ),
        ("“We won” said he.", [("he", "We won")]),
        ("After the long talks of Monday in Lund, Ana Ruiz said.", []),
        ("A great big mess in Lund, Ana Ruiz said.", [("Ana Ruiz", "A great big mess in Lund")]),
        ("According to Ana Ruiz; the port is closed.", [("Ana Ruiz", "the port is closed")]),
        (
            "The port is closed, according to Ana Ruiz; trains wait, and buses run.",
            [("Ana Ruiz", "The port is closed")],
        ),
        ("Ana Ruiz told the crowd of fishermen, “we won” and left.", [("Ana Ruiz", "we won")]),
        ("Ana Ruiz said,, that the port was closed.", [("Ana Ruiz", "that the port was closed")]),
        ("Ana Ruiz denounced the port in the past week.", [("Ana Ruiz", "the port")]),
        (
            "Though Ana Ruiz said it was late, in the old port of Lund she denied that it was dirty.",
            [("Ana Ruiz", "it was late"), ("she", "that it was dirty")],
        ),
        ("Ana Ruiz, who said the port was dirty, left the town.", [("who", "the port was dirty")]),
        ("Was he sure, Ana Ruiz asked, that it rained?", [("Ana Ruiz", "Was he sure | that it rained")]),
    ],
)
def test_what_is_said_begins_and_ends_where_a_reader_would_say(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ana Ruiz did not deny that the port was closed.", ["Ana Ruiz"]),
        ("Last week the mayor said that it rained.", ["the mayor"]),
        ("The paper that warned that it rained was late.", ["that"]),
        ("The mayor, Ana Ruiz, later, said the port was closed.", ["Ana Ruiz"]),
        ("Otto Lind, the mayor, left; Ana Ruiz, 45, said the port was closed.", ["Ana Ruiz"]),
        ("Voters who know Otto Lind said the port was closed.", ["Voters"]),
        ("Otto Lind wrote that the port was old, and denied that it was dirty.", ["Otto Lind", "Otto Lind"]),
        ("Ana Ruiz admitted that it rained.", ["Ana Ruiz"]),
    ],
)
def test_a_reporting_word_has_the_subject_of_its_own_clause(text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in said(text)] == speakers


def test_they_take_up_the_people_without_a_name_who_spoke_just_before_far_down_an_article_too() -> None:
    filler = "The sea was calm and the harbour was full of small boats. " * 20
    reading = read(Article("The Ledger", f"{HEAD}{filler}\n\nCritics said the port was dirty. They said it was late."))
    assert [one.speaker.person for one in reading.quotations if one.speaker] == ["critics", "critics"]


def _quotation(spans: tuple[tuple[int, int], ...], quoted: tuple[tuple[int, int], ...]) -> Quotation:
    return Quotation("q1", "mixed", spans, quoted, "", None, None, None, None, "body")


def test_words_in_marks_are_a_segment_of_their_own_and_take_the_marks_with_them() -> None:
    text = "It was “late” then."
    found = cut(text, [Sentence(0, 0, 19, "body")], [_quotation(((0, 18),), ((8, 12),))])
    assert [(text[one.start : one.end], one.voice) for one in found] == [
        ("It was ", "reported"),
        ("“late”", "quoted"),
        (" then.", "reported"),
    ]


@pytest.mark.parametrize("text", ["He left.", "He left?", "He left!", "He left…"])
def test_every_sign_that_ends_a_sentence_is_one_class(text: str) -> None:
    assert [token.tag for token in tokens_in(text, 0, len(text))] == ["PRO", "V", "."]


def test_a_party_is_a_proper_name_at_the_start_of_a_sentence_too() -> None:
    assert tokens_in("Democrats left.", 0, 15)[0].tag == "PROPER"


@pytest.mark.parametrize("place", [{"first": True}, {"first": False, "capitals": True}])
def test_what_opens_a_sentence_or_a_headline_has_no_part_in_what_a_word_is_within_one(place: dict[str, bool]) -> None:
    word = "Bakers" if place["first"] else "Bridges"
    tokens_in(word, 0, len(word), **place)
    assert tokens_in(word, 0, len(word), first=False)[0].tag == "PROPER"


def test_what_is_thought_and_what_is_claimed_are_known_by_their_words() -> None:
    assert (moods()["confident"].act, moods()["confident"].use) == ("thought", "mood")
    assert reporting_nouns()["claim", "that"].form == "noun"


def test_every_way_to_report_begins_with_a_word_that_is_looked_for() -> None:
    assert {"said", "thinks", "confident", "claim", "according"} <= cue_words()


def test_every_finer_kind_of_speaker_is_shown_as_one_of_the_kinds() -> None:
    assert set(FINER.values()) == set(KINDS)
