"""Where speech stands in many articles: words by tenth of the article in which a passage begins."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.sheet import plain, shorten
from components.palette import Palette
from components.speakers.lines import Lines
from components.speakers.records import Record, records
from components.speakers.wording import count
from components.speakers.words import MOST_OUTLETS, speaker_lines

#: Height in pixels of the tallest column, with few outlets and with many.
_TALL, _LOW = 34, 24
#: Columns stand in tenths of the width, a little narrower than a tenth.
_WIDE = 0.088


def draw_tenths(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return columns of words by tenth: per outlet and speaker, or per outlet alone where there are many outlets."""
    by_speaker = summary["outlet"].nunique() <= MOST_OUTLETS
    tall = _TALL if by_speaker else _LOW
    lines = Lines(palette)
    columns: list[Record] = []
    for outlet, own in summary.groupby("outlet", sort=False):
        passages = rows[rows["outlet"] == outlet]
        articles = int(own["articles"].iloc[0])
        lines.heading(str(outlet), f"n = {articles:,} articles" if articles > 1 else "")
        groups = [names for names, _ in speaker_lines(own) if len(names) == 1] if by_speaker else [[]]
        strips = [(name, _strip(passages, name)) for name in ([group[0] for group in groups] if by_speaker else [""])]
        for name, strip in strips:
            if name:
                lines.label(f"<b>{plain(shorten(name, 30))}</b> {count(int(strip['words'].sum()), 'word')}")
            foot = lines.band(tall, 8) + tall / 2
            lines.thread(foot)
            columns += [{**one, "outlet": str(outlet), "speaker": name, "foot": foot} for one in records(strip)]
        lines.band(8)
    _add_columns(lines, columns, tall)
    return lines.finish(
        (0, 1), "tenths of the article, from its beginning to its end", showticklabels=False, showgrid=False
    )


def _strip(passages: pd.DataFrame, speaker: str) -> pd.DataFrame:
    own = passages[passages["speaker"] == speaker] if speaker else passages
    return own.groupby(["tenth", "voice"])["words"].sum().reset_index()


def _add_columns(lines: Lines, columns: list[Record], tall: float) -> None:
    """Draw the columns: quoted words from the foot up, reported ones hatched on top of them; one scale for all."""
    frame = pd.DataFrame(columns, columns=["tenth", "voice", "words", "outlet", "speaker", "foot"])
    heights = frame.groupby(["outlet", "speaker", "tenth"])["words"].sum()
    scale = tall / max(int(heights.max()) if len(heights) else 1, 1)
    quoted = frame[frame["voice"] == "quoted"].set_index(["outlet", "speaker", "tenth"])["words"]
    for voice, own in frame.groupby("voice", sort=False):
        spots = records(own)
        below = [
            0 if voice == "quoted" else int(quoted.get((one["outlet"], one["speaker"], one["tenth"]), 0))
            for one in spots
        ]
        colours = [lines.palette.outlet(one["outlet"]) for one in spots]
        ground = lines.palette.ground
        hatched = {"shape": "/", "fgcolor": colours, "bgcolor": ground, "size": 5, "solidity": 0.25}
        full = {"color": colours, "line": {"width": 0}}
        open_ = {"color": ground, "line": {"color": colours, "width": 1}, "pattern": hatched}
        lines.figure.add_trace(
            go.Bar(
                x=[(one["tenth"] - 0.5) / 10 for one in spots],
                y=[-scale * one["words"] for one in spots],
                base=[one["foot"] - scale * under for one, under in zip(spots, below, strict=True)],
                width=_WIDE,
                customdata=[[_key(one)] for one in spots],
                hovertext=[_hover(one) for one in spots],
                hoverinfo="text",
                marker=full if voice == "quoted" else open_,
                name=str(voice),
            )
        )


def _key(one: Record) -> str:
    speaker = {"speaker": one["speaker"]} if one["speaker"] else {}
    return mark_key(outlet=one["outlet"], **speaker, tenth=one["tenth"], voice=one["voice"])


def _hover(one: Record) -> str:
    who = plain(str(one["speaker"])) if one["speaker"] else "everybody who speaks"
    words = count(int(one["words"]), "word")
    return (
        f"<b>{who}</b><br>{plain(str(one['outlet']))}<br>{words} {one['voice']}, tenth {one['tenth']} of the articles"
    )
