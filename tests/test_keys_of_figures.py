"""The key above a figure: each fill drawn small, so that what looks alike in a font is told apart."""

from __future__ import annotations

import re

import pytest

from components.figure.key import HIGH, WIDE, shapes, width_of
from components.figure.rows import Rows
from components.figure.svg.drawing import svg
from components.palette import palette_for

FILLS = ("full", "faint", "open", "hatched", "faint hatched", "dotted", "lined")


def paths(fill: str) -> tuple[tuple[str, str], ...]:
    return tuple((one["path"], one["fillcolor"]) for one in shapes(fill, 0, HIGH / 2, "#000000", "#dddddd"))


def test_no_two_fills_have_the_same_key():
    assert len({paths(fill) for fill in FILLS}) == len(FILLS)


def test_hatching_slants_and_dots_are_fields_of_their_own():
    (_, (slanted, _)), (_, (dots, _)) = paths("hatched"), paths("dotted")

    assert slanted.count("L") == slanted.count("M") == 5 and "H" not in slanted
    assert dots.count("Z") == dots.count("M") == 8


@pytest.mark.parametrize("fill", FILLS)
def test_a_key_stays_within_its_field(fill):
    every = " ".join(path for path, _ in paths(fill))
    points = re.findall(r"[ML]([\d.-]+),([\d.-]+)", every)

    assert all(0 <= float(x) <= WIDE and 0 <= float(y) <= HIGH for x, y in points)


def test_words_stand_behind_their_field_and_alone_where_there_is_none():
    rows = Rows(palette_for(["A"], width=800))
    rows.key(("dotted", "same quotation"), ("", "shares"))

    assert [note["text"] for note in rows.notes] == ["same quotation", "shares"]
    assert rows.notes[0]["xshift"] == width_of("dotted") + 6


def test_a_key_is_drawn_in_reports_where_it_stands_on_the_page():
    rows = Rows(palette_for(["A"], width=400), gutter=100)
    rows.key(("open", "other verbs"))
    drawn = svg(rows.finish((0, 1)), "a", "a key", 400)

    assert 'd="M4.0,8.0H22.0V19.0H4.0Z"' in drawn
