"""What the keyword figures share: a heading for each outlet, under it a row for each of its terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from components.figure.records import grouped, records
from components.figure.rows import LINE, Rows
from components.figure.sheet import pixels
from components.palette import Palette
from components.wording import counted, shorten

#: Pixels of a term's row, and those kept at the right for two columns of numbers, which end so far from the marks.
ROW, _RIGHT = 24, 88
FIRST, SECOND = 34, 80
#: With more outlets than this, those without terms get no heading.
MANY = 8
_LONGEST_LABEL = 24


def rows_for(palette: Palette, terms: Iterable[str], right: float = _RIGHT) -> Rows:
    """Return rows whose gutter holds the longest of the terms."""
    return Rows(palette, gutter=max(map(pixels, map(_name, terms)), default=56) + 18, right=right)


def _name(term: str) -> str:
    return shorten(term, _LONGEST_LABEL)


def name_row(figure: Rows, term: str, y: float) -> None:
    """Write a term beside its row."""
    figure.label(_name(term), y, 1)


def heads(figure: Rows, heads: Sequence[tuple[str, float, float, str]]) -> None:
    """Write the heads over the columns, each given as text, x, shift in pixels and anchor."""
    for text, x, shift, anchor in heads:
        figure.note(text, figure.y + LINE / 2, x, shift, xanchor=anchor)
    figure.space(LINE + 4)


def lay_out(
    figure: Rows,
    shown: pd.DataFrame,
    outlets: Sequence[str],
    details: Mapping[str, str],
    heights: Mapping[str, float] | None = None,
) -> dict[tuple[str, str], float]:
    """Keep a row for each term of `shown` (lines of the summary, in order) under its outlet; return where each stands.

    `details` stand beside the outlets' names, `heights` are the outlets' rows' heights where not `ROW`. An outlet
    without terms keeps its heading, unless there are many outlets: then one line says how many have none.
    """
    levels: dict[tuple[str, str], float] = {}
    terms = grouped(records(shown[["outlet", "term"]]), "outlet")
    empty = [outlet for outlet in outlets if outlet not in terms]
    for outlet in outlets:
        if outlet in terms or len(outlets) <= MANY:
            figure.heading(outlet, details.get(outlet, ""))
            for line in terms.get(outlet, []):
                y = levels[outlet, line["term"]] = figure.row((heights or {}).get(outlet, ROW))
                name_row(figure, line["term"], y)
            figure.space(10)
    if empty and len(outlets) > MANY:
        figure.say(f"{counted(len(empty), 'outlet')} without such a word")
    return levels
