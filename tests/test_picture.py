"""What stands inside a picture that travels without its page."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figure.picture import period, source_note, with_source
from components.figure.sheet import look
from components.palette import palette_for

LIGHT = palette_for(["The Wire"])
ARTICLES = pd.DataFrame(
    [("a", "The Wire", date(2017, 2, 3)), ("b", "The Wire", date(2017, 2, 4)), ("c", "Gazette", None)],
    columns=["article_id", "outlet", "published"],
)


def bare() -> go.Figure:
    """Return a figure of 300 pixels with nothing on it."""
    return go.Figure(layout=look(LIGHT, 300))


def rows_of_articles(*articles: str) -> pd.DataFrame:
    return pd.DataFrame({"article_id": list(articles)})


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ([], ""),
        ([None, "", pd.NaT, float("nan")], ""),
        (["2017-02-03"], "3 February 2017"),
        (["2017-02-04", None, "2017-02-03", "2017-02-04"], "3–4 February 2017"),
        (["2017-01-31", "2017-02-04"], "31 January – 4 February 2017"),
        (["2016-12-31", "2017-01-01"], "31 December 2016 – 1 January 2017"),
        (["2016-02-03", "2017-02-03"], "3 February 2016 – 3 February 2017"),
        ([date(2017, 2, 3), pd.Timestamp("2017-02-04 18:30")], "3–4 February 2017"),
    ],
)
def test_a_period_says_no_more_than_is_needed(published, days):
    assert days == period(published)


@pytest.mark.parametrize(
    ("rows", "note"),
    [
        (
            rows_of_articles("a", "b", "b", "c"),
            "Who speaks? · n = 3 articles of 2 outlets · 3–4 February 2017 · voice: own, quoted · count: words · "
            "Parallax",
        ),
        (
            rows_of_articles("b"),
            "Who speaks? · n = 1 article of 1 outlet · 4 February 2017 · voice: own, quoted · count: words · Parallax",
        ),
        (  # no date is known
            rows_of_articles("c"),
            "Who speaks? · n = 1 article of 1 outlet · voice: own, quoted · count: words · Parallax",
        ),
    ],
)
def test_the_note_counts_the_articles_that_the_figure_shows(rows, note):
    assert note == source_note("Who speaks?", rows, ARTICLES, {"count": "words"}, ("own", "quoted"))


def test_the_note_of_a_figure_without_settings_names_none():
    note = source_note("Who speaks?", rows_of_articles("a"), ARTICLES, {}, ("own",))

    assert note == "Who speaks? · n = 1 article of 1 outlet · 3 February 2017 · voice: own · Parallax"


def test_the_note_makes_the_figure_higher_by_its_lines_and_the_camera():
    """Two lines of at most 51 characters, 19 pixels each, 12 pixels of white, and room for the camera on top."""
    note = "Whose words does each outlet print, and how many of them? · n = 4 articles of 4 outlets"
    figure = bare()
    top, bottom = figure.layout.margin.t, figure.layout.margin.b
    noted = with_source(figure, LIGHT, note)
    camera = noted.layout.margin.t - top

    assert noted is figure
    assert camera > 0
    assert (figure.layout.height, figure.layout.margin.b) == (300 + 50 + camera, bottom + 50)
    assert figure.layout.title.text == (
        "Whose words does each outlet print, and how many of<br>them? · n = 4 articles of 4 outlets"
    )
    assert (figure.layout.title.font.size, figure.layout.title.font.color) == (13, LIGHT.muted)


def test_the_marks_keep_their_room():
    """What the note and the camera need is added to the margins, so the axes stay as high as they were drawn."""
    figure = bare()
    axes = 300 - figure.layout.margin.t - figure.layout.margin.b
    noted = with_source(figure, LIGHT, "n = 1 article").layout

    assert axes == noted.height - noted.margin.t - noted.margin.b


def test_the_note_begins_below_the_old_margin_whatever_the_axes():
    """One line: its upper edge is 19 + 12 pixels above the lower edge of the picture, to which it is anchored."""
    title = with_source(bare(), LIGHT, "n = 1 article").layout.title
    height = with_source(bare(), LIGHT, "n = 1 article").layout.height

    assert (title.xref, title.yref, title.yanchor) == ("container", "container", "top")
    assert title.y * height == pytest.approx(31)


def test_a_note_is_never_markup():
    title = with_source(bare(), LIGHT, "<b>Who</b> & why?").layout.title

    assert title.text == "&lt;b&gt;Who&lt;/b&gt; &amp; why?"


def test_a_long_word_is_broken_instead_of_cut_off():
    title = with_source(bare(), LIGHT, "x" * 130).layout.title

    assert [len(line) for line in title.text.split("<br>")] == [51, 51, 28]
