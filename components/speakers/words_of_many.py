"""Who gets to speak in many outlets: a table of bars, a line per outlet and a column per speaker."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.sheet import plain
from components.palette import Palette
from components.speakers.bars import Block, add_blocks
from components.speakers.lines import Lines
from components.speakers.records import Record, records
from components.speakers.settings import counted_as, unit
from components.speakers.summary import amounts, speaker_order
from components.speakers.wording import count, said

#: Speakers with a column of their own; a telephone has room for these and one for the others.
MOST_COLUMNS = 4
#: The names of the speakers are repeated above every so many outlets.
_REPEAT = 10
#: Part of a column's width that its longest bar takes; the number stands in the rest.
_BAR, _HEIGHT = 0.55, 12
_OTHERS = "all others"


def draw_many(summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a table of bars on one scale: full what is quoted, hatched what is reported, the sum written."""
    speakers = _columns(summary)
    cells = _cells(summary, speakers, settings)
    named = cells[cells["column"] != _OTHERS]
    unit_length = _BAR / max(int((named["quoted"] + named["reported"]).max()), 1)
    lines = Lines(palette)
    blocks: list[Block] = []
    for number, (outlet, own) in enumerate(cells.groupby("outlet", sort=False)):
        if number % _REPEAT == 0:
            _head(lines, speakers)
        lines.heading(str(outlet))
        y = lines.band(_HEIGHT, 8)
        for cell in records(own):
            blocks += _cell(lines, cell, y, unit_length, settings)
    add_blocks(lines.figure, palette, blocks, _HEIGHT)
    lines.label(f'<span style="color:{palette.muted}">bars and numbers: {unit(settings)}, one scale</span>')
    return lines.finish((0, len(speakers)), showticklabels=False)


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


def _head(lines: Lines, speakers: list[str]) -> None:
    names = [wrap(speaker, 11, break_long_words=True)[:3] for speaker in speakers]
    height = 16 * max(len(name) for name in names) + 8
    y = lines.band(height, 4)
    for place, name in enumerate(names):
        text = "<br>".join(plain(piece) for piece in name)
        lines.write(text, y + height / 2, place, yanchor="bottom", ink=lines.palette.ink)


def _cell(lines: Lines, cell: Record, y: float, scale: float, settings: Settings) -> list[Block]:
    """Write a cell's number and return its bars; the others are a number only, they would dwarf everybody."""
    quoted, reported, place = cell["quoted"], cell["reported"], cell["place"]
    barred = cell["column"] != _OTHERS
    total = quoted + reported
    end = place + (scale * total if barred else 0)
    lines.write(f"{total:,}" if total else "nobody speaks", y, end, shift=2)
    if not barred:
        return []
    text = (
        f"<b>{plain(cell['column'])}</b><br>{plain(cell['outlet'])}<br>{plain(said(quoted, reported, settings))}"
        f"<br>of {cell['total']:,} {counted_as(settings)} · n = {count(cell['articles'], 'article')}"
    )
    key = mark_key(outlet=cell["outlet"], speaker=cell["column"])
    return [
        Block(cell["outlet"], y, place + scale * left, scale * length, hatched, key, text)
        for left, length, hatched in ((0, quoted, False), (quoted, reported, True))
        if length
    ]
