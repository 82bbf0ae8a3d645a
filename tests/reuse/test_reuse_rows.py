"""Rows, sums and cells of shared passages, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.analysis.article_rows import article_frame
from components.contract import mark_key, rows_of
from components.reading.model import SHARINGS, Shared
from components.reuse.figures import bars, tracks
from components.reuse.figures.tracks import _cut, passage_text
from components.reuse.measure import measure
from components.reuse.relate import _others, relate
from components.reuse.summary import NAMES, summarise
from components.reuse.together import Cell, cells, ordered
from tests.linking.articles import readings

#: Seventeen words.
COPY = "The harbour bridge stays shut to lorries until engineers have replaced every cracked beam under the roadway."


def rows_and_readings(*texts, outlets=()):
    found = readings(*texts, outlets=outlets)
    return relate(found, measure(found, {})), found


def test_every_word_of_an_article_is_in_one_row():
    rows, _ = rows_and_readings(f"It rained all day. {COPY} Nobody came.", COPY)

    assert rows[["outlet", "sharing", "words", "articles", "holders"]].to_numpy().tolist() == [
        ["Paper 0", "none", 4, 1, ""],
        ["Paper 0", "across", 17, 2, "1"],
        ["Paper 0", "none", 2, 1, ""],
        ["Paper 1", "across", 17, 2, "0"],
    ]


def test_a_stretch_is_parted_where_another_voice_begins():
    quoting = (
        "The mayor said that the harbour bridge stays shut until engineers have replaced “every cracked beam” there."
    )
    rows, _ = rows_and_readings(quoting, quoting)

    first = rows[rows["outlet"] == "Paper 0"]
    assert set(first["sharing"]) == {"across"}
    assert set(first["voice"]) == {"own", "reported", "quoted"}
    assert first["words"].sum() == 17


@pytest.mark.parametrize("edge", ["standing", "-standing", "anding"])
def test_a_word_that_a_passage_begins_within_counts_once(edge):
    one = readings("It was a long-standing treaty between both states.")[0]
    at = one.article.text.index(edge)
    rows = measure([replace(one, shared=(Shared(at, len(one.article.text), "across", "p"),))], {})

    assert rows["words"].sum() == 8
    assert rows["sharing"].tolist() == ["none", "across"]


def test_a_passage_is_a_quotation_where_nearly_all_of_its_words_stand_in_marks():
    parts = (("across", "own", 3), ("speech", "quoted", 23))
    lines = [(outlet, outlet, *part) for outlet in "AB" for part in parts]
    rows = pd.DataFrame(lines, columns=["outlet", "article_id", "sharing", "voice", "words"])
    found = tracks.passages(rows.assign(passage="p", origin="", reason=""))

    assert found[["way", "length", "words", "articles"]].values.tolist() == [["speech", 26, 52, 2]]


def test_the_summary_gives_words_and_shares_of_each_outlet():
    rows, found = rows_and_readings(f"It rained all day. {COPY} Nobody came.", COPY)
    summary = summarise(rows, article_frame(found), {})

    assert summary[summary["words"] > 0][["outlet", "sharing", "words", "total", "passages"]].to_numpy().tolist() == [
        ["Paper 0", "none", 6, 23, 0],
        ["Paper 0", "across", 17, 23, 1],
        ["Paper 1", "across", 17, 17, 1],
    ]


def test_a_square_opens_what_one_outlet_holds_of_another():
    rows, _ = rows_and_readings(COPY, COPY, COPY, outlets=("Post", "Post", "Mirror"))

    found = cells(rows)
    assert found == {("Post", "Mirror", "across"): Cell(34, 1), ("Mirror", "Post", "across"): Cell(17, 1)}
    key = mark_key(outlet="Post", sharing="across", **{"holders has": 1})
    assert rows_of(rows, key)["outlet"].tolist() == ["Post", "Post"]
    assert rows_of(rows, mark_key(**{"holders has": 7})).empty
    assert rows_of(rows, mark_key(**{"nothing has": 1})).empty


def test_outlets_with_the_same_copy_stand_beside_each_other():
    pairs = {("A", "D"): 90, ("B", "C"): 80, ("A", "B"): 5}
    found = {(one, other, "across"): Cell(words, 1) for (one, other), words in pairs.items()}

    assert ordered(found, most=4) == ["A", "D", "B", "C"]
    assert ordered(found, most=2) == ["A", "D"]


def test_every_way_of_sharing_has_a_name():
    assert set(NAMES) == set(SHARINGS)


@pytest.mark.parametrize(
    ("counted", "own", "others"),
    [
        ({0: 1}, 0, ""),  # its own article alone
        ({0: 2}, 0, "0"),  # two articles of one outlet share within it
        ({0: 1, 2: 1}, 0, "2"),
        ({0: 2, 2: 3}, 0, "0 2"),
        ({0: 2, 2: 1}, 2, "0"),
    ],
)
def test_an_outlet_holds_a_passage_beside_itself_where_two_of_its_articles_do(counted, own, others):
    assert _others(counted, own) == others


def test_the_words_of_a_passage_run_on_over_a_quotation_mark_and_leave_a_gap_where_others_stand():
    """Two stretches with a space and a mark between them, and a third twenty characters on."""
    stretches = [
        {"start": 0, "end": 10, "text": "the bridge"},
        {"start": 12, "end": 21, "text": "will stay"},
        {"start": 41, "end": 45, "text": "shut"},
    ]

    assert passage_text(stretches) == "the bridge will stay … shut"


def test_words_that_are_cut_at_a_gap_end_in_one_ellipsis():
    assert _cut("The bridge is shut, … and the road is closed", 26) == "The bridge is shut…"


SPEECH = "We looked at every single beam, and we will never take a risk with the lives of people"
QUOTING = f"Ana Ruiz spoke late in the evening to a crowd in the square: “{SPEECH},” she said."


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (COPY, "It rained all day in the town.", "No long passage was found in two of these articles."),
        (COPY, COPY, "One passage was found in several articles: 17 words."),
        (QUOTING, f"The mayor was blunt. {QUOTING}", "One passage was found in several articles: 33 words."),
        (QUOTING, f"She said: “{SPEECH}.”", "One long quotation was found in several articles: 18 words."),
        (
            f"{COPY}\n\nIt rained. She said: “{SPEECH}.”",
            f"{COPY}\n\nNobody came to the harbour on that long and very windy winter day. They cheered: “{SPEECH}.”",
            "One passage of 17 words and 1 long quotation were found in several articles.",
        ),
    ],
)
def test_what_stands_in_marks_everywhere_is_told_as_a_quotation(one, other, told):
    rows, found = rows_and_readings(one, other)

    assert tracks.find(rows, summarise(rows, article_frame(found), {}), {}).text == told


def test_a_quotation_beside_shared_narrative_is_told_as_a_quotation_still():
    """It is shared text, as what stands beside it is; the figure calls it what it is."""
    rows, _ = rows_and_readings(COPY, COPY)
    speech = rows.assign(voice="quoted", passage="another")

    assert tracks.passages(pd.concat([rows, speech]))["way"].tolist() == ["across", "speech"]


def test_where_no_passage_has_a_credit_or_a_first_day_the_page_says_that_it_cannot_tell():
    rows, found = rows_and_readings(COPY, COPY)
    told = tracks.tell(rows, summarise(rows, article_frame(found), {}), {})

    assert told[2] == "Dates, kinds and credits do not tell which article had this passage first."


def test_where_only_quotations_are_alike_it_is_said_that_no_longer_passage_was_found():
    rows, found = rows_and_readings(QUOTING, f"She said: “{SPEECH}.”")

    assert bars.find(rows, summarise(rows, article_frame(found), {}), {}).text == (
        "Quotations apart, no long passage was found in two outlets."
    )
