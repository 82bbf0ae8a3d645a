"""Where things stand in a figure with a heading per outlet and a line per voice under it; one unit is one pixel."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import pandas as pd

#: Pixels of an outlet's heading and of the space under an outlet.
HEADING, UNDER = 26, 10
#: Characters of an outlet's name that a telephone shows on one line, and the pixels of each further line.
CHARACTERS, _MORE = 38, 18

#: One row of a frame, column by column.
Row = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """One line of the summary and where it stands: `y` is its middle, `height` its pixels."""

    y: float
    height: float
    of: Row


@dataclass(frozen=True)
class Page:
    """All lines, the y of each outlet's heading, and the height of the whole."""

    lines: tuple[Line, ...]
    headings: dict[str, float]
    top: float
    height: float


def records(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of a frame as plain dicts, which are many times faster to go through than its own."""
    columns = [str(column) for column in frame.columns]
    return [
        dict(zip(columns, values, strict=True))
        for values in zip(*(frame[column].tolist() for column in frame.columns), strict=True)
    ]


def folded(outlet: str) -> list[str]:
    """Return an outlet's name in lines that a telephone shows whole."""
    return wrap(outlet, CHARACTERS) or [outlet]


def lay_out(
    lines_of: pd.DataFrame,
    top: float,
    height_of: Callable[[Row], float],
    fold: Callable[[str], list[str]] = folded,
) -> Page:
    """Return where lines stand, `top` pixels left free above; `height_of` says how many pixels a line takes.

    `lines_of` has the columns outlet, voice and sentences at least, one row per line; `fold` gives the lines of a
    heading.
    """
    grouped: dict[str, list[Row]] = {}
    for line in records(lines_of):
        grouped.setdefault(line["outlet"], []).append(line)
    lines, headings, y = [], {}, top
    for outlet, own in grouped.items():
        tall = HEADING + _MORE * (len(fold(outlet)) - 1)
        headings[outlet] = y + tall / 2
        y += tall
        for line in own:
            height = height_of(line)
            lines.append(Line(y + height / 2, height, line))
            y += height
        y += UNDER
    return Page(tuple(lines), headings, top, y)


def by_outlet(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    """Return one line per outlet that has sentences, in the order of the summary, for figures that mix the voices."""
    counts, unscored = rows["outlet"].value_counts(), rows[rows["class"] == "none"]["outlet"].value_counts()
    outlets = [outlet for outlet in dict.fromkeys(summary["outlet"]) if outlet in counts.index]
    return pd.DataFrame(
        {
            "outlet": outlets,
            "voice": "all",
            "sentences": [int(counts[outlet]) for outlet in outlets],
            "none": [int(unscored.get(outlet, 0)) for outlet in outlets],
        }
    )


def reach_of(values: Iterable[float]) -> float:
    """Return how far a scale goes to either side of zero: the least of a few round numbers that holds all values."""
    largest = max((abs(value) for value in values if not math.isnan(value)), default=0.0)
    return next((reach for reach in (0.1, 0.25, 0.5, 0.6) if largest <= reach), 1.0)
