"""The one layout of all figures with rows: headings, lines of text and rows of marks, from the top down in pixels.

No label can meet a mark, however narrow the page. Everything is gathered as plain values and handed to Plotly once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from components.figure import key as signs
from components.figure.marks import Bar, Point, bars, faded, points
from components.figure.sheet import (
    CLEAR,
    SMALL,
    TEXT,
    characters,
    figure_of,
    in_lines,
    look,
    note,
    pixels,
    plain,
    quiet,
    reach,
    square,
)
from components.palette import Palette

#: Pixels: a heading, its further lines, a line of text, the room between groups of rows.
HEADING, MORE, LINE, GAP = 26, 18, 19, 12
#: Pixels from a figure's edge to its texts, and those that an axis needs below.
EDGE, _AXIS, _TITLE = 4, 24, 46


class Rows:
    """A figure that is laid out row by row; `y` is the height used so far, in pixels from the top.

    `gutter` are the pixels kept at the left for labels of rows, `right` those at the right for numbers.
    """

    def __init__(self, palette: Palette, gutter: float = EDGE, right: float = 16) -> None:
        self.palette, self.gutter, self.right = palette, gutter, right
        self.y = 4.0
        self.traces: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self._fields: list[tuple[Bar, float]] = []
        self._labels: list[tuple[float, str]] = []
        self._strokes: dict[tuple[str, float, str, str], list[str]] = defaultdict(list)
        self._areas: dict[str, list[str]] = defaultdict(list)
        self._rules: list[tuple[float, float, bool]] = []
        self._axis: dict[str, Any] = {}
        self._signs: list[dict[str, Any]] = []

    @property
    def width(self) -> float:
        """The pixels that texts can count on, from the figure's left edge to its right."""
        return self.palette.width - 2 * EDGE

    @property
    def scale_width(self) -> float:
        """The pixels that marks can count on, between the gutter and what is kept at the right."""
        return self.palette.width - self.gutter - self.right

    # Texts, each of them a step down the page.

    def heading(self, name: str, detail: str = "", outlet: bool = True) -> None:
        """Write a heading: an outlet with its colour before it, or (outlet=False) anything else; a detail beside it."""
        before = f"{square(self.palette, name)} " if outlet else ""
        lines = in_lines(name, characters(self.width - 20, TEXT, bold=True))
        beside = detail if len(lines) == 1 and pixels(f"{name}  {detail}", TEXT) < self.width - 24 else ""
        written = f"{before}<b>{'<br>'.join(map(plain, lines))}</b>"
        self.titled(f"{written} {quiet(beside, self.palette)}" if beside else written, len(lines))
        if detail and not beside:
            self.say(detail)

    def titled(self, markup: str, lines: int = 1) -> None:
        """Write markup as a heading of so many lines."""
        height = HEADING + MORE * (lines - 1)
        self._write(markup, self.y + height / 2, TEXT)
        self.y += height

    def text(self, markup: str, lines: int = 1, size: int = SMALL) -> None:
        """Write markup in ink, of so many lines."""
        height = LINE * lines
        self._write(markup, self.y + height / 2, size)
        self.y += height

    def say(self, *parts: str) -> None:
        """Write quiet plain text over the figure's whole width, as many of its parts on a line as there is room for."""
        room = characters(self.width)
        texts: list[str] = []
        for part in parts:
            if texts and len(texts[-1]) + 3 + len(part) <= room:
                texts[-1] += f" · {part}"
            else:
                texts.append(part)
        for line in (line for text in texts for line in in_lines(text, room)):
            # On the ground, so that no line of a scale runs through the words.
            self.note(plain(line), self.y + LINE / 2, shift=EDGE - self.gutter, bgcolor=self.palette.ground)
            self.y += LINE

    def key(self, *entries: tuple[str, str]) -> None:
        """Write what marks mean: pairs of a fill (`marks.Bar`) or square, drawn small, and its words.

        Of an empty fill the words stand alone.
        """
        ink, left = self.palette.muted, 0.0
        for fill, words in entries:
            room = self.width - signs.width_of(fill) - signs.TO_WORDS
            lines = in_lines(words, characters(room))
            wide = signs.width_of(fill) + (signs.TO_WORDS if fill else 0)
            whole = wide + pixels(lines[0] if len(lines) == 1 else words, SMALL)
            if left and left + whole > self.width:
                self.y, left = self.y + LINE, 0.0
            shift, middle = EDGE - self.gutter + left, self.y + LINE / 2
            self._signs += signs.shapes(fill, shift, middle, ink, faded(ink), self.palette.ground) if fill else []
            for number, line in enumerate(lines):
                self.note(plain(line), middle + LINE * number, shift=shift + wide)
            self.y += LINE * (len(lines) - 1)
            left = left + whole + signs.BEHIND if len(lines) == 1 else self.width
        self.y += LINE

    def row(self, height: float, after: float = 0) -> float:
        """Keep room for a row of marks, and return the height of its middle."""
        middle = self.y + height / 2
        self.y += height + after
        return middle

    def space(self, height: float = GAP) -> None:
        """Keep so many pixels free."""
        self.y += height

    # Texts and lines at a place.

    def note(self, markup: str, y: float, x: float = 0, shift: float = 0, ink: str = "", **more: Any) -> None:
        """Write markup at a height; `x` runs from 0 to 1 over the width of the marks, or along the axis (xref="x")."""
        font = {"size": SMALL, "color": ink or self.palette.muted}
        self.notes.append(note(markup, y, self.palette, x, xshift=shift, font=font, **more))

    def label(self, text: str, y: float, most: int = 2, loud: bool = True, outlet: str = "") -> None:
        """Write plain text into the gutter beside a row, each of its lines in `most` lines at most.

        `outlet` sets its colour behind the text.
        """
        room = characters(self.gutter - 12)
        lines = [line for part in text.split("\n") for line in in_lines(part, room, most)]
        ink = self.palette.ink if loud else self.palette.muted
        written = "<br>".join(f'<span style="color:{ink}">{plain(line)}</span>' for line in lines)
        self._labels.append((y, f"{written} {square(self.palette, outlet)}" if outlet else written))

    def heads(self, names: Sequence[str], outlets: bool = True, most: int = 3, at: float | None = None) -> None:
        """Write names over columns 0, 1, 2, ...: side by side where they fit into `most` lines, else upright.

        Names are centred on their columns, or begin at their left edges, `at` so far from the number.
        """
        room = characters(self.scale_width / max(1, len(names)) - 6)
        folded = [in_lines(name, room) for name in names]
        longest = max((len(word) for name in names for word in name.split()), default=0)
        upright = longest > room or max(map(len, folded), default=0) > most
        if upright:
            folded = [in_lines(name, 26, 1) for name in names]
            height = pixels("x" * max((len(lines[0]) for lines in folded), default=0)) + 24
        else:
            height = LINE * (max(map(len, folded), default=1) + outlets)
        for place, (name, lines) in enumerate(zip(names, folded, strict=True)):
            before = square(self.palette, name) + (" " if upright else "<br>") if outlets else ""
            written = before + "<br>".join(map(plain, lines))
            turned: dict[str, Any] = {"textangle": -90} if upright else {}
            where: dict[str, Any] = {"xref": "x", "xanchor": "center" if at is None else "left", "yanchor": "bottom"}
            self.note(written, self.y + height - 2, place + (at or 0), ink=self.palette.ink, **where, **turned)
        self.y += height + 6

    def foot(self, *words: str) -> None:
        """Write words under the rows: at the left end, in the middle, at the right end."""
        places = {2: ((0, "left"), (1, "right"))}.get(len(words), ((0, "left"), (0.5, "center"), (1, "right")))
        for (x, anchor), word in zip(places, words, strict=True):
            self.note(plain(word), self.y + LINE / 2, x, xanchor=anchor)
        self.y += LINE

    def line(self, y: float, start: float, end: float, colour: str = "", width: float = 1, dash: str = "") -> None:
        """Draw a line along a row, behind the marks."""
        self.stroke((start, y), (end, y), colour, width, dash)

    def stroke(
        self, start: tuple[float, float], end: tuple[float, float], colour: str = "", width: float = 1, dash: str = ""
    ) -> None:
        """Draw a straight line behind the marks."""
        path = f"M{start[0]:.6g},{start[1]:.6g}L{end[0]:.6g},{end[1]:.6g}"
        self._strokes[colour or self.palette.line, width, dash or "solid", "x"].append(path)

    def across(self, y: float) -> None:
        """Draw a hairline from the one side of the marks to the other."""
        self._strokes[self.palette.line, 1, "solid", "paper"].append(f"M0,{y:.6g}L1,{y:.6g}")

    def area(self, y: float, start: float, end: float, height: float, colour: str = "") -> None:
        """Draw a pale field behind the marks."""
        top, bottom = y - height / 2, y + height / 2
        path = f"M{start:.6g},{top:.6g}H{end:.6g}V{bottom:.6g}H{start:.6g}Z"
        self._areas[colour or self.palette.line].append(path)

    def rule(self, x: float, strong: bool = False, above: float = 0) -> None:
        """Draw a hairline from here (or `above` pixels over it) down to the last row."""
        self._rules.append((x, self.y - above, strong))

    def scale(self, ticks: Sequence[tuple[float, str]], title: str = "") -> None:
        """Set the axis's ticks, each a value and its words, with a hairline from here down the rows, strong at zero.

        Where there is no room for all words, only every second or fourth tick has its own.
        """
        values, words = zip(*ticks, strict=True)
        widest = max(pixels(word, SMALL) for word in words) + 8
        room = self.scale_width / max(1, len(ticks) - 1)
        every = next((step for step in (1, 2, 4) if step * room >= widest), 4)
        told = [word if place % every == 0 else "" for place, word in enumerate(words)]
        self._axis = {"tickvals": list(values), "ticktext": told, "title": title}
        for value in values:
            self.rule(value, strong=value == 0)

    # Marks.

    def bars(self, drawn: Sequence[Bar], height: float, **more: Any) -> None:
        """Draw bars that open."""
        self.traces += bars(self.palette, drawn, height, **more)

    def points(self, drawn: Sequence[Point], **more: Any) -> None:
        """Draw points that open."""
        self.traces += points(drawn, **more)

    def opens(self, y: float, start: float, end: float, height: float, key: str, hover: str) -> None:
        """Let a whole field open the rows of a key: words, a cell, a row. Marks on it are found first."""
        if key:
            self._fields.append((Bar(y, start, end - start, key, hover, fill="field"), height))

    def finish(self, span: tuple[float, float], title: str = "", **axis: Any) -> go.Figure:
        """Return the figure; `axis` is what Plotly shall draw below it where no scale was set, nothing where empty."""
        height = max(self.y, LINE)
        settings = self._axis | axis
        title = settings.pop("title", "") or title
        bottom = (_TITLE if title else _AXIS if settings else 0) + EDGE
        layout = look(self.palette, round(height) + bottom)
        # The numbers of a large corpus need more than what was asked for.
        right = max([self.right, *map(reach, self.notes)])
        layout["margin"] = {"l": self.gutter, "r": right, "t": 0, "b": bottom}
        words = {"title": layout["xaxis"]["title"] | {"text": title}} if title else {}
        none = {} if settings else {"showticklabels": False}
        first, last = span
        # A pixel or two before zero, so that the left edge of a bar that begins there is drawn.
        first -= 2 * (last - first) / self.scale_width if first == 0 else 0
        shown = {"range": [first, last], "visible": bool(settings or title), "gridcolor": self.palette.line}
        layout["xaxis"] |= shown | none | settings | words
        layout["yaxis"] |= {"range": [height, 0], **self._named_rows()}
        layout["annotations"] = self.notes
        if shapes := self._shapes(height):
            layout["shapes"] = shapes
        return figure_of([*self.traces, *self._field_traces()], layout)

    def _write(self, markup: str, y: float, size: int) -> None:
        # So that no line of the grid runs through the words.
        ground: dict[str, Any] = {"bgcolor": self.palette.ground, "font": {"size": size, "color": self.palette.ink}}
        self.notes.append(note(markup, y, self.palette, xshift=EDGE - self.gutter, **ground))

    def _named_rows(self) -> dict[str, Any]:
        if not self._labels:
            return {"visible": False}
        places, words = map(list, zip(*self._labels, strict=True))
        return {"tickvals": places, "ticktext": words, "ticks": "outside", "ticklen": 6, "tickcolor": CLEAR}

    def _field_traces(self) -> list[dict[str, Any]]:
        heights: dict[float, list[Bar]] = defaultdict(list)
        for bar, height in self._fields:
            heights[height].append(bar)
        return [trace for height, own in heights.items() for trace in bars(self.palette, own, height)]

    def _shapes(self, height: float) -> list[dict[str, Any]]:
        """Return lines and fields behind the marks, one path for all that look alike."""
        for x, top, strong in self._rules:
            self.stroke((x, top), (x, height), self.palette.muted if strong else self.palette.line)
        areas = [
            {"type": "path", "path": "".join(paths), "layer": "below", "fillcolor": colour, "line": {"width": 0}}
            for colour, paths in self._areas.items()
        ]
        return [*self._signs, *areas] + [
            {
                "type": "path", "path": "".join(paths), "xref": across, "yref": "y", "layer": "below",
                "line": {"color": colour, "width": width, "dash": dash},
            }
            for (colour, width, dash, across), paths in self._strokes.items()
        ]  # fmt: skip


def nothing(palette: Palette, text: str) -> go.Figure:
    """Return a figure that says in a sentence why it is empty."""
    rows = Rows(palette)
    rows.say(text)
    return rows.finish((0, 1))
