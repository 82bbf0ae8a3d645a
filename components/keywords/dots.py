"""The figure of a large corpus: how many times as often an outlet uses its keywords as the others, with intervals."""

from __future__ import annotations

from math import ceil, exp, floor, log
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.contract import mark_key
from components.figure import plain
from components.keywords.rack import Rack, column_heads, label, outlets_of, rack
from components.palette import Palette


def draw_dots(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette) -> go.Figure:
    """Return a dot and its interval for each keyword shown, by outlet, on a scale of times as often."""
    shown = summary[summary["shown"] > 0]
    outlets = outlets_of(rows)
    board = rack(shown, outlets, palette, {outlet: _detail(summary, outlet) for outlet in outlets}, {})
    figure = board.figure
    top = max(log(4), shown["high"].max()) if len(shown) else log(4)
    _scale(figure, top, palette)
    heads = [("as often", 0.0, 0.0, "left"), ("times as often", 1.0, 0.0, "right"), ("articles", 1.0, 78.0, "right")]
    column_heads(figure, heads if len(shown) else [], palette)
    for outlet in outlets:
        _outlet(board, shown[shown["outlet"] == outlet], palette)
    return figure


def _detail(summary: pd.DataFrame, outlet: str) -> str:
    lines = summary[summary["outlet"] == outlet]
    if lines.empty:
        return "no such word"
    articles = lines["of_articles"].iloc[0]
    if not lines["tested"].any():
        return f"{articles} article{'s' if articles != 1 else ''}: not tested"
    return f"{articles} articles" if lines["shown"].any() else f"{articles} articles: no keyword"


def _scale(figure: go.Figure, top: float, palette: Palette) -> None:
    """Put "times as often" on the x axis: doublings, at most six of them."""
    doublings = ceil(top / log(2))
    step = max(1, ceil(doublings / 5))
    marks = list(range(0, doublings + 1, step))
    height = figure.layout.yaxis.range[0]
    figure.update_xaxes(range=[-0.15, top + 0.15], visible=False)
    for mark in marks:
        if mark * log(2) > top + 0.15:
            continue
        x = mark * log(2)
        line = {"color": palette.muted if mark == 0 else palette.line, "width": 1}
        figure.add_shape(type="line", x0=x, x1=x, y0=26, y1=height - 14, line=line, layer="below")
        figure.add_annotation(
            x=x,
            y=height - 4,
            text="same" if mark == 0 else f"{2**mark}×",
            showarrow=False,
            font={"size": 12, "color": palette.muted},
        )


def _outlet(board: Rack, lines: pd.DataFrame, palette: Palette) -> None:
    """Draw an outlet's intervals and dots, and write in how many of its articles each keyword is."""
    if lines.empty:
        return
    colour = palette.outlet(lines["outlet"].iloc[0])
    y = [board.row[line.outlet, line.term] for line in lines.itertuples()]
    x_lines: list[float | None] = []
    y_lines: list[float | None] = []
    for line, level in zip(lines.itertuples(), y, strict=True):
        x_lines += [line.low, line.high, None]
        y_lines += [level, level, None]
        label(board.figure, f"{line.articles} of {line.of_articles}", level, palette, x=1, shift=78, anchor="right")
    board.figure.add_scatter(
        x=x_lines, y=y_lines, mode="lines", line={"color": colour, "width": 2}, hoverinfo="skip"
    )
    board.figure.add_scatter(
        x=lines["delta"].tolist(),
        y=y,
        mode="markers",
        marker={"symbol": "circle", "size": 11, "color": colour, "line": {"color": palette.ground, "width": 1}},
        customdata=[[mark_key(outlet=line.outlet, term=line.term)] for line in lines.itertuples()],
        hovertext=[_hover(line) for line in lines.itertuples()],
        hoverinfo="text",
    )


def _hover(line: Any) -> str:
    return (
        f"<b>{plain(line.term)}</b> · {times(line.delta)} times as often "
        f"({times(line.low)} to {times(line.high)})<br>"
        f"{line.count} uses in {line.articles} of {line.of_articles} articles, {line.elsewhere} elsewhere<br>"
        f"DP {line.dp:.2f}, p {line.p:.3f}"
    )


def times(delta: float) -> str:
    """Return a difference of log-odds as a multiple: two figures below ten, whole above."""
    value = exp(delta)
    return f"{value:.1f}" if value < 10 else f"{floor(value + 0.5)}"
