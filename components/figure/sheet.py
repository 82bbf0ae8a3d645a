"""The sheet that every figure is drawn on, so that all figures of the project look like one hand made them."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from components.palette import Palette

#: Sizes in pixels. Nothing in a figure is smaller than `SMALL`.
TEXT, SMALL = 14, 12
FONT = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Helvetica Neue", Arial, sans-serif'


def sheet(palette: Palette, height: int) -> go.Figure:
    """Return an empty figure of the project's look: `height` pixels high, as wide as its place on the page."""
    return go.Figure(layout=look(palette, height))


def look(palette: Palette, height: float) -> dict[str, Any]:
    """Return the layout of the project's look, for figures that are put together before they are made.

    Text is in ink on the page's ground, there is no legend and no zoom by dragging; axes carry no lines until a
    figure asks for them. Colours and sizes are set outright, so no template changes them.
    """
    words = {"family": FONT, "size": TEXT, "color": palette.ink}
    return {
        "template": "none",
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 36},
        "font": words,
        "paper_bgcolor": palette.ground,  # a saved picture must be readable on any ground
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "clickmode": "event+select",
        "hovermode": "closest",
        "bargap": 0.25,
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": palette.muted, "activecolor": palette.ink},
        "hoverlabel": {"bgcolor": palette.wash, "bordercolor": palette.line, "font": words, "align": "left"},
        "xaxis": _axis(palette),
        "yaxis": _axis(palette),
    }


def _axis(palette: Palette) -> dict[str, Any]:
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"size": SMALL, "color": palette.muted},
        "title": {"font": {"size": SMALL, "color": palette.muted}, "standoff": 6},
    }


def outlet_heading(
    y: float, outlet: str, palette: Palette, detail: str = "", shift: int = 0, fold: int = 60
) -> dict[str, object]:
    """Return the annotation that writes an outlet's name in bold above its row, with its colour as a square before it.

    Names stand above rows instead of beside them: a name of sixty characters then cuts nothing off, and a telephone
    keeps the width for the marks. `detail` follows in the quiet ink ("31 sentences"); `shift` moves the heading by so
    many pixels from the left edge of the axes; a name longer than `fold` characters goes on in a second line.
    An annotation is returned instead of drawn because a figure copies all that it holds at each addition: collect
    them in a list and give it to the figure at once.
    """
    square = f'<span style="color:{palette.outlet(outlet)}">■</span>'
    name = "<br>".join(plain(line) for line in wrap(outlet, fold) or [outlet])
    quiet = f' <span style="color:{palette.muted};font-size:{SMALL}px">{plain(detail)}</span>' if detail else ""
    return {
        "x": 0,
        "xref": "paper",
        "xshift": shift,
        "y": y,
        "yref": "y",
        "text": f"{square} <b>{name}</b>{quiet}",
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "middle",
        "align": "left",
        "font": {"size": TEXT, "color": palette.ink},
    }


def plain(text: str) -> str:
    """Return text that Plotly shows as it is: its little markup language is switched off by escaping."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def shorten(text: str, characters: int = 120) -> str:
    """Return text on one line, cut at a word with an ellipsis where it is longer than `characters`."""
    line = " ".join(text.split())
    if len(line) <= characters:
        return line
    return line[: characters - 1].rsplit(" ", 1)[0] + "…"
