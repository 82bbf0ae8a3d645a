"""The rack: outlets as headings, under each of them its points in lines, each with a mark to open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

import plotly.graph_objects as go

from components.figure import SMALL, TEXT, outlet_heading, plain, sheet, shorten
from components.palette import Palette

#: Characters that a telephone shows in one line beside the mark.
_LINE = 46
_ROW, _HEADING = 50, 34


@dataclass(frozen=True)
class Entry:
    """A line of the rack: what it says, a quiet line below, the key that it opens, the words on hover."""

    text: str
    detail: str
    key: str
    hover: str
    symbol: str = "square"


def entries_each(outlets: int) -> int:
    """Return how many points are drawn of each outlet: fewer where there are many outlets."""
    return 6 if outlets <= 4 else 3 if outlets <= 12 else 1


def draw_rack(entries: Mapping[str, Sequence[Entry]], details: Mapping[str, str], palette: Palette) -> go.Figure:
    """Return the figure of entries by outlet; `details` is said beside an outlet's name."""
    height = sum(_HEADING + _ROW * max(1, len(lines)) for lines in entries.values()) or _ROW
    figure = sheet(palette, height=height + 24)
    figure.update_layout(
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis={"range": [0, 1], "visible": False},
        yaxis={"range": [height, 0], "visible": False},
    )
    level, notes = 0.0, []
    for outlet, lines in entries.items():
        notes.append(outlet_heading(level + _HEADING / 2, outlet, palette, details.get(outlet, ""), fold=40))
        level += _HEADING
        if not lines:
            notes.append(_words("none", "", level, palette))
        for number, entry in enumerate(lines):
            notes.append(_words(entry.text, entry.detail, level + number * _ROW, palette))
        if lines:
            figure.add_trace(_marks(lines, outlet, level, palette))
        level += _ROW * max(1, len(lines))
    return figure.update_layout(annotations=notes)


def _marks(lines: Sequence[Entry], outlet: str, level: float, palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[0.012] * len(lines),
        y=[level + number * _ROW + 12 for number in range(len(lines))],
        mode="markers",
        marker={
            "symbol": [line.symbol for line in lines],
            "size": 13,
            "color": palette.outlet(outlet),
            "opacity": 1,
            "line": {"width": 2, "color": palette.outlet(outlet)},
        },
        customdata=[[line.key] for line in lines],
        hovertext=[line.hover for line in lines],
        hoverinfo="text",
        cliponaxis=False,
    )


def _words(text: str, detail: str, level: float, palette: Palette) -> dict[str, object]:
    shown = wrap(shorten(text, 2 * _LINE - 4), _LINE, break_long_words=True)[:2] or [""]
    quiet = f'<br><span style="color:{palette.muted};font-size:{SMALL}px">{plain(detail)}</span>' if detail else ""
    return {
        "x": 0.012,
        "xshift": 14,
        "y": level + 2,
        "text": "<br>".join(plain(line) for line in shown) + quiet,
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "font": {"size": TEXT - 1, "color": palette.ink},
    }
