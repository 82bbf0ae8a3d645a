"""The figure of a large corpus: how many times as often an outlet uses its keywords as the others, with intervals."""

from __future__ import annotations

from math import exp, floor, log
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.sheet import SMALL, plain
from components.keywords.against import opponent
from components.keywords.rack import ROW, Rack, column_heads, label, outlets_of, rack
from components.keywords.written import opens
from components.palette import Palette

#: The end of the scale, in times as often: beyond it a multiple is no more than "hardly anybody else".
HIGHEST = 64


def draw_dots(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a dot and its interval for each keyword shown, by outlet, on a scale of times as often."""
    shown = summary[summary["shown"] > 0]
    outlets = outlets_of(rows)
    board = rack(shown, outlets, palette, {outlet: _detail(summary, outlet) for outlet in outlets}, {}, foot=22)
    board.figure.update_layout(xaxis={"visible": False})
    if shown.empty:
        return board.finished()
    top = min(max(log(4), shown["high"].max()), log(HIGHEST))
    _scale(board, shown, top, palette)
    heads = [
        (f"times as often as {opponent(settings, len(outlets))}", 0.0, 0.0, "left"),
        ("articles", 1.0, 78.0, "right"),
    ]
    board.notes.extend(column_heads(heads, palette))
    for outlet in shown["outlet"].unique():
        _outlet(board, shown[shown["outlet"] == outlet], top, palette, opens(settings))
    return board.finished()


def _detail(summary: pd.DataFrame, outlet: str) -> str:
    lines = summary[summary["outlet"] == outlet]
    if lines.empty:
        return "nothing stands out"
    articles = lines["of_articles"].iloc[0]
    if not lines["tested"].any():
        return f"{articles} article{'s' if articles != 1 else ''}: not tested"
    return f"{articles} articles" if lines["shown"].any() else f"{articles} articles: no keyword"


def _scale(board: Rack, shown: pd.DataFrame, top: float, palette: Palette) -> None:
    """Put "times as often" under the rows, and lines at its marks behind each outlet's rows."""
    board.figure.update_layout(xaxis={"range": [-0.1, top + 0.1], "visible": False})
    doublings = int(top / log(2) + 0.01)
    for mark in range(0, doublings + 1, 1 if doublings <= 3 else 2):
        x = mark * log(2)
        line = {"color": palette.muted if mark == 0 else palette.line, "width": 1}
        for _, lines in shown.groupby("outlet", sort=False):
            rows = [board.row[outlet, term] for outlet, term in zip(lines["outlet"], lines["term"], strict=True)]
            y = {"y0": min(rows) - ROW / 2, "y1": max(rows) + ROW / 2}
            board.shapes.append({"type": "line", "x0": x, "x1": x, **y, "line": line, "layer": "below"})
        board.notes.append(
            {
                "x": x,
                "y": board.bottom + 12,
                "text": "same" if mark == 0 else f"{2**mark}×",
                "showarrow": False,
                "font": {"size": SMALL, "color": palette.muted},
            }
        )


def _outlet(board: Rack, lines: pd.DataFrame, top: float, palette: Palette, column: str) -> None:
    """Draw an outlet's intervals and dots, and write in how many of its articles each keyword is.

    What lies beyond the scale is drawn at its end, as a triangle that points on.
    """
    colour = palette.outlet(lines["outlet"].iloc[0])
    terms: list[Any] = list(lines.itertuples())
    y = [board.row[line.outlet, line.term] for line in terms]
    x_lines: list[float | None] = []
    y_lines: list[float | None] = []
    for line, level in zip(terms, y, strict=True):
        x_lines += [min(line.low, top), min(line.high, top + 0.1), None]
        y_lines += [level, level, None]
        spread = f"{line.articles} of {line.of_articles}"
        board.notes.append(label(spread, level, palette, x=1, shift=78, anchor="right"))
    interval = {"color": colour, "width": 2}
    board.traces.append(go.Scatter(x=x_lines, y=y_lines, mode="lines", line=interval, hoverinfo="skip"))
    dots = go.Scatter(
        x=[min(delta, top) for delta in lines["delta"]],
        y=y,
        mode="markers",
        marker={
            "symbol": ["circle" if delta <= top else "triangle-right" for delta in lines["delta"]],
            "size": 11,
            "color": colour,
            "line": {"color": palette.ground, "width": 1},
        },
        customdata=[[mark_key(outlet=line.outlet, **{column: line.term})] for line in terms],
        hovertext=[_hover(line) for line in terms],
        hoverinfo="text",
    )
    board.traces.append(dots)


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
