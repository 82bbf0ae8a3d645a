"""What the figures of sentiment have in common: a line for each outlet and voice, the scale, the second opinion."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.contract import mark_key
from components.figure.marks import Point
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.sentiment.evidence import signed
from components.wording import VOICE_WORDS, counted

#: Pixels kept at the left for the names of the voices, and at the right.
GUTTER, RIGHT = 150, 18
#: How far every scale of scores goes to either side of zero: as far as a score can.
REACH = 1.0
#: The name of the traces of the second opinion, and how the key of every figure names its mark.
VADER, SECOND = "second word list", "× a second word list"
INTERVAL = "bar: 95 % interval over articles; of two articles, both values"
NOTHING = "Nothing to draw in this selection."
#: How each class of sentences is coloured: by the name of the ink in the palette.
CLASS_INKS = {"negative": "negative", "positive": "positive", "zero": "zero", "none": "zero"}
#: How it is filled (`figure.marks.Bar`), so that classes are told apart without colour.
CLASS_FILLS = {"negative": "full", "positive": "full", "zero": "open", "none": "dotted"}


class Line(NamedTuple):
    """One line of the summary and where it stands: `y` is its middle, `height` its pixels."""

    y: float
    height: float
    of: Record


def rows_for(palette: Palette, *key: str) -> Rows:
    """Return rows with a gutter for voices, and the key to the marks written above them."""
    rows = Rows(palette, GUTTER, RIGHT)
    if key:
        rows.say(*key)
        rows.space(4)
    return rows


def empty(palette: Palette) -> go.Figure:
    """Return a figure that says that there is nothing to draw."""
    return nothing(palette, NOTHING)


def lay_out(
    rows: Rows,
    lines_of: pd.DataFrame,
    height_of: Callable[[Record], float],
    unscored: bool = False,
    heading: Callable[[Rows, str], None] = Rows.heading,
) -> list[Line]:
    """Keep room for each line under its outlet's heading, name it by its voice, and return where all stand.

    `lines_of` has the columns outlet, voice, sentences and none at least; `unscored` names the sentences without a
    word on the list too.
    """
    lines = []
    for outlet, own in grouped(records(lines_of), "outlet").items():
        heading(rows, outlet)
        for line in own:
            height = height_of(line)
            y = rows.row(height)
            lines.append(Line(y, height, line))
            name = str(line.get("label") or f"{in_words_of(line['voice'])} · {line['sentences']:,}")
            rows.label(
                f"{name}\n{line['none']:,} not on the list" if unscored and line["none"] else name, y, loud=False
            )
        rows.space()
    return lines


def in_words_of(voice: str) -> str:
    """Return what stands on the page for a voice, or for a place of the article."""
    return VOICE_WORDS.get(voice, voice)


def by_outlet(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    """Return one line per outlet that has sentences, in the order of the summary, for figures that mix the voices."""
    counts, unscored = rows["outlet"].value_counts(), rows[rows["class"] == "none"]["outlet"].value_counts()
    outlets = [outlet for outlet in dict.fromkeys(summary["outlet"]) if outlet in counts.index]
    return pd.DataFrame(
        {
            "outlet": outlets,
            "voice": "all",
            "sentences": [int(counts[outlet]) for outlet in outlets],
            "none": [int(unscored.get(outlet, 0)) for outlet in outlets],
        }
    )


def score_scale(rows: Rows, title: str = "score") -> tuple[float, float]:
    """Set the one scale of all figures of scores (`REACH`), with zero marked, and return what the axis spans.

    Differences stand on it, too: what lies as far apart in two figures differs by as much.
    """
    rows.scale([(tick, short(tick)) for tick in (-REACH, -REACH / 2, 0, REACH / 2, REACH)], title)
    return -REACH * 1.04, REACH * 1.04


def short(value: float) -> str:
    """Return a number with its sign and no more digits than it needs."""
    return signed(value, 3).rstrip("0").rstrip(".") if value else "0"


def interval(rows: Rows, y: float, low: float, high: float, key: str, hover: str, width: float = 2) -> None:
    """Draw what may be said of a value, as a bar that opens what the value does; nothing where nothing may be said."""
    if not math.isnan(low):
        rows.line(y, low, high, rows.palette.muted, width)
        rows.opens(y, low, high, 12, key, hover)


def second(rows: Rows, marks: Sequence[tuple[float, float, str, str]]) -> None:
    """Draw the second opinion's marks, each of x, y, key and hover: thin crosses in ink, on the same scale."""
    ink = rows.palette.ink
    rows.points(
        [Point(x, y, key, hover, ink, "x-thin", 8, 1.5) for x, y, key, hover in marks if not math.isnan(x)], name=VADER
    )


def key_of(line: Record) -> str:
    """Return the key that opens an outlet's sentences in one voice."""
    return mark_key(outlet=line["outlet"], voice=line["voice"])


def named(line: Record) -> str:
    """Return the first line of a hover: outlet and voice."""
    return f"<b>{plain(line['outlet'])}</b>, {in_words_of(line['voice'])}"


def n_articles(line: Record) -> str:
    """Return of how many articles a line speaks: "n = 2 articles"."""
    return f"n = {counted(line['n_articles'], 'article')}"
