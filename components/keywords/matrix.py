"""The figure of terms by outlets: the same words looked up in every telling."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.sheet import SMALL, TEXT, plain, sheet, shorten
from components.keywords.rack import label, outlets_of
from components.keywords.written import opens
from components.palette import Palette

#: No more outlets than this fit beside each other on a telephone.
MOST_OUTLETS = 8
_LARGEST, _SMALLEST = 20, 5
#: Names stand upright where their longest words together have more characters than a telephone shows side by side.
_WIDEST = 36
#: Where columns are narrow the counts stand under the circles, and the rows are higher.
_ROW, _HIGH_ROW, _BELOW = 26, 40, 17


def draw_matrix(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a circle for each term and outlet, its area the uses per thousand words, its count beside it."""
    outlets = outlets_of(rows)[:MOST_OUTLETS]
    terms = matrix_terms(summary, outlets)
    upright = len(outlets) > 4 or sum(max(map(len, outlet.split())) for outlet in outlets) > _WIDEST
    head = 8 + (max([6, *(min(26, len(outlet)) for outlet in outlets)]) * 7 if upright else 60)
    left = int(min(24, max([8, *map(len, terms)])) * 7 + 14)
    row = _HIGH_ROW if upright else _ROW
    height = head + row * len(terms)
    figure = sheet(palette, height=height + 8)
    figure.update_layout(
        margin={"l": left, "r": 8, "t": 0, "b": 8},
        xaxis={"range": [-0.5, max(len(outlets), 1) - 0.5], "visible": False},
        yaxis={"range": [height, 0], "visible": False},
    )
    levels = {term: head + row * (place + 0.5) for place, term in enumerate(terms)}
    line = {"color": palette.line, "width": 1}
    below = [level + row / 2 for level in levels.values()]
    rules = [{"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line} for y in below]
    notes = [_head(number, outlet, head, upright, palette) for number, outlet in enumerate(outlets)]
    notes += [
        label(shorten(term, 24), level, palette, x=0, shift=-8, anchor="right", size=TEXT)
        for term, level in levels.items()
    ]
    drawn = summary[summary["term"].isin(terms)]
    for number, outlet in enumerate(outlets):
        lines = drawn[drawn["outlet"] == outlet]
        notes += _counts(lines, levels, number, upright, palette)
        if len(lines):
            figure.add_trace(_column(lines, levels, number, drawn["rate"].max(), upright, palette, opens(settings)))
    return figure.update_layout(annotations=notes, shapes=rules)


def matrix_terms(summary: pd.DataFrame, outlets: list[str]) -> list[str]:
    """Return the terms of the matrix: each outlet's first ones, outlet by outlet, none twice."""
    each = 5 if len(outlets) <= 4 else 3
    shown = summary[(summary["shown"] > 0) & (summary["shown"] <= each)]
    return list(dict.fromkeys(term for outlet in outlets for term in shown.loc[shown["outlet"] == outlet, "term"]))


def _head(number: int, outlet: str, head: float, upright: bool, palette: Palette) -> dict[str, object]:
    """Return an outlet's name over its column: wrapped where four or fewer stand there, upright otherwise."""
    square = f'<span style="color:{palette.outlet(outlet)}">■</span>'
    lines = wrap(outlet, 11, break_long_words=True)
    lines = [shorten(outlet, 26)] if upright else [*lines[:2], shorten(" ".join(lines[2:]), 10)][: len(lines)]
    name = "<br>".join(plain(line) for line in lines)
    return {
        "x": number,
        "y": head - 6,
        "text": f"{square} {name}" if upright else f"{square}<br>{name}",
        "textangle": -90 if upright else 0,
        "showarrow": False,
        "xanchor": "center",
        "yanchor": "bottom",
        "font": {"size": SMALL, "color": palette.ink},
    }


def _counts(
    lines: pd.DataFrame, levels: dict[str, float], number: int, below: bool, palette: Palette
) -> list[dict[str, object]]:
    """Return an outlet's counts, beside or below their circles; a quiet 0 where it does not use the term."""
    counts = dict(zip(lines["term"], lines["count"].astype(int), strict=True))
    notes: list[dict[str, object]] = []
    for term, level in levels.items():
        count = counts.get(term, 0)
        notes.append(
            {
                "x": number,
                "y": level + (_BELOW - 6 if below and count else 0),
                "xshift": _LARGEST / 2 + 3 if count and not below else 0,
                "text": str(count),
                "showarrow": False,
                "xanchor": "left" if count and not below else "center",
                "font": {"size": SMALL, "color": palette.ink if count else palette.muted},
            }
        )
    return notes


def _column(
    lines: pd.DataFrame,
    levels: dict[str, float],
    number: int,
    largest: float,
    below: bool,
    palette: Palette,
    column: str,
) -> go.Scatter:
    """Return an outlet's circles."""
    outlet = str(lines["outlet"].iloc[0])
    used: list[tuple[str, int, float]] = list(zip(lines["term"], lines["count"], lines["rate"], strict=True))
    return go.Scatter(
        x=[number] * len(used),
        y=[levels[term] - (6 if below else 0) for term, _, _ in used],
        mode="markers",
        marker={
            "size": [max(_SMALLEST, _LARGEST * (rate / largest) ** 0.5) for _, _, rate in used],
            "color": palette.outlet(outlet),
            "opacity": 1,
            "line": {"color": palette.ground, "width": 1},
        },
        customdata=[[mark_key(outlet=outlet, **{column: term})] for term, _, _ in used],
        hovertext=[
            f"<b>{plain(term)}</b> · {plain(outlet)}<br>{count} uses, {rate:.1f} per 1,000 words"
            for term, count, rate in used
        ],
        hoverinfo="text",
    )
