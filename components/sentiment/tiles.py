"""One tile per sentence: negative ones to the left, those that score zero or nothing between, positive to the right."""

from __future__ import annotations

from math import ceil
from typing import Any

import pandas as pd

from components.figure.sheet import SMALL
from components.palette import Palette
from components.sentiment.canvas import Canvas
from components.sentiment.evidence import hover, sentence_key
from components.sentiment.lines import Line, Row, records
from components.sentiment.shares import second_bars

#: A voice's sentences are tiles while no line has more of them than this, and all lines together no more than that.
MOST_IN_LINE, MOST = 90, 1200
#: Pixels of a tile's height and of the gap under it; columns that the width is made for at least.
_TILE, _GAP, _COLUMNS = 18, 3, 20
#: Pixels that the tiles stand above the middle of their line, for VADER's bars under them.
_LIFT = 4
#: Tiles side by side before a second storey is begun.
_WIDE = 12
_SIGNS = {"negative": "−", "positive": "+", "zero": "", "none": ""}


def fits_tiles(summary: pd.DataFrame) -> bool:
    """Return whether every sentence can be a tile of its own."""
    return bool(summary["sentences"].max() <= MOST_IN_LINE and summary["sentences"].sum() <= MOST)


def _storeys(line: Row) -> int:
    """Return how many tiles stand above each other: one until a part of the line grows too wide."""
    widest = max(line["negative"], line["zero"] + line["none"], line["positive"])
    return max(1, min(6, ceil(widest / _WIDE)))


def tile_height(line: Row) -> float:
    """Return the pixels that a line of tiles takes."""
    return _storeys(line) * (_TILE + _GAP) + 13


def draw_tiles(canvas: Canvas, rows: pd.DataFrame) -> tuple[float, float]:
    """Draw the tiles and set the width's range; returns where the parts for zero and no word begin and end."""
    columns = [_columns(line.of) for line in canvas.page.lines]
    negative, middle, positive = (max(part) for part in zip(*columns, strict=True))
    negative = max(negative, *(ceil(line.of["vader_negative"] / _storeys(line.of)) for line in canvas.page.lines))
    positive = max(positive, *(ceil(line.of["vader_positive"] / _storeys(line.of)) for line in canvas.page.lines))
    spare = max(0, _COLUMNS - negative - middle - positive) / 2
    left, right = -middle / 2 - 0.4, middle / 2 + 0.4
    canvas.x_axis(range=[left - negative - spare - 0.4, right + positive + spare + 0.4])
    groups = dict(iter(rows.groupby(["outlet", "voice"])))
    tiles: dict[str, list[tuple[float, float, Row]]] = {name: [] for name in _SIGNS}
    for line in canvas.page.lines:
        own = groups.get((line.of["outlet"], line.of["voice"]))
        if own is not None:
            _place(tiles, line, records(own), left, right)
    for name, placed in tiles.items():
        if placed:
            canvas.traces.append(_trace(name, placed, canvas.palette))
    canvas.traces.append(_second(canvas, left, right))
    return left, right


def _second(canvas: Canvas, left: float, right: float) -> dict[str, Any]:
    """Return VADER's bars under the tiles: as long as so many tiles of as many storeys."""

    def share(line: Line, name: str) -> float:
        return float(line.of[name] / _storeys(line.of))

    return second_bars(canvas, left, right, share, lambda line: _storeys(line.of) * (_TILE + _GAP) / 2)


def _columns(line: Row) -> tuple[int, int, int]:
    storeys = _storeys(line)
    parts = (line["negative"], line["zero"] + line["none"], line["positive"])
    return ceil(parts[0] / storeys), ceil(parts[1] / storeys), ceil(parts[2] / storeys)


def _place(
    tiles: dict[str, list[tuple[float, float, Row]]], line: Line, own: list[Row], left: float, right: float
) -> None:
    """Give each sentence its tile, in the order of the text, outwards from the middle."""
    storeys = _storeys(line.of)
    middle = _columns(line.of)[1]
    starts = {"negative": left, "positive": right, "zero": -middle / 2, "none": -middle / 2}
    taken = {"negative": 0, "positive": 0, "zero": 0, "none": int(line.of["zero"])}
    for row in own:
        column, storey = divmod(taken[row["class"]], storeys)
        taken[row["class"]] += 1
        outwards = -1 if row["class"] == "negative" else 1
        x = starts[row["class"]] + outwards * (column + 0.5)
        y = line.y - _LIFT + (storey - (storeys - 1) / 2) * (_TILE + _GAP)
        tiles[row["class"]].append((x, y, row))


def _trace(name: str, placed: list[tuple[float, float, Row]], palette: Palette) -> dict[str, Any]:
    colour = {"negative": palette.negative, "positive": palette.positive}.get(name, palette.zero)
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": [0.84] * len(placed),
        "base": [x - 0.42 for x, _, _ in placed],
        "y": [y for _, y, _ in placed],
        "width": _TILE,
        "marker": {
            "color": palette.ground if name == "none" else colour,
            "line": {"color": colour, "width": 1.5 if name == "none" else 0},
        },
        "text": [_SIGNS[name]] * len(placed),
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": SMALL, "color": palette.ground},
        "customdata": [[sentence_key(row)] for _, _, row in placed],
        "hovertext": [hover(row) for _, _, row in placed],
        "hoverinfo": "text",
    }
