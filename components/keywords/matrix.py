"""The figure of terms by outlets: the same words looked up in every telling."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure import SMALL, TEXT, plain, sheet, shorten
from components.keywords.rack import label, outlets_of
from components.palette import Palette

#: No more outlets than this fit beside each other on a telephone.
MOST_OUTLETS = 8
_ROW, _LARGEST, _SMALLEST = 26, 20, 5


def draw_matrix(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a circle for each term and outlet, its area the uses per thousand words, its count beside it."""
    outlets = outlets_of(rows)[:MOST_OUTLETS]
    terms = matrix_terms(summary, outlets)
    upright = len(outlets) > 4
    head = 8 + (max([6, *(min(26, len(outlet)) for outlet in outlets)]) * 7 if upright else 54)
    left = int(min(24, max([8, *map(len, terms)])) * 7 + 14)
    height = head + _ROW * len(terms)
    figure = sheet(palette, height=height + 8)
    figure.update_layout(margin={"l": left, "r": 8, "t": 0, "b": 8})
    figure.update_xaxes(range=[-0.5, max(len(outlets), 1) - 0.5], visible=False)
    figure.update_yaxes(range=[height, 0], visible=False)
    for number, outlet in enumerate(outlets):
        _head(figure, number, outlet, head, upright, palette)
    for number, term in enumerate(terms):
        y = head + _ROW * (number + 0.5)
        figure.add_shape(
            type="line", xref="paper", x0=0, x1=1, y0=y + _ROW / 2, y1=y + _ROW / 2, line={"color": palette.line, "width": 1}
        )
        label(figure, shorten(term, 24), y, palette, x=0, shift=-8, anchor="right", size=TEXT)
    largest = summary.loc[summary["term"].isin(terms), "rate"].max() if terms else 1.0
    for number, outlet in enumerate(outlets):
        _column(figure, summary[summary["outlet"] == outlet], terms, number, head, largest, palette)
    return figure


def matrix_terms(summary: pd.DataFrame, outlets: list[str]) -> list[str]:
    """Return the terms of the matrix: each outlet's first ones, outlet by outlet, none twice."""
    each = 5 if len(outlets) <= 4 else 3
    shown = summary[(summary["shown"] > 0) & (summary["shown"] <= each)]
    return list(dict.fromkeys(term for outlet in outlets for term in shown.loc[shown["outlet"] == outlet, "term"]))


def _head(figure: go.Figure, number: int, outlet: str, head: float, upright: bool, palette: Palette) -> None:
    """Write an outlet's name over its column: wrapped where four or fewer stand there, upright otherwise."""
    square = f'<span style="color:{palette.outlet(outlet)}">■</span>'
    lines = wrap(outlet, 11, break_long_words=True)
    lines = [shorten(outlet, 26)] if upright else [*lines[:2], shorten(" ".join(lines[2:]), 10)][: len(lines)]
    name = "<br>".join(plain(line) for line in lines)
    figure.add_annotation(
        x=number,
        y=head - 6,
        text=f"{square} {name}" if upright else f"{square}<br>{name}",
        textangle=-90 if upright else 0,
        showarrow=False,
        xanchor="center",
        yanchor="bottom",
        font={"size": SMALL, "color": palette.ink},
    )


def _column(
    figure: go.Figure,
    lines: pd.DataFrame,
    terms: list[str],
    number: int,
    head: float,
    largest: float,
    palette: Palette,
) -> None:
    """Draw an outlet's circles with their counts; a quiet 0 where it does not use the term."""
    by_term = lines.set_index("term")
    used = [term for term in terms if term in by_term.index]
    level = {term: head + _ROW * (place + 0.5) for place, term in enumerate(terms)}
    for term in terms:
        count = int(by_term.at[term, "count"]) if term in used else 0
        figure.add_annotation(
            x=number,
            y=level[term],
            xshift=_LARGEST / 2 + 3 if count else 0,
            text=str(count),
            showarrow=False,
            xanchor="left" if count else "center",
            font={"size": SMALL, "color": palette.ink if count else palette.muted},
        )
    if not used:
        return
    rate = [float(by_term.at[term, "rate"]) for term in used]
    outlet = str(lines["outlet"].iloc[0])
    figure.add_scatter(
        x=[number] * len(used),
        y=[level[term] for term in used],
        mode="markers",
        marker={
            "size": [max(_SMALLEST, _LARGEST * (value / largest) ** 0.5) for value in rate],
            "color": palette.outlet(outlet),
            "line": {"color": palette.ground, "width": 1},
        },
        customdata=[[mark_key(outlet=outlet, term=term)] for term in used],
        hovertext=[
            f"<b>{plain(term)}</b> · {plain(outlet)}<br>{int(by_term.at[term, 'count'])} uses, "
            f"{value:.1f} per 1,000 words"
            for term, value in zip(used, rate, strict=True)
        ],
        hoverinfo="text",
    )
