"""Marks that can be opened, as Plotly's traces: bars in several fills, points, and fields that a click finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from components.figure.sheet import CLEAR, SMALL
from components.palette import Palette

#: How strongly a faint bar is filled with its colour.
_FAINT = 0.16
#: The pattern of each fill that has one.
_PATTERNS = {"hatched": "/", "faint hatched": "/", "dotted": ".", "lined": "-"}


class Bar(NamedTuple):
    """A bar on its row: where it stands, which rows it opens (none without a key), how it looks.

    `fill` is full, plain (full, not parted from its neighbours), faint, open, hatched (faint where "faint hatched"),
    dotted, lined or field. Fills can be told apart without colour; hatched is paraphrase, everywhere. A field is not
    seen; it opens what stands over it.
    """

    y: float
    left: float
    length: float
    key: str
    hover: str
    colour: str = ""
    fill: str = "full"
    text: str = ""


def bars(palette: Palette, drawn: Iterable[Bar], height: float, **more: Any) -> list[dict[str, Any]]:
    """Return the traces of bars `height` pixels high: one for each fill, with and without a key."""
    groups: dict[tuple[str, bool], list[Bar]] = {}
    for bar in drawn:
        groups.setdefault((bar.fill, bool(bar.key)), []).append(bar)
    longest = max((bar.length for own in groups.values() for bar in own), default=1.0)
    return [_trace(palette, own, height, longest) | more for _, own in sorted(groups.items())]


def _trace(palette: Palette, own: list[Bar], height: float, longest: float) -> dict[str, Any]:
    fill = own[0].fill
    trace: dict[str, Any] = {
        "type": "bar", "orientation": "h", "name": fill, "width": height, "cliponaxis": False,
        "x": [bar.length for bar in own],
        "base": [bar.left for bar in own],
        "y": [bar.y for bar in own],
        "marker": filled(palette, own, fill, longest),
        "hovertext": [bar.hover for bar in own],
        "hoverinfo": "text" if own[0].key or own[0].hover else "skip",
    }  # fmt: skip
    if own[0].key:
        trace["customdata"] = [[bar.key] for bar in own]
    if any(bar.text for bar in own):
        ink = palette.ground if fill == "full" else palette.ink
        trace |= {
            "text": [bar.text for bar in own], "textposition": "inside", "insidetextanchor": "middle", "textangle": 0,
            "constraintext": "none", "textfont": {"size": SMALL, "color": ink},
        }  # fmt: skip
    return trace


def filled(palette: Palette, own: Sequence[Bar], fill: str, longest: float = 0) -> dict[str, Any]:
    """Return the marker of bars of one fill."""
    colours = [bar.colour for bar in own]
    on_faint = "faint" in fill or fill in ("dotted", "lined")
    ground = [faded(colour) for colour in colours] if on_faint else palette.ground
    if fill == "field":
        return {"color": CLEAR, "line": {"width": 0}}
    if fill == "plain":
        return {"color": colours, "line": {"width": 0}}
    if fill == "full":
        # Neighbours are parted by a line in the colour of the ground; the shortest have none, it would hide them.
        shares = [bar.length / longest if longest else 0 for bar in own]
        widths = [1.5 if share > 0.024 else 0.5 if share > 0.012 else 0 for share in shares]
        return {"color": colours, "line": {"color": palette.ground, "width": widths}}
    outline = {"color": ground, "line": {"color": colours, "width": 1.5 if fill == "open" else 1}}
    shape = _PATTERNS.get(fill, "")
    if not shape:
        return outline
    size = {"size": 5, "solidity": 0.45 if shape == "." else 0.35}
    return outline | {"pattern": {"shape": shape, "fgcolor": colours, "bgcolor": ground, **size}}


def faded(colour: str) -> str:
    """Return a colour as faint bars are filled with it."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{_FAINT})"


class Point(NamedTuple):
    """A point: where it stands, which rows it opens, how it looks."""

    x: float
    y: float
    key: str
    hover: str
    colour: str
    symbol: str = "circle"
    size: float = 11.0
    stroke: float = 1.75


def points(drawn: Sequence[Point], **more: Any) -> list[dict[str, Any]]:
    """Return the one trace of points that open; none where there are none. `more` are Plotly's own settings."""
    if not drawn:
        return []
    colours = [point.colour for point in drawn]
    marker = {
        "symbol": [point.symbol for point in drawn],
        "size": [point.size for point in drawn],
        "color": colours,
        "opacity": 1,
        "line": {"color": colours, "width": [point.stroke for point in drawn]},
    }
    trace = {
        "type": "scatter", "mode": "markers", "cliponaxis": False, "marker": marker,
        "x": [point.x for point in drawn],
        "y": [point.y for point in drawn],
        "hovertext": [point.hover for point in drawn],
        "hoverinfo": "text",
    }  # fmt: skip
    if any(point.key for point in drawn):
        trace["customdata"] = [[point.key] for point in drawn]
    return [trace | more]
