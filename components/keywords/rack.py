"""The layout that the keyword figures share: a heading for each outlet, under it a row for each of its terms."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.figure import SMALL, TEXT, plain, row_heading, sheet, shorten
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

    `bottom` is where the rows end, `left` the margin in pixels.
    """

    figure: go.Figure
    row: dict[tuple[str, str], float]
    left: int
    bottom: float


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
    figure.update_layout(margin={"l": left, "r": _RIGHT, "t": 0, "b": 8})
    figure.update_yaxes(range=[end, 0], visible=False)
    if rest:
        label(figure, rest, end - _HEADING / 2, palette, x=0, shift=8 - left, anchor="left", quiet=True)
    for outlet, place in headings.items():
        row_heading(figure, place, outlet, palette, details.get(outlet, ""))
        name = figure.layout.annotations[-1]
        name.xshift = -left + 8
        name.text = name.text.replace(plain(outlet), "<br>".join(map(plain, _heading_lines(outlet))))
    for (_, term), place in row.items():
        label(figure, shorten(term, _LONGEST_LABEL), place, palette, x=0, shift=-8, anchor="right", size=TEXT)
    return Rack(figure, row, left, y - _GAP)


def _heading_lines(outlet: str) -> list[str]:
    return wrap(outlet, _NAME) or [outlet]


def label(
    figure: go.Figure,
    text: str,
    y: float,
    palette: Palette,
    x: float,
    shift: float,
    anchor: str,
    size: int = SMALL,
    quiet: bool = False,
) -> None:
    """Write a text at height `y`; `x` is the share of the figure's width between its margins, `shift` pixels."""
    figure.add_annotation(
        x=x,
        xref="paper",
        xshift=shift,
        y=y,
        yref="y",
        text=plain(text),
        showarrow=False,
        xanchor=anchor,
        yanchor="middle",
        font={"size": size, "color": palette.muted if quiet else palette.ink},
    )


def column_heads(figure: go.Figure, heads: list[tuple[str, float, float, str]], palette: Palette) -> None:
    """Write the heads over the columns of a rack: text, x, shift in pixels, anchor."""
    for text, x, shift, anchor in heads:
        label(figure, text, _TOP / 2, palette, x=x, shift=shift, anchor=anchor, quiet=True)


def outlets_of(rows: pd.DataFrame) -> list[str]:
    """Return the outlets in the order of the corpus."""
    return [str(outlet) for outlet in rows["outlet"].unique()]
