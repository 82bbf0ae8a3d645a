"""Many sentences: bars of shares, negative to the left, zero and no word between, positive to the right."""

from __future__ import annotations

from collections.abc import Callable

import plotly.graph_objects as go

from components.contract import mark_key
from components.figure import plain
from components.palette import Palette
from components.sentiment.lines import Canvas, Line

_HEIGHT = 16
_WORDS = {"negative": "score negative", "zero": "score zero", "none": "hold no word of the lexicon",
          "positive": "score positive"}  # fmt: skip


def draw_shares(canvas: Canvas) -> tuple[float, float]:
    """Draw the bars and set the width's range; returns where the parts for zero and no word begin and end."""
    lines = [line for line in canvas.page.lines if line.of["sentences"]]
    middle = max(_share(line, "zero") + _share(line, "none") for line in lines)
    left, right = -middle / 2, middle / 2
    negative, positive = (max(_share(line, name) for line in lines) for name in ("negative", "positive"))
    # Beyond the longest bar on either side stands its count; a telephone needs a seventh of the width for it.
    spare = 0.14 * (negative + middle + positive)
    canvas.figure.update_xaxes(range=[left - negative - spare, right + positive + spare])
    bases: dict[str, Callable[[Line], float]] = {
        "negative": lambda line: left - _share(line, "negative"),
        "zero": lambda line: -(_share(line, "zero") + _share(line, "none")) / 2,
        "none": lambda line: -(_share(line, "zero") + _share(line, "none")) / 2 + _share(line, "zero"),
        "positive": lambda line: right,
    }
    for name, base in bases.items():
        canvas.figure.add_trace(_trace(name, [line for line in lines if line.of[name]], base, canvas.palette))
    _write_counts(canvas, lines, left, right)
    return left, right


def _share(line: Line, name: str) -> float:
    return float(line.of[name] / line.of["sentences"])


def _trace(name: str, lines: list[Line], base: Callable[[Line], float], palette: Palette) -> go.Bar:
    colour = {"negative": palette.negative, "positive": palette.positive}.get(name, palette.zero)
    return go.Bar(
        orientation="h",
        name=name,
        x=[_share(line, name) for line in lines],
        base=[base(line) for line in lines],
        y=[line.y for line in lines],
        width=_HEIGHT,
        marker={
            "color": palette.ground if name == "none" else colour,
            "line": {"color": colour, "width": 1.5 if name == "none" else 0},
        },
        customdata=[[mark_key(outlet=line.of["outlet"], voice=line.of["voice"], **{"class": name})] for line in lines],
        hovertext=[_hover(line, name) for line in lines],
        hoverinfo="text",
    )


def _hover(line: Line, name: str) -> str:
    of = line.of
    return (
        f"<b>{plain(of['outlet'])}</b>, {of['voice']}<br>{of[name]} of {of['sentences']} sentences {_WORDS[name]} "
        f"({_share(line, name):.0%})<br>n = {of['n_articles']} articles"
    )


def _write_counts(canvas: Canvas, lines: list[Line], left: float, right: float) -> None:
    """Write the counts of negative and positive sentences beyond their bars."""
    for name, anchor, shift, sign in (("negative", "right", -4, "−"), ("positive", "left", 4, "+")):
        for line in (line for line in lines if line.of[name]):
            end = left - _share(line, name) if name == "negative" else right + _share(line, name)
            canvas.write(line.y, f"{sign}{line.of[name]}", end, shift, anchor, xref="x")
