"""Where what somebody said begins and ends, and whose subject a reporting word has, at small words and signs."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.reading.model import Quotation, Sentence
from components.reading.quotations.cues import Cue
from components.reading.quotations.endings import _ends_object
from components.reading.quotations.labels import signature
from components.reading.quotations.marks import is_title, passages
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.openings import _is_headline_participle
from components.reading.quotations.outer import _clause_start, is_embedded
from components.reading.quotations.phrases import has_verb
from components.reading.quotations.subjects import before_apposition
from components.reading.quotations.verbs import Verb, cue_words, moods, reporting_nouns
from components.reading.read import read
from components.reading.segments import cut
from components.reading.speaker_kinds import FINER, KINDS
from components.reading.tokens import Token, tokens_in

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
        ("Ana Ruiz’s attack on Monday was heard.", []),
        ("Ana Ruiz’s attack on Monday “on late trains” was heard.", [("Ana Ruiz’s", "Monday “on late trains”")]),
        (
            "Though Ana Ruiz said it was late, in the old port of Lund she denied that it was dirty.",
            [("Ana Ruiz", "it was late"), ("she", "that it was dirty")],
        ),
        ("Ana Ruiz, who said the port was dirty, left the town.", [("who", "the port was dirty")]),
        (
            "The port is closed, according to Ana Ruiz, and trains wait.",
            [("Ana Ruiz", "The port is closed | trains wait")],
        ),
        ("Ana Ruiz called him on Friday “a liar”.", [("Ana Ruiz", "him")]),
        ("They say that it rained.", [("They", "that it rained")]),
        ("He claims that it rained.", [("He", "that it rained")]),
        ("Ana Ruiz will say that it rained.", [("Ana Ruiz", "that it rained")]),
        ("Ana Ruiz did claim the port was closed.", [("Ana Ruiz", "the port was closed")]),
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


def tokens(text: str) -> list[Token]:
    """Return the words of a text, its printers' marks tagged as a sentence that is read has them."""
    return [one._replace(tag="Q") if one.word in "“”" else one for one in tokens_in(text, 0, len(text))]


@pytest.mark.parametrize(("form", "done"), [("participle", True), ("pastpart", True), ("past", False)])
def test_a_headline_tells_with_a_participle_what_was_done_to_somebody(form: str, done: bool) -> None:
    cue = Cue(1, 2, Verb("find", "think", form))
    assert _is_headline_participle(tokens("Girl found in May"), cue, 2) is done


@pytest.mark.parametrize("sign", [",", ";", ":", " –"])
def test_a_clause_begins_behind_every_sign_that_parts_it(sign: str) -> None:
    assert _clause_start(tokens(f"It rained{sign} Ana Ruiz said so"), Cue(5, 6, Verb("say", "say", "past"))) == 3


@pytest.mark.parametrize(
    ("text", "form", "within"),
    [
        ("Ana Ruiz warning of rain left", "ing", True),
        ("The mayor warning of rain left", "ing", True),
        ("He then warning of rain left", "ing", False),
        ("Ana Ruiz warned of rain", "past", False),
    ],
)
def test_who_warns_in_passing_does_so_within_the_subject_of_another_verb(text: str, form: str, within: bool) -> None:
    assert is_embedded(tokens(text), Cue(2, 3, Verb("warn", "clause", form))) is within


@pytest.mark.parametrize(
    ("text", "clause"),
    [("“late” trains", True), ("late trains", False), ("if trains", True), ("trains run", True), ("to run", True)],
)
def test_what_opens_in_marks_or_holds_a_verb_may_be_said(text: str, clause: bool) -> None:
    assert has_verb(tokens(text), 0) is clause


@pytest.mark.parametrize(
    ("text", "ends"), [("called it Friday a terrible lie", False), ("called it Friday a lie", True)]
)
def test_a_day_within_what_somebody_is_called_ends_nothing(text: str, ends: bool) -> None:
    assert _ends_object(tokens(text), 2) is ends


@pytest.mark.parametrize(
    ("words", "title"),
    [("The Art of War", True), ("The 3D Worlds", True), ("1984 Revisited", True), ("The art Worlds", False)],
)
def test_a_title_has_capitals_or_figures_in_all_but_its_small_words(words: str, title: bool) -> None:
    assert is_title(words) is title


@pytest.mark.parametrize(("marks", "parts"), [("‘’", ["late"]), ("’’", [])])
def test_a_closing_mark_before_a_word_opens_no_passage(marks: str, parts: list[str]) -> None:
    text = f"It was {marks[0]}late{marks[1]} then."
    assert [text[one.start : one.end] for one in passages(text, [Block("paragraph", 0, len(text))])] == parts


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ana Ruiz, mayor", "Ana Ruiz"),
        ("Ana Ruiz", "Ana Ruiz"),
        ("- Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz left", ""),
        ("Ana Ruiz, mayor of the old port of Lund and chair of the council of the valley", ""),
    ],
)
def test_a_short_line_with_a_name_alone_or_before_a_comma_signs_what_stands_above_it(line: str, name: str) -> None:
    found = signature(NormalisedSentence(line, 0, len(line), 0, "body"))
    words = tokens_in(line, 0, len(line))
    assert (line[words[found[0]].start : words[found[1] - 1].end] if found else "") == name


@pytest.mark.parametrize(
    ("text", "name"), [("Ana Ruiz, 45, said so", "Ana Ruiz"), ("People visiting the mayor, 45, said so", "")]
)
def test_whom_somebody_visits_is_not_the_one_who_spoke(text: str, name: str) -> None:
    words = tokens(text)
    found = before_apposition(words, max(at for at, one in enumerate(words) if one.tag == ","))
    assert (text[words[found[0]].start : words[found[1] - 1].end] if found else "") == name
