"""The board as one picture: who the columns are, every row that is shown, words as words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.board.figure import put_rows, sheet, span
from components.board.intervals import put_rates
from components.board.layout import Shown, label_of, side_by_side
from components.board.rates import Rated
from components.contract import Column
from components.figure.picture import period
from components.figure.records import records
from components.figure.rows import LINE, Rows
from components.figure.sheet import characters, in_lines, plain, quiet, square
from components.palette import Palette
from components.wording import counted

#: What a reader must know before any board.
NO_JUDGE = "Parallax describes texts; it does not judge outlets."


class Head(NamedTuple):
    """What stands over a column: how it is called, its facts, and an article's headline, empty where it has none."""

    label: str
    facts: str
    title: str
    of_article: bool


def head_of(column: Column, columns: Sequence[Column], articles: pd.DataFrame) -> Head:
    """Return the head of a column: an article's kind, day, length and headline, or how much of an outlet is shown."""
    name = ("article_id", column.article_id) if column.article_id else ("outlet", column.outlet)
    own = records(articles.loc[articles[name[0]] == name[1], ["kind", "title", "published", "words"]])
    words = counted(sum(int(one["words"]) for one in own), "word")
    label = label_of(column, columns)
    if not column.article_id:
        return Head(label, f"{counted(len(own), 'article')} · {words}", "", of_article=False)
    article = own[0]
    facts = " · ".join(filter(None, (str(article["kind"]), _day(article["published"]), words)))
    return Head(label, facts, str(article["title"]), of_article=True)


def draw_picture(
    shown: Sequence[Shown], rated: Sequence[Rated], columns: Sequence[Column], articles: pd.DataFrame, palette: Palette
) -> go.Figure:
    """Return the figure of the whole board, heads and words included, to be made a picture."""
    rows = sheet(columns, palette)
    heads = [head_of(column, columns, articles) for column in columns]
    (_beside if side_by_side(columns, palette.width) else _below)(rows, heads, columns)
    put_rates(rows, rated, columns)
    put_rows(rows, shown, columns)
    return rows.finish(span(columns, palette))


def _beside(rows: Rows, heads: Sequence[Head], columns: Sequence[Column]) -> None:
    room, most = characters(rows.scale_width / len(columns) - 12), 0
    for place, (one, column) in enumerate(zip(heads, columns, strict=True)):
        lines = _lines(one, column, room, rows.palette)
        rows.note("<br>".join(lines), rows.y, place, ink=rows.palette.ink, xref="x", yanchor="top")
        most = max(most, len(lines))
    rows.space(LINE * most + 8)


def _below(rows: Rows, heads: Sequence[Head], columns: Sequence[Column]) -> None:
    for one, column in zip(heads, columns, strict=True):
        lines = _lines(one, column, characters(rows.width), rows.palette)
        rows.text("<br>".join(lines), len(lines))
        rows.space(6)


def _lines(one: Head, column: Column, room: int, palette: Palette) -> list[str]:
    title = one.title or ("(headline not given)" if one.of_article else "")
    return [
        f"{square(palette, column.outlet)} <b>{'<br>'.join(map(plain, in_lines(one.label, room - 2)))}</b>",
        *(quiet(line, palette) for line in in_lines(one.facts, room)),
        *(plain(line) if one.title else quiet(line, palette) for line in (in_lines(title, room) if title else [])),
    ]


def _day(published: object) -> str:
    """Return a day with its month shortened: columns are narrow."""
    day, month, *year = period([published]).split(" ") if period([published]) else ("", "")
    return " ".join([day, month[:3], *year]).strip()
