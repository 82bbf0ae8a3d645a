"""A searched word in its lines."""

from __future__ import annotations

import pandas as pd
import pytest

from components.contract import ROW_COLUMNS
from components.corpus import Article
from components.keywords.concordance import COLUMNS, MOST_LINES, concordance, uses_by_outlet
from components.reading.read import read

READINGS = [
    read(Article("A", "The harbour opened.\n\nA colour of the old harbour fell on the US fleet near us. He left.\n")),
    read(Article("B", "No harbor here.\n\n“Our harbor's colour is grey,” said Ana Ruiz of the United States navy.\n")),
]


def test_a_line_is_the_left_the_word_and_the_right_with_its_place():
    lines = concordance(READINGS, "fleet")

    assert tuple(lines.columns) == COLUMNS and COLUMNS[:5] == ROW_COLUMNS
    assert lines.loc[0, ["outlet", "left", "word", "right"]].tolist() == [
        "A",
        "A colour of the old harbour fell on the US",
        "fleet",
        "near us. He left.",
    ]
    text = READINGS[0].article.text
    assert text[lines.loc[0, "start"] : lines.loc[0, "end"]] == "fleet"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("HARBOUR", ["harbour", "harbour", "harbor", "harbor"]),
        ("harbor", ["harbour", "harbour", "harbor", "harbor"]),
        ("US", ["US", "United States"]),
        ("U.S.", ["US", "United States"]),
        ("us", ["us"]),
        ("the old harbor", ["the old harbour"]),
        ("opened a", []),  # no phrase goes on over a sentence's end
        ("harb", []),
        ("", []),
        ("   ", []),
        ("<b>harbour</b>", []),
        (".*", []),
        ("harbour" * 100, []),
    ],
)
def test_case_and_spelling_are_folded_and_a_query_is_only_words(query, words):
    assert concordance(READINGS, query)["word"].tolist() == words


def test_the_voice_is_that_of_the_words():
    lines = concordance(READINGS, "harbor")

    assert lines["voice"].tolist() == ["own", "own", "own", "quoted"]


@pytest.mark.parametrize(
    ("sort", "neighbours"),
    [
        ("left", ["|Timber|zones", "A|timber|age", "Harbor's|timber|burned."]),
        ("right", ["A|timber|age", "Harbor's|timber|burned.", "|Timber|zones"]),
        ("outlet", ["|Timber|zones", "A|timber|age", "Harbor's|timber|burned."]),
    ],
)
def test_lines_are_sorted_by_their_neighbours(sort, neighbours):
    told = [
        Article("A", "News of today here.\n\nTimber zones grew. A timber age came.\n"),
        Article("B", "News of today there.\n\nHarbor's timber burned.\n"),
    ]
    lines = concordance([read(one) for one in told], "timber", sort)
    left = [(line.split() or [""])[-1] for line in lines["left"]]
    right = [line.split()[0] for line in lines["right"]]

    assert ["|".join(line) for line in zip(left, lines["word"], right, strict=True)] == neighbours


def test_lines_of_one_outlet_stand_together():
    told = [Article(outlet, f"Rain number {number}.\n\nThe rain fell.\n") for number, outlet in enumerate("ABA")]
    lines = concordance([read(one) for one in told], "the rain")

    assert lines["outlet"].tolist() == ["A", "A", "B"]


def test_a_concordance_ends_at_its_bound():
    long = read(Article("A", "The rain fell.\n\n" + "Rain and rain. " * MOST_LINES))

    assert len(concordance([long], "rain")) == MOST_LINES


def test_nothing_found_has_the_same_columns():
    assert concordance([], "rain").empty and tuple(concordance([], "rain").columns) == COLUMNS


def test_uses_are_counted_by_outlet_and_per_thousand_words_of_the_voices_chosen():
    lines = pd.DataFrame({"outlet": ["B", "B"]})
    articles = pd.DataFrame(
        {"outlet": ["A", "B", "B", "C"], "words_own": [100, 300, 100, 0], "words_quoted": [50, 100, 0, 0]}
    )

    assert uses_by_outlet(lines, articles, ("own",)).to_numpy().tolist() == [
        ["A", 0, 0.0],
        ["B", 2, 5.0],
        ["C", 0, 0.0],
    ]
    assert uses_by_outlet(lines, articles, ("own", "quoted"))["rate"].tolist() == [0.0, 4.0, 0.0]
