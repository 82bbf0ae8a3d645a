"""With which words speech is reported: a marker per reporting word, in columns by what the word implies."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record, records
from components.figure.rows import LINE, Rows, nothing
from components.figure.sheet import SMALL, characters, plain, square
from components.palette import Palette
from components.reading.card import spoken_accuracy
from components.speakers.cues import ALL_OUTLETS, cues, leading, pooled
from components.speakers.figures.blocks import MOST_OUTLETS, NOBODY
from components.speakers.sentences import of_what
from components.speakers.verb_classes import CLASSES, IMPLIED
from components.speakers.wording import in_text
from components.wording import capitalised, counted, listed, shorten

#: Words of one class shown for a speaker in an outlet; the table has all.
MOST_WORDS = 4
#: Pixels between a marker's middle and its word.
_BESIDE = 9
#: Part of a column by which the markers stand in from its left edge.
_INDENT = 0.08


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per speaker and outlet the reporting words with their counts, markers as large as the count.

    Many outlets are taken together.
    """
    found = cues(rows)
    if found.empty:
        return nothing(palette, NOBODY)
    outlets = list(dict.fromkeys(summary["outlet"]))
    if len(outlets) > MOST_OUTLETS:
        found, outlets = pooled(found), [ALL_OUTLETS]
    columns = [name for name in CLASSES if name in set(found["implies"])]
    most = int(found["count"].max())
    each: dict[tuple[str, str], list[Record]] = {}
    for one in records(found):
        each.setdefault((one["outlet"], one["speaker"]), []).append(one)
    figure = Rows(palette)
    drawn: list[tuple[Point, str]] = []
    for speaker in leading(found):
        figure.heading(shorten(speaker, 40), outlet=False)
        y = figure.row(LINE, 2)
        for place, name in enumerate(columns):
            figure.note(f"<i>{IMPLIED[name]}</i>", y, place, xref="x")
        for outlet in outlets:
            if own := each.get((outlet, speaker)):
                drawn += _cell(figure, outlet, own, columns, most)
        figure.space()
    words = {"mode": "markers+text", "textposition": "middle right", "text": [word for _, word in drawn]}
    figure.points([point for point, _ in drawn], **words, textfont={"size": SMALL, "color": palette.ink})
    return figure.finish((0, len(columns)))


def _cell(figure: Rows, outlet: str, own: list[Record], columns: list[str], most: int) -> list[tuple[Point, str]]:
    """Write an outlet's name and return its words' marks, those of a class one under another, each with its word.

    A word never stands on the line of a word in the column before it that reaches into its own.
    """
    if outlet != ALL_OUTLETS:
        figure.text(f"{square(figure.palette, outlet)} {plain(shorten(outlet, 50))}")
    room = characters(figure.scale_width / len(columns) * (1 - _INDENT) - _BESIDE)
    colour = figure.palette.muted if outlet == ALL_OUTLETS else figure.palette.outlet(outlet)
    top, deepest, taken = figure.y, 0, set[int]()
    drawn: list[tuple[Point, str]] = []
    for place, name in enumerate(columns):
        words = [one for one in own if one["implies"] == name]
        line, long, x = -1, set[int](), place + _INDENT
        for one in words[:MOST_WORDS]:
            line += 1
            while line in taken:
                line += 1
            word, y = _word(one), top + LINE * (line + 0.5)
            if len(word) > room:
                long.add(line)
            size = _size(int(one["count"]), most)
            drawn.append((Point(x, y, _key(one), _hover(one), colour, "square", size, 0), word))
            figure.opens(y, place, place + 1, LINE, _key(one), _hover(one))
        if len(words) > MOST_WORDS:
            line += 1
            figure.note(f"+ {len(words) - MOST_WORDS} more", top + LINE * (line + 0.5), x, 6, xref="x")
        taken, deepest = long, max(deepest, line + 1)
    figure.row(LINE * deepest, 4)
    return drawn


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
        f"<b>{plain(str(spot['form']))}</b> ({IMPLIED[str(spot['implies'])]})<br>{plain(str(spot['speaker']))}<br>"
        f"{plain(where)}<br>{counted(int(spot['count']), 'time')}"
    )


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many reporting words are neutral."""
    found = cues(rows)
    whole = int(found["count"].sum())
    if not whole:
        return Found("No reporting word was found.", drawn=False)
    neutral = int(found.loc[found["implies"] == "neutral", "count"].sum())
    return Found(f"{neutral:,} of {whole:,} reporting words found are neutral (such as said or told).")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return for the most reported speaker which words other than neutral ones each outlet uses."""
    found = cues(rows)
    if found.empty:
        return [NOBODY]
    speaker = leading(found)[0]
    own = found[found["speaker"] == speaker]
    neutral = int(own.loc[own["implies"] == "neutral", "count"].sum())
    whole = int(own["count"].sum())
    plain_words = f"{neutral:,} of {whole:,} reporting words found are neutral (such as said or told)"
    sentences = [f"{in_text(speaker)}: {plain_words}."]
    for name in CLASSES[1:4]:
        words = own[own["implies"] == name]
        if len(words) and summary["outlet"].nunique() <= MOST_OUTLETS:
            each = [
                f"{outlet} ({listed(list(some['form']), 3)})" for outlet, some in words.groupby("outlet", sort=False)
            ]
            sentences.append(f"{capitalised(IMPLIED[name])}: {listed(each, 4)}.")
        elif len(words):
            some = words.groupby("form", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
            sentences.append(
                f"{capitalised(IMPLIED[name])}: {listed([f'{form} {n:,}' for form, n in some.items()], 4)}."
            )
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
    find=find,
    reading="The larger a square, the more often its word is used of the speaker.",
    sure=lambda rows, summary, settings: spoken_accuracy(),
    at_once=False,
    note="Neutral: it was said. Adds force: as warning or promise. Presents as true: admitted, noted. Presents as "
    "doubtful: claimed, alleged. Other: in no class. A word’s class is its dictionary sense, not what a writer meant.",
    table=table,
)
