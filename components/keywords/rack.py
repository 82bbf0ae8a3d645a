"""The layout that the keyword figures share: a heading for each outlet, under it a row for each of its terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.figure.sheet import SMALL, TEXT, outlet_heading, plain, sheet, shorten
from components.palette import Palette

#: Pixels: the line of column heads, an outlet's heading, a term's row, the gap after an outlet.
_TOP, _HEADING, ROW, _GAP = 26, 28, 23, 10
#: With more outlets than this, those without terms get no heading.
MANY = 8
#: A name of more characters than a telephone shows goes on in a second line.
_NAME, _LINE = 42, 17
_LONGEST_LABEL, _CHARACTER, _RIGHT = 24, 7.0, 84


@dataclass(frozen=True)
class Rack:
    """A figure with its rows in place: `row` gives the y of an outlet's term; y counts pixels downwards.

    `bottom` is where the rows end, `left` the margin in pixels. What is to be written and drawn is collected in
    `notes`, `shapes` and `traces`, because a figure copies all that it holds at each addition; `finished` adds it.
    """

    figure: go.Figure
    row: dict[tuple[str, str], float]
    left: int
    bottom: float
    notes: list[dict[str, object]] = field(default_factory=list)
    shapes: list[dict[str, object]] = field(default_factory=list)
    traces: list[go.Scatter] = field(default_factory=list)

    def finished(self) -> go.Figure:
        """Return the figure with everything that was collected for it."""
        self.figure.add_traces(self.traces)
        return self.figure.update_layout(annotations=self.notes, shapes=self.shapes)


def rack(
    shown: pd.DataFrame,
    outlets: list[str],
    palette: Palette,
    details: dict[str, str],
    heights: dict[str, float],
    foot: int = 0,
) -> Rack:
    """Return the empty figure for `shown` (lines of the summary, in order), outlets from top to bottom.

    `details` stand beside the outlets' names, `heights` are the outlets' rows' heights where not `ROW`, `foot` is the
    height kept free under the rows. An outlet
    without terms keeps its heading, unless there are many outlets: then one line says how many have none.
    """
    empty = [outlet for outlet in outlets if not (shown["outlet"] == outlet).any()]
    many = len(outlets) > MANY
    outlets = [outlet for outlet in outlets if not many or outlet not in empty]
    left = int(min(_LONGEST_LABEL, max([8, *shown["term"].str.len()])) * _CHARACTER + 14)
    row, headings, y = {}, {}, float(_TOP)
    for outlet in outlets:
        heading = _HEADING + _LINE * (len(_heading_lines(outlet)) - 1)
        headings[outlet] = y + heading / 2
        y += heading
        for term in shown.loc[shown["outlet"] == outlet, "term"]:
            height = heights.get(outlet, ROW)
            row[outlet, term] = y + height / 2
            y += height
        y += _GAP
    rest = f"{len(empty)} outlets without such a word" if many and empty else ""
    end = y + foot + (_HEADING if rest else 0)
    figure = sheet(palette, height=int(end) + 8)
    figure.update_layout(margin={"l": left, "r": _RIGHT, "t": 0, "b": 8}, yaxis={"range": [end, 0], "visible": False})
    board = Rack(figure, row, left, y - _GAP)
    if rest:
        board.notes.append(label(rest, end - _HEADING / 2, palette, x=0, shift=8 - left, anchor="left", quiet=True))
    for outlet, place in headings.items():
        board.notes.append(outlet_heading(place, outlet, palette, details.get(outlet, ""), 8 - left, _NAME))
    for (_, term), place in row.items():
        name = shorten(term, _LONGEST_LABEL)
        board.notes.append(label(name, place, palette, x=0, shift=-8, anchor="right", size=TEXT))
    return board


def _heading_lines(outlet: str) -> list[str]:
    return wrap(outlet, _NAME) or [outlet]


def label(
    text: str,
    y: float,
    palette: Palette,
    x: float,
    shift: float,
    anchor: str,
    size: int = SMALL,
    quiet: bool = False,
) -> dict[str, object]:
    """Return a text at height `y`; `x` is the share of the figure's width between its margins, `shift` pixels."""
    return {
        "x": x,
        "xref": "paper",
        "xshift": shift,
        "y": y,
        "yref": "y",
        "text": plain(text),
        "showarrow": False,
        "xanchor": anchor,
        "yanchor": "middle",
        "font": {"size": size, "color": palette.muted if quiet else palette.ink},
    }


def column_heads(heads: list[tuple[str, float, float, str]], palette: Palette) -> list[dict[str, object]]:
    """Return the heads over the columns of a rack, given as text, x, shift in pixels and anchor."""
    return [
        label(text, _TOP / 2, palette, x=x, shift=shift, anchor=anchor, quiet=True) for text, x, shift, anchor in heads
    ]


def outlets_of(rows: pd.DataFrame) -> list[str]:
    """Return the outlets in the order of the corpus."""
    return [str(outlet) for outlet in rows["outlet"].unique()]
