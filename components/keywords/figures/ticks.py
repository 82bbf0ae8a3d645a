"""The figure of a small corpus: one tick for each use of a term, at its place in the article."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.marks import Point
from components.figure.records import Record, distinct, records
from components.figure.sheet import plain
from components.keywords.against import opponent
from components.keywords.figures.terms import FIRST, ROW, SECOND, heads, lay_out, rows_for
from components.keywords.written import counted_rows
from components.palette import Palette
from components.wording import VOICE_WORDS

#: Up to this many articles of an outlet stand one under the other within a term's row; more share one line.
_MOST_LANES, _LANE = 6, 9


def draw_ticks(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the ticks of the terms shown, by outlet: from the first word of the article (left) to the last."""
    rows, shown = counted_rows(rows, settings), summary[summary["shown"] > 0]
    outlets = distinct(rows, "outlet")
    lanes = {outlet: _lanes(rows, outlet) for outlet in outlets}
    count = {outlet: max(own.values()) + 1 for outlet, own in lanes.items()}
    telling = set(shown["outlet"])
    figure = rows_for(palette, shown["term"])
    if telling:
        others = opponent(settings, 3).removeprefix("the ")
        ends = [("first word", 0.0, 0.0, "left"), ("last word", 1.0, 0.0, "right")]
        heads(figure, [*ends, ("here", 1.0, FIRST, "right"), (others, 1.0, SECOND, "right")])
    details = {outlet: "" if outlet in telling else "no word" for outlet in outlets}
    heights = {outlet: float(max(ROW, _LANE * number + 8)) for outlet, number in count.items()}
    levels = lay_out(figure, shown, outlets, details, heights)
    for line in records(shown):
        y = levels[line["outlet"], line["term"]]
        figure.note(f"{line['count']}", y, 1, FIRST, palette.ink, xanchor="right")
        figure.note(f"{line['elsewhere']}", y, 1, SECOND, xanchor="right")
        for lane in range(count[line["outlet"]]):
            figure.line(y + _offset(lane, count[line["outlet"]]), 0, 1)
    ticks = []
    for row in records(rows[rows["term"].isin(shown["term"])]):
        if (row["outlet"], row["term"]) in levels:
            below = _offset(lanes[row["outlet"]][row["article_id"]], count[row["outlet"]])
            ticks.append(_tick(row, levels[row["outlet"], row["term"]] + below, count[row["outlet"]], palette))
    figure.points(ticks)
    return figure.finish((-0.012, 1.012))


def _lanes(rows: pd.DataFrame, outlet: str) -> dict[str, int]:
    """Return the lane of each of an outlet's articles."""
    articles = rows.loc[rows["outlet"] == outlet, "article_id"].unique()
    return {article: lane if len(articles) <= _MOST_LANES else 0 for lane, article in enumerate(articles)}


def _offset(lane: int, lanes: int) -> float:
    return (lane - (lanes - 1) / 2) * _LANE


def _tick(row: Record, y: float, lanes: int, palette: Palette) -> Point:
    """Return the tick of one use; words of others, where counted, are thinner."""
    key = mark_key(article_id=row["article_id"], start=row["start"])
    size, stroke = 16 if lanes == 1 else _LANE, 3.5 if row["voice"] == "own" else 1.5
    return Point(row["position"], y, key, _hover(row), palette.outlet(row["outlet"]), "line-ns", size, stroke)


def _hover(row: Record) -> str:
    voice = VOICE_WORDS[row["voice"]]
    place = {"headline": "headline", "lead": "lead"}.get(row["place"], f"{row['position']:.0%} into the article")
    return f"<b>{plain(row['form'])}</b> · {place}<br>{plain(row['outlet'])}, {voice}"
