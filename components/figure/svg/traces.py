"""Bars, points, lines and words of a figure's traces as SVG."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from typing import Any, NamedTuple

from components.figure.sheet import CLEAR
from components.figure.svg.words import Font, Place, plain_words, text

#: A piece of a drawing: where it begins and ends from the top, in pixels, and its markup.
Piece = tuple[float, float, str]
_DASHES = {"dot": "2 3", "dash": "7 4", "dashdot": "7 3 2 3"}


class Scales(NamedTuple):
    """Where values stand in pixels, and the pixels of one unit down the page."""

    x: Callable[[Any], float]
    y: Callable[[Any], float]
    unit: float


class Fills:
    """The patterns of one drawing, each defined once; their names begin with the drawing's."""

    def __init__(self, name: str) -> None:
        self._name, self.defined = name, dict[str, str]()

    def of(self, shape: str, ink: str, ground: str) -> str:
        """Return the fill of a pattern."""
        key = f"{self._name}-{sha256(f'{shape} {ink} {ground}'.encode()).hexdigest()[:8]}"
        drawn = (
            f'<path d="M-1,1L1,-1M0,6L6,0M5,7L7,5" stroke="{escape(ink)}" stroke-width="1.2"/>'
            if shape == "/"
            else f'<path d="M0,3H6" stroke="{escape(ink)}" stroke-width="1.2"/>'
            if shape == "-"
            else f'<circle cx="3" cy="3" r="0.9" fill="{escape(ink)}"/>'
        )
        self.defined[key] = (
            f'<pattern id="{key}" width="6" height="6" patternUnits="userSpaceOnUse">'
            f'<rect width="6" height="6" fill="{escape(ground)}"/>{drawn}</pattern>'
        )
        return f"url(#{key})"


def pieces(trace: Mapping[str, Any], scales: Scales, fills: Fills) -> Iterator[Piece]:
    """Yield the pieces of one trace: bars that lie, points, lines, words.

    Raises:
        ValueError: the trace is of another type, which no figure here has.
    """
    kind = trace.get("type", "scatter")
    if kind not in _KINDS:
        raise ValueError(f"A trace of type {kind!r} cannot be drawn as SVG.")
    drawn = _bars(trace, scales, fills) if kind == "bar" else _scatter(trace, scales)
    faint = float(trace.get("opacity") or 1)
    for top, bottom, mark in drawn:
        yield top, bottom, mark if faint == 1 else f'<g opacity="{faint:g}">{mark}</g>'


_KINDS = ("bar", "scatter")


def _bars(trace: Mapping[str, Any], scales: Scales, fills: Fills) -> Iterator[Piece]:
    marker = trace.get("marker") or {}
    line, pattern = marker.get("line") or {}, marker.get("pattern") or {}
    if marker.get("color") == CLEAR:
        return
    lengths, places = list(trace["x"]), list(trace["y"])
    for number, (length, y) in enumerate(zip(lengths, places, strict=True)):
        base, high = float(_at(trace.get("base", 0), number)), float(_at(trace["width"], number)) * scales.unit
        left, right = sorted((scales.x(base), scales.x(base + float(length))))
        ground = str(_at(marker.get("color", "#000"), number))
        if pattern:
            ground = fills.of(
                pattern["shape"], str(_at(pattern["fgcolor"], number)), str(_at(pattern["bgcolor"], number))
            )
        stroke = float(_at(line.get("width", 0), number) or 0)
        edge = f' stroke="{escape(str(_at(line["color"], number)))}" stroke-width="{stroke:g}"' if stroke else ""
        top = scales.y(y) - high / 2
        box = f'x="{left:.1f}" y="{top:.1f}" width="{max(right - left, 0.1):.1f}" height="{high:.1f}"'
        yield top, top + high, f'<rect {box} fill="{ground}"{edge}>{_hover(trace, number)}</rect>'
        if trace.get("text") is not None and _at(trace["text"], number):
            yield text(str(_at(trace["text"], number)), Place((left + right) / 2, scales.y(y), "center"), _font(trace))


def _scatter(trace: Mapping[str, Any], scales: Scales) -> Iterator[Piece]:
    places = [(scales.x(x), scales.y(y)) for x, y in zip(list(trace["x"]), list(trace["y"]), strict=True)]
    mode = trace.get("mode", "markers")
    if "lines" in mode and places:
        yield _line(trace.get("line") or {}, places)
    if "markers" in mode:
        yield from _points(trace, places)
    if "text" in mode and trace.get("text") is not None:
        yield from _texts(trace, places)


def _line(line: Mapping[str, Any], places: Sequence[tuple[float, float]]) -> Piece:
    drawn = "".join(f"{'L' if number else 'M'}{x:.1f},{y:.1f}" for number, (x, y) in enumerate(places))
    dash = f' stroke-dasharray="{_DASHES[line["dash"]]}"' if line.get("dash") in _DASHES else ""
    look = f'stroke="{escape(str(line.get("color", "#000")))}" stroke-width="{line.get("width", 2)}"{dash}'
    heights = [y for _, y in places]
    return min(heights), max(heights), f'<path d="{drawn}" fill="none" {look}/>'


def _points(trace: Mapping[str, Any], places: Sequence[tuple[float, float]]) -> Iterator[Piece]:
    marker = trace.get("marker") or {}
    line = marker.get("line") or {}
    for number, (x, y) in enumerate(places):
        size, colour = float(_at(marker.get("size", 6), number)), str(_at(marker.get("color", "#000"), number))
        symbol, stroke = str(_at(marker.get("symbol", "circle"), number)), float(_at(line.get("width", 0), number) or 0)
        edge = str(_at(line.get("color", colour), number) or colour)
        if colour == CLEAR and "open" not in symbol and not stroke:
            continue
        is_open = "-open" in symbol or symbol in _THIN
        look = (
            f'fill="none" stroke="{escape(edge if symbol in _THIN else colour)}" stroke-width="{stroke or 1:g}"'
            if is_open
            else f'fill="{escape(colour)}"' + (f' stroke="{escape(edge)}" stroke-width="{stroke:g}"' if stroke else "")
        )
        dot = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.5" fill="{escape(colour)}"/>' if symbol.endswith("-dot") else ""
        inside = f'<path d="{outline(symbol, x, y, size / 2)}" {look}/>{dot}{_hover(trace, number)}'
        yield y - size / 2, y + size / 2, f"<g>{inside}</g>"


_THIN = ("x-thin", "line-ns", "line-ew", "cross-thin")


def outline(symbol: str, x: float, y: float, half: float) -> str:
    """Return the path of a symbol round a point, `half` as wide as it; what is not known is a circle."""
    name = symbol.removesuffix("-dot").removesuffix("-open")
    if name == "square":
        return f"M{x - half:.1f},{y - half:.1f}h{2 * half:.1f}v{2 * half:.1f}h{-2 * half:.1f}Z"
    if name == "diamond":
        far = half * 1.3
        return f"M{x:.1f},{y - far:.1f}L{x + far:.1f},{y:.1f}L{x:.1f},{y + far:.1f}L{x - far:.1f},{y:.1f}Z"
    if name in ("triangle-up", "triangle-down"):
        up = 1 if name == "triangle-up" else -1
        wide, tip, foot = half * 2 / math.sqrt(3), y - up * half, y + up * half / 2
        return f"M{x - wide:.1f},{foot:.1f}H{x + wide:.1f}L{x:.1f},{tip:.1f}Z"
    if name == "x-thin":
        wide = 2 * half
        return f"M{x - half:.1f},{y - half:.1f}l{wide:.1f},{wide:.1f}m0,{-wide:.1f}l{-wide:.1f},{wide:.1f}"
    if name == "line-ns":
        return f"M{x:.1f},{y - half * 1.4:.1f}V{y + half * 1.4:.1f}"
    return f"M{x + half:.1f},{y:.1f}A{half:.1f},{half:.1f} 0 1,1 {x + half:.1f},{y - 0.01:.2f}Z"


def _texts(trace: Mapping[str, Any], places: Sequence[tuple[float, float]]) -> Iterator[Piece]:
    for number, (x, y) in enumerate(places):
        down, _, across = str(_at(trace.get("textposition", "middle center"), number)).partition(" ")
        # Words to the right of a point begin there.
        side = {"right": "left", "left": "right"}.get(across, "center")
        shift = 7 if side == "left" else -7 if side == "right" else 0
        if trace.get("mode") == "text":
            shift = 0
        anchor = {"top": "bottom", "bottom": "top"}.get(down, "middle")
        yield text(str(_at(trace["text"], number) or ""), Place(x + shift, y, side, anchor), _font(trace))


def _font(trace: Mapping[str, Any]) -> Font:
    font = trace.get("textfont") or {}
    return Font(float(font.get("size", 13)), str(font.get("color", "#000")))


def _hover(trace: Mapping[str, Any], number: int) -> str:
    told = trace.get("hovertext")
    words = plain_words(str(_at(told, number) or "")) if told is not None and trace.get("hoverinfo") != "skip" else ""
    return f"<title>{escape(words)}</title>" if words else ""


def _at(value: Any, number: int) -> Any:
    return value if isinstance(value, str | int | float) or value is None else list(value)[number]
