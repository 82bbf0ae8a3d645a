"""Words struck from how sentences are worded: they count for nothing, and nothing else changes."""

from __future__ import annotations

import pandas as pd
import pytest

from components.actors import COMPONENT
from components.actors.figures.weights import table, weighed
from components.actors.measure import WORDED, measure
from components.actors.striking import reworded, told_of_change
from components.analysis.analyse import Analysis, analyse
from components.contract import rows_of
from components.corpus import Article, Corpus

TEXT = (
    "Senator Maria Ruiz spoke in Leeds on Monday. On Friday Ruiz was accused of a terrible lie. "
    "Later Ruiz met the committee."
)


@pytest.fixture(scope="module")
def whole() -> Analysis:
    articles = (Article(outlet="Gazette", text=TEXT), Article(outlet="Herald", text=TEXT + " End."))
    return analyse(Corpus("Leeds", articles))


def settings() -> dict[str, str]:
    return {"actor": "Maria Ruiz", "whose": "own"}


def test_a_struck_word_no_longer_weighs(whole):
    rows = whole.rows[COMPONENT.slug]
    anew = reworded(rows, whole.readings, COMPONENT.chosen({}), "Maria Ruiz", ["accuse", "lie"])

    before, after = (one[(one["view"] == WORDED) & (one["actor"] == "Maria Ruiz")] for one in (rows, anew))
    accused = before["words"].str.contains("accuse")
    assert accused.sum() == 2
    assert not after["words"].str.contains("accuse|lie").any()
    assert (after.loc[accused, "score"] > before.loc[accused, "score"]).all()


def test_rows_of_other_views_stay_as_they_are(whole):
    rows = whole.rows[COMPONENT.slug]
    anew = reworded(rows, whole.readings, COMPONENT.chosen({}), "Maria Ruiz", ["accuse"])

    pd.testing.assert_frame_equal(rows[rows["view"] != WORDED], anew[anew["view"] != WORDED])
    assert anew.dtypes.equals(rows.dtypes)


def test_without_struck_words_the_rows_are_the_very_same(whole):
    rows = whole.rows[COMPONENT.slug]

    assert reworded(rows, whole.readings, COMPONENT.chosen({}), "Maria Ruiz", []) is rows
    assert measure(whole.readings, COMPONENT.chosen({}))["words"].tolist() == rows["words"].tolist()


def test_every_weighed_word_opens_its_sentences(whole):
    rows = whole.rows[COMPONENT.slug]
    summary = COMPONENT.summarise(rows, whole.articles, settings())
    lines = table(rows, summary, settings())

    assert "accuse" in {one.word for one in weighed(rows, summary, settings())}
    for line in lines.to_dict("records"):
        found = rows_of(rows, line["key"])
        assert len(found) == line["sentences"]
        assert all(f"{line['word']} " in words for words in found["words"])


def test_what_changes_is_counted():
    columns = ["view", "actor", "what", "voice"]
    lines = [(WORDED, "A", "positive", "own"), (WORDED, "A", "unsure", "own"), (WORDED, "A", "neutral", "quoted")]
    before = pd.DataFrame(lines, columns=columns)
    after = before.assign(what=["unsure", "unsure", "negative"])

    assert told_of_change(before, after, {"actor": "A"}) == (
        "Without these words 1 of 2 sentences are told otherwise: positive to unsure 1."
    )
    assert told_of_change(before, before, {"actor": "A"}) == "Without these words all 2 sentences are told as before."
