"""Unnamed sources by outlet: how much of all that is said, where it stands, and which outlets have none."""

from __future__ import annotations

import re

import pytest

from components.contract import rows_of
from components.corpus.article import Article
from components.palette import palette_for
from components.speakers import COMPONENT
from components.speakers.figures.unnamed import UNNAMED_SOURCES, fractions
from components.speakers.summary import summarise
from tests.speakers.by_hand import Said, reading_of, seed_readings
from tests.speakers.frames import articles_of, rows_of_all

DEFAULTS = COMPONENT.defaults()
TEXT = "one two three four\nfive six seven eight nine ten"


def article(outlet, *said):
    return reading_of(Article(outlet=outlet, text=TEXT), list(said))


OFFICIAL = Said("direct", "an official", "said", ("one two three",), form="unnamed")
NAMED = Said("indirect", "Ana Ruiz", "said", ("five six seven eight nine",))


def shown(*readings):
    rows, articles = rows_of_all(list(readings)), articles_of(list(readings))
    summary = summarise(rows, articles, DEFAULTS)
    return rows, summary, palette_for(dict.fromkeys(articles["outlet"]))


def told(*readings):
    rows, summary, _ = shown(*readings)
    return UNNAMED_SOURCES.tell(rows, summary, DEFAULTS)


def test_words_and_quotations_are_counted_with_their_denominators():
    rows, summary, _ = shown(article("Ledger", OFFICIAL, NAMED), article("Wire", NAMED))
    assert fractions(rows, summary).to_dict("records") == [
        {"outlet": "Ledger", "articles": 1, "words": 3, "quoted": 3, "of_words": 8, "quotations": 1,
         "of_quotations": 2, "with_any": 1},
        {"outlet": "Wire", "articles": 1, "words": 0, "quoted": 0, "of_words": 5, "quotations": 0,
         "of_quotations": 1, "with_any": 0},
    ]  # fmt: skip


def test_the_sentences_say_how_much_and_who_and_not_that_an_outlet_has_none():
    assert told(article("Ledger", OFFICIAL, NAMED), article("Wire", NAMED)) == [
        "Unnamed sources were found to have 3 of 8 words said, 1 of 2 quotations in Ledger (3 words in marks).",
        "Where they speak without a name they are called “an official”.",
        "With one article each, this describes these texts, not the outlets.",
    ]


@pytest.mark.parametrize(
    ("readings", "found"), [(seed_readings(), "29 quotations"), ([article("Ledger", NAMED)], "1 quotation")]
)
def test_where_there_are_none_the_page_says_of_how_many(readings, found):
    rows, summary, palette = shown(*readings)
    assert told(*readings)[0] == f"Of {found} found, paraphrase included, none is linked to an unnamed source."
    assert not UNNAMED_SOURCES.draw(rows, summary, palette, DEFAULTS).data


def test_each_passage_stands_at_its_place_and_opens_its_quotation():
    rows, summary, palette = shown(article("Ledger", OFFICIAL, NAMED))
    (trace,) = UNNAMED_SOURCES.draw(rows, summary, palette, DEFAULTS).data
    assert (list(trace.base), list(trace.x)) == ([0], [0.3])
    assert rows_of(rows, trace.customdata[0][0])["speaker"].tolist() == ["unnamed sources"]


def test_many_passages_are_taken_by_tenths_that_open_them():
    readings = [
        reading_of(Article(outlet="Ledger", text=f"{number} two three four\n{TEXT}"), [OFFICIAL, NAMED])
        for number in range(70)
    ]
    rows, summary, palette = shown(*readings)
    (trace,) = UNNAMED_SOURCES.draw(rows, summary, palette, DEFAULTS).data
    assert len(trace.x) == 1
    assert len(rows_of(rows, trace.customdata[0][0])) == 70


def test_of_many_outlets_the_sums_are_told():
    readings = [article(f"Outlet {number}", OFFICIAL, NAMED) for number in range(8)]
    assert told(*readings)[0] == (
        "Unnamed sources were found to have 24 of 64 words said, 8 of 16 quotations, in 8 of 8 outlets."
    )
    rows, summary, palette = shown(*readings)
    notes = [note.text for note in UNNAMED_SOURCES.draw(rows, summary, palette, DEFAULTS).layout.annotations]
    assert sum("3 of 8 words said" in re.sub(r"<[^>]+>", "", note) for note in notes) == 8
