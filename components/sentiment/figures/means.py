"""Mean polarity by outlet and voice, what may be said of it, and what is left without its most influential word."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record, records
from components.figure.rows import Rows
from components.figure.sheet import plain
from components.palette import Palette
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed
from components.sentiment.figures.lines import (
    INTERVAL,
    SECOND,
    Line,
    empty,
    interval,
    key_of,
    lay_out,
    n_articles,
    named,
    rows_for,
    score_scale,
    second,
)
from components.sentiment.wording import describes, disagreements, rests_on, scores_accuracy

#: Pixels of a line, and how far its two means stand above and below its middle; of a note under a line.
_HEIGHT, _APART, _NOTE = 34, 7, 18
_KEY = ("● average over all sentences", "◆ over scored ones", "○ without the word that moves it most", SECOND)
_KEY_SINGLE = ("one article: pale bar, the range without any one sentence", "ticks, its sentences")
#: The means of a line: their column, symbol, place above the middle, and size.
_MEANS = (
    ("polarity_without", "circle-open", -_APART, 10),
    ("polarity_scored", "diamond", _APART, 8),
    ("polarity_all", "circle", -_APART, 11),
)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the means by outlet and voice on a scale that is the same on both sides of zero."""
    if rows.empty:
        return empty(palette)
    kinds = set(summary["kind_all"])
    key = (*_KEY, *(_KEY_SINGLE if "single" in kinds else ()), *((INTERVAL,) if kinds - {"single", "none"} else ()))
    figure = rows_for(palette, *key)
    single = _of_single_articles(rows, summary)
    span = score_scale(figure)
    lines = lay_out(figure, summary, lambda line: _HEIGHT + (_NOTE if line["rests"] == "sign" else 0))
    lines = [line for line in lines if line.of["sentences"]]
    _add_sentences(figure, lines, single)
    _add_ranges(figure, lines)
    _add_means(figure, lines)
    second(figure, [(line.of["vader"], _middle(line) - _APART, key_of(line.of), _second_hover(line)) for line in lines])
    for line in lines:
        if line.of["rests"] == "sign":
            word = f"one word decides: “{plain(line.of['word'])}”"
            figure.note(word, _middle(line) + 24, 1, xanchor="right")
    return figure.finish(span)


def _of_single_articles(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences of those outlets and voices that have one article."""
    single = summary[summary["kind_all"] == "single"]
    keys = set(zip(single["outlet"], single["voice"], strict=True))
    return rows[[key in keys for key in zip(rows["outlet"], rows["voice"], strict=True)]]


def _middle(line: Line) -> float:
    """Return the height between a line's two means; a note below them moves it up."""
    return line.y - (_NOTE / 2 if line.of["rests"] == "sign" else 0)


def _add_sentences(figure: Rows, lines: list[Line], rows: pd.DataFrame) -> None:
    """Draw a tick for every sentence of outlets that have one article."""
    heights = {(line.of["outlet"], line.of["voice"]): _middle(line) - _APART for line in lines}
    ticks = [
        Point(row["polarity"], heights[row["outlet"], row["voice"]], sentence_key(row), hover(row), figure.palette.zero,
              "line-ns", 12, 1.5)
        for row in records(rows)
    ]  # fmt: skip
    figure.points(ticks)


def _add_ranges(figure: Rows, lines: list[Line]) -> None:
    """Draw what may be said of each mean: a thin bar for an interval or two values, a broad one for one article."""
    for line in lines:
        of, above = line.of, _middle(line) - _APART
        if not math.isnan(of["left_low"]):
            figure.line(above, of["left_low"], of["left_high"], figure.palette.line, 6)
        interval(figure, above, of["low_all"], of["high_all"], key_of(of), _hover(of, "polarity_all"))
        below = _middle(line) + _APART
        interval(figure, below, of["low_scored"], of["high_scored"], key_of(of), _hover(of, "polarity_scored"), 1.25)


def _add_means(figure: Rows, lines: list[Line]) -> None:
    for column, symbol, above, size in _MEANS:
        shown = [line for line in lines if not math.isnan(line.of[column])]
        figure.points(
            [
                Point(line.of[column], _middle(line) + above, key_of(line.of), _hover(line.of, column),
                      figure.palette.outlet(line.of["outlet"]), symbol, size)
                for line in shown if column != "polarity_without" or line.of["word"]
            ]
        )  # fmt: skip


def _second_hover(line: Line) -> str:
    return f"{named(line.of)}<br>average by a second word list: {signed(line.of['vader'])}"


def _hover(line: Record, column: str) -> str:
    what = {
        "polarity_all": f"average over all {line['sentences']:,} sentences",
        "polarity_scored": f"average over {line['sentences'] - line['none']:,} scored sentences",
        "polarity_without": f"without “{plain(line['word'])}” ({line['word_count']:,} times)",
    }[column]
    return f"{named(line)}<br>{what}: {signed(line[column])}<br>{n_articles(line)}"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return of how many average scores the word that moves them most decides the side of zero.

    A word that moves a score less may decide it as well, where the first one pulls away from zero.
    """
    known = summary[summary["sentences"] > 0]
    if known.empty:
        return Found("No sentence here is in English: none is scored.", drawn=False)
    signs = known[known["rests"] == "sign"]
    if signs.empty:
        return Found("In no average score does the word that moves it most decide the side of zero.")
    return Found(f"In {len(signs)} of {len(known)} averages the word that moves it most decides the side of zero.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return what rests on one word, and of what the figure speaks."""
    if rows.empty:
        return ["No sentence in this selection."]
    return [*rests_on(summary), describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the means with what may be said of them, VADER's beside them, and the key that opens the sentences."""
    columns = [
        "outlet", "voice", "n_articles", "sentences", "polarity_all", "low_all", "high_all", "kind_all", "left_low",
        "left_high", "polarity_scored", "low_scored", "high_scored", "word", "word_count", "polarity_without", "rests",
        "vader",
    ]  # fmt: skip
    numbers = summary[summary["sentences"] > 0][columns].round(3)
    numbers["key"] = [
        mark_key(outlet=outlet, voice=voice) for outlet, voice in zip(numbers["outlet"], numbers["voice"], strict=True)
    ]
    return numbers.reset_index(drop=True)


MEANS = of_english(
    View(
        slug="means",
        question="Which words decide the average scores?",
        draw=draw,
        tell=tell,
        note=(
            "Every article weighs the same. Most sentences score nothing, so averages are small and a single word can "
            "decide them. Intervals: 95 %, over article values; from twenty articles by resampling."
        ),
        table=table,
        find=find,
        reading="Each dot is an outlet’s average score, from −1 to +1; a hollow one is the same without one word.",
        sure=scores_accuracy,
        at_once=False,
    ),
    shows="Each dot is an average score of an outlet, from −1 to +1, every article weighing the same.",
    contradicts=lambda rows, summary: disagreements(summary),
)
