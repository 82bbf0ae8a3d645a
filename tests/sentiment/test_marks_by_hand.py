"""What single marks of the scores' figures and tables hold, on rows made for it."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from components.figure.rows import Rows
from components.palette import palette_for
from components.sentiment.evidence import hover
from components.sentiment.figures import counts, course, means, own_quoted, sentences, shares, squares, subjectivity
from components.sentiment.figures.lines import VADER, Line
from components.sentiment.figures.pairs import _vader_on
from components.sentiment.scoring.lexicon import EMOTICONS
from components.sentiment.scoring.tokens import JOINTS, joints_of
from components.sentiment.second import compound
from components.sentiment.summary import _rests
from tests.sentiment.test_summary import row, summary_of

GOOD, BAD = {"good": 0.7}, {"bad": -0.7}


def rows(*found: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([one | {"start": number, "position": 0.5} for number, one in enumerate(found)])


FOUND = rows(row("A", "a1", GOOD), row("A", "a1", GOOD), row("A", "a1", {}), row("B", "b1", BAD))
PALETTE = palette_for(["A", "B"])


@pytest.fixture(scope="module")
def summary() -> pd.DataFrame:
    return summary_of(*FOUND.to_dict("records"))


def test_voices_without_a_sentence_have_no_line_in_the_table_of_means(summary):
    with_quoted = pd.concat([summary, summary.head(1).assign(voice="quoted", sentences=0)])

    found = means.table(FOUND, with_quoted, {})
    assert found[["outlet", "voice", "sentences"]].to_numpy().tolist() == [["A", "own", 3], ["B", "own", 1]]


def test_the_table_of_subjectivity_tells_how_many_sentences_are_scored(summary):
    found = subjectivity.table(FOUND, summary, {})

    assert found[["outlet", "n_articles", "scored"]].to_numpy().tolist() == [["A", 1, 2], ["B", 1, 1]]


def test_the_scale_of_subjectivity_has_its_half_in_the_middle(summary):
    axis = subjectivity.draw(FOUND, summary, PALETTE, {}).layout.xaxis

    assert list(zip(axis.tickvals, axis.ticktext, strict=True)) == [(0, "0"), (0.5, "0.5"), (1, "1")]


def test_points_of_one_score_are_piled_around_the_middle_of_their_line(summary):
    drawn = sentences.draw(FOUND, summary, PALETTE, {})
    of_a = sorted(y for trace in drawn.data for x, y in zip(trace.x or (), trace.y or (), strict=True) if x == 0.7)

    assert of_a[1] - of_a[0] == pytest.approx(10)


@pytest.mark.parametrize(("score", "place"), [(0.7, 0), (-0.7, 1)])
def test_a_pile_stands_as_high_above_the_ticks_of_its_line_however_many_are_in_it(summary, score, place):
    """The line is 56 high; its ticks stand 6 above its end, and the middle of the points 10 above its own middle."""
    drawn = sentences.draw(FOUND, summary, PALETTE, {})
    ticks = sorted({y for trace in drawn.data if trace.name == VADER for y in trace.y})
    points = [
        y
        for trace in drawn.data
        if trace.name != VADER
        for x, y in zip(trace.x or (), trace.y or (), strict=True)
        if x == score
    ]

    assert ticks[place] - sum(points) / len(points) == pytest.approx(32)


def test_each_panel_of_the_course_has_its_zero_and_its_ends_written_beside_it(summary):
    drawn = course.draw(FOUND, summary, PALETTE, {})

    written = [re.sub(r"<[^>]*>", "", text) for text in drawn.layout.yaxis.ticktext]
    assert [text for text in written if text.strip()] == ["−1", "0", "+1"] * 2


def test_a_note_under_a_line_moves_its_means_up():
    with_note, without = (means._middle(Line(100.0, 52.0, {"rests": rests})) for rests in ("sign", ""))

    assert (with_note, without) == (91.0, 100.0)


@pytest.mark.parametrize(("face", "polarity"), [("<3", 1.0), (":P", 0.75), (":)", 0.5), (";)", 0.25), (":(", -0.75)])
def test_a_face_is_as_glad_as_textblob_says(face, polarity):
    assert EMOTICONS[face] == polarity


@pytest.mark.parametrize(("part", "before"), [(")", ":"), ("-", ":"), ("-)", ":"), ("3", "<")])
def test_every_part_of_a_face_may_be_glued_to_what_stands_before_it_in_the_face(part, before):
    assert before in JOINTS[part]


@pytest.mark.parametrize("marks", ["“”", "„“", "«»"])
def test_printers_marks_change_no_score_of_the_second_list(marks):
    assert compound(f"A {marks[0]}good{marks[1]} plan") == compound('A "good" plan') > 0


def test_capitals_are_left_to_the_second_list_as_they_stand():
    assert compound("An EXCELLENT plan") > compound("An excellent plan") > 0


@pytest.mark.parametrize(
    ("without", "rests"),
    [(0.2, ""), (0.1, "order"), (0.05, "order"), (-0.1, "sign")],
)
def test_a_mean_rests_on_a_word_where_its_sign_or_its_place_changes_without_it(without, rests):
    """Beside it stands an outlet at 0.10: without the word it may be above, level or below."""
    summary = pd.DataFrame({"voice": "own", "polarity_all": [0.3, 0.1], "polarity_without": [without, 0.1]})
    assert next(iter(_rests(summary))) == rests


@pytest.mark.parametrize(("without", "rests"), [(0.1, ""), (0.3, "order"), (0.05, "")])
def test_a_mean_level_with_another_is_not_above_it(without, rests):
    summary = pd.DataFrame({"voice": "own", "polarity_all": [0.1, 0.1], "polarity_without": [without, 0.1]})
    assert next(iter(_rests(summary))) == rests


@pytest.mark.parametrize(
    ("vader", "told"),
    [([-0.1, -0.1], "; a second word list has 1 of them the other way"), ([0.0, 0.3], ""), ([-0.1, 0.0], "")],
)
def test_a_second_list_that_tells_no_difference_is_not_the_other_way(vader, told):
    assert _vader_on(pd.DataFrame({"difference": [-0.3, 0.2], "vader": vader})) == told


@pytest.mark.parametrize("text", ["", "word", "word :)"])
def test_nothing_is_glued_to_what_is_no_part_of_a_face(text):
    assert joints_of(text) == ""


def test_without_a_scored_sentence_nothing_is_drawn(summary):
    found = counts.find(FOUND.head(0), summary, {})
    assert (found.text, found.drawn) == ("No sentence here is in English: none is scored.", False)


def test_single_articles_are_not_called_more_negative_and_several_are_counted(summary):
    more = pd.concat([FOUND, FOUND.head(1).assign(article_id="a2")])

    assert counts.find(FOUND, summary, {}).text.endswith(": no article can be called more negative.")
    assert counts.find(more, summary, {}).text.endswith("neither way, 1 score below zero and 3 above.")


@pytest.mark.parametrize(("highest", "apart"), [(1, 10), (15, 10), (30, 5), (150, 1)])
def test_points_of_a_high_pile_stand_nearer_to_each_other(highest, apart):
    assert sentences._step([{"of_pile": highest}, {"of_pile": 1}]) == apart


def test_squares_of_two_storeys_are_filled_from_the_upper_one_on_and_stand_around_their_line():
    """Thirteen squares need two storeys; each is 18 high with a gap of 3."""
    own = rows(*[row("A", "a1", GOOD)] * 13).to_dict("records")
    line = Line(100.0, 50.0, {"negative": 0, "zero": 0, "none": 0, "positive": 13})
    placed = squares._placed(Rows(PALETTE), line, own, -0.4, 0.4)

    assert [bar.y for bar, _ in placed[:4]] == [89.5, 110.5, 89.5, 110.5]
    assert {name for _, name in placed} == {"positive"}


@pytest.mark.parametrize(
    ("lines", "fit"), [([90] * 13, True), ([91], False), ([80] * 15, True), ([80] * 15 + [1], False)]
)
def test_every_sentence_is_a_square_up_to_ninety_in_a_line_and_1200_in_all(lines, fit):
    assert squares.fits_squares(pd.DataFrame({"sentences": lines})) is fit


def test_beside_the_longest_bars_of_shares_there_is_room_for_a_count():
    """Of ten sentences two are below zero, four have none or no word, four are above: 0.14 of the whole is spare."""
    line = {"sentences": 10, "negative": 2, "zero": 3, "none": 1, "positive": 4}
    left, right, (low, high) = shares.edges_of_shares(pd.DataFrame([line]))

    assert (left, right, low, high) == pytest.approx((-0.2, 0.2, -0.54, 0.74))


def test_a_line_of_a_hover_is_at_most_52_characters_wide():
    found = hover(row("A", "a1", {"good": 0.7, "excellent": 0.9, "extravagant": 0.8}))

    assert found.split("<br>")[2:] == ["+0.80: good +0.70, excellent +0.90, extravagant", "+0.80", "second list 0.00"]


def test_the_course_has_a_line_at_the_first_and_at_the_last_word(summary):
    drawn = course.draw(FOUND, summary, PALETTE, {})

    ends = [re.findall(r"M([\d.]+),[\d.]+L([\d.]+),", shape.path) for shape in drawn.layout.shapes]
    assert [("0", "0"), ("1", "1")] in ends


def test_the_table_of_subjectivity_has_no_column_without_a_name(summary):
    assert list(subjectivity.table(FOUND, summary, {})) == [
        "outlet", "voice", "n_articles", "scored", "subjectivity", "low_subjectivity", "high_subjectivity",
        "kind_subjectivity", "key",
    ]  # fmt: skip


def test_own_and_quoted_words_are_compared_article_by_article_with_their_event():
    both = rows(row("A", "a1", GOOD), row("A", "a1", BAD, voice="quoted"), row("B", "b1", GOOD)).assign(event="e1")

    (one,) = own_quoted.by_article(both).to_dict("records")
    assert one == {
        "outlet": "A", "article_id": "a1", "event": "e1", "own": 0.7, "quoted": -0.7, "difference": 1.4, "vader": 0.0,
    }  # fmt: skip


def test_of_the_means_of_a_line_the_one_without_a_word_is_the_smaller_ring():
    sizes = {symbol: size for _, symbol, _, size in means._MEANS}

    assert sizes["circle-open"] < sizes["circle"]
