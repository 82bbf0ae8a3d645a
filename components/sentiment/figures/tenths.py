"""Very many sentences on the scale of polarity: how many fall into each tenth, by outlet and voice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.contract import mark_key
from components.figure.marks import Point
from components.palette import Palette
from components.sentiment.evidence import signed
from components.sentiment.figures.lines import (
    CLASS_INKS,
    VADER,
    Line,
    empty,
    key_of,
    lay_out,
    named,
    rows_for,
    score_scale,
)
from components.sentiment.measure import tenth_of

_HEIGHT, _BAR = 46, 40


def draw_tenths(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette) -> go.Figure:
    """Return bars of how many scored sentences fall into each tenth; those without a scored word are told in words."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return empty(palette)
    counts = scored.groupby(["outlet", "voice", "class", "tenth"]).size()
    second = _vader_shares(scored)
    sums = counts.groupby(["outlet", "voice", "tenth"]).sum()
    highest = max(float(_of_line(sums).max()), *second.values())
    figure = rows_for(palette, "bar: share of the scored sentences in each tenth of the scale", "– a second word list")
    span = score_scale(figure)
    lines = lay_out(figure, summary[summary["sentences"] > 0], lambda line: _HEIGHT, True)
    known = counts.to_dict()
    for name in ("negative", "zero", "positive"):
        figure.traces.append(_trace(name, lines, known, highest, palette))
    figure.points(_strokes(lines, second, highest, palette), name=VADER)
    return figure.finish(span)


def _vader_shares(scored: pd.DataFrame) -> dict[tuple[str, str, str], float]:
    """Return which share of a line's scored sentences VADER puts into each tenth, by outlet, voice and tenth."""
    tenths = scored["vader"].map(tenth_of).rename("by_vader")
    counts = scored.groupby(["outlet", "voice", tenths]).size()
    keys = zip(*(counts.index.get_level_values(level) for level in range(3)), strict=True)
    return dict(zip(keys, _of_line(counts).tolist(), strict=True))


def _of_line(counts: pd.Series) -> pd.Series:
    return counts / counts.groupby(["outlet", "voice"]).transform("sum")


def _strokes(
    lines: Sequence[Line], shares: dict[tuple[str, str, str], float], highest: float, palette: Palette
) -> list[Point]:
    """Return a short stroke at the height that VADER's share of each tenth reaches."""
    known = {(line.of["outlet"], line.of["voice"]): line for line in lines}
    drawn = []
    for (outlet, voice, tenth), share in shares.items():
        line = known[outlet, voice]
        text = f"A second word list puts {share:.0%} of the scored sentences<br>at about {signed(float(tenth), 1)}"
        y = line.y + _HEIGHT / 2 - share / highest * _BAR
        hover = f"{named(line.of)}<br>{text}"
        drawn.append(Point(float(tenth), y, key_of(line.of), hover, palette.ink, "line-ew", 10, 1.5))
    return drawn


def _trace(
    name: str, lines: Sequence[Line], counts: dict[Any, int], highest: float, palette: Palette
) -> dict[str, Any]:
    """Return the upright bars of one class; at zero the classes stand on each other."""
    trace: dict[str, Any] = {
        "type": "bar", "name": name, "x": [], "y": [], "base": [], "width": 0.08, "customdata": [], "hovertext": [],
        "hoverinfo": "text", "marker": {"color": getattr(palette, CLASS_INKS[name]), "line": {"width": 0}},
    }  # fmt: skip
    below = {"negative": (), "zero": ("negative",), "positive": ("negative", "zero")}[name]
    for line in lines:
        outlet, voice, scored = line.of["outlet"], line.of["voice"], line.of["sentences"] - line.of["none"]
        for step in range(-10, 11):
            tenth = f"{step / 10 + 0.0:.1f}"
            if count := counts.get((outlet, voice, name, tenth), 0):
                under = sum(counts.get((outlet, voice, other, tenth), 0) for other in below)
                trace["x"].append(step / 10)
                trace["y"].append(-count / scored / highest * _BAR)
                trace["base"].append(line.y + _HEIGHT / 2 - under / scored / highest * _BAR)
                trace["customdata"].append([mark_key(outlet=outlet, voice=voice, tenth=tenth, **{"class": name})])
                text = f"{count:,} of {scored:,} scored sentences<br>at about {signed(step / 10, 1)} ({name})"
                trace["hovertext"].append(f"{named(line.of)}<br>{text}")
    return trace
