"""The head of the board as HTML: outlets, headlines in full, kinds, dates, lengths. Every text is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from components.board.figure import HEADS, RIGHT
from components.board.picture import head_of
from components.contract import Column
from components.output.markup import outlet_label
from components.palette import Palette

#: Blocks beside each other as far as there is room: one below the other on a phone.
_FLOW = "repeat(auto-fill,minmax(13em,1fr))"
_SERIF = "font-family:'Source Serif','Source Serif 4',Georgia,serif"


def head(columns: Sequence[Column], articles: pd.DataFrame, colours: Palette, side_by_side: bool) -> str:
    """Return the head: a column for each column of the figure, or a block for each where they are rows."""
    blocks = "".join(_block(column, columns, articles, colours) for column in columns)
    if not side_by_side:
        return f'<div style="display:grid;gap:0.9em;grid-template-columns:{_FLOW}">{blocks}</div>'
    grid = f"{HEADS}px repeat({len(columns)},minmax(0,1fr))"
    return f'<div style="display:grid;grid-template-columns:{grid};padding-right:{RIGHT}px"><div></div>{blocks}</div>'


def _block(column: Column, columns: Sequence[Column], articles: pd.DataFrame, colours: Palette) -> str:
    """Return one column's head. A headline that the document has not is told so, and looks otherwise."""
    one = head_of(column, columns, articles)
    inner = _quiet(one.facts, colours)
    if one.title:
        style = f"{_SERIF};font-size:1rem;line-height:1.25;margin-top:0.3em"
        inner += f'<div dir="auto" style="{style}">{escape(one.title)}</div>'
    elif one.of_article:
        inner += _quiet("(headline not given)", colours)
    label = outlet_label(column.outlet, colours, one.label)
    return (
        f'<div style="padding-right:0.9em;overflow-wrap:anywhere;unicode-bidi:isolate"><div>{label}</div>{inner}</div>'
    )


def _quiet(text: str, colours: Palette) -> str:
    return f'<div style="color:{colours.muted};font-size:0.875rem">{escape(text)}</div>'
