"""What the figures and tables of frames hold, on rows and sentences made for it."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from components.contract import rows_of
from components.corpus import Article
from components.figure.records import records
from components.frames.cells import aspects, rates_of_aspects
from components.frames.codebook_file import read_codebook, read_codes
from components.frames.figures import alone, places, rates, voices, words
from components.frames.meanings import MEANINGS
from components.frames.measure import measure, redact
from components.frames.summary import COLUMNS as SUMMARY
from components.frames.summary import summarise
from components.palette import palette_for
from components.reading.read import read
from tests.frames.test_frame_figures import lone, placed
from tests.frames.test_striking import articles, rows
from tests.shown import keys_of

ROWS = rows(("X1", 1, "a"), ("X1", 2, "b"), ("Y1", 1, "a"))
BOTH = ROWS["article_id"].drop_duplicates().tolist()


@pytest.fixture(scope="module")
def summary() -> pd.DataFrame:
    return summarise(ROWS, articles("X1", "Y1"), {})


def test_a_column_of_the_board_has_the_weight_of_an_aspect_in_a_thousand_words():
    cells = aspects(ROWS, articles("X1", "Y1"))

    assert [(cell.column.outlet, cell.text, cell.number) for cell in cells] == [("X", "Law", 20.0), ("Y", "Law", 10.0)]


def test_every_line_with_hits_opens_their_words(summary):
    table = rates.table(ROWS, summary, {})

    for line in table[table["hits"] > 0].to_dict("records"):
        assert len(rows_of(ROWS, line["key"])) == line["hits"]


def test_the_words_of_a_frame_stand_under_its_name(summary):
    figure = words.draw(ROWS, summary, palette_for(["X", "Y"]), {})

    assert any("Law" in note.text for note in figure.layout.annotations)


def test_one_outlet_alone_is_not_compared_with_itself():
    own = rows(("X1", 1, "a"), ("X1", 2, "b"))

    found = rates.find(own, summarise(own, articles("X1"), {}), {})
    assert found.text == "Most sentences are marked with law: 2."


def test_of_two_outlets_the_heading_tells_both(summary):
    assert rates.find(ROWS, summary, {}).text == "Own sentences marked with law: 2 in X, 1 in Y."


def test_a_word_that_opens_its_sentence_counts():
    found = measure([read(Article("X", "On the bridge\n\nTaxes rose in Lund on Monday.\n"))], {})

    assert "Taxes" in found["words"].tolist()


def test_a_line_of_the_codes_is_a_frame_with_its_words():
    (code,) = read_codes("code,label,definition,questions\nlaw,Law and order,What courts do.,Is it a crime?\n")

    assert (code.code, code.label, code.definition) == ("law", "Law and order", "What courts do.")


def test_a_line_of_the_codes_without_a_definition_has_none_and_its_code_for_a_label():
    (code,) = read_codes("code,label\nlaw,\n")

    assert (code.label, code.definition, code.questions) == ("law", "", ())


def test_each_square_of_what_one_article_has_alone_opens_its_sentence():
    found = lone("a", "b")
    figure = alone.draw(found, pd.DataFrame({"outlet": ["X"]}), palette_for(["X"]), {})

    assert sorted(rows_of(found, key)["sentence"].tolist() for key in keys_of(figure)) == [[0], [1]]


def test_places_are_drawn_from_the_first_word_to_the_last():
    figure = places.draw(placed(0.0, 1.0), pd.DataFrame({"outlet": ["X"]}), palette_for(["X"]), {})

    first, last = figure.layout.xaxis.range
    assert first <= 0 and last == 1


def test_the_rates_of_an_aspect_are_those_of_each_article():
    (law,) = rates_of_aspects(ROWS, articles("X1", "Y1"))

    assert (law.slug, law.values) == ("law", {"X1": 20.0, "Y1": 10.0})


def test_a_frame_that_no_line_of_codes_describes_has_no_definition():
    (code,) = read_codebook("code,pattern\nlaw,court\n").codes

    assert (code.label, code.definition) == ("Law", "")


def test_a_heading_stands_nearer_to_the_lines_of_its_own_frame_than_to_those_before_it():
    found = pd.concat([ROWS, ROWS.assign(code="money", label="Money")])
    both = summarise(found, articles("X1", "Y1"), {})
    figure = rates.draw(found, both, palette_for(["X", "Y"]), {})

    money = next(note.y for note in figure.layout.annotations if "Money" in note.text)
    lines = sorted(figure.layout.yaxis.tickvals)
    before, after = max(y for y in lines if y < money), min(y for y in lines if y > money)
    assert after - money < money - before


@pytest.mark.parametrize(
    ("chances", "explained"), [((0.5, 0.5, 0.5), "all of them"), ((0.5, 0.02, 0.5), "all but 1"), ((0.02,) * 3, "none")]
)
def test_of_many_cases_it_is_told_how_many_length_may_explain(chances, explained):
    found = rows(("X1", 1, "a"), ("Y1", 1, "a"), ("Z1", 1, "a"))

    told = alone.find(found.assign(alone="yes", chance=list(chances)), None, {}).text
    assert told == f"Weak aspects apart, 3 times one article alone is marked; length may explain {explained}."


def test_a_dotted_line_stands_at_the_mean_of_all_outlets(summary):
    figure = rates._dots({"law": records(summary)}, palette_for(["X", "Y"]))

    (mean,) = [shape.path for shape in figure.layout.shapes if shape.line.dash == "dot"]
    assert re.findall(r"[ML]([^,]*),", mean) == ["15", "15"]


@pytest.mark.parametrize("scope", ["any", "own", "reported", "quoted"])
def test_an_entry_may_be_looked_for_in_the_words_of_each(scope):
    (entry,) = read_codebook(f"code,pattern,scope\nlaw,court,{scope}\n").entries

    assert entry.scope == scope


def test_a_mark_of_the_order_of_bytes_is_no_part_of_the_first_column():
    (code,) = read_codes("\ufeffcode,label\nlaw,Law\n")

    assert (code.code, code.label) == ("law", "Law")


def test_how_many_marks_a_line_has_stands_at_its_end():
    figure = places.draw(placed(0.0, 1.0), pd.DataFrame({"outlet": ["X"]}), palette_for(["X"]), {})

    (note,) = [note for note in figure.layout.annotations if "2 marks" in note.text]
    assert (note.x, note.xanchor) == (1, "left")


def test_the_name_of_a_frame_has_no_outlet_s_square(summary):
    figure = rates._dots({"law": records(summary)}, palette_for(["X", "Y"]))

    (heading,) = [note.text for note in figure.layout.annotations if "<b>Law" in note.text]
    assert heading.startswith("<b>Law")


def test_weights_added_up_have_the_unit_of_each():
    assert MEANINGS.summary["weighted"].unit == MEANINGS.rows["weight"].unit == MEANINGS.summary["hits"].unit


def test_rows_without_their_words_are_without_the_hidden_ones_alone():
    found = redact(ROWS.assign(words=["court", "judge", "court"]), pd.Series([True, False, False]))

    assert found["words"].tolist() == ["", "judge", "court"]


@pytest.mark.parametrize(("sentences", "squares"), [(40, 40), (41, 1)])
def test_up_to_forty_marked_sentences_of_a_line_have_a_tick_each(sentences, squares):
    """All of them stand at the very end, in the last third."""
    figure = places.draw(placed(*[1.0] * sentences), pd.DataFrame({"outlet": ["X"]}), palette_for(["X"]), {})

    assert sum(len(trace.x) for trace in figure.data if trace.type == "bar" and any(trace.x)) == squares


def test_the_tick_of_the_last_sentence_ends_within_the_figure():
    figure = places.draw(placed(0.0, 1.0), pd.DataFrame({"outlet": ["X"]}), palette_for(["X"]), {})

    ends = [base + width for trace in figure.data for base, width in zip(trace.base, trace.x, strict=True)]
    assert 0.99 < max(ends) <= 1


def test_the_hits_in_each_voice_follow_one_another_and_are_added_up_beside_their_line(summary):
    found = ROWS.assign(voice=["own", "quoted", "own"], speaker="")
    figure = voices.draw(found, summary, palette_for(["X", "Y"]), {})

    pieces = sorted(
        (y, base, width) for one in figure.data for y, base, width in zip(one.y, one.base, one.x, strict=True)
    )
    assert [piece[1:] for piece in pieces] == [(0, 1), (1, 1), (0, 1)]
    assert [note.text for note in figure.layout.annotations][-2:] == ["2", "1"]


def test_the_table_of_words_counts_hits_and_the_articles_that_have_them(summary):
    found = pd.concat([ROWS, ROWS.head(1).assign(article_id="X2"), ROWS.head(1)])
    table = words.table(found, summary, {})

    assert table[["outlet", "entry", "hits", "articles"]].to_numpy().tolist() == [
        ["X", "a", 3, 2],
        ["X", "b", 1, 1],
        ["Y", "a", 1, 1],
    ]


def test_a_frame_stands_farther_from_the_frame_before_it_than_from_its_own_lines():
    both = pd.concat([ROWS, ROWS.assign(code="money", label="Money")])
    figure = words.draw(both, summarise(both, articles("X1", "Y1"), {}), palette_for(["X", "Y"]), {})

    money = next(note.y for note in figure.layout.annotations if "Money" in note.text)
    places = [*figure.layout.yaxis.tickvals, *(note.y for note in figure.layout.annotations if note.y != money)]
    before, after = max(y for y in places if y < money), min(y for y in places if y > money)
    assert after - money < money - before


def test_frames_by_which_outlets_can_be_compared_come_first_however_rare(summary):
    other = rows(("X1", 3, "a"), ("X1", 4, "a"), ("Y1", 3, "a"), ("Y1", 4, "a"))
    both = pd.concat([other.assign(code="money", label="Money", comparable="no"), ROWS])

    assert words.table(both, summary, {})["frame"].drop_duplicates().tolist() == ["Law", "Money"]


def test_the_rows_say_which_words_are_strong():
    text = "On the bridge\n\nTaxes rose in Lund on Monday. The court sat.\n"
    found = measure([read(Article("X", text))], {})

    assert found[["words", "strength", "weight"]].to_numpy().tolist() == [
        ["Taxes", "weak", 0.5],
        ["court", "strong", 1.0],
    ]


def test_every_column_of_the_summary_has_its_meaning():
    assert set(MEANINGS.summary) == set(SUMMARY)


def test_a_single_sentence_that_one_article_alone_has_stands_under_its_frame():
    figure = alone.draw(lone("a"), pd.DataFrame({"outlet": ["X"]}), palette_for(["X"]), {})

    assert [note.text for note in figure.layout.annotations if "Law" in note.text] == ["<b>Law</b>"]
