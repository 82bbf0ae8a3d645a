"""How one cell of the board is drawn: parts of a bar, a bar for each text, or a square for each of a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from components.board.layout import Shown, detail, more_than
from components.contract import Cell
from components.figure.marks import Bar
from components.figure.rows import LINE, Rows
from components.figure.sheet import FONT, SMALL, characters, in_lines, plain
from components.palette import Palette
from components.wording import in_hundred

_BAR, _SQUARE, _STEP, _LINE = 14.0, 12.0, 16.0, 21.0
#: More squares than this are drawn as parts of one bar.
_MOST_SQUARES = 60
#: What part of a cell's width is kept free at its right, and what parts a text and a number take.
_FREE, _NAME, _NUMBER = 0.06, 0.52, 0.15


class Box(NamedTuple):
    """Where a cell is drawn: its left and right end on the axis, its top, and the pixels of its width."""

    left: float
    right: float
    top: float
    pixels: float

    def at(self, part: float) -> float:
        """Return the place on the axis at a part of the width."""
        return self.left + part * (self.right - self.left)


@dataclass
class Marks:
    """The marks of all cells, gathered to be handed to Plotly at once."""

    palette: Palette
    bars: list[Bar] = field(default_factory=list)
    fields: list[Bar] = field(default_factory=list)
    squares: list[Bar] = field(default_factory=list)
    texts: list[tuple[float, float, str, str]] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, ink: str = "", apart: bool = False) -> None:
        """Write plain text that begins at a place; a little apart from it where a mark ends there."""
        self.texts.append((x, y, f"\u2009{plain(text)}" if apart else plain(text), ink or self.palette.muted))

    def onto(self, rows: Rows) -> None:
        """Draw everything on a figure, the texts and the fields that a click finds behind the marks."""
        for colour in dict.fromkeys(
            bar.colour for bar in self.bars
        ):  # a browser may draw one pattern in one colour only
            rows.bars([bar for bar in self.bars if bar.colour == colour], _BAR)
        rows.bars(self.squares, _SQUARE)
        rows.bars(self.fields, _LINE - 1)
        if self.texts:
            x, y, written, inks = (list(one) for one in zip(*self.texts, strict=True))
            font = {"family": FONT, "size": SMALL, "color": inks}
            words = {"type": "scatter", "mode": "text", "x": x, "y": y, "text": written, "textfont": font}
            rows.traces.append(words | {"textposition": "middle right", "hoverinfo": "skip", "cliponaxis": False})


def draw_cell(marks: Marks, box: Box, shown: Shown, cells: Sequence[Cell], colour: str, scale: Scale) -> float:
    """Draw a column's cells in a row of the board and return the pixels of their height."""
    if not cells and shown.row.form != "bars":
        marks.text(box.left, box.top + LINE / 2, "–")
        return LINE
    if shown.row.form == "words":
        return _words(marks, box, cells, shown.row.most)
    if shown.row.form == "bars":
        return _bars(marks, box, shown, cells, colour, scale)
    if shown.row.form == "squares" and sum(cell.number or 0 for cell in cells) <= _MOST_SQUARES:
        return _squares(marks, box, shown, cells)
    return _parts(marks, box, shown, cells, colour)


class Scale(NamedTuple):
    """What all cells of a row have in common: the texts in their order, and the largest number."""

    texts: tuple[str, ...]
    most: float


def scale_of(shown: Shown, most: int = 5) -> Scale:
    """Return the texts of a row's cells, at most so many, and the largest number.

    The first of each column is among them where there is room; the rest are those with the largest numbers over all
    columns, and so is their order.
    """
    totals: dict[str, float] = {}
    for cell in shown.cells:
        totals[cell.text] = totals.get(cell.text, 0) + (cell.number or 0)
    order = sorted(totals, key=lambda text: -totals[text])
    firsts = list(dict.fromkeys(next(c.text for c in shown.cells if c.column == one.column) for one in shown.cells))
    chosen = set(firsts[:most])
    for text in order:
        if len(chosen) < most:
            chosen.add(text)
    return Scale(tuple(text for text in order if text in chosen), max((c.number or 0 for c in shown.cells), default=0))


def _words(marks: Marks, box: Box, cells: Sequence[Cell], most: int) -> float:
    """Write words below each other: only in a picture, since on the page they are text that opens."""
    room, y = characters(box.pixels * (1 - _FREE)), box.top
    more = more_than(cells, most)
    words = [(f"{cell.text} {detail(cell)}".strip(), marks.palette.ink) for cell in cells[:most]]
    for text, ink in [*words, *([(more, "")] if more else [])]:
        for line in in_lines(text, room):
            marks.text(box.left, y + LINE / 2, line, ink)
            y += LINE
    return y - box.top


def _parts(marks: Marks, box: Box, shown: Shown, cells: Sequence[Cell], colour: str) -> float:
    total = sum(cell.number or 0 for cell in cells) or 1
    left, width = box.left, (1 - _FREE) * (box.right - box.left)
    y = box.top + _BAR / 2
    shares = in_hundred([cell.number or 0 for cell in cells])
    for cell, per_cent in zip(cells, shares, strict=True):
        length = width * (cell.number or 0) / total
        share = f"{per_cent} %"
        hover = f"{plain(cell.column.outlet)}: {plain(cell.text)}, {_counted(cell)} ({share})"
        look = _TONED.get(cell.tone, (cell.tone, ""))
        drawn = getattr(marks.palette, look[1]) if look[1] else colour
        marks.bars.append(Bar(y, left, length, shown.opens(cell), hover, drawn, look[0]))
        left += length
    marks.text(box.left, box.top + _BAR + LINE / 2 + 1, f"{' · '.join(map(str, shares))} %")
    return _BAR + LINE + 2


#: The fills of tones that are no outlet's: a fill, and the colour of the palette.
_TONED = {
    "below": ("plain", "negative"), "none": ("open", "zero"), "above": ("plain", "positive"),
    "other": ("dotted", "zero"), "faint": ("faint", ""), "hatched": ("faint hatched", ""),
}  # fmt: skip


def _bars(marks: Marks, box: Box, shown: Shown, cells: Sequence[Cell], colour: str, scale: Scale) -> float:
    held = {cell.text: cell for cell in cells}
    widest = 1 - _FREE - _NAME - _NUMBER
    room = characters(_NAME * box.pixels - 4)
    for place, text in enumerate(scale.texts):
        y, cell = box.top + _LINE * (place + 0.5), held.get(text)
        name = in_lines(_short(text, room), room, 1)[0]
        marks.text(box.left, y, name, marks.palette.ink if cell and cell.key else "")
        if cell is None:
            marks.text(box.at(_NAME), y, "–")
            continue
        hover = f"{plain(cell.column.outlet)}: {plain(text)}, {_counted(cell)}"
        key = shown.opens(cell)
        if cell.number is None:
            marks.text(box.at(_NAME), y, cell.sign or cell.unit)
        else:
            length = widest * (box.right - box.left) * cell.number / (scale.most or 1)
            marks.bars.append(Bar(y, box.at(_NAME), length, key, hover, colour, "plain"))
            marks.text(box.at(_NAME) + length, y, f"{cell.number:,.0f}", apart=True)
        if key:
            marks.fields.append(Bar(y, box.left, (1 - _FREE) * (box.right - box.left), key, hover, fill="field"))
    return _LINE * max(1, len(scale.texts))


def _short(name: str, room: int) -> str:
    """Return a name that fits: without its first words where it is too long."""
    words = name.split()
    while len(" ".join(words)) > room and len(words) > 1:
        words = words[1:]
    return " ".join(words)


def _squares(marks: Marks, box: Box, shown: Shown, cells: Sequence[Cell]) -> float:
    each = max(1, int(box.pixels * (1 - _FREE) / _STEP))
    step, size = _STEP / box.pixels * (box.right - box.left), _SQUARE / box.pixels * (box.right - box.left)
    place = 0
    for cell in cells:
        fill, ink = _TONED.get(cell.tone, ("open", "zero"))
        hover = f"{plain(cell.column.outlet)}: {plain(cell.text)}, {_counted(cell)}"
        for _ in range(int(cell.number or 0)):
            line, at = divmod(place, each)
            y = box.top + _STEP * line + _SQUARE / 2 + 1
            drawn = getattr(marks.palette, ink or "zero")
            marks.squares.append(Bar(y, box.left + at * step, size, shown.opens(cell), hover, drawn, fill))
            place += 1
    return _STEP * (1 + (place - 1) // each) + 2


def _counted(cell: Cell) -> str:
    if cell.number is None:
        return plain(cell.unit)
    whole = float(cell.number).is_integer()
    return f"{cell.number:,.0f} {plain(cell.unit)}" if whole else f"{cell.number:,.1f} {plain(cell.unit)}"
