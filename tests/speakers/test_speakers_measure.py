"""One row per passage: who speaks, in whose wording, how many words."""

from __future__ import annotations

import pandas as pd
import pytest

from components.corpus.article import Article
from components.palette import palette_for
from components.reading.model import Person
from components.reading.read import read
from components.reading.words import count_words
from components.speakers import COMPONENT
from components.speakers.measure import COLUMNS, measure
from tests.speakers.by_hand import Said, reading_of, seed_readings

TEXT = """Mayor welcomes "a gift"
Officials close to the talks said the plan was dead.
"We won," said Ana Ruiz. "We won twice."
Ruiz called it "a gift" to the town, a spokesman said.
"""
ARTICLE = Article(outlet="The Ledger", text=TEXT)
SAID = [
    Said("mixed", "Ana Ruiz", "welcomes", ('"a gift',), ("a gift",), place="headline"),
    Said("indirect", None, "said", ("the plan was dead",), form="unnamed", place="lead"),
    Said("direct", "Ana Ruiz", "said", ("We won,", "We won twice.")),
    Said("mixed", "Ana Ruiz", "called", ('it "a gift" to the town',), ("a gift",), via="Ben Cole"),
]


def small() -> pd.DataFrame:
    return measure([reading_of(ARTICLE, SAID)], {})


def test_each_passage_of_each_quotation_is_a_row_in_the_order_of_the_article():
    found = [(row.quotation_id, row.voice, TEXT[row.start : row.end], row.words) for row in small().itertuples()]
    assert found == [
        ("q1", "quoted", "a gift", 2),
        ("q2", "reported", "the plan was dead", 4),
        ("q3", "quoted", "We won,", 2),
        ("q3", "quoted", "We won twice.", 3),
        ("q4", "reported", "it", 1),
        ("q4", "quoted", "a gift", 2),
        ("q4", "reported", "to the town", 3),
    ]


def test_a_passage_knows_how_many_words_stand_before_it_and_in_the_article():
    rows = small()
    # 4 words in the headline, 10 in the lead, 8 in the third line, 11 in the fourth
    assert rows["article_words"].unique().tolist() == [33]
    assert rows["before"].tolist() == [2, 10, 14, 19, 24, 25, 27]
    assert rows["tenth"].tolist() == [1, 4, 5, 6, 8, 8, 9]


@pytest.mark.parametrize(
    ("speaker", "form", "persons", "expected"),
    [
        ("Ana Ruiz", "name", (), "Ana Ruiz"),
        ("Ana Ruiz", "pronoun", (), "Ana Ruiz"),
        (None, "unnamed", (), "unnamed sources"),
        ("officials", "description", (Person("officials", party="unnamed"),), "unnamed sources"),
        (None, "pronoun", (), "speaker not found"),
        (None, "", (), "speaker not found"),
    ],
)
def test_a_speaker_is_a_person_or_one_of_two_nameless_classes(speaker, form, persons, expected):
    said = [Said("direct", speaker, "said", ("We won,",), form=form)]
    assert measure([reading_of(ARTICLE, said, persons)], {})["speaker"].tolist() == [expected]


def test_a_relay_and_the_reporting_word_stay_with_the_passage():
    last = small().iloc[-1]
    assert (last["speaker"], last["via"], last["cue"], last["verb"], last["implies"]) == (
        "Ana Ruiz", "Ben Cole", "called", "call", "other",
    )  # fmt: skip


def test_an_article_without_a_quotation_gives_the_same_columns():
    empty = measure([reading_of(Article(outlet="The Ledger", text="Rain fell."), [])], {})
    assert tuple(empty.columns) == COLUMNS and empty.empty


@pytest.mark.parametrize("text", ["", "   \n", "Nothing."])
def test_texts_of_almost_nothing_are_measured(text):
    assert measure([read(Article(outlet="The Ledger", text=text))], {}).empty


def test_the_quoted_words_of_the_seeds_are_those_counted_by_hand():
    rows = measure(seed_readings(), {})
    quoted = rows[rows["voice"] == "quoted"].groupby(["outlet", "speaker"])["words"].sum().to_dict()
    assert quoted == {
        ("Asia Times", "Jim Mattis"): 22 + 30 + 21 + 3 + 4,
        ("The Wire", "Tomomi Inada"): 10 + 6 + 23,
        ("defense.gov", "Jim Mattis"): 11 + 28 + 60,
        ("Press TV", "Jim Mattis"): 12 + 42,
        ("Press TV", "Shinzo Abe"): 2 + 23 + 23,
        ("Press TV", "Japan"): 2,
    }


def test_voices_and_words_agree_with_the_segments_of_the_reading(seeds, invented):
    for article in (*seeds.articles, *invented(3, 3).articles):
        reading = read(article)
        rows = measure([reading], {})
        for voice in ("quoted", "reported"):
            segments = [segment for segment in reading.segments if segment.voice == voice]
            whole = sum(count_words(article.text, segment.start, segment.end) for segment in segments)
            assert rows.loc[rows["voice"] == voice, "words"].sum() == whole


def test_marks_tell_speaker_relay_voice_and_word_and_differ_in_style():
    palette = palette_for(["The Ledger"])
    marks = COMPONENT.marks(small(), palette)
    assert [(mark.label, mark.style) for mark in marks[1:5]] == [
        ("unnamed sources, paraphrase (said)", "underline"),
        ("Ana Ruiz, quotation (said)", "background"),
        ("Ana Ruiz, quotation (said)", "background"),
        ("Ana Ruiz, as told by Ben Cole, paraphrase (called)", "underline"),
    ]
    assert {mark.colour for mark in marks} == {palette.outlet("The Ledger")}
