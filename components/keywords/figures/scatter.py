"""The figure of two outlets: each term by how often the one uses it and how often the other."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log, pi, sin, sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.marks import Point, points
from components.figure.records import Record, distinct, records
from components.figure.rows import nothing
from components.figure.sheet import SMALL, TEXT, characters, in_lines, look, note, plain, square
from components.keywords.figures.labels import place_labels
from components.keywords.written import opens
from components.palette import Palette

#: Terms are drawn from this many uses in both together, the commonest ones if they are more than this.
FEWEST_USES, MOST_TERMS = 2, 240
#: A term stands on an outlet's side from this many times the other's rate.
TIMES = 3.0
#: Pixels: the plot's height, the margins, the distance of points that share a place.
_HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM, _APART = 460.0, 34, 12, 50, 62, 9.0
#: How far the axes reach beyond 0 and 1, from which points keep off the edges.
_X, _Y = (-0.07, 1.09), (-0.06, 1.08)
_TICKS = (0, 0.5, 1, 2, 5, 10, 20, 50, 100)
_GOLDEN = pi * (3 - sqrt(5))


@dataclass(frozen=True)
class Scale:
    """A scale like a logarithm that has a place for zero: log(1 + rate / step), up to `highest` (per 1,000 words)."""

    step: float
    highest: float

    def at(self, rate: float) -> float:
        """Return where a rate stands, from 0 to about 1."""
        return log(1 + rate / self.step) / log(1 + self.highest / self.step)


def pair_terms(summary: pd.DataFrame, pair: list[str]) -> pd.DataFrame:
    """Return the terms that are drawn, as `every_term` has them, the most telling first."""
    terms = every_term(summary, pair)
    commonest = terms.nlargest(MOST_TERMS, ["uses", "gap"])
    kept = terms[terms["shown"] | terms.index.isin(commonest.index)]
    return kept.sort_values(["shown", "gap", "term"], ascending=[False, False, True]).reset_index(drop=True)


def every_term(summary: pd.DataFrame, pair: list[str]) -> pd.DataFrame:
    """Return one line per term of `FEWEST_USES` or more: what two outlets make of it.

    The columns are uses and rates of both (`one`, `other`, `rate_one`, `rate_other`), shown, and `side`: the outlet
    that uses it `TIMES` as often as the other, empty for neither.
    """
    lines = summary[summary["outlet"].isin(pair)]
    wide = lines.pivot_table(index="term", columns="outlet", values=["count", "rate", "shown"], fill_value=0)
    wide = wide.reindex(columns=pd.MultiIndex.from_product([["count", "rate", "shown"], pair]), fill_value=0)
    one, other = pair
    terms = pd.DataFrame(
        {
            "one": wide["count", one].astype(int),
            "other": wide["count", other].astype(int),
            "rate_one": wide["rate", one].astype(float),
            "rate_other": wide["rate", other].astype(float),
            "shown": wide["shown"].T.max().gt(0),
        }
    ).reset_index()
    terms["uses"] = terms["one"] + terms["other"]
    terms = terms[terms["uses"] >= FEWEST_USES]
    gap = (terms["rate_one"] ** 0.5 - terms["rate_other"] ** 0.5).abs()
    side = terms["rate_one"].ge(TIMES * terms["rate_other"]).map({True: one, False: ""})
    side = side.mask(terms["rate_other"].ge(TIMES * terms["rate_one"]), other)
    return terms.assign(side=side, gap=gap)


def draw_scatter(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a point for each term at the two outlets' rates; a line to filter where there are not two outlets."""
    pair = distinct(rows, "outlet")
    terms = pair_terms(summary, pair) if len(pair) == 2 else pd.DataFrame()
    if terms.empty:
        return nothing(palette, "Filter to two outlets to see them here.")
    rates = terms[["rate_one", "rate_other"]]
    scale = Scale(max(float(rates[rates > 0].min().min()), 0.05), float(rates.max().max()))
    width = palette.width - _LEFT - _RIGHT
    x, y = _spread([(scale.at(a), scale.at(b)) for a, b in rates.itertuples(index=False)], width)
    across = [(one - _X[0]) / (_X[1] - _X[0]) * width for one in x]
    down = [(_Y[1] - one) / (_Y[1] - _Y[0]) * _HEIGHT for one in y]
    places = place_labels(list(terms["term"]), across, down, width + 8, _HEIGHT)
    line = {"type": "line", "x0": 0, "y0": 0, "x1": 1.05, "y1": 1.05, "layer": "below"}
    layout = look(palette, int(_HEIGHT) + _TOP + _BOTTOM)
    layout |= {
        "margin": {"l": _LEFT, "r": _RIGHT, "t": _TOP, "b": _BOTTOM},
        "xaxis": layout["xaxis"] | {"range": list(_X), "visible": False},
        "yaxis": layout["yaxis"] | {"range": list(_Y), "visible": False},
        "annotations": [*_ticks(scale, palette), *_heads(pair, palette), *_labels(terms, x, y, places, palette)],
        "shapes": [line | {"line": {"color": palette.line, "width": 1}}],
    }
    return go.Figure(data=_points(terms, x, y, pair, palette, opens(settings)), layout=layout)


def _spread(places: list[tuple[float, float]], width: float) -> tuple[list[float], list[float]]:
    """Return the places, those that several terms share laid out side by side, from the middle in a spiral."""
    seen: dict[tuple[float, float], int] = {}
    x, y = [], []
    for one in places:
        key = (round(one[0], 3), round(one[1], 3))
        number = seen[key] = seen.get(key, -1) + 1
        reach = _APART * 0.62 * sqrt(number)
        x.append(one[0] + reach * cos(number * _GOLDEN) * (_X[1] - _X[0]) / width)
        y.append(one[1] + reach * sin(number * _GOLDEN) * (_Y[1] - _Y[0]) / _HEIGHT)
    return x, y


def _points(
    terms: pd.DataFrame, x: list[float], y: list[float], pair: list[str], palette: Palette, column: str
) -> list[dict[str, Any]]:
    """Return the points: the first outlet's are circles, the other's diamonds, those of neither small and open."""
    styles = {pair[0]: ("circle", 9), pair[1]: ("diamond", 10), "": ("circle-open", 6)}
    drawn: dict[str, list[Point]] = {side: [] for side in styles}
    for left, top, term in zip(x, y, records(terms), strict=True):
        side = term["side"]
        colour = palette.outlet(side) if side else palette.muted
        key = mark_key(**{column: term["term"]})
        drawn[side].append(Point(left, top, key, _hover(term, pair), colour, *styles[side], 1))
    return [trace for own in drawn.values() for trace in points(own)]


def _hover(term: Record, pair: list[str]) -> str:
    here = f"{plain(pair[0])}: {term['one']:,} uses, {term['rate_one']:.2f} per 1,000 words"
    there = f"{plain(pair[1])}: {term['other']:,} uses, {term['rate_other']:.2f} per 1,000 words"
    return f"<b>“{plain(term['term'])}”</b><br>{here}<br>{there}"


def _labels(
    terms: pd.DataFrame, x: list[float], y: list[float], places: list[str], palette: Palette
) -> list[dict[str, Any]]:
    anchors = {
        "right": {"xanchor": "left", "yanchor": "middle", "xshift": 7},
        "left": {"xanchor": "right", "yanchor": "middle", "xshift": -7},
        "top": {"xanchor": "center", "yanchor": "bottom", "yshift": 5},
        "bottom": {"xanchor": "center", "yanchor": "top", "yshift": -5},
    }
    font = {"size": SMALL, "color": palette.ink}
    return [
        note(plain(term), y[number], palette, x[number], xref="x", font=font, **anchors[place])
        for number, (term, place) in enumerate(zip(terms["term"], places, strict=True))
        if place
    ]


def _ticks(scale: Scale, palette: Palette) -> list[dict[str, Any]]:
    """Return the numbers on both axes: uses per 1,000 words."""
    notes: list[dict[str, Any]] = []
    last = -1.0
    for rate in _TICKS:
        at = scale.at(rate)
        if at <= 1.05 and at - last >= 0.09:
            last = at
            below = {"yref": "paper", "yanchor": "top", "yshift": -4, "xref": "x", "xanchor": "center"}
            notes.append(note(f"{rate:g}", 0, palette, at, **below))
            notes.append(note(f"{rate:g}", at, palette, xanchor="right", xshift=-6))
    return notes


def _heads(pair: list[str], palette: Palette) -> list[dict[str, Any]]:
    """Return what the axes show: the second outlet's name above the left one, the first's below the right end."""

    def name(outlet: str, arrow: str) -> str:
        lines = in_lines(outlet, characters(palette.width - 40, TEXT, bold=True), 2)
        unit = f'<span style="color:{palette.muted}">per 1,000 words {arrow}</span>'
        return f"{square(palette, outlet)} <b>{'<br>'.join(map(plain, lines))}</b> {unit}"

    font = {"size": TEXT, "color": palette.ink}
    above = note(name(pair[1], "↑"), 1, palette, yref="paper", yanchor="bottom", xshift=8 - _LEFT, font=font)
    ends = {"yref": "paper", "xanchor": "right", "yanchor": "top", "yshift": -20}
    return [above, note(name(pair[0], "→"), 0, palette, 1, font=font, **ends)]
