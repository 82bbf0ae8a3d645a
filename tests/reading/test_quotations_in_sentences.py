"""Who said what: a table of sentences with the quotations that a reader finds in them."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.model import Quotation, Reading
from components.reading.read import read


def shown(reading: Reading, quotation: Quotation) -> tuple[str, str, str]:
    """Return kind, speaker as written and the content, its spans joined by a bar."""
    spans = " | ".join(reading.text(*span) for span in quotation.spans)
    return quotation.kind, quotation.speaker.text if quotation.speaker else "", spans


def quotations(text: str) -> list[tuple[str, str, str]]:
    reading = read(Article("The Ledger", text))
    return [shown(reading, quotation) for quotation in reading.quotations]


def article(*paragraphs: str) -> str:
    return "\n\n".join(("The port of Lund opened on Monday.", *paragraphs))


DIRECT = [
    ('"We won," said Ana Ruiz.', "Ana Ruiz", "We won,"),
    ("“We won,” Ana Ruiz said.", "Ana Ruiz", "We won,"),
    ("‘We won,’ Ana Ruiz said.", "Ana Ruiz", "We won,"),
    ("``We won,'' the mayor said on Monday.", "the mayor", "We won,"),
    ("« We won », said Ana Ruiz.", "Ana Ruiz", "We won"),
    ('Ana Ruiz said: "We won."', "Ana Ruiz", "We won."),
    ('Ana Ruiz told reporters, "We won."', "Ana Ruiz", "We won."),
    ('Ana Ruiz, 45, who runs the port, said, "We won."', "Ana Ruiz", "We won."),
    ('"We," said Ana Ruiz, "won."', "Ana Ruiz", "We, | won."),
    ('"We won," said Ana Ruiz. "It is over now."', "Ana Ruiz", "We won, | It is over now."),
    ('"Did we win?" Ana Ruiz asked.', "Ana Ruiz", "Did we win?"),
    ('"We won!" shouted a man in the crowd.', "a man", "We won!"),
    ('"We won," she told the newspaper, which did not believe it.', "she", "We won,"),
    ('"We won," said Ana Ruiz, mayor of Lund.', "Ana Ruiz", "We won,"),
    ('Asked about the vote, Ana Ruiz replied: "We won."', "Ana Ruiz", "We won."),
    ('Ana Ruiz was quoted as saying, "We won."', "Ana Ruiz", "We won."),
    ('Ana Ruiz: "We won."', "Ana Ruiz", "We won."),
    ('In a letter to the council, Ana Ruiz wrote: "We won."', "Ana Ruiz", "We won."),
    ('"We won," Ruiz\'s spokeswoman said.', "Ruiz's spokeswoman", "We won,"),
    ("\"He told me 'never' and left,\" Ana Ruiz said.", "Ana Ruiz", "He told me 'never' and left,"),
    ('"We won," the report said.', "the report", "We won,"),
    ('"We won," one official said.', "one official", "We won,"),
    (
        '"It is a shame," a spokesperson for the Department for Environment, Food and Rural Affairs said.',
        "a spokesperson for the Department for Environment, Food and Rural Affairs",
        "It is a shame,",
    ),
]


@pytest.mark.parametrize(("sentence", "speaker", "content"), DIRECT)
def test_direct_speech_is_whole_and_has_its_speaker(sentence: str, speaker: str, content: str) -> None:
    assert quotations(article(sentence)) == [("direct", speaker, content)]


MIXED = [
    ("Ana Ruiz called the plan “a disgrace.”", "Ana Ruiz", "the plan “a disgrace.”"),
    ("The plan is “a disgrace,” Ana Ruiz said.", "Ana Ruiz", "The plan is “a disgrace,”"),
    ("Ana Ruiz called that plan Friday a “quite bad idea.”", "Ana Ruiz", "that plan Friday a “quite bad idea.”"),
    ("When Ana Ruiz said it was “a bit late,” the crowd applauded.", "Ana Ruiz", "it was “a bit late,”"),
    ("Ana Ruiz called it “quite bad” and boycotted the vote.", "Ana Ruiz", "it “quite bad”"),
    ("Ana Ruiz said the plan was “a shame” that nobody saw.", "Ana Ruiz", "the plan was “a shame” that nobody saw"),
    ("Critics say it is “too late,” but work goes on.", "Critics", "it is “too late,”"),
    ("According to Ana Ruiz, the plan is “dead.”", "Ana Ruiz", "the plan is “dead.”"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "speaker", "content"), MIXED)
def test_words_in_marks_inside_a_report_are_mixed(sentence: str, speaker: str, content: str) -> None:
    assert quotations(article(sentence)) == [("mixed", speaker, content)]


INDIRECT = [
    ("Ana Ruiz said that the port would close.", "Ana Ruiz", "that the port would close"),
    ("Ana Ruiz said the port would close.", "Ana Ruiz", "the port would close"),
    ("Ana Ruiz said on Friday the port would close.", "Ana Ruiz", "the port would close"),
    ("Ana Ruiz had said that the port would close.", "Ana Ruiz", "that the port would close"),
    ("Ana Ruiz has already said the port would close.", "Ana Ruiz", "the port would close"),
    ("The port would close, Ana Ruiz had said.", "Ana Ruiz", "The port would close"),
    ("Ana Ruiz, the mayor, had warned that the port would close.", "Ana Ruiz", "that the port would close"),
    ("The port would close, Ana Ruiz said.", "Ana Ruiz", "The port would close"),
    ("The port, Ana Ruiz said, would close.", "Ana Ruiz", "The port | would close"),
    ("The port would close, said Ana Ruiz, the mayor.", "Ana Ruiz", "The port would close"),
    ("According to Ana Ruiz, the port would close.", "Ana Ruiz", "the port would close"),
    ("The port would close, according to the council.", "the council", "The port would close"),
    ("The council told residents that the port would close.", "The council", "that the port would close"),
    ("Ana Ruiz told the Ledger she would resign.", "Ana Ruiz", "she would resign"),
    ("Officials, who asked not to be named, said the port would close.", "Officials", "the port would close"),
    ("Ana Ruiz warned Congress that the port would close.", "Ana Ruiz", "that the port would close"),
    ("Ana Ruiz called for talks.", "Ana Ruiz", "talks"),
    ("Ana Ruiz said no. Nobody else spoke.", "Ana Ruiz", "no"),
    ("Ana Ruiz refused to leave the board.", "Ana Ruiz", "to leave the board"),
    ("LUND, Sweden (AP) — The port would close, Ana Ruiz said.", "Ana Ruiz", "The port would close"),
    ("June 30--OAK HILL -- The port would close, Ana Ruiz said.", "Ana Ruiz", "The port would close"),
    ("The council's calls for talks reached Lund.", "The council's", "talks"),
    ("The minister criticised the plan on Monday.", "The minister", "the plan"),
    ("Ana Ruiz promised to open the port again.", "Ana Ruiz", "to open the port again"),
    ("The report says that prices rose.", "The report", "that prices rose"),
    ("A source close to the talks said the port was lost.", "A source close to the talks", "the port was lost"),
    ("Ana Ruiz denied that the port was lost.", "Ana Ruiz", "that the port was lost"),
    ("Ana Ruiz warned that storms could explain the loss.", "Ana Ruiz", "that storms could explain the loss"),
    (
        "Ana Ruiz, who runs the port, also on Port Radio defended the plan.",
        "Ana Ruiz",
        "the plan",
    ),
    (
        "Just hours before the port meeting, Ana Ruiz, a mayor, said on Monday that it was lost.",
        "Ana Ruiz",
        "that it was lost",
    ),
    ("Many have speculated that Ana Ruiz offered to go.", "Many", "that Ana Ruiz offered to go"),
    (
        "Ana Ruiz admitted that, given the storm, the port was lost.",
        "Ana Ruiz",
        "that, given the storm, the port was lost",
    ),
    ("Ana Ruiz cited Lund's May visit to the port.", "Ana Ruiz", "Lund's May visit to the port"),
    ("If Ana Ruiz said that it was lost, one of Lind's aides could leave.", "Ana Ruiz", "that it was lost"),
    ("Many voters said the port was lost and others said it was not.", "Many voters", "the port was lost"),
    ("Although Ana Ruiz said it was lost, at the meeting this week she said no.", "Ana Ruiz", "it was lost"),
    ("Ana Ruiz, though she said the port was lost, notably stayed.", "she", "the port was lost"),
    (
        "Instead, Ana Ruiz said, her boss told her that it was late.",
        "Ana Ruiz",
        "Instead | her boss told her that it was late",
    ),
    ("Ana Ruiz said it was lost, an acknowledgment that shook Lund.", "Ana Ruiz", "it was lost"),
    ("Many voters say it is lost, while only 49 voters say it is not.", "Many voters", "it is lost"),
    ("Ana Ruiz said it was lost, however this time nobody wept.", "Ana Ruiz", "it was lost"),
    ("Ana Ruiz accused Bo Lee, the mayor of Lund, of lying.", "Ana Ruiz", "Bo Lee, the mayor of Lund, of lying"),
    (
        "The plan for the port, said Ana Ruiz, a mayor, would be clear.",
        "Ana Ruiz",
        "The plan for the port | would be clear",
    ),
    ("Some say the port is lost.", "Some", "the port is lost"),
    ("As Ana Ruiz reported, the port is lost.", "Ana Ruiz", "the port is lost"),
    ("While Ana Ruiz said the port was lost, the crowd went home.", "Ana Ruiz", "the port was lost"),
    ("Ana Ruiz's claim that the port is lost reached the council.", "Ana Ruiz's", "that the port is lost"),
]


@pytest.mark.parametrize(("sentence", "speaker", "content"), INDIRECT)
def test_reports_without_marks_have_source_and_content(sentence: str, speaker: str, content: str) -> None:
    assert quotations(article(sentence))[:1] == [("indirect", speaker, content)]


@pytest.mark.parametrize(
    "sentence",
    [
        'He read "The Art of War" twice.',
        'The so-called "smart" city has no trams.',
        'The show "Good Morning" begins at six.',
        "The claims were filed in May.",
        "The announced plan cost a million.",
        "The United States sent a ship.",
        "Ana Ruiz spoke at the start of the meeting.",
        "The talks ended late.",
        "A spokesman for the mayor declined to comment.",
        "Officials refused to say why the port closed.",
        "The ministry would not comment on the report.",
        "Ana Ruiz did not say whether the port would close.",
        "The mayor has never disclosed how much it cost.",
        "Ana Ruiz, through an aide, declined.",
        "Ana Ruiz met officials to discuss trade.",
        "The council added ten seats.",
        "The storm claimed three lives.",
        "The mayor called off the parade.",
        "Ana Ruiz called an ambulance.",
        "Ana Ruiz called the police on Friday.",
        "The maker recalled 300 cars.",
        "They observed a minute's silence.",
        "Tom Berg repeated the feat in May.",
        "Tom Berg contended with injuries all year.",
        "The museum boasts 3,000 works.",
        "Residents reported the smell to the police.",
        "An officer was praised on Friday for a rescue at sea.",
        "The mayor was accused on Friday of lying.",
        "A teacher was told to leave the school on Friday.",
        "Officer praised for rescue",
        "Officials declined to say why the port closed.",
        "It rained on Friday, a day after the vote.",
        "See the port below, and tell us whether it is lost.",
        "The argument that confounded the council was lost.",
        "The council heard of remarks that shook Lund.",
    ],
)
def test_scare_quotes_titles_and_other_uses_of_the_words_are_nobodys_words(sentence: str) -> None:
    assert quotations(article(sentence)) == []


def test_two_attributions_in_a_sentence_are_two_quotations() -> None:
    text = article("Ana Ruiz said the port would close, and Bo Lee told the council it would not.")
    assert quotations(text) == [
        ("indirect", "Ana Ruiz", "the port would close"),
        ("indirect", "Bo Lee", "it would not"),
    ]


def test_what_is_added_after_direct_speech_is_a_quotation_of_its_own() -> None:
    text = article('"We won," Ana Ruiz said, adding that the port would stay open.')
    assert quotations(text) == [
        ("direct", "Ana Ruiz", "We won,"),
        ("indirect", "Ana Ruiz", "that the port would stay open"),
    ]


def test_a_paragraph_of_direct_speech_without_a_cue_is_its_last_speakers() -> None:
    text = article('"We won," said Ana Ruiz.', '"Nobody thought that we could do it."')
    assert quotations(text) == [
        ("direct", "Ana Ruiz", "We won,"),
        ("direct", "Ana Ruiz", "Nobody thought that we could do it."),
    ]


def test_a_sentence_that_names_a_person_introduces_the_words_after_it() -> None:
    text = article('Ana Ruiz had no doubt. "Nobody thought that we could do it."')
    assert quotations(text) == [("direct", "Ana Ruiz", "Nobody thought that we could do it.")]


def test_paragraphs_that_open_and_do_not_close_are_one_quotation() -> None:
    text = article("“We won,” said Ana Ruiz. “It was close.", "“Nobody thought that we could.", "“Now we rest.”")
    assert quotations(text) == [
        ("direct", "Ana Ruiz", "We won, | It was close. | Nobody thought that we could. | Now we rest.")
    ]


def test_turns_of_an_interview_are_their_speakers_words() -> None:
    text = article("Q: Why did you leave?", "A: I was tired. I wanted to rest.", "MAYOR RUIZ: We all were.")
    assert quotations(text) == [
        ("direct", "", "Why did you leave?"),
        ("direct", "", "I was tired. I wanted to rest."),
        ("direct", "MAYOR RUIZ", "We all were."),
    ]


def test_questions_and_answers_are_marked_with_full_stops_too() -> None:
    text = article("Q. Why did you leave?", "A. I was tired. I wanted to rest.", "Q. Would you go back?", "A. Never.")
    assert [words for _, _, words in quotations(text)] == [
        "Why did you leave?", "I was tired. I wanted to rest.", "Would you go back?", "Never.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        (["Ana Ruiz runs the port. We spoke to Ruiz on Monday.", "Otto Lind was away."], "Ana Ruiz"),
        (["Otto Lind runs the port. Ana Ruiz answered our questions."], "Ana Ruiz"),
        (["Ana Ruiz runs the port.", "By Otto Lind"], "Ana Ruiz"),
        (["Otto Lind met Ana Ruiz."], None),
    ],
)
def test_answers_are_of_whoever_was_asked(opening: list[str], speaker: str | None) -> None:
    for mark in (".", ":"):
        text = article(*opening, f"Q{mark} Why did you leave?", f"A{mark} I was tired. I wanted to rest.")
        told = read(Article("The Ledger", text)).quotations[-1]
        assert (told.speaker and told.speaker.person) == speaker


def test_who_is_asked_says_only_what_he_answers() -> None:
    assert quotations(article("“We lost,” Ana Ruiz said when asked whether the port was lost.")) == [
        ("direct", "Ana Ruiz", "We lost,"), ("indirect", "", "whether the port was lost"),
    ]  # fmt: skip


def test_a_verb_beside_words_in_marks_gives_them_to_whom_it_names() -> None:
    text = article("Bo Lee spoke: “We won.”", "“It is quite another thing,” summarized Ana Ruiz.")
    assert quotations(text)[-1] == ("direct", "Ana Ruiz", "It is quite another thing,")


def test_an_initial_is_no_answer() -> None:
    assert quotations(article("A. Ruiz left on Monday.", "A. Lind stayed.")) == []


def test_a_name_and_a_colon_in_a_headline_give_the_rest_to_the_name() -> None:
    reading = read(Article("The Ledger", "Ruiz: The port stays open\n\nIt rained.", title="Ruiz: The port stays open"))
    assert [shown(reading, q) for q in reading.quotations] == [("indirect", "Ruiz", "The port stays open")]


@pytest.mark.parametrize(
    ("sentence", "speaker", "via"),
    [
        ("Ana Ruiz thanked the council, her spokesman said.", "Ana Ruiz", "her spokesman"),
        ("Bo Lee said the mayor confirmed the date.", "the mayor", "Bo Lee"),
        ('The Ledger quoted Ana Ruiz as saying, "We won."', "Ana Ruiz", "The Ledger"),
    ],
)
def test_what_is_told_of_anothers_speech_keeps_who_relays_it(sentence: str, speaker: str, via: str) -> None:
    (quotation,) = read(Article("The Ledger", article(sentence))).quotations
    assert quotation.speaker is not None
    assert quotation.via is not None
    assert (quotation.speaker.text, quotation.via.text) == (speaker, via)


def test_hopes_told_by_another_are_that_others_report() -> None:
    (quotation,) = read(Article("The Ledger", article("Bo Lee said the mayor hoped for rain soon."))).quotations
    assert quotation.speaker is not None
    assert (quotation.speaker.text, quotation.via) == ("Bo Lee", None)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [("And from Chairwoman Ruiz:", "Chairwoman Ruiz"), ("From the desk of Tom Berg, chief analyst:", "Tom Berg")],
)
def test_a_line_that_introduces_names_who_speaks_below_it(line: str, speaker: str) -> None:
    said = "“Anne brings a wealth of experience.”"

    assert quotations(article(line, said)) == [("direct", speaker, "Anne brings a wealth of experience.")]
