"""The figure of terms by outlets: the same words looked up at every outlet."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.marks import Point
from components.figure.records import distinct, records
from components.figure.sheet import SMALL, plain
from components.keywords.figures.terms import name_row, rows_for
from components.keywords.written import opens
from components.palette import Palette

#: No more outlets than this fit beside each other on a telephone.
MOST_OUTLETS = 8
_LARGEST, _SMALLEST = 20, 5
#: Where columns are narrower than so many pixels the counts stand under the circles, and the rows are higher.
_NARROW = 62
_ROW, _HIGH_ROW, _LIFT = 28, 44, 8


def draw_matrix(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a circle for each term and outlet, its area the uses per thousand words, its count beside it."""
    outlets = distinct(rows, "outlet")[:MOST_OUTLETS]
    terms = matrix_terms(summary, outlets)
    figure = rows_for(palette, terms, right=8)
    below = figure.scale_width / max(1, len(outlets)) < _NARROW
    height = _HIGH_ROW if below else _ROW
    figure.heads(outlets)
    used = {(line["term"], line["outlet"]): line for line in records(summary[summary["term"].isin(terms)])}
    largest = max((line["rate"] for line in used.values()), default=1.0)
    circles: list[Point] = []
    counts: list[str] = []
    zeros: list[Point] = []
    for term in terms:
        y = figure.row(height)
        name_row(figure, term, y)
        figure.across(figure.y)
        for x, outlet in enumerate(outlets):
            if (term, outlet) not in used:
                zeros.append(Point(x, y, "", "", palette.muted))
                continue
            line = used[term, outlet]
            key = mark_key(outlet=outlet, **{opens(settings): term})
            rate = f"{line['count']:,} uses, {line['rate']:.1f} per 1,000 words"
            hover = f"<b>{plain(term)}</b> · {plain(outlet)}<br>{rate}"
            size = max(_SMALLEST, _LARGEST * (line["rate"] / largest) ** 0.5)
            circles.append(Point(x, y - below * _LIFT, key, hover, palette.outlet(outlet), "circle", size, 0))
            counts.append(f"{int(line['count']):,}")
            figure.opens(y, x - 0.5, x + 0.5, height, key, hover)
    place = "bottom center" if below else "middle right"
    font = {"size": SMALL, "color": palette.ink}
    figure.points(circles, mode="markers+text", text=counts, textposition=place, textfont=font)
    quiet = font | {"color": palette.muted}
    figure.points(zeros, mode="text", text=["0"] * len(zeros), textfont=quiet, hoverinfo="skip")
    return figure.finish((-0.5, max(len(outlets), 1) - 0.5))


def matrix_terms(summary: pd.DataFrame, outlets: list[str]) -> list[str]:
    """Return the terms of the matrix: each outlet's first ones, outlet by outlet, none twice."""
    each = 5 if len(outlets) <= 4 else 3
    rank = summary["shown"].where(summary["shown"] > 0, summary["hint"])
    shown = summary[(rank > 0) & (rank <= each)]
    return list(dict.fromkeys(term for outlet in outlets for term in shown.loc[shown["outlet"] == outlet, "term"]))
