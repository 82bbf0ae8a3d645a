"""The board's figure of several events: each outlet's rate as a point with its interval, on one scale a row."""

from __future__ import annotations

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from components.board.figure import HEADS, RIGHT
from components.board.layout import side_by_side
from components.board.rates import Rated, signed
from components.contract import Column
from components.figure.marks import Bar, Point
from components.figure.rows import LINE, Rows
from components.figure.sheet import SMALL, characters, in_lines, plain
from components.palette import Palette
from components.statistics import Estimate
from components.wording import counted

_OVER, _UNDER, _GLYPH = 10.0, 10.0, 20.0
#: What part of a cell its number takes, and what is kept free at its right.
_NUMBER, _FREE = 0.26, 0.08


def draw_rates(rates: Sequence[Rated], columns: Sequence[Column], palette: Palette) -> go.Figure:
    """Return the figure; an outlet's colour where two can be told apart in the row, else grey."""
    if side_by_side(columns, palette.width):
        return _columns(rates, columns, palette)
    return _lines(rates, columns, palette)


def _columns(rates: Sequence[Rated], columns: Sequence[Column], palette: Palette) -> go.Figure:
    rows = Rows(palette, gutter=HEADS, right=RIGHT)
    rows.y = 0
    for one in rates:
        rows.across(rows.y)
        height = _head(rows, one, rows.y + _OVER)
        for place, column in enumerate(columns):
            _glyph(rows, one, column, place, place + 1, rows.y + _OVER + _GLYPH / 2)
        rows.y += _OVER + max(height, _GLYPH) + _UNDER
    return rows.finish((0, len(columns)))


def _lines(rates: Sequence[Rated], columns: Sequence[Column], palette: Palette) -> go.Figure:
    rows = Rows(palette, gutter=min(116, palette.width * 0.34), right=RIGHT)
    rows.y = 0
    for one in rates:
        rows.across(rows.y)
        rows.space(_OVER / 2)
        rows.heading(one.rate.label, outlet=False)
        rows.say(one.rate.unit)
        for column in columns:
            y = rows.row(_GLYPH + 4)
            rows.label(column.outlet, y, 1, outlet=column.outlet)
            _glyph(rows, one, column, 0, 1, y)
        rows.space(_UNDER / 2)
    return rows.finish((0, 1))


def _head(rows: Rows, one: Rated, top: float) -> float:
    room = characters(HEADS - 16)
    heading, unit = in_lines(one.rate.label, room - 2), in_lines(one.rate.unit, room)
    small = f'<span style="color:{rows.palette.muted};font-size:{SMALL}px">{"<br>".join(map(plain, unit))}</span>'
    markup = f"<b>{'<br>'.join(map(plain, heading))}</b><br>{small}"
    rows.note(markup, top - 3, shift=-HEADS, ink=rows.palette.ink, yanchor="top")
    return LINE * (len(heading) + len(unit))


def _glyph(rows: Rows, one: Rated, column: Column, left: float, right: float, y: float) -> None:
    estimate = one.estimates.get(column)
    if estimate is None:
        rows.note("–", y, left, xref="x")
        return
    low, high = scale_of(one)
    rows.note(number_of(one, estimate), y, left, ink=rows.palette.ink, xref="x")
    begin, width = left + _NUMBER, (1 - _NUMBER - _FREE) * (right - left)

    def at(value: float) -> float:
        return begin + width * (min(max(value, low), high) - low) / ((high - low) or 1)

    colour = rows.palette.outlet(column.outlet) if one.apart else rows.palette.zero
    key, hover = key_of(one, column), told(one, column, estimate)
    rows.line(y, begin, begin + width)
    if estimate.kind == "interval":
        rows.bars([Bar(y, at(estimate.low), at(estimate.high) - at(estimate.low), key, hover, colour, "plain")], 4)
    rows.points([Point(at(estimate.value), y, key, hover, colour, size=10)])
    rows.opens(y, left, (1 - _FREE) * (right - left) + left, _GLYPH, key, hover)


def key_of(one: Rated, column: Column) -> str:
    """Return what the board writes into the address where an outlet's rate is opened; empty where it opens nothing."""
    return f"{one.row.slug}|{column.key(**dict(one.rate.conditions))}" if one.rate.conditions else ""


def scale_of(one: Rated) -> tuple[float, float]:
    """Return the ends of a rate's scale: its own where it has any, else what the intervals reach."""
    known = [
        end
        for estimate in one.estimates.values()
        for end in (estimate.value, *((estimate.low, estimate.high) if estimate.kind == "interval" else ()))
        if not math.isnan(end)
    ]
    low = one.rate.low if one.rate.low is not None else min([*known, 0.0])
    return low, max([*known, low])


def number_of(one: Rated, estimate: Estimate) -> str:
    """Return an estimate as it is written: two digits where the numbers are small."""
    low, high = scale_of(one)
    return signed(estimate.value, 2 if max(abs(low), abs(high)) < 1 else 1)


def told(one: Rated, column: Column, estimate: Estimate) -> str:
    """Return what a rate says of an outlet: its value, n, and its interval where it has one."""
    low, high = scale_of(one)
    digits = 2 if max(abs(low), abs(high)) < 1 else 1
    value = f"{plain(column.outlet)}: {signed(estimate.value, digits)} {plain(one.rate.unit)}"
    of = f"{counted(estimate.n, 'article')}"
    if estimate.kind != "interval":
        return f"{value}, {of}"
    return f"{value}, {signed(estimate.low, digits)} to {signed(estimate.high, digits)} (95 %), {of}"
