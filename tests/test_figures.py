"""What every figure of every measure owes its reader: it draws, it opens, it is safe, it is the same tomorrow."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from html import unescape

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.contract import rows_of
from components.palette import NARROW, WIDE, palette_for
from tests.shown import (
    CORPORA,
    MEASURES,
    ROOT,
    SENTENCE_END,
    Page,
    axes_of,
    drawn,
    each_setting,
    keys_of,
    registered,
    texts_of,
)


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_view_draws_a_figure_of_a_height_it_has_chosen(component, corpus):
    for view, figure in drawn(component.slug, corpus):
        assert isinstance(figure, go.Figure)
        assert figure.layout.height > 0, view
        assert figure.layout.width is None, view


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "a hostile corpus"])
def test_plotly_finds_nothing_to_change_in_a_figure(component, corpus):
    """Pages hand their figures to the browser unchecked: here Plotly checks each value of each."""
    for view, figure in drawn(component.slug, corpus):
        assert json.loads(go.Figure(figure.to_dict()).to_json()) == json.loads(figure.to_json()), view


def test_every_view_draws_each_of_its_settings(component):
    page = Page(component)
    for settings in each_setting(component):
        page.settings = settings
        for view in component.views:
            assert page.draw(view).layout.height > 0
            assert all(one.endswith(SENTENCE_END) for one in page.tell(view))
            assert isinstance(page.table(view), pd.DataFrame)


#: Four digits in a row that are neither a year nor part of a word, a colour, an address or a number with a point.
_BARE = re.compile(r"(?<![\w.,:/=#-])(?!(?:19|20)\d\d\b)\d{4,}(?![\w/%=])")


def test_a_thousand_is_written_with_a_comma(component):
    """In figures and sentences of 2,000 articles, which the seeds, taken many times, stand in for."""
    page = Page(component).times(500)

    for view in component.views:
        told = [*(text for _, text in texts_of(page.draw(view))), *page.tell(view)]
        assert [text for text in told if _BARE.search(text)] == [], view.slug


@pytest.mark.parametrize("outlets", [(), ("The Wire",)])
def test_what_is_empty_is_drawn_without_an_error(component, outlets):
    """No row of the articles chosen, and no article chosen at all."""
    page = Page(component, outlets=outlets).without_rows()

    for view in component.views:
        assert page.draw(view).layout.height > 0
        assert keys_of(page.draw(view)) == []
        assert all(isinstance(sentence, str) for sentence in page.tell(view))
        assert isinstance(page.table(view), pd.DataFrame)
    assert page.component.stands_out is None or page.component.stands_out(page.rows, page.articles) == []
    assert page.component.marks(page.rows, page.palette) == []


@pytest.mark.parametrize("corpus", ["the seeds", "one article", "six articles each", "a hostile corpus"])
def test_every_drawn_mark_opens_into_the_rows_behind_it(component, corpus):
    rows = Page(component, corpus).rows

    for view, figure in drawn(component.slug, corpus):
        dead = [key for key in keys_of(figure) if rows_of(rows, key).empty]
        assert dead == [], f"{view}: give a bar that is empty no key ({dead[:3]})"


@pytest.mark.parametrize("outlet", ["defense.gov", "Asia Times", "The Wire", "Press TV"])
def test_every_drawn_mark_of_one_outlet_opens_rows_of_that_outlet(component, outlet):
    page = Page(component, outlets=(outlet,))

    for view, figure in page.figures:
        assert all(set(rows_of(page.rows, key)["outlet"]) == {outlet} for key in keys_of(figure)), view


def test_the_leading_figure_has_marks_to_open(component):
    page = Page(component, "its sample")

    assert keys_of(page.draw(component.views[0])), f"{component.slug}: give the bars `customdata=[[mark_key(…)]]`"


def test_an_outlet_keeps_its_colour_when_the_others_are_filtered_out(component):
    page = Page(component, outlets=("The Wire",))
    written = page.draw(component.views[0]).to_json()
    others = [page.palette.outlet(name) for name in page.palette.outlets if name != "The Wire"]

    assert page.palette.outlet("The Wire") in written or page.rows.empty
    assert [colour for colour in others if colour in written] == []


def test_nothing_in_a_figure_is_written_smaller_than_thirteen_pixels(component):
    for view, figure in drawn(component.slug):
        fonts = [note.font.size for note in figure.layout.annotations]
        fonts += [axis.tickfont.size for axis in axes_of(figure)]
        fonts += [trace.textfont.size for trace in figure.data if trace.text is not None]
        assert [size for size in fonts if size is not None and size < 13] == [], view


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("corpus", ["the seeds", "a hostile corpus"])
def test_no_line_of_text_is_longer_than_the_room_that_it_has(component, corpus, width):
    """Counted as a text of its size takes at most; upright names run down the page."""
    page = Page(component, corpus)
    page.palette = palette_for(page.palette.outlets, width=width)
    for view, figure in page.figures:
        for note in figure.layout.annotations:
            lines = re.sub(r"<(?!br)[^>]*>", "", note.text).split("<br>") if not note.textangle else []
            assert [line for line in lines if len(unescape(line)) * note.font.size * 0.45 > width] == [], view


def test_where_there_is_room_texts_take_fewer_lines(component):
    page = Page(component)
    heights = []
    for width in (NARROW, WIDE):
        page.palette = palette_for(page.palette.outlets, width=width)
        heights.append(sum(figure.layout.height for _, figure in page.figures))

    assert heights[1] <= heights[0]


def test_nothing_that_shows_rows_changes_them(component):
    """The frames are shared between all visitors."""
    page = Page(component, "six articles each")
    rows, articles = page.rows.copy(deep=True), page.articles.copy(deep=True)
    summary = page.summary
    before = summary.copy(deep=True)
    for view in component.views:
        view.draw(page.rows, summary, page.palette, page.settings)
        view.tell(page.rows, summary, page.settings)
        view.table(page.rows, summary, page.settings)
    if component.stands_out is not None:
        component.stands_out(page.rows, page.articles)
    component.marks(page.rows, page.palette)

    pd.testing.assert_frame_equal(rows, page.rows)
    pd.testing.assert_frame_equal(articles, page.articles)
    pd.testing.assert_frame_equal(before, summary)


def test_the_same_rows_give_the_same_figure(component):
    for view, figure in Page(component).figures:
        assert figure.to_json() == dict(drawn(component.slug))[view].to_json()


_SEVERAL = ("the seeds", "six articles each")
_DRAW_ALL = f"""
import json
from components import COMPONENTS
from tests.test_figures import digest
from tests.shown import drawn
print(json.dumps({{
    f"{{component.slug}}.{{view}} of {{corpus}}": digest(figure)
    for corpus in {_SEVERAL} for component in COMPONENTS for view, figure in drawn(component.slug, corpus)
}}))
"""


def digest(figure: go.Figure) -> str:
    """Return what is another for any other figure."""
    return hashlib.sha256(figure.to_json().encode()).hexdigest()


def test_another_server_gives_the_same_figures():
    """From text to figure in this process and in one that puts the members of a set in another order."""
    order = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    other = subprocess.run(
        [sys.executable, "-c", _DRAW_ALL],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": order, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        timeout=300,
        check=True,
    )
    here = {
        f"{component.slug}.{view} of {corpus}": digest(figure)
        for corpus in _SEVERAL
        for component in registered()
        for view, figure in drawn(component.slug, corpus)
    }

    assert json.loads(other.stdout) == here
    assert {name.split(".")[0] for name in here} == set(MEASURES)


@pytest.mark.parametrize("markup", ["<script", "<b>bold", "&copy;"])
def test_no_text_of_an_article_reaches_a_figure_as_markup(component, markup):
    for view, figure in drawn(component.slug, "a hostile corpus"):
        assert [text for _, text in texts_of(figure) if markup in text.replace("&amp;copy;", "")] == [], view


def test_no_text_of_an_article_becomes_part_of_a_template(component):
    """Plotly fills in %{y} wherever a template holds it."""
    for view, figure in drawn(component.slug, "a hostile corpus"):
        templates = [text for field, text in texts_of(figure) if field.endswith("template")]
        assert [text for text in templates if "alert(1)" in text or "stars" in text] == [], view


def test_hostile_names_are_shown_as_they_are_written(component):
    """The two tests above would hold of a figure without a name as well."""
    if Page(component, "a hostile corpus").rows.empty:
        pytest.skip("it finds nothing in that corpus")
    figures = [figure for _, figure in drawn(component.slug, "a hostile corpus")]
    written = " ".join(text for figure in figures for _, text in texts_of(figure))

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;bold&lt;/b&gt;" in written.replace("<br>", " ")
    assert "&amp;copy; $x$" in written.replace("<br>", " ")
