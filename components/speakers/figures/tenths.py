"""Where speech stands in many articles: words by tenth of the article in which a passage begins."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.marks import Bar, filled
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows
from components.figure.sheet import plain
from components.palette import Palette
from components.speakers.figures.blocks import MOST_OUTLETS, fill, speaker_lines
from components.wording import counted, shorten

#: Height in pixels of the tallest column, with few outlets and with many.
_TALL, _LOW = 34, 24
#: Columns stand in tenths of the width, a little narrower than a tenth.
_WIDE = 0.088


def draw_tenths(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return columns of words by tenth: per outlet and speaker, or per outlet alone where there are many outlets."""
    by_speaker = summary["outlet"].nunique() <= MOST_OUTLETS
    tall = _TALL if by_speaker else _LOW
    figure = Rows(palette)
    columns: list[Record] = []
    for outlet, own in summary.groupby("outlet", sort=False):
        passages = rows[rows["outlet"] == outlet]
        articles = int(own["articles"].iloc[0])
        figure.heading(str(outlet), f"n = {articles:,} articles" if articles > 1 else "")
        names = [group[0] for group, _ in speaker_lines(own) if len(group) == 1] if by_speaker else [""]
        for name in names:
            strip = _strip(passages, name)
            if name:
                words = counted(sum(one["words"] for one in strip), "word")
                figure.text(f"<b>{plain(shorten(name, 30))}</b> {words}")
            foot = figure.row(tall, 8) + tall / 2
            figure.line(foot, 0, 1)
            columns += [{**one, "outlet": str(outlet), "speaker": name, "foot": foot} for one in strip]
        figure.space(8)
    _add_columns(figure, columns, tall)
    return figure.finish((0, 1), "tenths of the article, from its beginning to its end")


def _strip(passages: pd.DataFrame, speaker: str) -> list[Record]:
    own = passages[passages["speaker"] == speaker] if speaker else passages
    return records(own.groupby(["tenth", "voice"])["words"].sum().reset_index())


def _add_columns(figure: Rows, columns: list[Record], tall: float) -> None:
    """Draw the columns: quoted words from the foot up, reported ones hatched on top of them; one scale for all."""
    quoted = {_place(one): one["words"] for one in columns if one["voice"] == "quoted"}
    heights: dict[tuple[str, str, int], int] = {}
    for one in columns:
        heights[_place(one)] = heights.get(_place(one), 0) + one["words"]
    scale = tall / max(1, *heights.values(), 1)
    for voice, own in grouped(columns, "voice").items():
        under = [0 if voice == "quoted" else quoted.get(_place(one), 0) for one in own]
        looks = [Bar(0, 0, 1, "", "", figure.palette.outlet(one["outlet"])) for one in own]
        figure.traces.append(
            {
                "type": "bar", "name": voice, "width": _WIDE, "hoverinfo": "text",
                "x": [(one["tenth"] - 0.5) / 10 for one in own],
                "y": [-scale * one["words"] for one in own],
                "base": [one["foot"] - scale * below for one, below in zip(own, under, strict=True)],
                "customdata": [[_key(one)] for one in own],
                "hovertext": [_hover(one) for one in own],
                "marker": filled(figure.palette, looks, "plain" if voice == "quoted" else fill(True)),
            }
        )  # fmt: skip


def _place(one: Record) -> tuple[str, str, int]:
    return one["outlet"], one["speaker"], one["tenth"]


def _key(one: Record) -> str:
    speaker = {"speaker": one["speaker"]} if one["speaker"] else {}
    return mark_key(outlet=one["outlet"], **speaker, tenth=one["tenth"], voice=one["voice"])


def _hover(one: Record) -> str:
    who = plain(str(one["speaker"])) if one["speaker"] else "everybody who speaks"
    words = counted(int(one["words"]), "word")
    how = "paraphrased" if one["voice"] == "reported" else "quoted"
    where = f"tenth {one['tenth']} of the articles"
    return f"<b>{who}</b><br>{plain(str(one['outlet']))}<br>{words} {how}, {where}"
