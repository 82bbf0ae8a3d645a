"""What the four tellings of Mattis in Tokyo have in common, and what is found in some of them only."""

from __future__ import annotations

import re
from functools import cache

import pytest

from components.coverage import COMPONENT
from components.coverage.relate import relate
from tests.growth import steps
from tests.shown import Page, analysis

OUTLETS = ("defense.gov", "Press TV", "Asia Times", "The Wire")
NAMED, ELLIPTICAL, DESCRIBED, REWORDED = "by name", "elliptical", "by description", "in other words"
NO, EARLY, OPEN = "not found", "not yet", "order unknown"


@cache
def page() -> Page:
    return Page(COMPONENT)


@cache
def cells() -> dict[str, dict[str, str]]:
    """Return {point: {outlet: how it has the point, or why not}}."""
    found: dict[str, dict[str, str]] = {}
    for line in page().summary.itertuples():
        found.setdefault(line.point, {})[line.outlet] = line.how if line.status == "found" else line.status
    return found


@pytest.mark.parametrize(
    ("point", "defense", "press", "asia", "wire"),
    [
        ("Senkaku Islands", NAMED, OPEN, NO, DESCRIBED),
        ("South China Sea", OPEN, NAMED, ELLIPTICAL, NO),
        ("East China Sea", EARLY, EARLY, ELLIPTICAL, NAMED),
        ("Taiwanese", OPEN, NAMED, NO, NO),
        ("54,000 U.S. troops and their family members (Japan)", NAMED, OPEN, NO, NO),
        ("47,000 troops (Japan)", OPEN, ELLIPTICAL, NO, NO),
        ("30,000 troops (South Korea)", OPEN, NAMED, NO, NO),
        ("Futenma air station", NAMED, OPEN, NO, NO),
        ("Terminal High Altitude Area Defense system", OPEN, NAMED, NO, NO),
        ("Article 5", NAMED, NAMED, NO, NO),
        ("Jim Mattis", NAMED, NAMED, NAMED, NAMED),
        ("Shinzo Abe", NAMED, NAMED, NAMED, NAMED),
        ("Donald Trump", OPEN, NAMED, NAMED, NAMED),
        ("1 % of gross domestic product (Japan)", EARLY, EARLY, NAMED, OPEN),
    ],
)
def test_the_matrix_shows_who_has_a_point_and_how(point, defense, press, asia, wire):
    assert cells()[point] == dict(zip(OUTLETS, (defense, press, asia, wire), strict=True))


@pytest.mark.parametrize(
    "point",
    [
        "He appeared eager to reassure Japan of US resolve",
        "Mattis said on Friday that provocations by North Korea",
        "It was similar to the message he delivered in South Korea.",
    ],
)
def test_what_only_the_later_two_say_could_not_yet_be_known_on_3_february(point):
    [held] = [held for name, held in cells().items() if name.startswith(point)]

    assert (held["defense.gov"], held["Press TV"]) == (EARLY, EARLY)
    assert {held["Asia Times"], held["The Wire"]} <= {"in these words", REWORDED}


@pytest.mark.parametrize("words", ["Article 5 of our mutual defense treaty", "that we stand firmly"])
def test_a_speech_that_two_quote_is_one_point(words):
    [held] = [held for name, held in cells().items() if words in name and "“" in name]

    assert (held["defense.gov"], held["Press TV"]) == ("in these words", REWORDED)
    assert (held["Asia Times"], held["The Wire"]) == (NO, NO)


def test_the_islands_of_the_wire_are_the_only_place_or_thing_that_a_description_finds():
    """So the rule for descriptions is right once, and wrong never, on these four."""
    rows = page().rows
    found = rows[(rows["how"] == "by description") & (rows["kind"] != "person")]
    text = analysis("the seeds").reading(found["article_id"].iat[0]).article.text

    assert found["point"].tolist() == ["Senkaku Islands"]
    assert "islands that are under Japanese control" in text[found["start"].iat[0] : found["end"].iat[0]]


@pytest.mark.parametrize(
    ("point", "outlet", "survives", "holders"),
    [
        # Asia Times has 327 words; the Senkakus stand at word 250 of defense.gov and end The Wire's 310
        ("Senkaku Islands", "Asia Times", 2, 2),
        # The Wire has 310 words, and defense.gov names Futenma in its last sentence, behind word 350
        ("Futenma air station", "The Wire", 0, 1),
        ("Taiwanese", "The Wire", 1, 1),
    ],
)
def test_the_cut_test_asks_whether_length_alone_could_be_why(point, outlet, survives, holders):
    summary = page().summary
    [line] = summary[(summary["point"] == point) & (summary["outlet"] == outlet)].itertuples()

    assert (line.survives, line.holders) == (survives, holders)


def test_the_common_core_stands_first_and_each_outlets_own_points_last():
    points = page().summary.drop_duplicates("point_id")

    assert points["tellings"].is_monotonic_decreasing
    assert points["tellings"].iat[0] == 4
    assert points["tellings"].iat[-1] == 1


def test_a_filter_changes_no_order_of_publication():
    """With The Wire and Asia Times alone the Senkakus are still first told on 3 February."""
    shown = Page(COMPONENT, outlets=("The Wire", "Asia Times"))
    lines = shown.summary[shown.summary["point"] == "Senkaku Islands"]

    assert dict(zip(lines["outlet"], lines["status"], strict=True)) == {"The Wire": "found", "Asia Times": "not found"}
    assert set(lines["since"]) == {"2017-02-03"}


def test_all_points_are_drawn_that_the_tellings_have_by_name():
    figure = page().draw(COMPONENT.views[0])
    drawn = re.sub(r"<span[^>]*>|</span>", "", " ".join(figure.layout.yaxis.ticktext)).replace("<br>", " ")

    for point in ("Senkaku Islands", "South China Sea", "Taiwanese", "Futenma air station", "47,000 troops (Japan)"):
        assert point in drawn
    assert "Terminal High Altitude Area Defense system" in drawn


def test_points_are_found_in_few_steps_for_the_first_page():
    readings = list(analysis("the seeds").readings)

    assert steps(lambda: relate(readings, COMPONENT.measure(readings, {}).assign(shared="none"))) < 1_000_000


def test_a_statement_is_in_these_words_where_it_reads_as_its_row_is_named():
    """The row is named by The Wire's sentence; Asia Times says "That was similar to the message that Mattis …"."""
    held = cells()["It was similar to the message he delivered in South Korea."]

    assert held["The Wire"] == "in these words"
