"""The figures of the speakers: what is drawn, what opens, and at which sizes they hold."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from components.contract import rows_of
from components.corpus.article import Article
from components.palette import palette_for
from components.reading.read import read
from components.speakers import COMPONENT
from components.speakers.summary import summarise
from tests.speakers.by_hand import Said, reading_of, seed_readings
from tests.speakers.frames import articles_of, rows_of_all

VIEWS = {view.slug: view for view in COMPONENT.views}
DEFAULTS = COMPONENT.defaults()


def figure_of(view, rows, articles, settings=DEFAULTS, theme="light"):
    summary = summarise(rows, articles, settings)
    return VIEWS[view].draw(rows, summary, palette_for(dict.fromkeys(articles["outlet"]), theme), settings)


def drawn(view, readings, settings=DEFAULTS):
    return figure_of(view, rows_of_all(readings), articles_of(readings), settings)


@pytest.fixture(scope="module", params=[(1, 1), (4, 2), (2, 20), (12, 1)], ids=str)
def frames(request, invented):
    readings = [read(article) for article in invented(*request.param).articles]
    return rows_of_all(readings), articles_of(readings)


@pytest.mark.parametrize("view", VIEWS)
def test_every_mark_opens_the_rows_that_it_stands_for(view, frames):
    figure = figure_of(view, *frames, {"unit": "quotations", "speech": "all"})
    keys = {data[0] for trace in figure.data if trace.customdata is not None for data in trace.customdata}
    assert keys or not figure.data
    for key in sorted(keys)[::5]:
        assert len(rows_of(frames[0], key)), key


@pytest.mark.parametrize("view", VIEWS)
def test_texts_are_legible_hovers_are_full_and_no_two_lines_at_the_left_edge_meet(view, frames):
    figure = figure_of(view, *frames, theme="dark")
    notes = figure.layout.annotations
    assert min(note.font.size for note in notes) >= 12
    assert all(all(trace.hovertext) for trace in figure.data if trace.hoverinfo == "text")
    left = [note for note in notes if note.xref == "paper" and note.yref == "y" and note.x == 0]
    heights = sorted(note.y for note in left)
    assert all(later - earlier >= 15 for earlier, later in pairwise(heights))


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_selection_draws_a_sentence(view):
    figure = drawn(view, [reading_of(Article(outlet="Ledger", text="Rain fell."), [])])
    assert len(figure.layout.annotations) >= 1 and not figure.data


def test_a_block_is_as_long_as_its_quoted_words_and_reported_ones_follow_hatched():
    figure = drawn("words", seed_readings())
    quoted, reported = figure.data
    assert (quoted.name, reported.name) == ("full", "hatched")
    assert quoted.marker.pattern.shape is None and reported.marker.pattern.shape == "/"
    # Asia Times: Mattis' four quotations of 22, 51, 3 and 4 words stand end to end, and only then what is reported.
    row = next(y for y, length, base in zip(quoted.y, quoted.x, quoted.base, strict=True) if (length, base) == (51, 22))
    blocks = sorted((base, length) for y, length, base in zip(quoted.y, quoted.x, quoted.base, strict=True) if y == row)
    assert blocks == [(0, 22), (22, 51), (73, 3), (76, 4)]
    assert min(base for y, base in zip(reported.y, reported.base, strict=True) if y == row) == 80


def test_counting_quotations_every_block_is_one_long():
    figure = drawn("words", seed_readings(), {"unit": "quotations", "speech": "quoted"})
    assert {length for trace in figure.data for length in trace.x} == {1}


def test_the_label_above_a_line_writes_its_words_and_its_relay():
    figure = drawn("words", seed_readings())
    notes = [re.sub(r"<[^>]+>", "", note.text) for note in figure.layout.annotations]
    at = notes.index("Jim Mattis 99 words quoted, 68 reported")
    assert notes[at + 1] == "of these, 50 words via Gary Ross"


def test_a_share_of_zero_is_hollow_where_the_speaker_is_only_reported():
    figure = drawn("shares", seed_readings())
    dots = [trace for trace in figure.data if trace.name != "field"]
    hollow = [trace for trace in dots if set(trace.marker.symbol) == {"circle-open"}]
    full = [share for trace in dots if trace not in hollow for share in trace.x]
    assert sorted(full) == pytest.approx([2 / 104, 48 / 104, 54 / 104, 1, 1, 1])
    assert [share for trace in hollow for share in trace.x] == [0, 0]


def test_a_strip_has_each_passage_at_its_place():
    text = "one two three four five\nsix seven eight nine ten"
    reading = reading_of(Article(outlet="Ledger", text=text), [Said("direct", "Ana Ruiz", "said", ("six seven",))])
    figure = drawn("places", [reading])
    (block,) = figure.data
    assert (list(block.base), list(block.x)) == ([0.5], [0.2])


def test_reporting_words_are_written_once_with_their_count():
    figure = drawn("verbs", seed_readings())
    trace = figure.data[0]
    assert [text.strip() for text in trace.text][:4] == ["said 3", "underscored", "noted", "thanked"]
    assert trace.marker.size[0] > trace.marker.size[1]


def test_markup_in_a_text_is_shown_not_obeyed():
    text = "<b>Boo</b> & so on"
    said = [Said("direct", "<i>Eve</i>", "<u>said</u>", (text,))]
    reading = reading_of(Article(outlet="<a href='x'>Ledger</a>", text=text), said)
    for view in VIEWS:
        figure = drawn(view, [reading])
        written = [note.text for note in figure.layout.annotations]
        written += [one for trace in figure.data for one in (*(trace.hovertext or ()), *(trace.text or ()))]
        assert not any(tag in one for one in written for tag in ("<i>Eve", "<u>", "<a ", "<b>Boo"))


@pytest.mark.parametrize("view", VIEWS)
def test_the_table_opens_passages_with_its_key(view):
    readings = seed_readings()
    rows = rows_of_all(readings)
    table = VIEWS[view].table(rows, summarise(rows, articles_of(readings), DEFAULTS), DEFAULTS)
    assert len(table) and all(len(rows_of(rows, key)) for key in table["key"] if key)


def test_the_fewest_words_share_a_line_and_unnamed_sources_keep_one_of_their_own():
    words = ["one two three four five six seven eight"[:length] for length in (39, 33, 27, 23, 18, 13, 7)]
    said = [Said("direct", f"Speaker {n}", "said", (part,)) for n, part in enumerate(words)]
    said.append(Said("direct", None, "said", ("one",), form="unnamed"))
    reading = reading_of(Article(outlet="Ledger", text="one two three four five six seven eight\n" * 8), said)
    figure = drawn("words", [reading])
    notes = [re.sub(r"<[^>]+>", "", note.text) for note in figure.layout.annotations]
    assert notes[1:] == [
        "Speaker 0 8 words quoted",
        "Speaker 1 7 words quoted",
        "Speaker 2 6 words quoted",
        "Speaker 3 5 words quoted",
        "Speaker 4 4 words quoted",
        "2 others 5 words quoted",
        "unnamed sources 1 word quoted",
    ]


def test_many_outlets_stand_in_a_table_of_bars_on_one_scale():
    readings = [
        reading_of(Article(outlet=f"Outlet {n}", text=text), [Said("direct", "Ana Ruiz", "said", (text,))])
        for n, text in enumerate(["a"] * 8 + ["a b c d"])
    ]
    (bars,) = drawn("words", readings).data
    assert len(bars.x) == 9
    assert max(bars.x) == pytest.approx(4 * min(bars.x))
