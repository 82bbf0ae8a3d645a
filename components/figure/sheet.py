"""The sheet that every figure is drawn on, so that all figures of the project look like one hand made them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from components.palette import Palette

#: Sizes in pixels. Nothing in a figure is smaller than `SMALL`.
TEXT, SMALL = 14, 13
FONT = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Helvetica Neue", Arial, sans-serif'
#: The widths of a character, as parts of its size; bold ones are wider.
_CHARACTER, _BOLD = 0.5, 0.56
_TAG = re.compile("<[^>]*>")
#: What nobody sees and a click still finds.
CLEAR = "rgba(0,0,0,0)"
#: What Plotly makes of the template "none".
_NO_TEMPLATE = {"data": {"scatter": [{"type": "scatter"}]}}


def look(palette: Palette, height: float) -> dict[str, Any]:
    """Return the layout of the project's look, for a figure of so many pixels' height, as wide as its place.

    Text is in ink on the page's ground, there is no legend and no zoom by dragging; axes carry no lines until a
    figure asks for them. Colours and sizes are set outright, so no template changes them.
    """
    words = {"family": FONT, "size": TEXT, "color": palette.ink}
    return {
        "template": _NO_TEMPLATE,
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 36},
        "font": words,
        "paper_bgcolor": palette.ground,  # a saved picture must be readable on any ground
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "dragmode": False,
        "clickmode": "event+select",
        "hovermode": "closest",
        "barmode": "overlay",
        "bargap": 0,
        "modebar": {"bgcolor": CLEAR, "color": palette.muted, "activecolor": palette.ink},
        "hoverlabel": {"bgcolor": palette.wash, "bordercolor": palette.line, "font": words, "align": "left"},
        "xaxis": _axis(palette),
        "yaxis": _axis(palette),
    }


def figure_of(traces: Sequence[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """Return a figure of plain values: lists where Plotly takes lists, since nothing is made into them here.

    Plotly would check each value of each figure for every visitor, which takes most of the time of drawing one. The
    tests have it check each figure instead.
    """
    return go.Figure(data=traces, layout=layout, _validate=False)


def _axis(palette: Palette) -> dict[str, Any]:
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "automargin": False,
        "tickfont": {"size": SMALL, "color": palette.muted},
        "title": {"font": {"size": SMALL, "color": palette.muted}, "standoff": 6},
    }


def note(text: str, y: float, palette: Palette, x: float = 0, **more: Any) -> dict[str, Any]:
    """Return the annotation that writes Plotly's markup at a height: small, quiet, from the left edge of the axes.

    `more` are Plotly's own settings. Figures collect notes and take them all at once: Plotly checks all that a figure
    holds at each addition.
    """
    written = {
        "x": x, "xref": "paper", "y": y, "yref": "y", "text": text, "showarrow": False, "borderpad": 0,
        "xanchor": "left", "yanchor": "middle", "font": {"size": SMALL, "color": palette.muted},
    }  # fmt: skip
    return {"align": more.get("xanchor", "left"), **written, **more}


def reach(written: Mapping[str, Any]) -> float:
    """Return about how many pixels an annotation that begins at the right end of the axes takes beside them; else 0."""
    if (written["x"], written["xref"], written["xanchor"]) != (1, "paper", "left"):
        return 0
    return float(written["xshift"]) + pixels(_TAG.sub("", written["text"]))


def square(palette: Palette, outlet: str) -> str:
    """Return the markup of an outlet's colour, to stand before its name."""
    return f'<span style="color:{palette.outlet(outlet)}">■</span>'


def quiet(text: str, palette: Palette) -> str:
    """Return the markup of plain text in the small type and the quiet ink, to stand among other text."""
    return f'<span style="color:{palette.muted};font-size:{SMALL}px">{plain(text)}</span>'


def plain(text: str) -> str:
    """Return text that Plotly shows as it is: its little markup language is switched off by escaping."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def characters(pixels: float, size: int = SMALL, bold: bool = False) -> int:
    """Return how many characters fit into so many pixels."""
    return max(1, int(pixels / (size * (_BOLD if bold else _CHARACTER))))


def pixels(text: str, size: int = SMALL) -> float:
    """Return about how many pixels a text takes."""
    return len(text) * size * _CHARACTER


def in_lines(text: str, width: int, most: int = 0) -> list[str]:
    """Return text in lines of at most `width` characters; beyond `most` lines, where given, it ends in an ellipsis."""
    lines = wrap(text, width, break_long_words=True) or [text]
    if most and len(lines) > most:
        last = lines[most - 1][: width - 1].rsplit(" ", 1)[0]
        return [*lines[: most - 1], last + "…"]
    return lines


def opening(text: str, width: int = 44, most: int = 4) -> str:
    """Return text as a hover shows it: escaped, in a few lines that a telephone shows whole."""
    return "<br>".join(plain(line) for line in in_lines(" ".join(text.split()), width, most))
