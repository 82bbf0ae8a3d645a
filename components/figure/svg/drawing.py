"""A Plotly figure of this project's as SVG, whole or in parts that no page of paper cuts.

It knows what figures here are made of: bars that lie, points, lines, words, straight paths behind them, axes whose
ticks are given. It draws what the figure holds and computes no number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

import plotly.graph_objects as go

from components.figure.sheet import FONT
from components.figure.svg.traces import Fills, Piece, Scales, pieces
from components.figure.svg.words import LINE_HEIGHT, Font, Place, text, width_of

_STEP = re.compile(r"([MLHVZ])([^MLHVZ]*)")


@dataclass(frozen=True)
class Drawing:
    """What is drawn: `behind` runs down the whole figure, `marks` are the pieces on it, each where it stands."""

    width: float
    height: float
    ground: str
    patterns: str
    behind: str
    marks: tuple[Piece, ...]

    def parts(self, most: float) -> list[tuple[float, float]]:
        """Return stretches from the top down, none higher than `most` where it can be, cut where no mark is cut."""
        edges = sorted((top, bottom) for top, bottom, _ in self.marks)
        cuts, reach = [], 0.0
        for top, bottom in edges:
            if top > reach + 1:
                cuts.append((reach + top) / 2)
            reach = max(reach, bottom)
        found, begin, last = [], 0.0, 0.0
        for cut in [*cuts, self.height]:
            if cut - begin > most and last > begin:
                found.append((begin, last))
                begin = last
            last = cut
        return [*found, (begin, self.height)]


def svg(figure: go.Figure, name: str, alt: str, width: float = 0, alone: bool = False) -> str:
    """Return a figure as one SVG; `name` is its own among all on a page. `alone` makes it a file by itself."""
    drawing = draw(figure, name, width)
    return written(drawing, alt, (0, drawing.height), alone)


def written(drawing: Drawing, alt: str, part: tuple[float, float], alone: bool = False) -> str:
    """Return a stretch of a drawing as SVG; the first one defines the patterns of all, which a page finds by name."""
    top, bottom = part
    inside = "".join(mark for begin, end, mark in drawing.marks if begin < bottom and end > top)
    space = ' xmlns="http://www.w3.org/2000/svg"' if alone else ""
    box = f'viewBox="0 {top:.1f} {drawing.width:.0f} {bottom - top:.1f}"'
    size = f'width="{drawing.width:.0f}" height="{bottom - top:.0f}" preserveAspectRatio="xMinYMin"'
    patterns = f"<defs>{drawing.patterns}</defs>" if drawing.patterns and not top else ""
    ground = f'<rect y="{top:.1f}" width="100%" height="{bottom - top:.1f}" fill="{drawing.ground}"/>' if alone else ""
    return (
        f'<svg{space} {box} {size} role="img" aria-label="{escape(alt)}" font-family="{escape(FONT)}">{ground}'
        f"{patterns}{drawing.behind}{inside}</svg>"
    )


def draw(figure: go.Figure, name: str, width: float = 0) -> Drawing:
    """Return the drawing of a figure, `width` pixels wide where its layout says nothing of it."""
    given = figure.to_plotly_json()
    layout: Mapping[str, Any] = given["layout"]
    sheet = _Sheet(layout, float(layout.get("width") or width))
    fills = Fills(re.sub(r"[^A-Za-z0-9_-]", "-", name))
    marks: list[Piece] = []
    for trace in given["data"]:
        marks += pieces(trace, Scales(sheet.x, sheet.y, sheet.unit), fills)
    marks += [sheet.note(one) for one in layout.get("annotations") or ()]
    marks += sheet.axes()
    behind = "".join(map(sheet.shape, layout.get("shapes") or ()))
    ground = str(layout.get("paper_bgcolor", "#fff"))
    return Drawing(sheet.width, sheet.height, ground, "".join(fills.defined.values()), behind, tuple(marks))


class _Sheet:
    """Where everything of one layout stands, in pixels."""

    def __init__(self, layout: Mapping[str, Any], width: float) -> None:
        self._layout, self.width, self.height = layout, width, float(layout["height"])
        margin = layout.get("margin") or {}
        self.left, self.top = float(margin.get("l") or 0), float(margin.get("t") or 0)
        self.right, self.bottom = width - float(margin.get("r") or 0), self.height - float(margin.get("b") or 0)
        self.x = self._scale("xaxis", self.left, self.right)
        self.y = self._scale("yaxis", self.bottom, self.top)
        low, high = self._range("yaxis")
        self.unit = abs((self.top - self.bottom) / ((high - low) or 1))

    def _range(self, axis: str) -> tuple[float, float]:
        low, high = (self._layout.get(axis) or {}).get("range") or (0, 1)
        return float(low), float(high)

    def _scale(self, axis: str, start: float, end: float) -> Callable[[Any], float]:
        low, high = self._range(axis)
        return lambda value: start + (float(value) - low) / ((high - low) or 1) * (end - start)

    def _across(self, value: Any, ref: str) -> float:
        return self.left + float(value) * (self.right - self.left) if ref == "paper" else self.x(value)

    def _down(self, value: Any, ref: str) -> float:
        return self.bottom - float(value) * (self.bottom - self.top) if ref == "paper" else self.y(value)

    def note(self, one: Mapping[str, Any]) -> Piece:
        """Return an annotation, on its ground where it has one."""
        font = one.get("font") or {}
        look = Font(float(font.get("size", 13)), str(font.get("color", "#000")))
        x = self._across(one["x"], one.get("xref", "x")) + float(one.get("xshift") or 0)
        y = self._down(one["y"], one.get("yref", "y")) - float(one.get("yshift") or 0)
        angle = float(one.get("textangle") or 0)
        place = Place(x, y, one.get("xanchor", "center"), one.get("yanchor", "middle"), angle)
        if angle:
            # Turned words grow upwards from the point that Plotly sets their foot at.
            place = Place(x + look.size * _HALF_FOOT, y, "left", "middle", angle)
        top, bottom, words = text(str(one["text"]), place, look)
        if one.get("bgcolor") and not angle:
            wide = width_of(str(one["text"]), look)
            begin = x - {"left": 0.0, "center": wide / 2, "right": wide}.get(place.across, 0.0)
            box = f'x="{begin:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{bottom - top:.1f}"'
            words = f'<rect {box} fill="{escape(str(one["bgcolor"]))}"/>{words}'
        return top, bottom, words

    def shape(self, one: Mapping[str, Any]) -> str:
        """Return a path or a line behind the marks."""
        across, down = one.get("xref", "x"), one.get("yref", "y")
        straight = one["type"] == "line"
        path = f"M{one['x0']},{one['y0']}L{one['x1']},{one['y1']}" if straight else str(one["path"])
        if one.get("xsizemode") == "pixel":
            begin = self._across(one.get("xanchor", 0), across)
            steps = "".join(
                self._step(letter, at, lambda value: begin + float(value), down) for letter, at in _STEP.findall(path)
            )
        else:
            place = partial(self._across, ref=across)
            steps = "".join(self._step(letter, at, place, down) for letter, at in _STEP.findall(path))
        line = one.get("line") or {}
        stroke = float(line.get("width", 1) or 0)
        dash = ' stroke-dasharray="2 3"' if line.get("dash") == "dot" else ""
        edge = f' stroke="{escape(str(line["color"]))}" stroke-width="{stroke:g}"{dash}' if stroke else ""
        return f'<path d="{steps}" fill="{escape(str(one.get("fillcolor", "none")))}"{edge}/>'

    def _step(self, letter: str, numbers: str, across: Callable[[Any], float], down: str) -> str:
        values = numbers.replace(",", " ").split()
        if letter in "ML":
            return f"{letter}{across(values[0]):.1f},{self._down(values[1], down):.1f}"
        if letter == "Z":
            return "Z"
        at = across(values[0]) if letter == "H" else self._down(values[0], down)
        return f"{letter}{at:.1f}"

    def axes(self) -> list[Piece]:
        """Return the words of both axes and of the title, and the lines of the grid below them."""
        found: list[Piece] = []
        x, y = self._layout.get("xaxis") or {}, self._layout.get("yaxis") or {}
        if x.get("visible", True) and x.get("showticklabels", True):
            for value, words in zip(x.get("tickvals") or (), x.get("ticktext") or (), strict=True):
                found.append(text(str(words), Place(self.x(value), self.bottom + 3, "center", "top"), _font(x)))
        title = (x.get("title") or {}).get("text")
        if title and x.get("visible", True):
            place = Place((self.left + self.right) / 2, self.bottom + 26, "center", "top")
            found.append(text(str(title), place, _font(x.get("title") or {}, "font")))
        if y.get("visible", True):
            far = self.left - float(y.get("ticklen") or 0) - 2
            for value, words in zip(y.get("tickvals") or (), y.get("ticktext") or (), strict=True):
                found.append(text(str(words), Place(far, self.y(value), "right"), _font(y)))
        return found + self._title()

    def _title(self) -> list[Piece]:
        title = self._layout.get("title") or {}
        if not title.get("text"):
            return []
        pad, font = title.get("pad") or {}, _font(title, "font")
        place = Place(float(pad.get("l") or 0), float(pad.get("t") or 0), "left", "top")
        return [text(str(title["text"]), place, font)]


_HALF_FOOT = (LINE_HEIGHT - 1) / 2


def _font(axis: Mapping[str, Any], name: str = "tickfont") -> Font:
    font = axis.get(name) or {}
    return Font(float(font.get("size", 13)), str(font.get("color", "#000")))
