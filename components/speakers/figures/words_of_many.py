"""Who gets to speak in many outlets: a table of bars, a line per outlet and a column per speaker."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows
from components.figure.sheet import SMALL, pixels, plain
from components.palette import Palette
from components.speakers.figures.blocks import fill
from components.speakers.settings import counted_as, unit
from components.speakers.summary import amounts, speaker_order
from components.speakers.wording import said
from components.wording import counted

#: Speakers with a column of their own; a telephone has room for these and one for the others.
MOST_COLUMNS = 4
#: The names of the speakers are repeated above every so many outlets.
_REPEAT = 10
#: Part of a column's width that its longest bar takes at most, and at least; pixels round the number in the rest, of
#: a bar's height, and above names that are repeated.
_MOST, _LEAST, _ROUND, _HEIGHT, _ABOVE = 0.55, 0.1, 10, 12, 10
_OTHERS = "all others"


def draw_many(summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a table of bars on one scale: full what is quoted, hatched what is reported, the sum written."""
    speakers = _columns(summary)
    cells = _cells(summary, speakers, settings)
    named = cells[cells["column"] != _OTHERS]
    figure = Rows(palette)
    unit_length = _scale((named["quoted"] + named["reported"]).tolist(), figure.scale_width / len(speakers))
    figure.say(f"bars and numbers: {unit(settings)}, one scale")
    drawn: list[Bar] = []
    for number, (outlet, own) in enumerate(grouped(records(cells), "outlet").items()):
        if number % _REPEAT == 0:
            figure.space(_ABOVE if number else 0)
            figure.heads(speakers, outlets=False, at=0)
        figure.heading(outlet)
        y = figure.row(_HEIGHT, 8)
        for cell in own:
            drawn += _cell(figure, cell, y, unit_length, settings)
    figure.bars(drawn, _HEIGHT)
    return figure.finish((0, len(speakers)))


def _scale(totals: list[int], column: float) -> float:
    """Return the part of a column that one stands for, so that every bar leaves room for its number."""
    room = [(max(_LEAST, 1 - (pixels(f"{total:,}", SMALL) + _ROUND) / column), total) for total in totals if total]
    return min((min(_MOST, part) / total for part, total in room), default=_MOST)


def _columns(summary: pd.DataFrame) -> list[str]:
    order = speaker_order(summary)
    return order if len(order) <= MOST_COLUMNS + 1 else [*order[:MOST_COLUMNS], _OTHERS]


def _cells(summary: pd.DataFrame, speakers: list[str], settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and column: quoted, reported, how many speakers, articles."""
    quoted, reported = amounts(settings)
    column = summary["speaker"].where(summary["speaker"].isin(speakers), _OTHERS)
    column = column.where(summary["speaker"] != "", "")
    return (
        summary.assign(column=column, quoted=summary[quoted], reported=summary[reported])
        .groupby(["outlet", "column"], sort=False, as_index=False)
        .agg(
            quoted=("quoted", "sum"), reported=("reported", "sum"), speakers=("speaker", "size"),
            articles=("articles", "first"), total=("total", "first"),
        )
        .assign(place=lambda cells: [speakers.index(one) if one in speakers else 0 for one in cells["column"]])
    )  # fmt: skip


def _cell(figure: Rows, cell: Record, y: float, scale: float, settings: Settings) -> list[Bar]:
    """Write a cell's number and return its bars; the others are a number only, they would dwarf everybody."""
    quoted, reported, place = cell["quoted"], cell["reported"], cell["place"]
    barred = cell["column"] != _OTHERS
    total = quoted + reported
    end = place + (scale * total if barred else 0)
    figure.note(f"{total:,}" if total else "nobody speaks", y, end, 3, xref="x")
    if not barred:
        return []
    text = (
        f"<b>{plain(cell['column'])}</b><br>{plain(cell['outlet'])}<br>{plain(said(quoted, reported, settings))}"
        f"<br>of {cell['total']:,} {counted_as(settings)} · n = {counted(cell['articles'], 'article')}"
    )
    key, colour = mark_key(outlet=cell["outlet"], speaker=cell["column"]), figure.palette.outlet(cell["outlet"])
    return [
        Bar(y, place + scale * left, scale * length, key, text, colour, fill(hatched))
        for left, length, hatched in ((0, quoted, False), (quoted, reported, True))
        if length
    ]
