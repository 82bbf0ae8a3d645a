"""The head of the board as HTML: outlets, headlines in full, kinds, dates, lengths. Every text is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

from components.board import label_of
from components.board.figure import HEADS, RIGHT
from components.contract import Column
from components.figure.picture import period
from components.figure.records import Record, records
from components.palette import Palette
from components.wording import counted
from dashboard.markup import outlet_label

_SERIF = "font-family:'Source Serif','Source Serif 4',Georgia,serif"


def head(columns: Sequence[Column], articles: pd.DataFrame, colours: Palette, side_by_side: bool) -> str:
    """Return the head: a column for each column of the figure, or a block for each where they are rows."""
    held: dict[Column, list[Record]] = {column: [] for column in columns}
    for one in records(articles[["article_id", "outlet", "kind", "title", "published", "words"]]):
        for column in columns:
            if one["article_id"] == column.article_id if column.article_id else one["outlet"] == column.outlet:
                held[column].append(one)
    blocks = "".join(_block(column, columns, held[column], colours) for column in columns)
    if not side_by_side:
        return f'<div style="display:grid;gap:0.9em">{blocks}</div>'
    grid = f"{HEADS}px repeat({len(columns)},minmax(0,1fr))"
    return f'<div style="display:grid;grid-template-columns:{grid};padding-right:{RIGHT}px"><div></div>{blocks}</div>'


def _block(column: Column, columns: Sequence[Column], own: Sequence[Record], colours: Palette) -> str:
    label = outlet_label(column.outlet, colours, label_of(column, columns))
    inner = _of_article(own[0], colours) if column.article_id else _of_outlet(own, colours)
    return (
        f'<div style="padding-right:0.9em;overflow-wrap:anywhere;unicode-bidi:isolate"><div>{label}</div>{inner}</div>'
    )


def _of_article(article: Record, colours: Palette) -> str:
    """Return headline, kind, date and length. A headline that the document has not is told so, and looks otherwise."""
    facts = [str(article["kind"]), _day(article["published"]), counted(int(article["words"]), "word")]
    quiet, title = _quiet(" · ".join(filter(None, facts)), colours), str(article["title"])
    if not title:
        return quiet + _quiet("(headline not given)", colours)
    style = f"{_SERIF};font-size:1rem;line-height:1.25;margin-top:0.3em"
    return f'{quiet}<div dir="auto" style="{style}">{escape(title)}</div>'


def _quiet(text: str, colours: Palette) -> str:
    return f'<div style="color:{colours.muted};font-size:0.875rem">{escape(text)}</div>'


def _day(published: object) -> str:
    """Return a day with its month shortened: columns are narrow."""
    day, month, *year = period([published]).split(" ") if period([published]) else ("", "")
    return " ".join([day, month[:3], *year]).strip()


def _of_outlet(own: Sequence[Record], colours: Palette) -> str:
    facts = [counted(len(own), "article"), counted(sum(int(one["words"]) for one in own), "word")]
    return _quiet(" · ".join(facts), colours)
