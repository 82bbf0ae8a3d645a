"""From readings to rows: places, voices, and what only the whole corpus can tell."""

from __future__ import annotations

import pandas as pd
import pytest

from components.contract import ROW_COLUMNS
from components.corpus.article import Article
from components.keywords.measure import COLUMNS, measure
from components.keywords.relate import relate
from components.reading.model import Person, Reading, Segment, Sentence


def told(outlet: str, *sentences: str, voice: str = "own", persons: tuple[Person, ...] = ()) -> Reading:
    """Return a reading of plain sentences in one voice, made by hand."""
    text, read, segments = "", [], []
    for index, sentence in enumerate(sentences):
        start = len(text)
        text += sentence + " "
        read.append(Sentence(index, start, start + len(sentence), "lead" if index == 0 else "body"))
        segments.append(Segment(start, start + len(sentence), index, voice))
    return Reading(Article(outlet, text), (), tuple(read), (), tuple(segments), persons)


def related(*readings: Reading) -> pd.DataFrame:
    return relate(list(readings), measure(readings, {}))


def test_a_row_is_one_use_at_its_place():
    rows = measure([told("The Ledger", "The bridge fell.", "Engineers rebuilt the Bridge.")], {})

    assert tuple(rows.columns) == COLUMNS and COLUMNS[:5] == ROW_COLUMNS
    assert rows["term"].tolist() == ["bridge", "fell", "engineers", "rebuilt", "bridge"]
    assert rows["form"].tolist() == ["bridge", "fell", "Engineers", "rebuilt", "Bridge"]
    assert rows["position"].tolist() == pytest.approx([1 / 6, 2 / 6, 3 / 6, 4 / 6, 6 / 6])
    assert rows["sentence"].tolist() == [0, 0, 1, 1, 1]
    assert rows["place"].tolist() == ["lead", "lead", "body", "body", "body"]
    assert rows["name"].tolist() == [False, False, False, False, True]


def test_an_empty_article_has_the_same_columns_of_the_same_kinds():
    empty, full = measure([told("The Ledger")], {}), measure([told("The Ledger", "The bridge fell.")], {})

    assert empty.empty
    assert empty.dtypes.astype(str).to_dict() == full.dtypes.astype(str).to_dict()


def test_the_voice_of_the_segment_is_the_voice_of_the_row():
    assert set(measure([told("The Ledger", "The bridge fell.", voice="quoted")], {})["voice"]) == {"quoted"}


def test_the_form_shown_is_the_one_written_most_often():
    rows = related(
        told("The Ledger", "Our defense and the defense of others."),
        told("The Courier", "Their defence, a poor defence, no defence."),
    )

    assert set(rows["term"]) == {"defence", "poor"}


@pytest.mark.parametrize(
    ("sentences", "terms"),
    [
        (("One sailor slept, and the sailor ran, then sailors left.",), {"sailor", "slept", "ran", "left"}),
        (("An official tour, then officials left.",), {"official", "tour", "officials", "left"}),
        (("Then the officials left.",), {"officials", "left"}),  # no singular to fold into
        (("One policy, those policies, that policy.",), {"policy"}),
        (("The news is new; so is the news.",), {"news"}),
        (("Then Williams sent William.", "So Williams left."), {"Williams", "sent", "William", "left"}),
    ],
)
def test_plurals_fold_where_the_corpus_holds_both_numbers(sentences, terms):
    assert set(related(told("The Ledger", *sentences))["term"]) == terms


@pytest.mark.parametrize(
    "sentence",
    [
        "Then Defense Secretary Jim Mattis arrived.",
        "Then Jim Mattis arrived.",
        "Then Mr. Mattis arrived.",
        "Then Mattis arrived.",
        "Then James N. Mattis arrived.",
    ],
)
def test_a_person_is_one_term_however_named(sentence):
    rows = related(
        told("The Ledger", sentence),
        told("The Courier", "There Mattis spoke, and James Mattis waved, and Mattis left, and Mattis won."),
        told("The Herald", "Here Jim Mattis slept."),
    )
    ledger = rows[rows["outlet"] == "The Ledger"]

    assert ledger["term"].tolist() == ["Mattis", "arrived"]


def test_given_names_come_from_the_reading_too():
    person = Person("Ana Ruiz", aliases=("Ruiz",))
    rows = related(told("The Ledger", "There Ana Ruiz spoke of Ana.", "Then Ruiz left.", persons=(person,)))

    assert rows["form"].tolist() == ["Ana Ruiz", "Ana", "Ruiz", "left"]
    assert rows["term"].tolist()[0] == rows["term"].tolist()[2]


def test_two_persons_of_one_surname_keep_their_given_names():
    persons = (Person("Ana Ruiz"), Person("Omar Ruiz"))
    rows = related(told("The Ledger", "There Ana Ruiz met Omar Ruiz.", "Here Ana Ruiz met Omar Ruiz.", persons=persons))

    assert set(rows["term"]) == {"Ana Ruiz", "met", "Omar Ruiz"}


def test_a_direction_is_no_given_name():
    rows = related(
        told("The Ledger", "So North Korea and South Korea met.", "Then North Korea left South Korea for Korea.")
    )

    assert rows["term"].tolist().count("Korea") == 1


def test_a_person_is_shown_without_the_title():
    rows = related(told("The Ledger", "Then Mayor Grace Okafor waved, Mayor Grace Okafor left and Okafor won."))

    assert set(rows["term"]) == {"Grace Okafor", "waved", "left", "won"}


def test_titles_of_persons_are_no_terms():
    rows = related(told("The Ledger", "So the prime minister waved, and the prime minister left, and a senator slept."))

    assert set(rows["term"]) == {"waved", "left", "slept"}


def test_words_that_hang_together_are_one_term_that_absorbs_them():
    rows = related(
        told("The Ledger", "The South China Sea is deep.", "They sailed the South China Sea.", "A storm hit China."),
    )

    assert rows["term"].tolist() == ["South China Sea", "deep", "sailed", "South China Sea", "storm", "hit", "China"]
    assert rows["form"].tolist()[0] == "South China Sea"


@pytest.mark.parametrize("text", ["a fierce, quarrel", "a fierce and quarrel", "so fierce. Quarrel"])
def test_words_with_something_between_them_are_no_phrase(text):
    assert "fierce quarrel" not in set(related(told("The Ledger", text, text, text))["term"].str.casefold())


def test_names_are_told_by_their_capital_inside_sentences():
    rows = related(told("The Ledger", "Timber from Tokyo came.", "Then timber left Tokyo.", "So Prime targets fell."))
    named = set(rows.loc[rows["name"], "term"])

    assert "Tokyo" in named
    assert named.isdisjoint({"timber", "left", "targets"})


def test_related_rows_keep_the_order_of_the_corpus_and_say_who_else_uses_a_term():
    rows = related(told("The Ledger", "Timber fell."), told("A Courier", "Timber rose.", voice="quoted"))

    assert rows["outlet"].drop_duplicates().tolist() == ["The Ledger", "A Courier"]
    assert dict(zip(rows["term"].str.lower(), rows["outlets"], strict=True)) == {"timber": 2, "fell": 1, "rose": 1}


def test_stressed_marks_the_terms_shown_for_an_outlet():
    rows = related(
        told("The Ledger", "The timber came, more timber came."), told("The Courier", "The quarrel was a quarrel.")
    )

    assert set(rows.loc[rows["stressed"], "term"]) == {"timber", "quarrel"}


def test_no_rows_relate_to_no_rows():
    assert related(told("The Ledger")).empty
