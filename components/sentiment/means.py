"""Mean polarity by outlet and voice, what may be said of it, and what is left without its most influential word."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure import plain
from components.palette import Palette
from components.sentiment.evidence import hover, sentence_key, signed
from components.sentiment.lines import GUTTER, Line, empty_sheet, lay_out, polarity_axis, reach_of, sheet_for, write
from components.sentiment.wording import describes, disagreements, rests_on

#: Pixels of a line, and how far its two means stand above and below its middle; of a note under a line.
_HEIGHT, _APART, _NOTE = 32, 7, 16
_TOP = 66
_KEY = "● mean over all sentences · ◆ over scored ones<br>○ without its most influential word<br>"
_KEY_SINGLE = "pale bar: range when any one sentence is left out<br>ticks: sentences"
_KEY_MANY = "bar: 95 % interval over articles;<br>of two articles, both values"


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the means by outlet and voice on a scale that is the same on both sides of zero."""
    if rows.empty:
        return empty_sheet(palette)
    page = lay_out(summary, _TOP, lambda line: _HEIGHT + (_NOTE if line["rests"] == "sign" else 0))
    figure = sheet_for(page, palette, scale=True)
    lines = [line for line in page.lines if line.of["sentences"]]
    single = bool((summary["n_articles"] <= 1).all())
    reach = _reach(rows, summary, single)
    polarity_axis(figure, palette, page, reach)
    write(figure, palette, _TOP / 2, _KEY + (_KEY_SINGLE if single else _KEY_MANY), x=0, shift=8 - GUTTER)
    if single:
        _add_sentences(figure, lines, rows, palette)
    _add_spans(figure, lines, palette)
    _add_means(figure, lines, palette)
    _write_rests(figure, lines, palette)
    return figure


def _reach(rows: pd.DataFrame, summary: pd.DataFrame, single: bool) -> float:
    columns = (
        "polarity_all",
        "low_all",
        "high_all",
        "polarity_scored",
        "low_scored",
        "high_scored",
        "polarity_without",
    )
    return reach_of([*summary[list(columns)].to_numpy(dtype=float).ravel(), *(rows["polarity"] if single else ())])


def _middle(line: Line) -> float:
    """Return the height between a line's two means; a note below them moves it up."""
    return line.y - (_NOTE / 2 if line.of["rests"] == "sign" else 0)


def _add_sentences(figure: go.Figure, lines: list[Line], rows: pd.DataFrame, palette: Palette) -> None:
    """Draw a tick for every sentence of outlets that have one article."""
    heights = {(line.of["outlet"], line.of["voice"]): _middle(line) for line in lines}
    figure.add_trace(
        go.Scatter(
            x=rows["polarity"],
            y=[heights[key] - _APART for key in zip(rows["outlet"], rows["voice"], strict=True)],
            mode="markers",
            marker={"symbol": "line-ns", "size": 12, "line": {"color": palette.zero, "width": 1.5}},
            customdata=[[sentence_key(row)] for _, row in rows.iterrows()],
            hovertext=[hover(row) for _, row in rows.iterrows()],
            hoverinfo="text",
            cliponaxis=False,
        )
    )


def _add_spans(figure: go.Figure, lines: list[Line], palette: Palette) -> None:
    """Draw what may be said of each mean, as a bar: thin for an interval or two values, broad for one article."""
    spans: list[tuple[Line, str, str, int, float]] = [(line, "low_all", "high_all", -_APART, 2) for line in lines]
    spans += [(line, "low_scored", "high_scored", _APART, 1.25) for line in lines]
    spans += [(line, "left_low", "left_high", -_APART, 6) for line in lines]
    for line, low, high, above, width in spans:
        if not math.isnan(line.of[low]):
            figure.add_shape(
                type="line", x0=line.of[low], x1=line.of[high], y0=_middle(line) + above, y1=_middle(line) + above,
                line={"color": palette.line if width > 2 else palette.muted, "width": width}, layer="below",
            )  # fmt: skip


def _add_means(figure: go.Figure, lines: list[Line], palette: Palette) -> None:
    kinds = (
        ("polarity_without", "circle-open", -_APART, 10),
        ("polarity_scored", "diamond", _APART, 8),
        ("polarity_all", "circle", -_APART, 11),
    )
    for column, symbol, above, size in kinds:
        shown = [line for line in lines if not math.isnan(line.of[column])]
        if column == "polarity_without":
            shown = [line for line in shown if line.of["word"]]
        colours = [palette.outlet(line.of["outlet"]) for line in shown]
        figure.add_trace(
            go.Scatter(
                x=[line.of[column] for line in shown],
                y=[_middle(line) + above for line in shown],
                mode="markers",
                marker={"symbol": symbol, "size": size, "color": colours, "line": {"color": colours, "width": 1.75}},
                customdata=[[mark_key(outlet=line.of["outlet"], voice=line.of["voice"])] for line in shown],
                hovertext=[_hover(line.of, column) for line in shown],
                hoverinfo="text",
                cliponaxis=False,
            )
        )


def _hover(line: pd.Series, column: str) -> str:
    what = {
        "polarity_all": f"mean over all {line['sentences']} sentences: {signed(line['polarity_all'])}",
        "polarity_scored": f"mean over {line['sentences'] - line['none']} scored sentences: "
        f"{signed(line['polarity_scored'])}",
        "polarity_without": f"without “{plain(line['word'])}” ({line['word_count']} times): "
        f"{signed(line['polarity_without'])}",
    }[column]
    articles = f"n = {line['n_articles']} article{'' if line['n_articles'] == 1 else 's'}"
    return f"<b>{plain(line['outlet'])}</b>, {line['voice']}<br>{what}<br>{articles}"


def _write_rests(figure: go.Figure, lines: list[Line], palette: Palette) -> None:
    for line in lines:
        if line.of["rests"] == "sign":
            write(
                figure,
                palette,
                _middle(line) + 20,
                f"rests on one word: “{plain(line.of['word'])}”",
                x=1,
                anchor="right",
            )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return what VADER contradicts, what rests on one word, and of what the figure speaks."""
    if rows.empty:
        return ["No sentence in this selection."]
    return [*disagreements(summary), *rests_on(summary), describes(rows)]


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


MEANS = View(
    slug="means",
    question="What do the scores come to, and what do they rest on?",
    draw=draw,
    tell=tell,
    note=(
        "Every article weighs the same. Most sentences score zero or hold no scored word, so means are small and a "
        "single word can carry them. Intervals from three articles: 95 %, t, over article values."
    ),
    table=table,
)
