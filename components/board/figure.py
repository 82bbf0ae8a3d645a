"""The board's figure: whose bars and squares open their passages. The same marks, side by side or in rows."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.board.layout import Shown, label_of, side_by_side
from components.board.marks import Box, Marks, Scale, draw_cell, scale_of
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
    rows = sheet(columns, palette)
    put_rows(rows, shown, columns)
    return rows.finish(span(columns, palette))


def sheet(columns: Sequence[Column], palette: Palette) -> Rows:
    """Return the empty sheet of a board of those columns."""
    beside = side_by_side(columns, palette.width)
    rows = Rows(palette, gutter=HEADS if beside else min(_NAMES, palette.width * 0.34), right=RIGHT)
    rows.y = 0
    return rows


def span(columns: Sequence[Column], palette: Palette) -> tuple[float, float]:
    """Return what the axis of a board spans: a part for each column, or one for all where they are rows."""
    return 0, len(columns) if side_by_side(columns, palette.width) else 1


def put_rows(rows: Rows, shown: Sequence[Shown], columns: Sequence[Column]) -> None:
    """Draw rows of the board below what stands on a sheet."""
    (_columns if side_by_side(columns, rows.palette.width) else _lines)(rows, shown, columns)


def _columns(rows: Rows, shown: Sequence[Shown], columns: Sequence[Column]) -> None:
    palette = rows.palette
    marks, each = Marks(palette), rows.scale_width / len(columns)
    for one in shown:
        _rule(rows)
        top, scale = rows.y + _OVER, scale_of(one)
        heading, height = head(rows, one.row.heading, one.row.question, top), 0.0
        for place, column in enumerate(columns):
            box = Box(place, place + 1, top, each)
            drawn = draw_cell(marks, box, one, one.of(column), palette.outlet(column.outlet), scale)
            height = max(height, drawn)
        low = top + height
        low += _note(rows, _key(one, palette), low)
        rows.y = max(top + heading, low + _note(rows, _lines_of(_below(one, columns, scale), rows), low)) + _UNDER
    marks.onto(rows)


def _note(rows: Rows, lines: Sequence[str], top: float) -> float:
    """Write lines of markup below a row's marks, and return the pixels of their height."""
    for number, line in enumerate(lines):
        rows.note(line, top + LINE * (number + 0.5))
    return LINE * len(lines)


def _below(one: Shown, columns: Sequence[Column], scale: Scale) -> str:
    """Return what is written below a row: how many of its bars are drawn where not all are, its signs, its note."""
    every = len({cell.text for cell in one.cells})
    cut = one.row.form == "bars" and every > len(scale.texts)
    drawn = [cell for cell in one.cells if cell.column in columns and cell.text in scale.texts]
    parts = (
        f"{len(scale.texts)} of {every:,} are drawn." if cut else "",
        one.row.foot(drawn) if one.row.foot else "",
        one.note,
    )
    return " ".join(filter(None, parts))


def _lines_of(text: str, rows: Rows) -> list[str]:
    return [plain(line) for line in in_lines(text, characters(rows.scale_width))] if text else []


def _lines(rows: Rows, shown: Sequence[Shown], columns: Sequence[Column]) -> None:
    palette = rows.palette
    marks = Marks(palette)
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
        if told := _below(one, columns, scale):
            rows.say(told)
        rows.space(_UNDER)
    marks.onto(rows)


def _rule(rows: Rows) -> None:
    """Draw a hairline over the marks."""
    rows.across(rows.y)


def head(rows: Rows, title: str, question: str, top: float) -> float:
    """Write a row's heading and question beside its marks, and return the pixels of their height."""
    room = HEADS - 16
    heading = in_lines(title, characters(room, TEXT, bold=True))
    below = in_lines(question, characters(room)) if question else []
    small = f'<span style="color:{rows.palette.muted};font-size:{SMALL}px">{"<br>".join(map(plain, below))}</span>'
    written = f"<b>{'<br>'.join(map(plain, heading))}</b><br>{small}"
    rows.note(written, top - 3, shift=-HEADS, ink=rows.palette.ink, yanchor="top")
    return LINE * (len(heading) + len(below))


def _key(one: Shown, palette: Palette) -> list[str]:
    """Return what the squares of a row mean, as a line of markup; none for other marks."""
    if one.row.form != "squares":
        return []
    below, above = (f'<span style="color:{ink}">■</span>' for ink in (palette.negative, palette.positive))
    return [f"{below} below zero &nbsp; □ zero, or no word on the list &nbsp; {above} above zero"]
