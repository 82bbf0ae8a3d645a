"""Who was taken for whom, drawn: articles in rows, the outlets that they were taken for in columns."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.figure.sheet import SMALL, TEXT, characters, in_lines, look, note, plain, square
from components.palette import Palette

#: Pixels of a row, of the heads of the columns, and of the largest square.
_ROW, _HEAD, _SQUARE = 76, 64, 44
#: The part of the width that the names of the articles take.
_NAMES = 0.3


def draw(guesses: pd.DataFrame, palette: Palette) -> go.Figure:
    """Return the figure of `results.taken_for`: squares as large as their part of an article's answers.

    The right outlet's square is filled with its colour and says "right"; the others are in outline. Each has its
    number beside it.
    """
    letters = list(dict.fromkeys(guesses["article"]))
    outlets = list(dict.fromkeys(guesses["taken_for"]))
    step = (1 - _NAMES) / len(outlets)
    across = {outlet: _NAMES + (number + 0.5) * step for number, outlet in enumerate(outlets)}
    down = {letter: number for number, letter in enumerate(letters)}
    figure = go.Figure(layout=look(palette, _HEAD + _ROW * len(letters) + 16))
    notes = [_head(outlet, across[outlet], step, palette) for outlet in outlets]
    for letter in letters:
        rows = guesses[guesses["article"] == letter]
        notes.append(note(_row_name(rows, palette), down[letter], palette, font={"size": TEXT, "color": palette.ink}))
        for one in rows[rows["answers"] > 0].to_dict("records"):
            x, y = across[one["taken_for"]], down[letter]
            figure.add_trace(_mark(one, x, y, palette))
            word = f"<b>{one['answers']}</b> right" if one["right"] else f"{one['answers']}"
            notes.append(_number(word, x, y, palette))
    figure.update_layout(
        annotations=notes,
        xaxis={"range": [0, 1], "visible": False},
        yaxis={"range": [len(letters) - 0.4, -0.5], "visible": False},
        margin={"l": 8, "r": 8, "t": _HEAD, "b": 8},
    )
    return figure


def _mark(one: Mapping[Hashable, Any], x: float, y: float, palette: Palette) -> go.Scatter:
    colour = palette.outlet(one["taken_for"])
    hover = (
        f"Article {plain(one['article'])}, by {plain(one['outlet'])}<br>"
        f"{one['answers']} of {one['of']} took it for {plain(one['taken_for'])}<extra></extra>"
    )
    marker = {
        "symbol": "square" if one["right"] else "square-open",
        "size": max(7, _SQUARE * (one["answers"] / one["of"]) ** 0.5),
        "color": colour,
        "line": {"width": 2, "color": colour},
    }
    return go.Scatter(x=[x], y=[y - 0.12], mode="markers", marker=marker, hovertemplate=hover)


def _number(word: str, x: float, y: float, palette: Palette) -> dict[str, Any]:
    ink = {"size": SMALL, "color": palette.ink}
    return note(word, y + 0.34, palette, x, xref="x", xanchor="center", font=ink)


def _head(outlet: str, x: float, step: float, palette: Palette) -> dict[str, Any]:
    lines = in_lines(outlet, characters(palette.width * step), 3)
    name = "<br>".join(plain(line) for line in lines)
    text = f"{square(palette, outlet)}<br>{name}"
    return note(text, 1, palette, x, xref="x", yref="paper", xanchor="center", yanchor="bottom")


def _row_name(rows: pd.DataFrame, palette: Palette) -> str:
    outlet = str(rows["outlet"].iloc[0])
    lines = in_lines(f"by {outlet}", characters(palette.width * _NAMES), 2)
    by = "<br>".join(f'<span style="font-size:{SMALL}px;color:{palette.muted}">{plain(line)}</span>' for line in lines)
    return f"<b>Article {plain(str(rows['article'].iloc[0]))}</b><br>{by}"
