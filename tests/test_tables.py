"""Readings as tables: sentences, pieces in one voice, passages of quotations."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.output.tables import (
    QUOTATION_COLUMNS,
    SEGMENT_COLUMNS,
    SENTENCE_COLUMNS,
    quotation_table,
    segment_table,
    sentence_table,
)
from components.reading.read import read

TEXT = (
    "Mayor closes old bridge\n\n"
    "The mayor closed the bridge.\n\n"
    "“It is not safe,” Ana Ruiz said. “We will repair it.”\n\n"
    "Ruiz said that the work would take a year.\n"
)


@pytest.fixture(scope="module")
def readings():
    return [read(Article("The Wire", TEXT))]


def test_the_columns_are_the_promised_ones(readings):
    assert tuple(quotation_table(readings).columns)[:10] == (
        *("article_id", "outlet", "quotation_id", "start", "end", "text", "kind", "cue", "speaker_text", "speaker"),
    )
    for table, columns in (
        (sentence_table, SENTENCE_COLUMNS),
        (segment_table, SEGMENT_COLUMNS),
        (quotation_table, QUOTATION_COLUMNS),
    ):
        assert tuple(table(readings).columns) == tuple(table([]).columns) == columns


def test_a_quotation_has_a_row_for_each_of_its_passages(readings):
    rows = quotation_table(readings)
    assert list(rows["text"]) == ["It is not safe,", "We will repair it.", "that the work would take a year"]
    assert list(rows["kind"]) == ["direct", "direct", "indirect"]
    assert rows["quotation_id"][0] == rows["quotation_id"][1] != rows["quotation_id"][2]
    assert set(rows["cue"]) == {"said"}
    assert set(rows["speaker"]) == {"Ana Ruiz"}


def test_the_text_of_a_row_is_the_article_at_its_offsets(readings, seeds):
    for read_ in [*readings, *map(read, seeds.articles)]:
        for table in (sentence_table, segment_table, quotation_table):
            for row in table([read_]).itertuples():
                assert row.text == read_.article.text[row.start : row.end]


def test_a_sentence_names_its_voices_in_their_order(readings):
    rows = sentence_table(readings)
    assert list(rows["voice"]) == ["own", "own", "quoted+own", "quoted", "own+reported"]
    assert list(rows["place"]) == ["headline", "lead", "body", "body", "body"]
    assert list(rows["words_quoted"]) == [0, 0, 4, 4, 0]
    assert list(rows["words_own"]) == [4, 5, 3, 0, 2]


def test_the_pieces_of_a_sentence_cover_it(readings):
    pieces = segment_table(readings)
    for sentence in sentence_table(readings).itertuples():
        own = pieces[pieces["sentence"] == sentence.sentence]
        assert (own["start"].min(), own["end"].max()) == (sentence.start, sentence.end)
        assert list(own["end"])[:-1] == list(own["start"])[1:]
