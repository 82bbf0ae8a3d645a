"""A figure as SVG: the words, marks and places that Plotly's figure has, and stretches that cut no mark."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from components.figure.marks import Bar, Point
from components.figure.rows import Rows
from components.figure.svg import draw, svg
from components.figure.svg.drawing import written
from components.figure.svg.traces import outline
from components.figure.svg.words import lines_of, plain_words
from components.palette import palette_for
from tests.hostile import HOSTILE_TEXTS
from tests.shown import drawn

LIGHT = palette_for(["The Wire"], width=400)


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("a<br>b", ["a", "b"]),
        ("<b>a</b> b", ['<tspan font-weight="700">a</tspan> b']),
        ('<span style="color:#123456">■</span> x', ['<tspan fill="#123456">■</tspan> x']),
        ("&lt;script&gt; &amp;amp;", ["&lt;script&gt; &amp;amp;"]),
        ("<script>x</script>", ["&lt;script&gt;x&lt;/script&gt;"]),
        ('<span style="color:url(x)">a</span>', ["a"]),
        ("<b>a<br>b</b>", ['<tspan font-weight="700">a</tspan>', '<tspan font-weight="700">b</tspan>']),
    ],
)
def test_plotly_markup_becomes_lines_of_svg_words(markup, lines):
    assert lines == lines_of(markup)


def test_words_are_told_without_their_markup():
    assert plain_words("<b>The Wire</b>: 12<br>of &lt;20&gt;") == "The Wire: 12\nof <20>"


def test_a_bar_stands_where_the_figure_says():
    """Of 400 pixels 100 are the gutter, 0 are kept at the right, and the scale begins 2 in: half of it ends at 251."""
    rows = Rows(LIGHT, gutter=100, right=0)
    rows.bars([Bar(rows.row(20), 0, 0.5, "k", "half", "#112233", "plain")], 10)

    drawn_bar = next(one for one in draw(rows.finish((0, 1)), "a", 400).marks if "<rect" in one[2])

    # From 4 pixels below the top on, the middle of a row of 20 is at 14, and a bar of 10 begins at 9.
    assert (drawn_bar[0], drawn_bar[1]) == pytest.approx((9, 19))
    assert 'x="102.0"' in drawn_bar[2]
    assert 'width="149.0"' in drawn_bar[2]
    assert "<title>half</title>" in drawn_bar[2]


def test_each_symbol_has_an_outline_of_its_own():
    symbols = ("circle", "square", "diamond", "triangle-up", "x-thin", "line-ns")

    assert len({outline(symbol, 0, 0, 5) for symbol in symbols}) == len(symbols)
    assert outline("square-open-dot", 0, 0, 5) == outline("square", 0, 0, 5)


def test_a_trace_that_no_figure_here_has_is_refused():
    figure = go.Figure(go.Pie(values=[1]), {"height": 100})

    with pytest.raises(ValueError, match="'pie'"):
        draw(figure, "a", 100)


def tall(rows_of_marks: int) -> go.Figure:
    rows = Rows(LIGHT)
    for _ in range(rows_of_marks):
        rows.points([Point(0.5, rows.row(40), "", "", "#112233")])
    return rows.finish((0, 1))


def test_a_figure_lower_than_a_page_stays_whole():
    drawing = draw(tall(3), "a", 400)

    assert drawing.parts(780) == [(0, drawing.height)]


def test_a_figure_higher_than_a_page_is_parted_between_its_marks():
    drawing = draw(tall(50), "a", 400)
    parts = drawing.parts(500)

    assert parts[0][0] == 0
    assert parts[-1][1] == drawing.height
    assert all(bottom - top <= 500 for top, bottom in parts)
    assert [before[1] for before in parts[:-1]] == [after[0] for after in parts[1:]]
    cut = [one for one in drawing.marks for _, at in parts[:-1] if one[0] < at < one[1]]
    assert cut == []


def test_every_mark_is_in_exactly_one_part():
    drawing = draw(tall(50), "a", 400)

    circles = sum(written(drawing, "", part).count("<path d=") for part in drawing.parts(500))

    assert circles == 50


@pytest.mark.parametrize("corpus", ["the seeds", "a hostile corpus"])
def test_every_figure_can_be_drawn_and_is_well_formed(component, corpus):
    for name, figure in drawn(component.slug, corpus):
        found = ElementTree.fromstring(svg(figure, name, "what it shows", 700, alone=True))

        assert found.tag == "{http://www.w3.org/2000/svg}svg"
        words = "".join(found.itertext())
        assert all(_plain(one.text) in words for one in figure.layout.annotations), name


def _plain(markup: str) -> str:
    return plain_words(markup).split("\n")[0]


def test_the_same_figure_gives_the_same_svg():
    assert svg(tall(3), "a", "b", 400) == svg(tall(3), "a", "b", 400)


@pytest.mark.parametrize("text", HOSTILE_TEXTS[:130:3])
def test_hostile_words_stay_words(text):
    rows = Rows(LIGHT)
    rows.say(text)

    found = svg(rows.finish((0, 1)), text, text, 400)

    assert set(re.findall(r"<(\w+)", found)) <= {"svg", "text", "tspan", "defs", "rect", "path"}
    ElementTree.fromstring(found)
