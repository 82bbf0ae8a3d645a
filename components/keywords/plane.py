"""The figure of two outlets: each term by how often the one uses it and how often the other."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log, pi, sin, sqrt
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.sheet import SMALL, TEXT, plain, sheet
from components.keywords.labels import place_labels
from components.keywords.rack import outlets_of
from components.keywords.written import opens
from components.palette import Palette

#: Terms are drawn from this many uses in both together, the commonest ones if they are more than this.
FEWEST_USES, MOST_TERMS = 2, 240
#: A term stands on an outlet's side from this many times the other's rate.
TIMES = 3.0
#: Pixels: the plot's width on a telephone, its height, the margins, the distance of points that share a place.
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM, _APART = 300.0, 460.0, 34, 46, 58, 9.0
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


def plane_terms(summary: pd.DataFrame, pair: list[str]) -> pd.DataFrame:
    """Return one line per term: uses and rates of both outlets (`one`, `other`, `rate_one`, `rate_other`), side, shown.

    `side` is the outlet that uses it `TIMES` as often as the other, empty for neither. The most telling come first.
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
    terms = terms.assign(side=side, gap=gap)
    commonest = terms.nlargest(MOST_TERMS, ["uses", "gap"])
    kept = terms[terms["shown"] | terms.index.isin(commonest.index)]
    return kept.sort_values(["shown", "gap", "term"], ascending=[False, False, True]).reset_index(drop=True)


def draw_plane(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a point for each term at the two outlets' rates; a line to filter where there are not two outlets."""
    pair = outlets_of(rows)
    if len(pair) != 2:
        return _empty(palette)
    terms = plane_terms(summary, pair)
    if terms.empty:
        return _empty(palette)
    rates = terms[["rate_one", "rate_other"]]
    scale = Scale(max(float(rates[rates > 0].min().min()), 0.05), float(rates.max().max()))
    x, y = _spread([(scale.at(a), scale.at(b)) for a, b in rates.itertuples(index=False)])
    figure = sheet(palette, height=int(_HEIGHT) + _TOP + _BOTTOM)
    figure.update_layout(
        margin={"l": _LEFT, "r": 12, "t": _TOP, "b": _BOTTOM},
        xaxis={"range": [-0.07, 1.09], "visible": False},
        yaxis={"range": [-0.06, 1.08], "visible": False},
    )
    places = place_labels(
        list(terms["term"]),
        [(one + 0.07) / 1.16 * _WIDTH for one in x],
        [(1.08 - one) / 1.14 * _HEIGHT for one in y],
        _WIDTH + 8,
        _HEIGHT,
    )
    figure.add_traces([*_points(terms, x, y, pair, palette, opens(settings))])
    notes = [*_ticks(scale, palette), *_heads(pair, palette), *_labels(terms, x, y, places, palette)]
    line = {"color": palette.line, "width": 1}
    shapes: list[dict[str, Any]] = [{"type": "line", "x0": 0, "y0": 0, "x1": 1.05, "y1": 1.05, "line": line}]
    shapes[0]["layer"] = "below"
    return figure.update_layout(annotations=notes, shapes=shapes)


def _empty(palette: Palette) -> go.Figure:
    figure = sheet(palette, height=60)
    figure.update_layout(xaxis={"visible": False}, yaxis={"visible": False})
    words = "Filter to two outlets to see them here."
    return figure.add_annotation(
        text=words, x=0, xref="paper", y=0.5, yref="paper", showarrow=False, font={"color": palette.muted}
    )


def _spread(places: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    """Return the places, those that several terms share laid out side by side, from the middle in a spiral."""
    seen: dict[tuple[float, float], int] = {}
    x, y = [], []
    for one in places:
        key = (round(one[0], 3), round(one[1], 3))
        number = seen[key] = seen.get(key, -1) + 1
        reach = _APART * 0.62 * sqrt(number)
        x.append(one[0] + reach * cos(number * _GOLDEN) * 1.16 / _WIDTH)
        y.append(one[1] + reach * sin(number * _GOLDEN) * 1.14 / _HEIGHT)
    return x, y


def _points(
    terms: pd.DataFrame, x: list[float], y: list[float], pair: list[str], palette: Palette, column: str
) -> list[go.Scatter]:
    """Return the points: the first outlet's are circles, the other's diamonds, those of neither small and open."""
    traces = []
    styles = {pair[0]: ("circle", 9), pair[1]: ("diamond", 10), "": ("circle-open", 6)}
    for side, (symbol, size) in styles.items():
        own: list[Any] = [line for line in terms.itertuples() if line.side == side]
        colour = palette.outlet(side) if side else palette.muted
        traces.append(
            go.Scatter(
                x=[x[line.Index] for line in own],
                y=[y[line.Index] for line in own],
                mode="markers",
                marker={"symbol": symbol, "size": size, "color": colour, "line": {"color": colour, "width": 1}},
                customdata=[[mark_key(**{column: line.term})] for line in own],
                hovertext=[_hover(line, pair) for line in own],
                hoverinfo="text",
                cliponaxis=False,
            )
        )
    return [trace for trace in traces if len(trace.x)]


def _hover(line: Any, pair: list[str]) -> str:
    here = f"{plain(pair[0])}: {line.one} uses, {line.rate_one:.2f} per 1,000 words"
    there = f"{plain(pair[1])}: {line.other} uses, {line.rate_other:.2f} per 1,000 words"
    return f"<b>“{plain(line.term)}”</b><br>{here}<br>{there}"


def _labels(
    terms: pd.DataFrame, x: list[float], y: list[float], places: list[str], palette: Palette
) -> list[dict[str, object]]:
    anchors = {
        "right": {"xanchor": "left", "yanchor": "middle", "xshift": 7},
        "left": {"xanchor": "right", "yanchor": "middle", "xshift": -7},
        "top": {"xanchor": "center", "yanchor": "bottom", "yshift": 5},
        "bottom": {"xanchor": "center", "yanchor": "top", "yshift": -5},
    }
    font = {"size": SMALL, "color": palette.ink}
    return [
        {"x": x[number], "y": y[number], "text": plain(term), "showarrow": False, "font": font, **anchors[place]}
        for number, (term, place) in enumerate(zip(terms["term"], places, strict=True))
        if place
    ]


def _ticks(scale: Scale, palette: Palette) -> list[dict[str, object]]:
    """Return the numbers on both axes: uses per 1,000 words."""
    font = {"size": SMALL, "color": palette.muted}
    notes: list[dict[str, object]] = []
    last = -1.0
    for rate in _TICKS:
        at = scale.at(rate)
        if at > 1.05 or at - last < 0.09:
            continue
        last = at
        text = {"text": f"{rate:g}", "showarrow": False, "font": font}
        notes.append({"x": at, "y": 0, "yref": "paper", "yanchor": "top", "yshift": -4, **text})
        notes.append({"x": 0, "xref": "paper", "xanchor": "right", "xshift": -6, "y": at, **text})
    return notes


def _heads(pair: list[str], palette: Palette) -> list[dict[str, object]]:
    """Return what the axes show: the second outlet's name above the left one, the first's below the right end."""

    def name(outlet: str, arrow: str) -> str:
        square = f'<span style="color:{palette.outlet(outlet)}">■</span>'
        words = "<br>".join(plain(line) for line in wrap(outlet, 38)[:2])
        return f'{square} <b>{words}</b> <span style="color:{palette.muted}">per 1,000 words {arrow}</span>'

    font = {"size": TEXT, "color": palette.ink}
    common = {"xref": "paper", "yref": "paper", "showarrow": False, "font": font}
    above = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "xshift": 8 - _LEFT, "align": "left"}
    below = {"x": 1, "y": 0, "xanchor": "right", "yanchor": "top", "yshift": -20, "align": "right"}
    return [{**common, **above, "text": name(pair[1], "↑")}, {**common, **below, "text": name(pair[0], "→")}]
