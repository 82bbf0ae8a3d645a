"""A square per sentence: negative ones to the left, those that score zero or nothing between, positive to the right."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import pandas as pd

from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows
from components.sentiment.evidence import hover, sentence_key
from components.sentiment.figures.lines import CLASS_FILLS, CLASS_INKS, Line

#: A voice's sentences are squares while no line has more of them than this, and all lines together no more than that.
MOST_IN_LINE, MOST = 90, 1200
#: Pixels of a square's height and of the gap under it; columns that the width is made for at least.
_SQUARE, _GAP, _COLUMNS = 18, 3, 20
#: Squares side by side before a second storey is begun.
_WIDE = 12
_SIGNS = {"negative": "−", "positive": "+"}


def fits_squares(summary: pd.DataFrame) -> bool:
    """Return whether every sentence can be a square of its own."""
    return bool(summary["sentences"].max() <= MOST_IN_LINE and summary["sentences"].sum() <= MOST)


def _parts(line: Record) -> tuple[int, int, int]:
    return line["negative"], line["zero"] + line["none"], line["positive"]


def _storeys(line: Record) -> int:
    """Return how many squares stand above each other: one until a part of the line grows too wide."""
    return max(1, min(6, ceil(max(_parts(line)) / _WIDE)))


def _columns(line: Record) -> list[int]:
    return [ceil(part / _storeys(line)) for part in _parts(line)]


def squares_height(line: Record) -> float:
    """Return the pixels that a line of squares takes."""
    return _storeys(line) * (_SQUARE + _GAP) + 8


def edges_of_squares(summary: pd.DataFrame) -> tuple[float, float, tuple[float, float]]:
    """Return where the part for zero and no word begins and ends, and what the axis spans."""
    lines = records(summary)
    negative, middle, positive = (max(part) for part in zip(*map(_columns, lines), strict=True))
    spare = max(0, _COLUMNS - negative - middle - positive) / 2
    left, right = -middle / 2 - 0.4, middle / 2 + 0.4
    return left, right, (left - negative - spare - 0.4, right + positive + spare + 0.4)


def draw_squares(rows: Rows, lines: Sequence[Line], sentences: pd.DataFrame, left: float, right: float) -> None:
    """Draw the squares, each class from the middle outwards."""
    own: dict[tuple[str, str], list[Record]] = {}
    for row in records(sentences):
        own.setdefault((row["outlet"], row["voice"]), []).append(row)
    drawn: dict[str, list[Bar]] = {name: [] for name in CLASS_INKS}
    for line in lines:
        for bar, name in _placed(rows, line, own.get((line.of["outlet"], line.of["voice"]), []), left, right):
            drawn[name].append(bar)
    for name, bars in drawn.items():
        rows.bars(bars, _SQUARE, name=name)


def _placed(rows: Rows, line: Line, own: list[Record], left: float, right: float) -> list[tuple[Bar, str]]:
    """Return each sentence's square with its class, in the order of the text, outwards from the middle."""
    storeys, middle = _storeys(line.of), _columns(line.of)[1]
    starts = {"negative": left, "positive": right, "zero": -middle / 2, "none": -middle / 2}
    taken = {"negative": 0, "positive": 0, "zero": 0, "none": int(line.of["zero"])}
    placed = []
    for row in own:
        name = row["class"]
        column, storey = divmod(taken[name], storeys)
        taken[name] += 1
        x = starts[name] + (-1 if name == "negative" else 1) * (column + 0.5)
        y = line.y + (storey - (storeys - 1) / 2) * (_SQUARE + _GAP)
        fill, ink = CLASS_FILLS[name], getattr(rows.palette, CLASS_INKS[name])
        bar = Bar(y, x - 0.42, 0.84, sentence_key(row), hover(row), ink, fill, _SIGNS.get(name, ""))
        placed.append((bar, name))
    return placed
