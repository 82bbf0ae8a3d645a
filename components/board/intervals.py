"""The board's figure of several events: each outlet's rate as a point with its interval, on one scale a row."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import plotly.graph_objects as go

from components.board.figure import head, sheet, span
from components.board.layout import side_by_side
from components.board.rates import Rated, signed
from components.contract import Column
from components.figure.marks import Bar, Point
from components.figure.rows import Rows
from components.figure.sheet import plain
from components.palette import Palette
from components.statistics import Estimate
from components.wording import counted

_OVER, _UNDER, _GLYPH = 10.0, 10.0, 20.0
#: What part of a cell its number takes, and what is kept free at its right.
_NUMBER, _FREE = 0.26, 0.08


def draw_rates(rates: Sequence[Rated], columns: Sequence[Column], palette: Palette) -> go.Figure:
    """Return the figure; an outlet's colour where it can be told apart from another in the row, else grey."""
    rows = sheet(columns, palette)
    put_rates(rows, rates, columns)
    return rows.finish(span(columns, palette))


def put_rates(rows: Rows, rates: Sequence[Rated], columns: Sequence[Column]) -> None:
    """Draw rates below what stands on a sheet."""
    beside = side_by_side(columns, rows.palette.width)
    drawn = _Drawn()
    for one in rates:
        rows.across(rows.y)
        (_columns if beside else _lines)(rows, drawn, one, columns)
    for colour in dict.fromkeys(bar.colour for bar in drawn.bars):
        rows.bars([bar for bar in drawn.bars if bar.colour == colour], 4)
    rows.points(drawn.points)


@dataclass
class _Drawn:
    """The marks of all cells, gathered to be handed to Plotly at once."""

    bars: list[Bar] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)


def _columns(rows: Rows, drawn: _Drawn, one: Rated, columns: Sequence[Column]) -> None:
    height = head(rows, one.rate.label, one.rate.unit, rows.y + _OVER)
    for place, column in enumerate(columns):
        _glyph(rows, drawn, one, column, place, place + 1, rows.y + _OVER + _GLYPH / 2)
    rows.y += _OVER + max(height, _GLYPH) + _UNDER


def _lines(rows: Rows, drawn: _Drawn, one: Rated, columns: Sequence[Column]) -> None:
    rows.space(_OVER / 2)
    rows.heading(one.rate.label, outlet=False)
    rows.say(one.rate.unit)
    for column in columns:
        y = rows.row(_GLYPH + 4)
        rows.label(column.outlet, y, 1, outlet=column.outlet)
        _glyph(rows, drawn, one, column, 0, 1, y)
    rows.space(_UNDER / 2)


def _glyph(rows: Rows, drawn: _Drawn, one: Rated, column: Column, left: float, right: float, y: float) -> None:
    estimate = one.estimates.get(column)
    if estimate is None:
        rows.note("–", y, left, xref="x")
        return
    low, high = scale_of(one)
    rows.note(number_of(one, estimate), y, left, ink=rows.palette.ink, xref="x")
    begin, width = left + _NUMBER, (1 - _NUMBER - _FREE) * (right - left)

    def at(value: float) -> float:
        return begin + width * (min(max(value, low), high) - low) / ((high - low) or 1)

    colour = rows.palette.outlet(column.outlet) if column.outlet in one.apart else rows.palette.zero
    key, hover = key_of(one, column), told(one, column, estimate)
    rows.line(y, begin, begin + width)
    if estimate.kind == "interval":
        drawn.bars.append(Bar(y, at(estimate.low), at(estimate.high) - at(estimate.low), key, hover, colour, "plain"))
    drawn.points.append(Point(at(estimate.value), y, key, hover, colour, size=10))
    rows.opens(y, left, (1 - _FREE) * (right - left) + left, _GLYPH, key, hover)


def key_of(one: Rated, column: Column) -> str:
    """Return what the board writes into the address where an outlet's rate is opened; empty where it opens nothing."""
    key = one.rate.key(column)
    return f"{one.row.slug}|{key}" if key else ""


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
