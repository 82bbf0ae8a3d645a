"""The figure of points by outlets: who has it by name, who otherwise, who could not yet, and where it is not found."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.coverage.board import board_of, draw_board
from components.figure.sheet import SMALL, plain, shorten
from components.palette import Palette

QUESTION = "What does each telling hold, and what not?"
#: How a point is had, and the square that shows it.
SYMBOLS = {
    "by name": "square",
    "in these words": "square",
    "elliptical": "square-open-dot",
    "by description": "square-open",
    "in other words": "square-open",
}
#: What stands in a cell without a square; the short sign where there is no room for the words.
_SIGNS = {"not found": ("–", "–"), "not yet": ("not<br>yet", "<"), "order unknown": ("?", "?")}
_ROOMY = 5
_KEYS = (
    "■ by name, in these words",
    "⊡ elliptical",
    "□ by description, in other words",
    "not yet (<): all its articles are earlier",
    "? same day, order unknown",
    "– not found",
)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a square for each point that an outlet has, its form telling how; a sign where it has not."""
    board = board_of(summary, settings)
    figure = draw_board(board, palette, foot="<br>".join(_KEYS))
    cells = summary[summary["point_id"].isin(board.points["point_id"])]
    levels = board.levels
    for number, outlet in enumerate(board.outlets):
        own = cells[cells["outlet"] == outlet]
        found = own[own["status"] == "found"]
        if len(found):
            figure.add_trace(_squares(found, number, levels, palette, len(board.outlets)))
        missing = own[own["status"] != "found"]
        if len(missing):
            figure.add_trace(_signs(missing, number, levels, palette, len(board.outlets)))
    return figure


def _squares(lines: pd.DataFrame, number: int, levels: dict[str, float], palette: Palette, columns: int) -> go.Scatter:
    outlet = str(lines["outlet"].iat[0])
    return go.Scatter(
        x=[number] * len(lines),
        y=[levels[point] for point in lines["point_id"]],
        mode="markers",
        marker={
            "symbol": [SYMBOLS[how] for how in lines["how"]],
            "size": 15 if columns <= _ROOMY else 10,
            "color": palette.outlet(outlet),
            "opacity": 1,
            "line": {"width": 2, "color": palette.outlet(outlet)},
        },
        customdata=[[mark_key(point_id=point, outlet=outlet)] for point in lines["point_id"]],
        hovertext=[_had(line) for line in lines.itertuples(index=False)],
        hoverinfo="text",
    )


def _had(line: Any) -> str:
    """Return what is told of a cell with a square."""
    times = "1 mention" if line.mentions == 1 else f"{line.mentions} mentions"
    articles = f"{line.articles} of {line.of_articles} articles"
    name = plain(shorten(line.point, 90))
    outlet = plain(shorten(line.outlet, 40))
    return f"<b>{name}</b><br>{outlet}: {line.how}<br>{times} in {articles}"


def _signs(lines: pd.DataFrame, number: int, levels: dict[str, float], palette: Palette, columns: int) -> go.Scatter:
    short = columns > _ROOMY
    return go.Scatter(
        x=[number] * len(lines),
        y=[levels[point] for point in lines["point_id"]],
        mode="text",
        text=[_SIGNS[status][short] for status in lines["status"]],
        textfont={"size": SMALL, "color": palette.muted},
        hovertext=[
            f"<b>{plain(shorten(name, 90))}</b><br>{plain(shorten(outlet, 40))}: {why}"
            for name, outlet, why in zip(lines["point"], lines["outlet"], map(why_not, lines.itertuples()), strict=True)
        ],
        hoverinfo="text",
    )


def why_not(line: Any) -> str:
    """Return in a few words why a point does not stand in a cell."""
    if line.status == "not yet":
        return f"not yet: its articles are earlier than {line.since}"
    if line.status == "order unknown":
        return "not found, and the order is unknown (same day, or no date)"
    return f"not found; {cut_test(line)}"


def cut_test(line: Any) -> str:
    """Return the cut test of a cell in words; from 20 articles on with the share."""
    survives, holders, words = line.survives, line.holders, line.words
    share = f" ({100 * survives / holders:.0f} %)" if holders >= 20 else ""
    if holders == 1:
        would = "would survive" if survives else "would be lost in"
        return f"in the 1 article that has it, it {would} a cut to {words:,} words"
    return f"in {survives} of {holders} articles{share} that have it, it would survive a cut to {words:,} words"
