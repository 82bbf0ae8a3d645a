"""Mean polarity by outlet and voice, what may be said of it, and what is left without its most influential word."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import plain
from components.palette import Palette
from components.sentiment.canvas import SECOND, Canvas, canvas_for, empty_sheet
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed
from components.sentiment.lines import Line, Row, lay_out, reach_of, records
from components.sentiment.wording import describes, disagreements, rests_on

#: Pixels of a line, and how far its two means stand above and below its middle; of a note under a line.
_HEIGHT, _APART, _NOTE = 32, 7, 16
_KEY = ["● mean over all sentences · ◆ over scored ones", "○ without its most influential word", SECOND]
_KEY_SINGLE = ["one article: pale bar, the range when any one", "sentence is left out; ticks, its sentences"]
_KEY_MANY = ["bar: 95 % interval over articles;", "of two articles, both values"]


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the means by outlet and voice on a scale that is the same on both sides of zero."""
    if rows.empty:
        return empty_sheet(palette)
    kinds = set(summary["kind_all"])
    key = [*_KEY, *(_KEY_SINGLE if "single" in kinds else []), *(_KEY_MANY if kinds - {"single", "none"} else [])]
    top = 16 * len(key) + 12
    page = lay_out(summary, top, lambda line: _HEIGHT + (_NOTE if line["rests"] == "sign" else 0))
    canvas = canvas_for(page, palette, scale=True)
    lines = [line for line in page.lines if line.of["sentences"]]
    single = _of_single_articles(rows, summary)
    canvas.polarity_axis(_reach(single, summary))
    canvas.key(*key)
    _add_sentences(canvas, lines, single)
    _add_spans(canvas, lines)
    _add_means(canvas, lines)
    _add_second(canvas, lines)
    _write_rests(canvas, lines)
    return canvas.finished()


def _of_single_articles(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences of those outlets and voices that have one article."""
    single = summary[summary["kind_all"] == "single"]
    keys = set(zip(single["outlet"], single["voice"], strict=True))
    return rows[[key in keys for key in zip(rows["outlet"], rows["voice"], strict=True)]]


def _reach(sentences: pd.DataFrame, summary: pd.DataFrame) -> float:
    columns = (
        *("polarity_all", "low_all", "high_all", "polarity_scored", "low_scored", "high_scored"),
        *("polarity_without", "vader"),
    )
    return reach_of([*summary[list(columns)].to_numpy(dtype=float).ravel(), *sentences["polarity"]])


def _middle(line: Line) -> float:
    """Return the height between a line's two means; a note below them moves it up."""
    return line.y - (_NOTE / 2 if line.of["rests"] == "sign" else 0)


def _add_sentences(canvas: Canvas, lines: list[Line], rows: pd.DataFrame) -> None:
    """Draw a tick for every sentence of outlets that have one article."""
    heights = {(line.of["outlet"], line.of["voice"]): _middle(line) for line in lines}
    sentences = records(rows)
    canvas.points(
        [row["polarity"] for row in sentences],
        [heights[row["outlet"], row["voice"]] - _APART for row in sentences],
        [sentence_key(row) for row in sentences],
        [hover(row) for row in sentences],
        {"symbol": "line-ns", "size": 12, "line": {"color": canvas.palette.zero, "width": 1.5}},
    )


def _add_spans(canvas: Canvas, lines: list[Line]) -> None:
    """Draw what may be said of each mean, as a bar: thin for an interval or two values, broad for one article."""
    thin, pale = canvas.palette.muted, canvas.palette.line
    kinds = (
        ("low_all", "high_all", -_APART, thin, 2.0),
        ("low_scored", "high_scored", _APART, thin, 1.25),
        ("left_low", "left_high", -_APART, pale, 6.0),
    )
    for low, high, above, colour, width in kinds:
        for line in lines:
            if not math.isnan(line.of[low]):
                y = _middle(line) + above
                canvas.line((line.of[low], line.of[high]), (y, y), colour, width)


def _add_means(canvas: Canvas, lines: list[Line]) -> None:
    kinds = (
        ("polarity_without", "circle-open", -_APART, 10),
        ("polarity_scored", "diamond", _APART, 8),
        ("polarity_all", "circle", -_APART, 11),
    )
    for column, symbol, above, size in kinds:
        shown = [line for line in lines if not math.isnan(line.of[column])]
        if column == "polarity_without":
            shown = [line for line in shown if line.of["word"]]
        colours = [canvas.palette.outlet(line.of["outlet"]) for line in shown]
        canvas.points(
            [line.of[column] for line in shown],
            [_middle(line) + above for line in shown],
            [_key(line.of) for line in shown],
            [_hover(line.of, column) for line in shown],
            {"symbol": symbol, "size": size, "color": colours, "line": {"color": colours, "width": 1.75}},
        )


def _add_second(canvas: Canvas, lines: list[Line]) -> None:
    known = [line for line in lines if not math.isnan(line.of["vader"])]
    canvas.second(
        [line.of["vader"] for line in known],
        [_middle(line) - _APART for line in known],
        [_key(line.of) for line in known],
        [f"{_named(line.of)}<br>VADER's mean over all sentences: {signed(line.of['vader'])}" for line in known],
    )


def _key(line: Row) -> str:
    return mark_key(outlet=line["outlet"], voice=line["voice"])


def _named(line: Row) -> str:
    return f"<b>{plain(line['outlet'])}</b>, {line['voice']}"


def _hover(line: Row, column: str) -> str:
    what = {
        "polarity_all": f"mean over all {line['sentences']} sentences: {signed(line['polarity_all'])}",
        "polarity_scored": f"mean over {line['sentences'] - line['none']} scored sentences: "
        f"{signed(line['polarity_scored'])}",
        "polarity_without": f"without “{plain(line['word'])}” ({line['word_count']} times): "
        f"{signed(line['polarity_without'])}",
    }[column]
    articles = f"n = {line['n_articles']} article{'' if line['n_articles'] == 1 else 's'}"
    return f"{_named(line)}<br>{what}<br>{articles}"


def _write_rests(canvas: Canvas, lines: list[Line]) -> None:
    for line in lines:
        if line.of["rests"] == "sign":
            canvas.write(
                _middle(line) + 20,
                f"rests on one word: “{plain(line.of['word'])}”",
                x=1,
                anchor="right",
            )


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
        question="What do the scores come to, and what do they rest on?",
        draw=draw,
        tell=tell,
        note=(
            "Every article weighs the same. Most sentences score zero or hold no scored word, so means are small and a "
            "single word can carry them. Intervals: 95 %, over article values; from twenty articles by resampling."
        ),
        table=table,
    ),
    shows="Each dot is the mean polarity of an outlet in one voice, from −1 to +1, every article weighing the same.",
    contradicts=lambda rows, summary: disagreements(summary),
)
