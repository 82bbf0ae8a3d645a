"""Names and facts as text: outlets as headings, under each of them its entries, each of which opens as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.figure.marks import Point
from components.figure.rows import LINE, Rows, nothing
from components.figure.sheet import TEXT, characters, in_lines, plain, quiet
from components.palette import Palette

#: Where the marks stand, as part of the width, and how many pixels to their right the words begin.
_AT, _WORDS = 0.012, 15
#: Pixels of the air below an entry.
_AIR = 8


@dataclass(frozen=True)
class ListedFact:
    """What an entry says, a quiet line below, the key that it opens, the words on hover."""

    text: str
    detail: str
    key: str
    hover: str
    symbol: str = "square"


def entries_each(outlets: int) -> int:
    """Return how many entries are drawn of each outlet: fewer where there are many outlets."""
    return 6 if outlets <= 4 else 3 if outlets <= 12 else 1


def draw_entries(
    entries: Mapping[str, Sequence[ListedFact]], details: Mapping[str, str], palette: Palette
) -> go.Figure:
    """Return the figure of entries by outlet; `details` is said beside an outlet's name. Who has none is left out."""
    told = {outlet: own for outlet, own in entries.items() if own}
    if not told:
        return nothing(palette, "None.")
    figure = Rows(palette, right=8)
    for outlet, own in told.items():
        figure.heading(outlet, details.get(outlet, ""))
        figure.points([_written(figure, entry, palette.outlet(outlet)) for entry in own])
        figure.space(4)
    return figure.finish((0, 1))


def _written(figure: Rows, entry: ListedFact, colour: str) -> Point:
    """Write an entry and return its mark."""
    lines = [plain(line) for line in in_lines(entry.text, characters(figure.width - 30, TEXT - 1), 2)]
    lines += [quiet(entry.detail, figure.palette)] if entry.detail else []
    top, height = figure.y, LINE * len(lines)
    y = figure.row(height, _AIR)
    figure.note("<br>".join(lines), y, _AT, _WORDS, figure.palette.ink, xref="x")
    figure.opens(y, 0, 1, height, entry.key, entry.hover)
    return Point(_AT, top + LINE / 2, entry.key, entry.hover, colour, entry.symbol, 13, 2)
