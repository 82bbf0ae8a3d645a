"""With which words speech is reported: a marker per reporting word, in columns by what the word implies."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import SMALL, plain, shorten
from components.palette import Palette
from components.speakers.cues import ALL_OUTLETS, cues, leading, pooled
from components.speakers.lines import Lines, nothing
from components.speakers.records import Record, records
from components.speakers.telling import of_what
from components.speakers.verb_classes import CLASSES
from components.speakers.wording import count, in_text, listed
from components.speakers.words import MOST_OUTLETS

#: Words of one class shown for a speaker in an outlet; the table has all.
MOST_WORDS = 4
_LINE = 18
#: With more columns than this, words from so many letters on reach into the next column on a telephone.
_WIDE_COLUMNS, _LONG = 4, 9
#: Part of a column by which the markers stand in from its left edge.
_INDENT = 0.08


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per speaker and outlet the reporting words with their counts, markers as large as the count.

    Many outlets are taken together.
    """
    found = cues(rows)
    if found.empty:
        return nothing(palette, "Nobody speaks in these articles.")
    outlets = list(dict.fromkeys(summary["outlet"]))
    many = len(outlets) > MOST_OUTLETS
    if many:
        found, outlets = pooled(found), [ALL_OUTLETS]
    columns = [name for name in CLASSES if name in set(found["implies"])]
    most = int(found["count"].max())
    each: dict[tuple[str, str], list[Record]] = {}
    for one in records(found):
        each.setdefault((one["outlet"], one["speaker"]), []).append(one)
    lines = Lines(palette)
    spots: list[Record] = []
    for speaker in leading(found):
        lines.heading(shorten(speaker, 40), colour=False)
        _heads(lines, columns)
        for outlet in outlets:
            if own := each.get((outlet, speaker)):
                spots += _cell(lines, outlet, own, columns)
        lines.band(12)
    _add_marks(lines, spots, most)
    return lines.finish((0, len(columns)), showticklabels=False, showgrid=False)


def _heads(lines: Lines, columns: list[str]) -> None:
    y = lines.band(_LINE, 2)
    for place, name in enumerate(columns):
        lines.write(f"<i>{name}</i>", y, place)


def _cell(lines: Lines, outlet: str, own: list[Record], columns: list[str]) -> list[Record]:
    """Write an outlet's name and return a spot for each of its words, those of a class one under another.

    A word never stands on the line of a long one in the column before it.
    """
    square = f'<span style="color:{lines.palette.outlet(outlet)}">■</span>'
    if outlet != ALL_OUTLETS:
        lines.label(f"{square} {plain(shorten(outlet, 50))}")
    top, deepest = lines.y, 0
    spots: list[Record] = []
    taken: set[int] = set()
    for place, name in enumerate(columns):
        words = [one for one in own if one["implies"] == name]
        line, long = -1, set()
        for one in words[:MOST_WORDS]:
            line += 1
            while line in taken:
                line += 1
            if len(columns) > _WIDE_COLUMNS and len(str(one["form"])) >= _LONG:
                long.add(line)
            spots.append({**one, "x": place + _INDENT, "y": top + _LINE * (line + 0.5)})
        if len(words) > MOST_WORDS:
            line += 1
            lines.write(f"+ {len(words) - MOST_WORDS} more", top + _LINE * (line + 0.5), place + _INDENT, 6)
        taken, deepest = long, max(deepest, line + 1)
    lines.band(_LINE * deepest, 4)
    return spots


def _add_marks(lines: Lines, spots: list[Record], most: int) -> None:
    lines.figure.add_trace(
        go.Scatter(
            x=[spot["x"] for spot in spots],
            y=[spot["y"] for spot in spots],
            mode="markers+text",
            text=[_word(spot) for spot in spots],
            textposition="middle right",
            textfont={"size": SMALL, "color": lines.palette.ink},
            customdata=[[_key(spot)] for spot in spots],
            hovertext=[_hover(spot) for spot in spots],
            hoverinfo="text",
            cliponaxis=False,
            marker={
                "symbol": "square",
                "color": [_colour(lines.palette, str(spot["outlet"])) for spot in spots],
                "size": [_size(int(spot["count"]), most) for spot in spots],
                "opacity": 1,
                "line": {"width": 0},
            },
        )
    )


def _colour(palette: Palette, outlet: str) -> str:
    return palette.muted if outlet == ALL_OUTLETS else palette.outlet(outlet)


def _word(spot: Record) -> str:
    """Return what is written beside a marker: the word, and how often where that is more than once."""
    number = int(spot["count"])
    return "\u00a0" + plain(shorten(str(spot["form"]), 16)) + (f" {number:,}" if number > 1 else "")


def _size(number: int, most: int) -> float:
    """Return the side of a marker: its area grows with the count, from 6 to 14 pixels."""
    return (36 + 160 * (number - 1) / max(most - 1, 4)) ** 0.5


def _key(spot: Record) -> str:
    outlet = {} if spot["outlet"] == ALL_OUTLETS else {"outlet": spot["outlet"]}
    return mark_key(**outlet, speaker=spot["speaker"], verb=spot["verb"])


def _hover(spot: Record) -> str:
    where = f"{spot['outlets']} outlets" if spot["outlet"] == ALL_OUTLETS else str(spot["outlet"])
    return (
        f"<b>{plain(str(spot['form']))}</b> ({spot['implies']})<br>{plain(str(spot['speaker']))}<br>"
        f"{plain(where)}<br>{count(int(spot['count']), 'time')}"
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return for the most reported speaker which words other than neutral ones each outlet uses."""
    found = cues(rows)
    if found.empty:
        return ["Nobody speaks in these articles."]
    speaker = leading(found)[0]
    own = found[found["speaker"] == speaker]
    neutral = int(own.loc[own["implies"] == "neutral", "count"].sum())
    whole = int(own["count"].sum())
    sentences = [f"{in_text(speaker)}: {neutral:,} of {whole:,} reporting words are neutral (said, told, added)."]
    for name in CLASSES[1:4]:
        words = own[own["implies"] == name]
        if len(words) and summary["outlet"].nunique() <= MOST_OUTLETS:
            each = [
                f"{outlet} ({listed(list(some['form']), 3)})" for outlet, some in words.groupby("outlet", sort=False)
            ]
            sentences.append(f"{name.capitalize()}: {listed(each, 4)}.")
        elif len(words):
            some = words.groupby("form", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
            sentences.append(f"{name.capitalize()}: {listed([f'{form} {n:,}' for form, n in some.items()], 4)}.")
    return sentences + of_what(summary)


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per outlet, speaker and reporting word: what it implies and how many quotations it reports."""
    found = cues(rows)
    keys = [mark_key(outlet=one["outlet"], speaker=one["speaker"], verb=one["verb"]) for one in records(found)]
    shown = found[["outlet", "speaker", "form", "implies", "count"]]
    return shown.rename(columns={"form": "word", "count": "quotations"}).assign(key=keys)


VERBS = View(
    slug="verbs",
    question="With which words is their speech reported?",
    draw=draw,
    tell=tell,
    note="Larger squares: used more often. Neutral: it was said. Stressing: with force, as warning or promise. "
    "Granting: as true. Doubting: as perhaps untrue. Other: in no class. A word's class is its dictionary "
    "sense, not what a writer meant by it.",
    table=table,
)
