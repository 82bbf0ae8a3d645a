"""Very many sentences on the scale of polarity: how many fall into each tenth, by outlet and voice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.contract import mark_key
from components.figure.sheet import plain
from components.palette import Palette
from components.sentiment.canvas import VADER, Canvas, canvas_for, empty_sheet
from components.sentiment.evidence import signed
from components.sentiment.lines import Line, lay_out
from components.sentiment.measure import tenth_of

_HEIGHT, _BAR = 46, 40
_TOP = 44


class _Bar(NamedTuple):
    x: float
    base: float
    height: float
    key: str
    hover: str


def draw_tenths(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette) -> go.Figure:
    """Return bars of how many scored sentences fall into each tenth; those without a scored word are told in words."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return empty_sheet(palette)
    counts = scored.groupby(["outlet", "voice", "class", "tenth"]).size()
    second = _vader_shares(scored)
    sums = counts.groupby(["outlet", "voice", "tenth"]).sum()
    highest = max(float(_of_line(sums).max()), *second.values())
    page = lay_out(summary[summary["sentences"] > 0], _TOP, lambda line: _HEIGHT)
    canvas = canvas_for(page, palette, scale=True, unscored=True)
    canvas.polarity_axis(1.0)
    canvas.key("bar: share of the scored sentences of a line", "in each tenth of the scale; – the same by VADER")
    for name in ("negative", "zero", "positive"):
        canvas.traces.append(_trace(name, page.lines, counts, highest, palette))
    _add_second(canvas, second, highest)
    return canvas.finished()


def _vader_shares(scored: pd.DataFrame) -> dict[tuple[str, str, str], float]:
    """Return which share of a line's scored sentences VADER puts into each tenth, by outlet, voice and tenth."""
    tenths = scored["vader"].map(tenth_of).rename("by_vader")
    counts = scored.groupby(["outlet", "voice", tenths]).size()
    keys = zip(*(counts.index.get_level_values(level) for level in range(3)), strict=True)
    return dict(zip(keys, _of_line(counts).tolist(), strict=True))


def _of_line(counts: pd.Series) -> pd.Series:
    return counts / counts.groupby(["outlet", "voice"]).transform("sum")


def _add_second(canvas: Canvas, shares: dict[tuple[str, str, str], float], highest: float) -> None:
    """Draw a short stroke at the height that VADER's share of each tenth reaches."""
    known = {(line.of["outlet"], line.of["voice"]): line for line in canvas.page.lines}
    strokes = [(known[outlet, voice], tenth, share) for (outlet, voice, tenth), share in shares.items()]
    canvas.points(
        [float(tenth) for _, tenth, _ in strokes],
        [line.y + _HEIGHT / 2 - share / highest * _BAR for line, _, share in strokes],
        [mark_key(outlet=line.of["outlet"], voice=line.of["voice"]) for line, *_ in strokes],
        [
            f"<b>{plain(line.of['outlet'])}</b>, {line.of['voice']}<br>VADER puts {share:.0%} of the "
            f"scored sentences<br>at about {signed(float(tenth), 1)}"
            for line, tenth, share in strokes
        ],
        {"symbol": "line-ew", "size": 10, "line": {"color": canvas.palette.ink, "width": 1.5}},
        name=VADER,
    )


def _trace(name: str, lines: Iterable[Line], counts: pd.Series, highest: float, palette: Palette) -> dict[str, Any]:
    bars = [bar for line in lines for bar in _bars(name, line, counts, highest)]
    colour = {"negative": palette.negative, "positive": palette.positive}.get(name, palette.zero)
    return {
        "type": "bar",
        "name": name,
        "x": [bar.x for bar in bars],
        "y": [-bar.height for bar in bars],
        "base": [bar.base for bar in bars],
        "width": 0.08,
        "marker": {"color": colour, "line": {"width": 0}},
        "customdata": [[bar.key] for bar in bars],
        "hovertext": [bar.hover for bar in bars],
        "hoverinfo": "text",
    }


def _bars(name: str, line: Line, counts: pd.Series, highest: float) -> list[_Bar]:
    """Return the bars of one line and class; at zero the classes stand on each other."""
    outlet, voice = line.of["outlet"], line.of["voice"]
    bars = []
    below = {"negative": (), "zero": ("negative",), "positive": ("negative", "zero")}[name]
    scored = line.of["sentences"] - line.of["none"]
    for step in range(-10, 11):
        tenth = f"{step / 10 + 0.0:.1f}"
        count = int(counts.get((outlet, voice, name, tenth), 0))
        if count:
            under = sum(int(counts.get((outlet, voice, other, tenth), 0)) for other in below)
            bars.append(
                _Bar(
                    step / 10,
                    line.y + _HEIGHT / 2 - under / scored / highest * _BAR,
                    count / scored / highest * _BAR,
                    mark_key(outlet=outlet, voice=voice, tenth=tenth, **{"class": name}),
                    f"<b>{plain(outlet)}</b>, {voice}<br>{count} of {scored} scored sentences<br>"
                    f"at about {signed(step / 10, 1)} ({name})",
                )
            )
    return bars
