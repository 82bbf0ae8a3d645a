"""The rack: outlets as headings, under each of them its points in lines, each with a mark to open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

import plotly.graph_objects as go

from components.figure.sheet import SMALL, TEXT, outlet_heading, plain, sheet, shorten
from components.palette import Palette

#: Characters that a telephone shows in one line beside the mark.
_LINE = 46
#: Heights in pixels: of an outlet's heading, of a line of text, and the air below an entry.
_HEADING, _TEXT, _AIR = 34, 18, 12


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
    """Return the figure of entries by outlet; `details` is said beside an outlet's name. Who has none is left out."""
    told = {outlet: lines for outlet, lines in entries.items() if lines}
    height = sum(_HEADING + sum(map(_height, lines)) for lines in told.values()) or 2 * _HEADING
    figure = sheet(palette, height=height + 24)
    level, notes = 0, []
    for outlet, lines in told.items():
        notes.append(outlet_heading(level + _HEADING / 2, outlet, palette, details.get(outlet, ""), fold=40))
        level += _HEADING
        tops = [level, *(level := level + _height(line) for line in lines)]
        notes += [_words(line, top, palette) for line, top in zip(lines, tops, strict=False)]
        figure.add_trace(_marks(lines, outlet, tops, palette))
    if not told:
        notes = [_words(Entry("None.", "", "", ""), _HEADING / 2, palette)]
    return figure.update_layout(
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis={"range": [0, 1], "visible": False},
        yaxis={"range": [height, 0], "visible": False},
        annotations=notes,
    )


def _in_lines(text: str) -> list[str]:
    return wrap(shorten(text, 2 * _LINE - 4), _LINE, break_long_words=True)[:2] or [""]


def _height(entry: Entry) -> int:
    return _TEXT * (len(_in_lines(entry.text)) + 1) + _AIR


def _marks(lines: Sequence[Entry], outlet: str, tops: Sequence[int], palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[0.012] * len(lines),
        y=[top + 12 for top in tops[: len(lines)]],
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


def _words(entry: Entry, level: float, palette: Palette) -> dict[str, object]:
    text = "<br>".join(plain(line) for line in _in_lines(entry.text))
    quiet = f'<br><span style="color:{palette.muted};font-size:{SMALL}px">{plain(entry.detail)}</span>'
    return {
        "x": 0.012,
        "xshift": 14,
        "y": level + 2,
        "text": text + quiet if entry.detail else text,
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "font": {"size": TEXT - 1, "color": palette.ink},
    }
