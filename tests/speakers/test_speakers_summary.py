"""Words, quotations and shares by outlet and speaker."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from components.corpus.article import Article
from components.reading.model import Reading
from components.speakers.measure import COLUMNS, NOT_FOUND, UNNAMED
from components.speakers.summary import SUMMARY_COLUMNS, speaker_order, summarise
from components.speakers.table import speakers_table
from tests.speakers.by_hand import Said, reading_of, seed_readings
from tests.speakers.frames import articles_of, rows_of_all

QUOTED = {"unit": "words", "speech": "quoted"}


def article(outlet: str, *said: tuple[str, str, str]) -> Reading:
    """Return a reading of invented lines, one per (speaker, kind, words)."""
    text = "\n".join(f"{words} / {speaker} said." for speaker, _, words in said) or "Rain fell."
    return reading_of(
        Article(outlet=outlet, text=text), [Said(kind, name, "said", (words,)) for name, kind, words in said]
    )


TWO = [
    article("Ledger", ("Ruiz", "direct", "one two three"), ("Cole", "direct", "one"), ("Ruiz", "indirect", "one two")),
    article("Ledger", ("Cole", "direct", "one two three four")),
    article("Herald", ("Ruiz", "indirect", "one two three")),
    article("Post"),
]


def test_an_outlet_and_speaker_is_a_row_with_its_fraction_and_the_range_over_articles():
    summary = summarise(rows_of_all(TWO), articles_of(TWO), QUOTED)
    ledger = summary[summary["outlet"] == "Ledger"].set_index("speaker")
    ruiz, cole = ledger.loc["Ruiz"], ledger.loc["Cole"]
    assert (ruiz["quoted_words"], ruiz["reported_words"], ruiz["quotations"], ruiz["reports"]) == (3, 2, 1, 1)
    assert (ruiz["counted"], ruiz["total"], ruiz["share"]) == (3, 8, 3 / 8)
    # Ruiz has 3 of 4 words in the first article and none of 4 in the second; Cole 1 of 4 and 4 of 4.
    assert (ruiz["low"], ruiz["high"], ruiz["n"], ruiz["kind"]) == (0.0, 0.75, 2, "range")
    assert (cole["low"], cole["high"], cole["n"], cole["kind"]) == (0.25, 1.0, 2, "range")


@pytest.mark.parametrize(
    ("unit", "speech", "counted", "total"),
    [("words", "quoted", 3, 8), ("words", "all", 5, 10), ("quotations", "quoted", 1, 3), ("quotations", "all", 2, 4)],
)
def test_settings_choose_what_counts(unit, speech, counted, total):
    summary = summarise(rows_of_all(TWO), articles_of(TWO), {"unit": unit, "speech": speech})
    ruiz = summary[(summary["outlet"] == "Ledger") & (summary["speaker"] == "Ruiz")].iloc[0]
    assert (ruiz["counted"], ruiz["total"]) == (counted, total)


def test_an_outlet_that_quotes_nobody_has_no_share_and_one_in_which_nobody_speaks_has_a_row():
    summary = summarise(rows_of_all(TWO), articles_of(TWO), QUOTED).set_index("outlet")
    assert summary.loc["Herald", "total"] == 0 and math.isnan(summary.loc["Herald", "share"])
    assert (summary.loc["Post", "speaker"], summary.loc["Post", "articles"]) == ("", 1)


def test_no_rows_and_no_articles_give_the_columns():
    nothing = summarise(pd.DataFrame(columns=list(COLUMNS)), articles_of([]), QUOTED)
    assert tuple(nothing.columns) == SUMMARY_COLUMNS and nothing.empty


def test_speakers_stand_in_one_order_everywhere_and_the_nameless_come_last():
    readings = [
        article("Ledger", ("Cole", "direct", "one two"), ("Ruiz", "direct", "one")),
        article("Herald", ("Cole", "direct", "one"), ("Ruiz", "direct", "one two three four five")),
    ]
    text = "one two three four five six seven eight nine ten"
    nameless = Said("direct", None, "said", (text,), form="unnamed")
    readings.append(reading_of(Article(outlet="Herald", text=text), [nameless]))
    summary = summarise(rows_of_all(readings), articles_of(readings), QUOTED)
    orders = summary.groupby("outlet", sort=False)["speaker"].agg(list).to_dict()
    assert orders == {"Ledger": ["Ruiz", "Cole"], "Herald": ["Ruiz", "Cole", "unnamed sources"]}


def test_the_table_writes_the_fraction_beside_the_share_and_names_relays():
    readings = seed_readings()
    rows = rows_of_all(readings)
    table = speakers_table(rows, summarise(rows, articles_of(readings), QUOTED), QUOTED)
    abe = table[(table["outlet"] == "Press TV") & (table["speaker"] == "Shinzo Abe")].iloc[0]
    assert (abe["of the quoted words"], abe["share"], abe["range over articles"], abe["via"]) == (
        "48 of 104", "46 %", "–", "Kyodo",
    )  # fmt: skip


def test_the_order_of_rows_does_not_matter():
    rows, articles = rows_of_all(TWO), articles_of(TWO)
    backwards = summarise(rows.iloc[::-1].reset_index(drop=True), articles, QUOTED)
    pd.testing.assert_frame_equal(summarise(rows, articles, QUOTED), backwards)


def test_the_unnamed_come_after_all_names_and_those_not_found_last():
    """However much they say: most words first among the named alone."""
    tallied = pd.DataFrame(
        {
            "speaker": [NOT_FOUND, UNNAMED, "Ana Ruiz", "Ben Holt"],
            "counted": [90, 50, 3, 7],
            "quoted_words": [90, 50, 3, 7],
            "reported_words": [0, 0, 0, 0],
        }
    )

    assert speaker_order(tallied) == ["Ben Holt", "Ana Ruiz", UNNAMED, NOT_FOUND]
