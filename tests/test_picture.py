"""What stands inside a picture that travels without its page."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figure.picture import as_picture, period, source_note
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
            "3 articles of 2 outlets · 3–4 February 2017 · words: article’s own, quotation · count: words · Parallax",
        ),
        (
            rows_of_articles("b"),
            "1 article of 1 outlet (2 more have none) · 4 February 2017 · words: article’s own, quotation · count: "
            "words · Parallax",
        ),
        (  # no date is known
            rows_of_articles("c"),
            "1 article of 1 outlet (2 more have none) · words: article’s own, quotation · count: words · Parallax",
        ),
    ],
)
def test_the_note_counts_the_articles_that_the_figure_shows(rows, note):
    assert note == source_note(rows, ARTICLES, {"count": "words"}, ("own", "quoted"))


def test_the_note_of_a_figure_without_settings_names_none():
    note = source_note(rows_of_articles("a"), ARTICLES, {}, ("own",))

    assert note == "1 article of 1 outlet (2 more have none) · 3 February 2017 · words: article’s own · Parallax"


def picture(finding="Three speak.", note="1 article", slide=False):
    """Return a figure of 300 pixels as a picture."""
    return as_picture(bare(), LIGHT, "Who speaks?", finding, note, slide)


def test_a_picture_has_its_question_its_finding_and_its_note():
    layout = picture().layout

    assert "Who speaks?" in layout.title.text and "<b>Three speak.</b>" in layout.title.text
    assert [one.text for one in layout.annotations] == ["1 article"]


def test_the_marks_keep_their_room():
    """What heading and note need is added to the margins, so the axes stay as high as they were drawn."""
    figure, drawn = bare().layout, picture().layout

    assert drawn.height - drawn.margin.t - drawn.margin.b == 300 - figure.margin.t - figure.margin.b
    assert drawn.width - drawn.margin.l - drawn.margin.r == LIGHT.width - figure.margin.l - figure.margin.r


@pytest.mark.parametrize("note", ["1 article", "word " * 400])
def test_a_slide_is_sixteen_by_nine_and_holds_the_whole_picture(note):
    layout, whole = picture(note=note, slide=True).layout, picture(note=note).layout

    assert layout.width >= whole.width and layout.height >= whole.height
    assert layout.width / layout.height == pytest.approx(16 / 9, abs=0.01)


def test_what_a_picture_says_is_never_markup():
    layout = picture("<b>Who</b> & why?", "<i>n</i> & more").layout

    assert "<b>&lt;b&gt;Who&lt;/b&gt; &amp; why?</b>" in layout.title.text
    assert layout.annotations[0].text == "&lt;i&gt;n&lt;/i&gt; &amp; more"


def test_a_long_word_is_broken_instead_of_cut_off():
    lines = picture(note="x" * 130).layout.annotations[0].text.split("<br>")

    assert sum(map(len, lines)) == 130 and len(lines) > 1
