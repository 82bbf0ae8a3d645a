"""The board's figure: whose bars and squares open their passages. The same marks, side by side or in rows."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.board.layout import Shown, label_of, side_by_side
from components.board.marks import Box, Marks, draw_cell, scale_of
from components.contract import Column
from components.figure.rows import LINE, Rows
from components.figure.sheet import SMALL, TEXT, characters, in_lines, plain
from components.palette import Palette

#: Pixels kept for the headings of rows beside columns, for the names of outlets before rows, and at the right.
HEADS, RIGHT = 160, 8
_NAMES = 116
#: Pixels between a row's rule and its marks, and between its marks and the next rule.
_OVER, _UNDER = 10.0, 8.0


def draw_board(shown: Sequence[Shown], columns: Sequence[Column], palette: Palette) -> go.Figure:
    """Return the figure of the rows whose cells are marks; `columns` are those drawn, in order."""
    if side_by_side(columns, palette.width):
        return _columns(shown, columns, palette)
    return _lines(shown, columns, palette)


def _columns(shown: Sequence[Shown], columns: Sequence[Column], palette: Palette) -> go.Figure:
    rows = Rows(palette, gutter=HEADS, right=RIGHT)
    marks, each = Marks(palette), rows.scale_width / len(columns)
    rows.y = 0
    for one in shown:
        _rule(rows)
        top, scale = rows.y + _OVER, scale_of(one)
        heading, height = _head(rows, one, top), 0.0
        for place, column in enumerate(columns):
            box = Box(place, place + 1, top, each)
            drawn = draw_cell(marks, box, one, one.of(column), palette.outlet(column.outlet), scale)
            height = max(height, drawn)
        low = top + height
        rows.y = max(top + heading, low + _note(rows, one, low)) + _UNDER
    marks.onto(rows)
    return rows.finish((0, len(columns)))


def _note(rows: Rows, one: Shown, top: float) -> float:
    """Write a row's note below its marks, and return the pixels of its height."""
    lines = in_lines(one.note, characters(rows.scale_width)) if one.note else []
    for number, line in enumerate(lines):
        rows.note(plain(line), top + LINE * (number + 0.5))
    return LINE * len(lines)


def _lines(shown: Sequence[Shown], columns: Sequence[Column], palette: Palette) -> go.Figure:
    rows = Rows(palette, gutter=min(_NAMES, palette.width * 0.34), right=RIGHT)
    marks = Marks(palette)
    rows.y = 0
    for one in shown:
        _rule(rows)
        rows.space(_OVER / 2)
        rows.heading(one.row.heading, outlet=False)
        rows.say(one.row.question)
        if key := " ".join(_key(one, palette)):
            rows.text(f'<span style="color:{palette.muted}">{key}</span>')
        rows.space(4)
        scale = scale_of(one)
        for column in columns:
            top = rows.y + 3
            named = label_of(column, columns)
            lines = min(2, len(in_lines(named, characters(rows.gutter - 26))))
            rows.label(named, top + LINE * lines / 2, outlet=column.outlet)
            box = Box(0, 1, top, rows.scale_width)
            height = draw_cell(marks, box, one, one.of(column), palette.outlet(column.outlet), scale)
            rows.y = top + max(height, LINE * lines) + 6
        if one.note:
            rows.say(one.note)
        rows.space(_UNDER)
    marks.onto(rows)
    return rows.finish((0, 1))


def _rule(rows: Rows) -> None:
    """Draw a hairline over the marks."""
    rows.across(rows.y)


def _head(rows: Rows, one: Shown, top: float) -> float:
    """Write a row's heading and question beside its marks, and return the pixels of their height."""
    room = HEADS - 16
    heading = in_lines(one.row.heading, characters(room, TEXT, bold=True))
    question = in_lines(one.row.question, characters(room))
    quiet = "<br>".join([*map(plain, question), *_key(one, rows.palette)])
    small = f'<span style="color:{rows.palette.muted};font-size:{SMALL}px">{quiet}</span>'
    rows.note(
        f"<b>{'<br>'.join(map(plain, heading))}</b><br>{small}",
        top - 3,
        shift=-HEADS,
        ink=rows.palette.ink,
        yanchor="top",
    )
    return LINE * (len(heading) + len(question) + len(_key(one, rows.palette)))


def _key(one: Shown, palette: Palette) -> list[str]:
    """Return what the squares of a row mean, in lines of markup."""
    if one.row.form != "squares":
        return []
    below, above = (f'<span style="color:{ink}">■</span>' for ink in (palette.negative, palette.positive))
    return [f"{below} below zero □ neither", f"{above} above zero"]
