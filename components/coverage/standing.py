"""The figure of where in its article a point stands: each cell is an article from its first word to its last."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.coverage.board import board_of, draw_board, strokes
from components.coverage.saying import counted, listed
from components.figure.sheet import plain, shorten
from components.palette import Palette

QUESTION = "Where in the article does a point stand?"
NOTE = (
    "Each cell runs from an article's first word (left) to its last (right); a tick is a mention, of all its articles "
    "where an outlet has several. Headlines count as the beginning."
)
#: Half the width of a cell, in columns.
_HALF = 0.42
_PLACES = {"headline": "headline", "lead": "lead", "body": "body", "last": "last paragraph"}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a tick for each mention, along the course of its article."""
    board = board_of(summary, settings)
    levels = board.levels
    drawn = rows[rows["point_id"].isin(levels)]
    held = set(zip(drawn["point_id"], drawn["outlet"], strict=True))
    cells = [
        (number, levels[point])
        for number, outlet in enumerate(board.outlets)
        for point in levels
        if (point, outlet) in held
    ]
    across = [(number - _HALF, number + _HALF) for number, _ in cells]
    courses = strokes(across, [level for _, level in cells], 3, palette)
    figure = draw_board(board, palette, foot="left: first word of the article, right: last word", lines=[courses])
    for number, outlet in enumerate(board.outlets):
        own = drawn[drawn["outlet"] == outlet]
        if len(own):
            figure.add_trace(_ticks(own, number, levels, palette))
    return figure


def _ticks(own: pd.DataFrame, number: int, levels: dict[str, float], palette: Palette) -> go.Scatter:
    outlet = str(own["outlet"].iat[0])
    course = ((own["word"] - 1).clip(lower=0) / (own["length"] - 1).clip(lower=1)).clip(upper=1)
    return go.Scatter(
        x=number - _HALF + 2 * _HALF * course,
        y=[levels[point] for point in own["point_id"]],
        mode="markers",
        marker={
            "symbol": "line-ns",
            "size": 16,
            "color": palette.outlet(outlet),
            "opacity": 1,
            "line": {"width": 2.5, "color": palette.outlet(outlet)},
        },
        customdata=[
            [mark_key(point_id=point, article_id=article, start=start)]
            for point, article, start in zip(own["point_id"], own["article_id"], own["start"], strict=True)
        ],
        hovertext=[
            f"<b>{plain(shorten(point, 90))}</b><br>"
            f"{plain(shorten(outlet, 40))}: word {word:,} of {length:,}, {_PLACES[place]}"
            for point, word, length, place in zip(own["point"], own["word"], own["length"], own["place"], strict=True)
        ],
        hoverinfo="text",
    )


def _firsts(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the first mention of each point in each article."""
    return rows.sort_values(["word", "start"], kind="stable").drop_duplicates(["point_id", "article_id"])


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which shared points stand first in one telling and last in another."""
    drawn = rows[rows["point_id"].isin(summary["point_id"])]
    firsts = _firsts(drawn)
    early = firsts["place"].isin(("headline", "lead"))
    told = [
        f"Of {counted(len(firsts), 'first mention')} of a point in an article, {int(early.sum()):,} stand in "
        f"headline or lead and {int((firsts['place'] == 'last').sum()):,} in the last paragraph."
    ]
    moved = _moved(firsts)
    if moved:
        told.append(f"In headline or lead of one telling and in the last paragraph of another: {listed(moved, 4)}.")
    return told


def _moved(firsts: pd.DataFrame) -> list[str]:
    early = set(firsts.loc[firsts["place"].isin(("headline", "lead")), "point_id"])
    late = firsts[(firsts["place"] == "last") & firsts["point_id"].isin(early)]
    return [f"“{shorten(name, 60)}”" for name in dict.fromkeys(late["point"])]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the first mention of each point in each article, the points that most tellings have first."""
    core = summary.drop_duplicates("point_id").set_index("point_id")["core"]
    firsts = _firsts(rows[rows["point_id"].isin(core.index)])
    firsts = firsts.assign(core=firsts["point_id"].map(core)).sort_values(["core", "article_id"], kind="stable")
    return pd.DataFrame(
        {
            "Point": firsts["point"],
            "Kind": firsts["kind"],
            "Outlet": firsts["outlet"],
            "Stands in": firsts["place"].map(_PLACES),
            "Word": firsts["word"],
            "Of words": firsts["length"],
            "key": [
                mark_key(point_id=point, article_id=article, start=start)
                for point, article, start in zip(firsts["point_id"], firsts["article_id"], firsts["start"], strict=True)
            ],
        }
    ).reset_index(drop=True)
