"""The layout that all figures with rows share: what stands where, and what opens."""

from __future__ import annotations

import pandas as pd
import pytest

from components.figure.marks import Bar, Point
from components.figure.records import distinct, grouped, records
from components.figure.rows import EDGE, GAP, HEADING, LINE, Rows, nothing
from components.figure.sheet import CLEAR, characters, in_lines
from components.palette import NARROW, WIDE, palette_for

LIGHT = palette_for(["The Wire"])
WIRE = LIGHT.outlet("The Wire")


def written(figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_each_step_begins_where_the_one_before_it_ends():
    rows = Rows(LIGHT)
    top = rows.y
    rows.heading("The Wire")
    middle = rows.row(20, after=5)
    rows.space()
    rows.say("that is all")

    assert middle == top + HEADING + 10
    assert rows.y == top + HEADING + 20 + 5 + GAP + LINE


def test_one_pixel_of_the_figure_is_one_unit_of_its_height():
    rows = Rows(LIGHT)
    rows.row(100)
    layout = rows.finish((0, 1)).layout

    assert list(layout.yaxis.range) == [rows.y, 0]
    assert layout.height - layout.margin.t - layout.margin.b == rows.y


def test_a_heading_has_the_colour_of_its_outlet_and_a_detail_where_there_is_room():
    rows = Rows(LIGHT)
    rows.heading("The Wire", "12 words")
    rows.heading("The Wire", "a detail " * 8)
    texts = written(rows.finish((0, 1)))

    assert f'<span style="color:{WIRE}">■</span> <b>The Wire</b>' in texts[0] and "12 words" in texts[0]
    assert "a detail" not in texts[1] and "a detail" in texts[2]


def test_as_many_parts_of_a_key_stand_on_a_line_as_there_is_room_for():
    parts = ("● mean over all sentences", "◆ over scored ones", "○ without a word")
    narrow, wide = Rows(LIGHT), Rows(palette_for([], width=WIDE))
    narrow.say(*parts)
    wide.say(*parts)

    assert written(narrow.finish((0, 1))) == [" · ".join(parts[:2]), parts[2]]
    assert written(wide.finish((0, 1))) == [" · ".join(parts)]


def test_labels_of_rows_are_the_words_of_the_axis():
    rows = Rows(LIGHT, gutter=90)
    rows.label("a name of several words", rows.row(40))
    axis = rows.finish((0, 1)).layout.yaxis

    assert list(axis.tickvals) == [24]
    assert [line.count("<br>") for line in axis.ticktext] == [1]


def test_a_whole_field_opens_and_is_not_seen():
    rows = Rows(LIGHT)
    y = rows.row(20)
    rows.points([Point(0.5, y, "outlet=The+Wire", "one", WIRE)])
    rows.opens(y, 0, 1, 20, "outlet=The+Wire", "one")
    point, field = rows.finish((0, 1)).data

    assert (list(field.base), list(field.x), field.width) == ([0], [1], 20)
    assert field.customdata[0][0] == point.customdata[0][0] == "outlet=The+Wire"
    assert field.marker.color == CLEAR


def test_without_a_key_nothing_opens():
    rows = Rows(LIGHT)
    rows.opens(rows.row(20), 0, 1, 20, "", "nobody")
    rows.bars([Bar(10, 0, 1, "", "12 more", WIRE)], 16)
    (bar,) = rows.finish((0, 1)).data

    assert bar.customdata is None and list(bar.hovertext) == ["12 more"]


@pytest.mark.parametrize(
    "fill", ["full", "plain", "faint", "open", "hatched", "faint hatched", "dotted", "lined", "field"]
)
def test_every_fill_is_drawn_in_both_themes(fill):
    for theme in ("light", "dark"):
        rows = Rows(palette_for(["The Wire"], theme))
        rows.bars([Bar(10, 0, 1, "outlet=The+Wire", "one", WIRE, fill)], 16)
        assert rows.finish((0, 1)).data[0].name == fill


def test_lines_that_look_alike_are_one_path():
    rows = Rows(LIGHT)
    for number in range(50):
        rows.line(rows.row(10), 0, number)
    (path,) = rows.finish((0, 50)).layout.shapes

    assert path.path.count("M") == 50


def test_a_scale_is_marked_from_where_it_is_set_down_to_the_last_row():
    rows = Rows(LIGHT)
    rows.say("above")
    rows.scale([(0, "0"), (1, "100 %")], "share")
    rows.row(100)
    layout = rows.finish((0, 1)).layout

    assert {shape.path for shape in layout.shapes} == {f"M0,{4 + LINE}L0,{rows.y:g}", f"M1,{4 + LINE}L1,{rows.y:g}"}
    assert (list(layout.xaxis.ticktext), layout.xaxis.title.text) == (["0", "100 %"], "share")


@pytest.mark.parametrize(("count", "upright"), [(2, False), (12, True)])
def test_names_over_columns_stand_upright_where_they_do_not_fit(count, upright):
    rows = Rows(LIGHT)
    rows.heads(["Gazette"] * count)
    notes = rows.finish((0, count)).layout.annotations

    assert {note.textangle == -90 for note in notes} == {upright}


def test_what_is_empty_says_why():
    figure = nothing(LIGHT, "Nobody speaks.")

    assert (written(figure), len(figure.data)) == (["Nobody speaks."], 0)


def test_a_text_ends_in_an_ellipsis_beyond_its_lines():
    assert in_lines("one two three four five six", 9, 2) == ["one two", "three…"]
    assert in_lines("one two three", 9) == ["one two", "three"]


def test_more_characters_fit_where_they_are_small_and_not_bold():
    assert (
        characters(NARROW - 2 * EDGE, 13) > characters(NARROW - 2 * EDGE, 14) > characters(NARROW - 2 * EDGE, 14, True)
    )


def test_records_keep_the_order_and_the_values_of_a_frame():
    frame = pd.DataFrame({"outlet": ["B", "A", "B"], "words": [1, 2, 3]})

    assert records(frame) == [{"outlet": "B", "words": 1}, {"outlet": "A", "words": 2}, {"outlet": "B", "words": 3}]
    assert list(grouped(records(frame), "outlet")) == distinct(frame, "outlet") == ["B", "A"]


def test_a_figure_begins_a_little_before_zero():
    rows = Rows(LIGHT)
    rows.bars([Bar(rows.row(10), 0, 1, "", "")], 10)
    begin, end = rows.finish((0, 1)).layout.xaxis.range

    assert -0.02 < begin < 0 and end == 1


def test_ticks_whose_words_would_meet_lose_every_second_one():
    rows = Rows(LIGHT, gutter=200)
    rows.scale([(part / 4, f"{25 * part} %") for part in range(5)])

    assert rows.finish((0, 1)).layout.xaxis.ticktext == ("0 %", "", "50 %", "", "100 %")
