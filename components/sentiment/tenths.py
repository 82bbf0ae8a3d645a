"""Very many sentences on the scale of polarity: how many fall into each tenth, by outlet and voice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.contract import mark_key
from components.figure import plain
from components.palette import Palette
from components.sentiment.evidence import signed
from components.sentiment.lines import Line, canvas_for, empty_sheet, lay_out

_HEIGHT, _BAR = 46, 40
_TOP = 44


class _Bar(NamedTuple):
    x: float
    base: float
    height: float
    key: str
    hover: str


def draw_tenths(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette) -> go.Figure:
    """Return bars of how many scored sentences fall into each tenth; those without a scored word are told in words."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return empty_sheet(palette)
    counts = scored.groupby(["outlet", "voice", "class", "tenth"]).size()
    shares = {
        (outlet, voice): own / own.groupby("tenth").sum().sum()
        for (outlet, voice), own in counts.groupby(["outlet", "voice"])
    }
    highest = max(own.groupby("tenth").sum().max() for own in shares.values())
    page = lay_out(summary[summary["sentences"] > 0], _TOP, lambda line: _HEIGHT)
    canvas = canvas_for(page, palette, scale=True, unscored=True)
    canvas.polarity_axis(1.0)
    canvas.key("bar: share of the scored sentences of a line", "in each tenth of the scale")
    for name in ("negative", "zero", "positive"):
        canvas.figure.add_trace(_trace(name, page.lines, counts, highest, palette))
    return canvas.finished()


def _trace(name: str, lines: Iterable[Line], counts: pd.Series, highest: float, palette: Palette) -> go.Bar:
    bars = [bar for line in lines for bar in _bars(name, line, counts, highest)]
    colour = {"negative": palette.negative, "positive": palette.positive}.get(name, palette.zero)
    return go.Bar(
        name=name,
        x=[bar.x for bar in bars],
        y=[-bar.height for bar in bars],
        base=[bar.base for bar in bars],
        width=0.08,
        marker={"color": colour, "line": {"width": 0}},
        customdata=[[bar.key] for bar in bars],
        hovertext=[bar.hover for bar in bars],
        hoverinfo="text",
    )


def _bars(name: str, line: Line, counts: pd.Series, highest: float) -> list[_Bar]:
    """Return the bars of one line and class; at zero the classes stand on each other."""
    outlet, voice = line.of["outlet"], line.of["voice"]
    bars = []
    below = {"negative": (), "zero": ("negative",), "positive": ("negative", "zero")}[name]
    scored = line.of["sentences"] - line.of["none"]
    for step in range(-10, 11):
        tenth = f"{step / 10 + 0.0:.1f}"
        count = int(counts.get((outlet, voice, name, tenth), 0))
        if count:
            under = sum(int(counts.get((outlet, voice, other, tenth), 0)) for other in below)
            bars.append(
                _Bar(
                    step / 10,
                    line.y + _HEIGHT / 2 - under / scored / highest * _BAR,
                    count / scored / highest * _BAR,
                    mark_key(outlet=outlet, voice=voice, tenth=tenth, **{"class": name}),
                    f"<b>{plain(outlet)}</b>, {voice}<br>{count} of {scored} scored sentences<br>"
                    f"at about {signed(step / 10, 1)} ({name})",
                )
            )
    return bars
