"""The figure of a large corpus: how many times as often an outlet uses its keywords as the others, with intervals."""

from __future__ import annotations

from math import exp, floor, log

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.marks import Point
from components.figure.records import Record, distinct, records
from components.figure.sheet import plain
from components.keywords.against import opponent
from components.keywords.figures.terms import ROW, SECOND, heads, lay_out, rows_for
from components.keywords.written import opens
from components.palette import Palette
from components.wording import counted

#: The end of the scale, in times as often: beyond it a multiple is no more than "hardly anybody else".
HIGHEST = 64


def draw_dots(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a dot and its interval for each keyword shown, by outlet, on a scale of times as often.

    What lies beyond the scale is drawn at its end, as a triangle that points on.
    """
    shown = drawn_terms(summary)
    outlets = distinct(rows, "outlet")
    details = {outlet: _detail(summary, outlet) for outlet in outlets}
    figure = rows_for(palette, shown["term"])
    if (shown["shown"] == 0).any():
        figure.say("● passed the test over all words", "○ a hint: did not pass it")
    if shown.empty:
        lay_out(figure, shown, outlets, details)
        return figure.finish((0, 1))
    top = min(max(log(4), shown["delta"].max() + 0.7), log(HIGHEST))
    often = f"times as often as {opponent(settings, len(outlets))}"
    heads(figure, [(often, 0.0, 0.0, "left"), ("articles", 1.0, SECOND, "right")])
    figure.scale(_ticks(top))
    levels = lay_out(figure, shown, outlets, details)
    dots = []
    for line in records(shown):
        y, colour = levels[line["outlet"], line["term"]], palette.outlet(line["outlet"])
        key, hover = mark_key(outlet=line["outlet"], **{opens(settings): line["term"]}), _hover(line)
        ink = colour if line["shown"] else palette.muted
        figure.line(y, max(line["low"], -0.1), min(line["high"], top + 0.1), ink, 2 if line["shown"] else 1)
        figure.note(f"{line['articles']:,} of {line['of_articles']:,}", y, 1, SECOND, palette.ink, xanchor="right")
        figure.opens(y, -0.1, top + 0.1, ROW, key, hover)
        symbol = ("circle" if line["shown"] else "circle-open") if line["delta"] <= top else "triangle-right"
        dots.append(Point(min(line["delta"], top), y, key, hover, colour, symbol, stroke=0 if line["shown"] else 1.5))
    figure.points(dots)
    return figure.finish((-0.1, top + 0.1))


def drawn_terms(summary: pd.DataFrame) -> pd.DataFrame:
    """Return the lines that are drawn: each outlet's keywords, then its hints."""
    drawn = summary[(summary["shown"] > 0) | (summary["hint"] > 0)]
    return drawn.assign(later=drawn["shown"] == 0).sort_values(["later", "shown", "hint"], kind="stable")


def _detail(summary: pd.DataFrame, outlet: str) -> str:
    own = (summary["outlet"] == outlet).to_numpy()
    if not own.any():
        return "no word"
    tested, shown = (summary[name].to_numpy()[own].any() for name in ("tested", "shown"))
    articles = counted(int(summary["of_articles"].iloc[int(own.argmax())]), "article")
    if not tested:
        return f"{articles}: not tested"
    return articles if shown else f"{articles}: no word passed the test"


def _ticks(top: float) -> list[tuple[float, str]]:
    """Return the marks of the scale: the same, and doublings."""
    doublings = int(top / log(2) + 0.01)
    marks = range(0, doublings + 1, 1 if doublings <= 3 else 2)
    return [(mark * log(2), f"{2**mark}×" if mark else "same") for mark in marks]


def _hover(line: Record) -> str:
    return (
        f"<b>{plain(line['term'])}</b> · {times(line['delta'])} times as often "
        f"({times(line['low'])} to {times(line['high'])})<br>"
        f"{line['count']:,} uses in {line['articles']:,} of {line['of_articles']:,} articles, "
        f"{line['elsewhere']:,} elsewhere"
        f"<br>DP {line['dp']:.2f}, p {line['p']:.3f}"
    )


def times(delta: float) -> str:
    """Return a difference of log-odds as a multiple: two figures below ten, whole above."""
    value = exp(delta)
    return f"{value:.1f}" if value < 10 else f"{floor(value + 0.5)}"
