"""From articles to statuses: found, not found, not yet, order unknown, and the cut test."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.analysis.analyse import analyse
from components.corpus import Article, Corpus
from components.coverage import COMPONENT
from components.coverage.canonical import joined_names
from components.coverage.figures import lookup
from components.coverage.figures.matrix import cut_test
from components.coverage.summary import summarise

MONDAY, TUESDAY, WEDNESDAY = date(2024, 3, 4), date(2024, 3, 5), date(2024, 3, 6)
PADDING = "Rain fell on the town for the whole of the morning and nobody went to the market square at all. "
NAMES = PADDING + "The ferry reached the Skelder Islands at noon."
SILENT = PADDING + "The ferry came home at night."


def told(*articles: tuple[str, str, date | None]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows and the articles of (outlet, text, day)."""
    corpus = Corpus("Test", tuple(Article(outlet, text, published=day) for outlet, text, day in articles))
    whole = analyse(corpus, components=[COMPONENT])
    frame = whole.articles.assign(event="e1")
    return whole.rows["coverage"].assign(event="e1"), frame


def statuses(*articles: tuple[str, str, date | None], point: str = "Skelder Islands") -> dict[str, str]:
    rows, frame = told(*articles)
    lines = summarise(rows, frame, {})
    lines = lines[lines["point"] == point]
    return dict(zip(lines["outlet"], lines["status"], strict=True))


@pytest.mark.parametrize(
    ("has", "lacks", "status"),
    [
        (MONDAY, TUESDAY, "not found"),
        (TUESDAY, MONDAY, "not yet"),
        (MONDAY, MONDAY, "order unknown"),
        (None, MONDAY, "order unknown"),
        (MONDAY, None, "order unknown"),
        (None, None, "order unknown"),
    ],
)
def test_a_point_is_missing_only_from_articles_of_a_later_day(has, lacks, status):
    assert statuses(("Gazette", NAMES, has), ("Courier", SILENT, lacks)) == {"Gazette": "found", "Courier": status}


def test_the_earliest_article_that_has_it_decides():
    found = statuses(("Gazette", NAMES, WEDNESDAY), ("Herald", NAMES, MONDAY), ("Courier", SILENT, TUESDAY))

    assert found == {"Gazette": "found", "Herald": "found", "Courier": "not found"}


def test_one_later_article_of_an_outlet_is_enough_to_lack_it():
    found = statuses(("Gazette", NAMES, TUESDAY), ("Courier", SILENT, MONDAY), ("Courier", SILENT + "!", WEDNESDAY))

    assert found["Courier"] == "not found"


def test_articles_of_different_events_lack_nothing_of_each_other():
    rows, frame = told(("Gazette", NAMES, MONDAY), ("Courier", SILENT, TUESDAY))
    frame = frame.assign(event=["e1", "e2"])
    lines = summarise(rows, frame, {})

    assert lines.loc[lines["point"] == "Skelder Islands", "outlet"].tolist() == ["Gazette"]
    assert set(lines["of_tellings"]) == {1}


def test_the_same_sentence_in_two_events_is_two_points():
    corpus = Corpus(
        "Test",
        tuple(Article(outlet, NAMES, published=day) for outlet, day in (("Gazette", MONDAY), ("Courier", TUESDAY))),
    )
    whole = analyse(corpus, components=[COMPONENT])
    readings = [replace(one, event=f"e{number}") for number, one in enumerate(whole.readings)]
    rows = COMPONENT.measure(readings, {}).assign(shared="none")
    related = COMPONENT.relate(readings, rows)

    islands = related[related["point"] == "Skelder Islands"]
    assert islands["point_id"].nunique() == 2
    assert set(islands["outlets"]) == {1}


@pytest.mark.parametrize(
    ("before", "survives"),
    [
        (0, 1),  # the point stands at word 7 of the article that has it; the other has 30 words or so
        (4, 0),  # 4 sentences of 20 words stand before it
    ],
)
def test_a_point_survives_a_cut_where_it_stands_before_the_cut(before, survives):
    text = PADDING * before + "The ferry reached the Skelder Islands at noon. " + PADDING * 3
    rows, frame = told(("Gazette", text, MONDAY), ("Courier", SILENT, TUESDAY))
    lines = summarise(rows, frame, {})
    [line] = lines[(lines["point"] == "Skelder Islands") & (lines["outlet"] == "Courier")].itertuples()

    assert (line.survives, line.holders, line.words) == (survives, 1, 26)


@pytest.mark.parametrize(
    ("survives", "holders", "words"),
    [
        (1, 1, "in the article that mentions it, it stands within the first 300 words"),
        (0, 1, "in the article that mentions it, it does not stand within the first 300 words"),
        (12, 19, "in 12 of 19 articles that mention it, it stands within the first 300 words"),
        (15, 20, "in 15 of 20 articles (75 %) that mention it, it stands within the first 300 words"),
    ],
)
def test_a_share_is_told_from_twenty_articles_on(survives, holders, words):
    assert cut_test({"survives": survives, "holders": holders, "words": 300}) == words


def test_a_voice_that_is_left_out_leaves_its_points_out():
    text = "“We sail to the Skelder Islands at noon today,” said Ana Ruiz, the mayor of Harrow."
    rows, frame = told(("Gazette", text, MONDAY))
    own = rows[rows["voice"] == "own"]

    assert "Skelder Islands" in set(summarise(rows, frame, {})["point"])
    assert "Skelder Islands" not in set(summarise(own, frame, {})["point"])


def test_a_kind_of_point_can_be_chosen_alone():
    rows, frame = told(("Gazette", NAMES, MONDAY), ("Courier", SILENT, TUESDAY))

    assert set(summarise(rows, frame, {"kind": "place"})["kind"]) == {"place"}
    assert summarise(rows, frame, {"kind": "person"}).empty


def test_a_description_counts_for_the_named_point():
    named = (
        "The island council voted to buy the Skelder missile system from Norway. "
        "The planned missile system, known as the Skelder system, will guard the harbour of Dunlow."
    )
    other = PADDING + "The council plans to guard the harbour of Dunlow with a missile system from Norway."
    rows, _ = told(("Gazette", named, MONDAY), ("Courier", other, TUESDAY))
    found = rows[(rows["outlet"] == "Courier") & (rows["how"] == "by description")]

    assert found["kind"].tolist() == ["thing"]
    assert found["point"].iat[0].startswith("Skelder")


def test_an_acronym_counts_for_the_name_with_its_initials():
    full = PADDING + "The Harrow Area Water Board met on Friday."
    rows, _ = told(("Gazette", full, MONDAY), ("Courier", PADDING + "The HAWB met again.", TUESDAY))
    board = rows[rows["point"] == "Harrow Area Water Board"]

    assert board["outlet"].tolist() == ["Gazette", "Courier"]


def test_of_several_events_the_line_of_help_speaks_of_bars():
    rows, frame = told(("Gazette", NAMES, MONDAY), ("Courier", NAMES, MONDAY), ("Gazette", NAMES, TUESDAY))
    several = summarise(rows, frame.assign(event=["e1", "e1", "e2"]), {})

    assert lookup.find(rows, several, {}).reading.startswith("A bar: of what the other outlets mention")
    assert lookup.find(rows, summarise(rows, frame, {}), {}).reading == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("House Committee on Rules and Reform", "House Rules and Reform Committee", True),
        ("Federal Elections Commission", "Federal Election Commission", True),
        ("Bank of China", "China Bank", False),
        ("Harrow School Board", "Harrow School Trust", False),
    ],
)
def test_names_of_the_same_telling_words_are_one(one, other, same):
    names = [("organisation", label.lower(), label) for label in (one, other)]
    found = joined_names(names)

    assert (found[one.lower()] == found[other.lower()]) == same
