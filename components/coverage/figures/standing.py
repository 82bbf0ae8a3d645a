"""Where in its article something is mentioned: each cell is an article from its first word to its last."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, mark_key
from components.coverage.figures.grid import grid_of, lay_out, span
from components.figure.marks import Point
from components.figure.records import Record, records
from components.figure.sheet import plain
from components.palette import Palette
from components.wording import counted, listed, shorten

QUESTION = "Where in the article is it mentioned?"
NOTE = (
    "Each cell runs from an article's first word (left) to its last (right); a tick is a mention, of all its articles "
    "where an outlet has several. Headlines count as the beginning."
)
#: Half the width of a cell, in columns.
_HALF = 0.42
_PLACES = {"headline": "headline", "lead": "lead", "body": "body", "last": "last paragraph"}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a tick for each mention, along the course of its article."""
    grid = grid_of(summary, settings)
    figure, levels = lay_out(grid, palette, ("", "left: first word of the article, right: last word"))
    columns = {outlet: number for number, outlet in enumerate(grid.outlets)}
    mentions = records(rows[rows["point_id"].isin(levels) & rows["outlet"].isin(columns)])
    for identity, outlet in dict.fromkeys((one["point_id"], one["outlet"]) for one in mentions):
        figure.line(levels[identity], columns[outlet] - _HALF, columns[outlet] + _HALF, width=3)
    figure.points([_tick(one, columns[one["outlet"]], levels[one["point_id"]], palette) for one in mentions])
    return figure.finish(span(grid))


def _tick(mention: Record, column: int, y: float, palette: Palette) -> Point:
    course = min(1.0, max(0, mention["word"] - 1) / max(1, mention["length"] - 1))
    key = mark_key(**{name: mention[name] for name in ("point_id", "article_id", "start")})
    place = f"word {mention['word']:,} of {mention['length']:,}, {_PLACES[mention['place']]}"
    name, outlet = plain(shorten(mention["point"], 90)), plain(shorten(mention["outlet"], 40))
    hover = f"<b>{name}</b><br>{outlet}: {place}"
    x = column - _HALF + 2 * _HALF * course
    return Point(x, y, key, hover, palette.outlet(mention["outlet"]), "line-ns", 16, 2.5)


def _firsts(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the first mention of each point in each article."""
    return rows.sort_values(["word", "start"], kind="stable").drop_duplicates(["point_id", "article_id"])


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many first mentions are in the headline or the first paragraph."""
    firsts = _firsts(rows[rows["point_id"].isin(summary["point_id"])])
    early = int(firsts["place"].isin(("headline", "lead")).sum())
    are = "is" if early == 1 else "are"
    return Found(
        f"Of {len(firsts):,} first mentions of names and facts, {early:,} {are} in headline or first paragraph."
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which shared points stand first in one article and last in another."""
    drawn = rows[rows["point_id"].isin(summary["point_id"])]
    firsts = _firsts(drawn)
    early = firsts["place"].isin(("headline", "lead"))
    sentences = [
        f"Of {counted(len(firsts), 'first mention')} of a name or fact in an article, {int(early.sum()):,} stand in "
        f"headline or first paragraph and {int((firsts['place'] == 'last').sum()):,} in the last paragraph."
    ]
    moved = _moved(firsts)
    if moved:
        sentences.append(
            f"In headline or first paragraph of one article and at the end of another: {listed(moved, 4)}."
        )
    return sentences


def _moved(firsts: pd.DataFrame) -> list[str]:
    early = set(firsts.loc[firsts["place"].isin(("headline", "lead")), "point_id"])
    late = firsts[(firsts["place"] == "last") & firsts["point_id"].isin(early)]
    return [f"“{shorten(name, 60)}”" for name in dict.fromkeys(late["point"])]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the first mention of each point in each article, the points that most outlets have first."""
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
