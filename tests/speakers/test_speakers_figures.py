"""The figures of the speakers: what is drawn, what opens, and at which sizes they hold."""

from __future__ import annotations

import re
from itertools import pairwise

import pandas as pd
import pytest

from components.contract import rows_of
from components.corpus.article import Article
from components.palette import WIDE, palette_for
from components.reading.read import read
from components.speakers import COMPONENT
from components.speakers.figures.places import _voiced
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
    heights = sorted({note.y for note in left})  # the words of a key stand side by side in a line
    assert len({(note.y, note.xshift) for note in left}) == len(left)
    assert all(later - earlier >= 15 for earlier, later in pairwise(heights))


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_selection_draws_a_sentence(view):
    figure = drawn(view, [reading_of(Article(outlet="Ledger", text="Rain fell."), [])])
    assert len(figure.layout.annotations) >= 1 and not figure.data


def wide(view, settings=DEFAULTS):
    """Return a figure of the seeds, as their quotations were found by hand, on a page of 1280 pixels."""
    rows, articles = rows_of_all(seed_readings()), articles_of(seed_readings())
    palette = palette_for(dict.fromkeys(articles["outlet"]), width=WIDE)
    return VIEWS[view].draw(rows, summarise(rows, articles, settings), palette, settings)


def test_people_stand_in_rows_and_outlets_in_columns_quoted_words_before_paraphrase():
    figure = wide("words")
    written = [re.sub(r"<[^>]+>", "", text) for text in figure.layout.yaxis.ticktext]
    assert [name.strip() for name in written][:3] == ["Jim Mattis", "Shinzo Abe", "Tomomi Inada"]
    numbers = [re.sub(r"<[^>]+>", "", note.text) for note in figure.layout.annotations]
    assert {"80 + 50", "48 + 25", "39 + 37"} <= set(numbers)


def test_a_gap_is_a_dash_and_the_words_that_another_passed_on_are_told():
    figure = wide("words")
    notes = [re.sub(r"<[^>]+>", "", note.text) for note in figure.layout.annotations]
    assert "–" in notes
    assert "50 paraphrased, as told by Gary Ross" in " ".join(notes)
    assert "faint hatched" in {trace.name for trace in figure.data}


def test_through_whom_somebody_speaks_stands_under_the_bar_of_that_outlet():
    figure = wide("words")
    told, head = (
        next(note for note in figure.layout.annotations if note.text.endswith(text))
        for text in ("Gary Ross", "defense.gov")
    )
    assert told.x == head.x


def test_counting_quotations_every_block_is_as_long():
    figure = wide("words", {"unit": "quotations", "speech": "quoted"})
    found = [length for trace in figure.data if trace.name != "field" for length in trace.x]
    assert max(found) == pytest.approx(min(found))


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


def test_the_fewest_words_share_a_row_of_numbers_and_unnamed_sources_keep_one_of_their_own():
    words = ["one two three four five six seven eight nine ten eleven"]
    said = [Said("direct", f"Speaker {n}", "said", (words[0].rsplit(" ", n)[0],)) for n in range(10)]
    said.append(Said("direct", None, "said", ("one",), form="unnamed"))
    reading = reading_of(Article(outlet="Ledger", text=f"{words[0]}\n" * 11), said)
    rows, articles = rows_of_all([reading]), articles_of([reading])
    palette = palette_for(["Ledger"], width=WIDE)
    figure = VIEWS["words"].draw(rows, summarise(rows, articles, DEFAULTS), palette, DEFAULTS)
    written = [re.sub(r"<[^>]+>", "", text).strip() for text in figure.layout.yaxis.ticktext]
    assert written == [*(f"Speaker {n}" for n in range(8)), "unnamed sources", "2 others"]
    assert "5 + 0" in [note.text for note in figure.layout.annotations]  # three words and two


def test_many_outlets_stand_in_a_table_of_bars_on_one_scale():
    readings = [
        reading_of(Article(outlet=f"Outlet {n}", text=text), [Said("direct", "Ana Ruiz", "said", (text,))])
        for n, text in enumerate(["a"] * 8 + ["a b c d"])
    ]
    (bars,) = drawn("words", readings).data
    assert len(bars.x) == 9
    assert max(bars.x) == pytest.approx(4 * min(bars.x))


def test_of_many_outlets_a_dot_stands_for_each_and_words_name_the_least_and_the_most_of_a_kind():
    texts = [f"“{'Go ' * (number + 1)}now,” said Senator Ana Ruiz. “No,” police said." for number in range(9)]
    readings = [read(Article(outlet=f"Outlet {number}", text=text)) for number, text in enumerate(texts)]
    rows, articles = rows_of_all(readings), articles_of(readings)

    summary, palette = summarise(rows, articles, DEFAULTS), palette_for(dict.fromkeys(articles["outlet"]), width=WIDE)
    figure = VIEWS["kinds"].draw(rows, summary, palette, DEFAULTS)
    found = VIEWS["kinds"].find(rows, summary, DEFAULTS)

    # 2 of 3 words, 10 of 11
    assert "67\xa0% (Outlet 0) to 91\xa0% (Outlet 8)" in [note.text for note in figure.layout.annotations]
    assert found.reading.startswith("Each dot is an outlet")


def test_on_a_telephone_the_longest_bar_of_many_outlets_leaves_room_for_its_number():
    long = "said Senator Ana Ruiz. ".join(["“" + "We go now. " * 400 + "” "] * 2)
    readings = [read(Article(outlet=f"Outlet {n}", text=long + f"“Go,” said Tom Hill {n}.")) for n in range(9)]
    figure = drawn("words", readings)
    column = figure.layout.xaxis.range[1]
    longest = max(length for trace in figure.data for length in trace.x)

    number = next(note for note in figure.layout.annotations if re.fullmatch(r"\d,\d{3}", note.text))
    room = (1 - longest) * (palette_for([]).width - 20) / column

    assert room > 6.5 * len(number.text)


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Department of the Port", "Department of the Port"),
        ("her plan for the port", "a source only described there"),
        ("unnamed sources", "somebody without a name there"),
    ],
)
def test_what_only_describes_a_speaker_of_a_headline_is_told_as_a_description(speaker, told):
    passages = pd.DataFrame([(speaker, "reported")], columns=["speaker", "voice"])
    assert _voiced(passages) == [f"{told} (paraphrase)"]


def test_on_a_telephone_too_all_who_have_no_row_are_summed_up(monkeypatch):
    monkeypatch.setattr("components.speakers.figures.people.MOST_PEOPLE", 1)
    readings = seed_readings()
    notes = [note.text for note in drawn("words", readings).layout.annotations]

    assert any("4 others" in text for text in notes)
