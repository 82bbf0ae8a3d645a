"""The figure of a small corpus: one tick for each use of a term, at its place in the article."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.sheet import plain
from components.keywords.against import opponent
from components.keywords.rack import ROW, Rack, column_heads, label, outlets_of, rack
from components.keywords.written import counted_rows
from components.palette import Palette

#: Up to this many articles of an outlet stand one under the other within a term's row; more share one line.
_MOST_LANES, _LANE = 6, 9


def draw_ticks(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the ticks of the terms shown, by outlet: from the first word of the article (left) to the last."""
    rows, shown = counted_rows(rows, settings), summary[summary["shown"] > 0]
    outlets = outlets_of(rows)
    lanes = {outlet: _lanes(rows, outlet) for outlet in outlets}
    heights = {outlet: float(max(ROW, _LANE * (max(lanes[outlet].values()) + 1) + 8)) for outlet in outlets}
    details = {outlet: "" if (shown["outlet"] == outlet).any() else "nothing stands out" for outlet in outlets}
    board = rack(shown, outlets, palette, details, heights)
    board.figure.update_layout(xaxis={"range": [-0.012, 1.012], "visible": False})
    ends = [("first word", 0.0, 0.0, "left"), ("last word", 1.0, 0.0, "right")]
    heads = [*ends, ("here", 1.0, 34.0, "right"), (opponent(settings, 3).removeprefix("the "), 1.0, 78.0, "right")]
    board.notes.extend(column_heads(heads if len(shown) else [], palette))
    _tracks(board, lanes, palette)
    lines: list[Any] = list(shown.itertuples())
    for line in lines:
        y = board.row[line.outlet, line.term]
        board.notes.append(label(f"{line.count}", y, palette, x=1, shift=34, anchor="right"))
        board.notes.append(label(f"{line.elsewhere}", y, palette, x=1, shift=78, anchor="right", quiet=True))
    for outlet, own in rows[rows["term"].isin(shown["term"])].groupby("outlet", sort=False):
        _ticks(board, own, lanes[str(outlet)], palette)
    return board.finished()


def _lanes(rows: pd.DataFrame, outlet: str) -> dict[str, int]:
    """Return the lane of each of an outlet's articles."""
    articles = rows.loc[rows["outlet"] == outlet, "article_id"].unique()
    return {article: lane if len(articles) <= _MOST_LANES else 0 for lane, article in enumerate(articles)}


def _y(board: Rack, outlet: str, term: str, lane: int, lanes: int) -> float:
    return board.row[outlet, term] + (lane - (lanes - 1) / 2) * _LANE


def _tracks(board: Rack, lanes: dict[str, dict[str, int]], palette: Palette) -> None:
    """Draw a thin line for each article: the way from its first word to its last."""
    x: list[float | None] = []
    y: list[float | None] = []
    for outlet, term in board.row:
        count = max(lanes[outlet].values()) + 1
        for lane in range(count):
            level = _y(board, outlet, term, lane, count)
            x += [0, 1, None]
            y += [level, level, None]
    line = {"color": palette.line, "width": 1}
    board.traces.append(go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip"))


def _ticks(board: Rack, rows: pd.DataFrame, lanes: dict[str, int], palette: Palette) -> None:
    """Draw an outlet's ticks; words of others, where counted, are thinner."""
    drawn: list[Any] = [row for row in rows.itertuples() if (row.outlet, row.term) in board.row]
    if not drawn:
        return
    count = max(lanes.values()) + 1
    colour = palette.outlet(drawn[0].outlet)
    ticks = go.Scatter(
        x=[row.position for row in drawn],
        y=[_y(board, row.outlet, row.term, lanes[row.article_id], count) for row in drawn],
        mode="markers",
        marker={
            "symbol": "line-ns",
            "size": 16 if count == 1 else _LANE,
            "color": colour,
            "line": {"color": colour, "width": [3.5 if row.voice == "own" else 1.5 for row in drawn]},
        },
        customdata=[[mark_key(article_id=row.article_id, start=row.start)] for row in drawn],
        hovertext=[_hover(row) for row in drawn],
        hoverinfo="text",
        cliponaxis=False,
    )
    board.traces.append(ticks)


def _hover(row: Any) -> str:
    voice = {"own": "own words", "reported": "reported", "quoted": "quoted"}[row.voice]
    place = {"headline": "headline", "lead": "lead"}.get(row.place, f"{row.position:.0%} into the article")
    return f"<b>{plain(row.form)}</b> · {place}<br>{plain(row.outlet)}, {voice}"
