"""Whose words they are, where the speaker stands in an unusual place or is easily taken for somebody near."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.read import read

HEAD = "The port of Lund opened on Monday.\n\n"


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Return the words of each span and whom they are given to."""
    reading = read(Article("The Ledger", HEAD + text))
    return [
        (reading.text(*span).strip(" .,“”"), one.speaker.person if one.speaker else None)
        for one in reading.quotations
        for span in one.spans
    ]


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        (
            "The government of Norland said on Monday in Lund that the port would open. It said ships would follow.",
            "ships would follow",
            "government of Norland",
        ),
        ("The White House team said that ports would close.", "that ports would close", "White House team"),
        ("The plan, said Ana Ruiz, a mayor, is late.", "is late", "Ana Ruiz"),
        ("Ana Ruiz sent a letter, objecting that the port was late.", "that the port was late", "Ana Ruiz"),
        ("A man living near Lund said the port was late.", "the port was late", "man"),
        (
            "Ana Ruiz walked out full of confidence and poise saying the port was late.",
            "the port was late",
            "Ana Ruiz",
        ),
        (
            "Although he may side with the owners, even Tom Berg, an heir of the founder, said the port was late.",
            "the port was late",
            "Tom Berg",
        ),
        ("Ana Ruiz issued two statements afterward that said “the port is late.”", "the port is late", "Ana Ruiz"),
        ("Asked by Tom Berg, “Is the port late,” she left.", "Is the port late", "Tom Berg"),
        (
            "A Portnet official emailed tips to members.\n\n“We help them,” Portnet’s Ana Ruiz wrote.",
            "tips to members",
            "Ana Ruiz",
        ),
        (
            "A Portnet official emailed tips to members.\n\n“We help them,” Harbour’s Ana Ruiz wrote.",
            "tips to members",
            "Portnet official",
        ),
        ("Critics said the port was dirty. They said it was late.", "it was late", "critics"),
        (
            "Ana Ruiz runs a blog.\n\n“The girl was found,” the Associated Press reports.",
            "The girl was found",
            "Associated Press",
        ),
        (
            "Officials met.\n\n“We trust them,” the Lund-based #SaveOurPort campaign said in a statement.",
            "We trust them",
            "Lund-based #SaveOurPort campaign",
        ),
        (
            "The Bring Back Our Port campaign thanked Ruiz and said: “We trust them.”",
            "We trust them",
            "Bring Back Our Port campaign",
        ),
        (
            "The Red Cross of Lund and the Swiss government brokered the deal between them, said Mallam Tanko Bello, "
            "spokesman for the president.",
            "The Red Cross of Lund and the Swiss government brokered the deal between them",
            "Tanko Bello",
        ),
        (
            "The girls were found near Banki, a military source said.",
            "The girls were found near Banki",
            "military source",
        ),
        (
            "They were freed in Banki, a military source said.\n\nThe militant group Boko Haram shocked the country. "
            "The girls were flown out of the birthplace of Boko Haram, he revealed.",
            "The girls were flown out of the birthplace of Boko Haram",
            "military source",
        ),
        (
            "The talks failed, according to a recently published authorized biography of Ruiz.",
            "The talks failed",
            "recently published authorized biography of Ruiz",
        ),
        (
            "A message stood on Twitter. The girls were freed, the government said. No ransom was paid, it said.",
            "No ransom was paid",
            "government",
        ),
        (
            "A father of one of the captives told reporters that it was late.",
            "that it was late",
            "father of one of the captives",
        ),
        ("Officials in the north denied the claim.", "the claim", "officials in the north"),
        ("The plan is welcome, said a spokesperson here on Monday.", "The plan is welcome", "spokesperson"),
        ("The Norland presidency said it was late.", "it was late", "Norland presidency"),
        (
            "Declaring the release “significant”, Tom Berg said the talks would help.",
            "the talks would help",
            "Tom Berg",
        ),
        (
            "And from Chairwoman Rosenfeld:\n\n“Anne brings years of work with her.”",
            "Anne brings years of work with her",
            "Rosenfeld",
        ),
        ("“We never wanted this to happen.”\n\nAna Ruiz, mayor of Lund", "We never wanted this to happen", "Ana Ruiz"),
        (
            "“We never wanted this to happen.”\n\nAna Ruiz\n\nThe council met.",
            "We never wanted this to happen",
            "Ana Ruiz",
        ),
        ("Ana Ruiz: What will you do?\n\nJo Lee: Ask me in June.", "Ask me in June", "Jo Lee"),
    ],
)
def test_the_words_are_given_to_who_spoke_them(text: str, words: str, person: str) -> None:
    assert (words, person) in spoken(text)


@pytest.mark.parametrize(
    "text",
    [
        "Girl found in May: I miss my mother\n\nThe girl was found by Michelle Berg.",
        "Minister urged to quit over leak",
        "Officer praised for rescue",
        "Fighters attacked Damboa.",
        "The insurgency has claimed more than 20,000 lives and displaced 2 million people.",
        "He had said it twice.",
    ],
)
def test_nobody_said_this(text: str) -> None:
    assert spoken(text) == []


def test_a_headline_ends_with_who_says_so() -> None:
    reading = read(Article("The Ledger", "21 Girls Freed By Fighters, Norland Says\n\nThe girls were freed on Monday."))

    assert [reading.text(*one.spans[0]) for one in reading.quotations] == ["21 Girls Freed By Fighters"]


def test_a_report_behind_words_in_marks_is_one_of_its_own() -> None:
    said = spoken(
        "Tom Berg said the release “is the outcome of talks.” He added in a post that the “talks will go on.”"
    )

    assert said == [
        ("the release “is the outcome of talks", "Tom Berg"),
        ("that the “talks will go on", "Tom Berg"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mattis noted that Norland pays its share, Ross said.",
        "Ross said Mattis noted that Norland pays its share.",
    ],
)
def test_of_a_relay_the_word_is_the_one_used_of_the_speaker(text: str) -> None:
    (one,) = read(Article("The Ledger", HEAD + text)).quotations

    assert one.speaker is not None
    assert one.via is not None
    assert (one.speaker.text, one.cue, one.via.text) == ("Mattis", "noted", "Ross")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Berg said he would veto the bill, angering Republicans.", "he would veto the bill"),
        ("Berg said the wall would be built, drawing boos from the crowd.", "the wall would be built"),
        ("Ruiz said the port would close, even though it makes money.", "the port would close"),
        ("Ruiz said the port would close even though it makes money.", "the port would close"),
        ("Ruiz said the port would close, despite what the council wants.", "the port would close"),
        ("Ruiz said the port would close despite its profits.", "the port would close"),
        ("Ruiz said that despite its profits the port would close.", "that despite its profits the port would close"),
        ("Ruiz said the port is safe, a claim that experts dispute.", "the port is safe"),
        ("Ruiz vowed to close the port, a move that workers oppose.", "to close the port"),
        ("Half of them said they would go, compared with a third in May.", "they would go"),
        ("Berg, who said he would stay, left on Monday.", "he would stay"),
        ("The man, who told a witness that he, too, had lied, was held.", "that he, too, had lied"),
        ("If Ruiz says the port is open, ships will come.", "the port is open"),
        ("But when Ruiz said it was late, Berg went home.", "it was late"),
        ("Ruiz said she was sorry, but that it was too late.", "she was sorry, but that it was too late"),
        ("Ruiz said she was sorry, but the crowd went home.", "she was sorry"),
        ("Ruiz warned lawmakers on Monday the port would close.", "the port would close"),
        ("Ruiz warned Congress that the port would close.", "that the port would close"),
    ],
)
def test_a_report_begins_behind_whom_it_is_told_and_ends_before_what_the_outlet_adds(text: str, words: str) -> None:
    assert words in [said for said, _ in spoken(text)]


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ('Asked point-blank, "Did you win the vote?" Ana Ruiz replied, "No."', "Did you win the vote?", None),
        ('Asked point-blank, "Did you win the vote?" Ana Ruiz replied, "No."', "No", "Ana Ruiz"),
        ("When asked whether the port is late, Ana Ruiz called for “a new start.”", "a new start", "Ana Ruiz"),
        ("Ana Ruiz pushed back against Tom Berg’s attacks on the port, calling it safe.", "it safe", "Ana Ruiz"),
        (
            "When Tom Berg said it was late, Ana Ruiz left, calling the port a disgrace.",
            "the port a disgrace",
            "Ana Ruiz",
        ),
        ("As Tom Berg reported, lawyers took it up, noting that ports close.", "that ports close", "lawyers"),
        ("An envoy with a history of defying the council said it was late.", "it was late", "envoy with a history"),
        ("Ana Ruiz came, whose spokesman said it was late.", "it was late", "spokesman"),
    ],
)
def test_who_is_asked_answers_or_stands_near_is_told_apart_from_who_speaks(
    text: str, words: str, person: str | None
) -> None:
    assert (words, person) in spoken(text)


def test_a_question_behind_marks_has_its_speaker_and_goes_on_behind_it() -> None:
    text = "“Who are you!” the old captain demands. “Tell me your name.”"

    assert spoken(text) == [("Who are you!", "old captain"), ("Tell me your name", "old captain")]
