"""The tool's error beside the shares: what was measured, where it is drawn, and where it is kept off."""

from __future__ import annotations

import csv
import re

import pytest

from components.palette import palette_for
from components.speakers import COMPONENT
from components.speakers.error import COLUMNS, FILE, band, error_table, points
from components.speakers.figures.shares import SHARES
from components.speakers.measure import UNNAMED
from components.speakers.summary import summarise
from tests.speakers.by_hand import seed_readings
from tests.speakers.frames import articles_of, rows_of_all

DEFAULTS = COMPONENT.defaults()


def kept(by="found", articles=1):
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [row for row in rows if row["by"] == by and int(row["articles"]) == articles]


def shares_of_the_seeds(settings=DEFAULTS):
    rows, articles = rows_of_all(seed_readings()), articles_of(seed_readings())
    return rows, summarise(rows, articles, settings), palette_for(articles["outlet"]), settings


def test_the_kept_figures_carry_their_range_their_data_and_the_command():
    rows = kept()
    assert rows and tuple(rows[0]) == COLUMNS
    for row in rows:
        assert float(row["low"]) <= float(row["mean"]) <= float(row["high"])
        assert abs(float(row["mean"])) <= float(row["absolute"])
        assert row["country"] and row["years"] and row["date"] and row["command"].startswith("python benchmarks/")


def test_a_share_is_moved_by_the_mean_error_of_its_own_class():
    (row,) = [row for row in kept() if (row["least"], row["most"]) == ("0.2", "0.5")]
    found = band(0.48, 1, "Jim Mattis", DEFAULTS)
    assert found.mean == float(row["mean"]) and found.n == int(row["n"])
    assert found.low == pytest.approx(0.48 + float(row["low"]))
    assert found.high == pytest.approx(0.48 + float(row["high"]))


def test_a_band_stays_between_nothing_and_everything():
    found = band(1.0, 1, "Jim Mattis", DEFAULTS)
    assert 0 <= found.low <= found.high <= 1
    assert found.mean < 0


@pytest.mark.parametrize(
    ("share", "articles", "speaker", "settings"),
    [
        (0.03, 1, "Jim Mattis", {}),
        (0.48, 1, UNNAMED, {}),
        (0.48, 1, "Jim Mattis", {"unit": "quotations"}),
        (0.48, 1, "Jim Mattis", {"speech": "all"}),
        (0.48, 1, "Jim Mattis", {"checked": "all"}),
    ],
)
def test_no_band_where_nobody_measured_it_or_a_person_has_checked(share, articles, speaker, settings):
    assert band(share, articles, speaker, {**DEFAULTS, **settings}) is None


def test_several_articles_take_the_error_of_the_largest_group_that_is_not_larger():
    assert [band(0.1, articles, "Jim Mattis", DEFAULTS).articles for articles in (1, 4, 5, 19)] == [1, 1, 5, 5]


def test_the_figure_draws_a_band_to_each_share_above_zero_and_names_its_origin():
    rows, summary, palette, settings = shares_of_the_seeds()
    figure = SHARES.draw(rows, summary, palette, settings)
    (pale,) = (shape.path for shape in figure.layout.shapes if shape.fillcolor)
    bands = re.findall(r"M([\d.]+),[\d.]+H([\d.]+)V", pale)
    # 100 % in three outlets, 54 and 48 of 104; 2 of 104 is below what was measured.
    assert sorted(round(float(end), 2) for _, end in bands) == [0.46, 0.52, 1, 1, 1]
    notes = [re.sub(r"<[^>]+>", "", note.text) for note in figure.layout.annotations]
    assert " ".join(notes[:2]) == "pale band: the program’s average error, as measured on US news of 2015–2016"
    hovers = [text for trace in figure.data if trace.name != "field" for text in trace.hovertext]
    assert sum("the tool's error, no interval" in text for text in hovers) == len(bands)


@pytest.mark.parametrize("change", [{"checked": "all"}, {"speech": "all"}, {"unit": "quotations"}])
def test_the_figure_says_nothing_of_an_error_where_it_draws_none(change):
    rows, summary, palette, settings = shares_of_the_seeds({**DEFAULTS, **change})
    figure = SHARES.draw(rows, summary, palette, settings)
    assert not [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert "pale band" not in " ".join(note.text for note in figure.layout.annotations)
    assert "on average" not in " ".join(SHARES.tell(rows, summary, settings))


def test_the_sentence_and_the_table_give_the_same_error_as_the_band():
    rows, summary, _, settings = shares_of_the_seeds()
    largest, smallest = (points(band(share, 1, "Jim Mattis", settings).mean) for share in (1.0, 48 / 104))
    told = SHARES.tell(rows, summary, settings)
    assert (
        f"In US news of 2015–2016 shares like these were found {smallest.split()[0]} to {largest} on average." in told
    )
    assert set(SHARES.table(rows, summary, settings)["tool's error"]) >= {largest, smallest, "–"}


def test_an_error_in_words():
    assert [points(value) for value in (-0.12, 0.004, -0.015)] == [
        "12 points too large", "0.4 points too small", "1.5 points too large",
    ]  # fmt: skip


def test_the_method_shows_the_figures():
    assert error_table() in COMPONENT.method and "ERROR_TABLE" not in COMPONENT.method
