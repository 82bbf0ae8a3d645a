"""Frames by outlet: where articles are few, a square for each marked sentence; where they are many, rates."""

from __future__ import annotations

import math
from collections import defaultdict

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar, Point
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.frames.summary import counted_in
from components.frames.wording import FRAMES_ACCURACY, NOTHING, ONE_FOR_EACH, heading_of, marks_told, rate_told
from components.palette import Palette
from components.wording import capitalised, counted, listed, shorten

#: Beyond so many articles an outlet, rates are drawn in place of squares.
MOST_SQUARES = 3
#: So many frames are drawn, the commonest first; the table has them all.
MOST_FRAMES = 8
#: So many outlets or fewer are all named in the heading.
_MOST_NAMED = 3
_ROW, _SQUARE, _GUTTER, _RIGHT = 22, 12, 116, 148


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the frames one below the other, in each the outlets."""
    shown = drawn(summary)
    if not shown:
        return nothing(palette, NOTHING)
    few = all(line["n_articles"] <= MOST_SQUARES for line in records(summary))
    return _squares(counted_in(rows, settings), shown, palette) if few else _dots(shown, palette)


def drawn(summary: pd.DataFrame) -> dict[str, list[Record]]:
    """Return the lines of the frames that are drawn, by code: those that can be compared first, then the commonest."""
    by_code = grouped(records(summary), "code")
    found = {code: lines for code, lines in by_code.items() if sum(line["marks"] for line in lines)}
    ordered = sorted(
        found, key=lambda code: (found[code][0]["comparable"] != "yes", -sum(line["marks"] for line in found[code]))
    )
    return {code: found[code] for code in ordered[:MOST_FRAMES]}


def _squares(rows: pd.DataFrame, shown: dict[str, list[Record]], palette: Palette) -> go.Figure:
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    figure.say(
        "■ a sentence marked with the frame",
        "at the right: sentences marked · words and phrases for it",
        "a single weak word marks no sentence; words that say who spoke count as the article’s own",
    )
    sentences = _marked(rows)
    longest = max((len(own) for own in sentences.values()), default=1)
    squares = []
    for code, lines in shown.items():
        figure.heading(*heading_of(lines[0]), outlet=False)
        for line in lines:
            y = figure.row(_ROW)
            figure.label(line["outlet"], y, most=1, outlet=line["outlet"])
            grey = line["comparable"] != "yes"
            colour = palette.muted if grey else palette.outlet(line["outlet"])
            for place, (article, sentence, words) in enumerate(sentences.get((line["outlet"], code), ())):
                key = mark_key(article_id=article, code=code, sentence=sentence, marked="yes")
                squares.append(
                    Bar(y, place, 0.86, key, f"{plain(line['outlet'])}<br>{plain(shorten(words, 90))}", colour)
                )
            figure.note(marks_told(line), y, 1, 8)
        figure.space()
    figure.bars(squares, _SQUARE)
    return figure.finish((0, max(12, longest)))


def _marked(rows: pd.DataFrame) -> dict[tuple[str, str], list[tuple[str, int, str]]]:
    """Return the marked sentences by outlet and code, in text order: article, sentence, its words."""
    found: dict[tuple[str, str], dict[tuple[str, int], list[Record]]] = defaultdict(dict)
    for row in records(rows[rows["marked"] == "yes"]):
        found[row["outlet"], row["code"]].setdefault((row["article_id"], row["sentence"]), []).append(row)
    return {
        place: [
            (article, sentence, ", ".join(dict.fromkeys(row["words"] for row in own)))
            for (article, sentence), own in of_sentences.items()
        ]
        for place, of_sentences in found.items()
    }


def _dots(shown: dict[str, list[Record]], palette: Palette) -> go.Figure:
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    figure.say(
        "● an outlet’s rate",
        "— its interval",
        "¦ the mean of all outlets",
        "grey: on test data its words are often wrong",
        "at the right: marked sentences · rate",
    )
    values = [line[name] for lines in shown.values() for line in lines for name in ("rate", "high")]
    most = max((value for value in values if not math.isnan(value)), default=1.0)
    step = next((one for one in (1, 2, 5, 10, 20, 50, 100) if most / one <= 6), 200)
    figure.scale([(at, f"{at}") for at in range(0, math.ceil(most) + step, step)], "words of the frame per 1,000")
    points = []
    for code, lines in shown.items():
        figure.heading(*heading_of(lines[0]), outlet=False)
        known = [line for line in lines if line["n_articles"]]
        top = figure.y
        for line in known:
            y = figure.row(_ROW)
            figure.label(line["outlet"], y, most=1, outlet=line["outlet"])
            colour = palette.outlet(line["outlet"]) if line["comparable"] == "yes" else palette.muted
            if line["kind"] == "interval":
                figure.line(y, max(0.0, line["low"]), line["high"], colour, 2)
            key = mark_key(outlet=line["outlet"], code=code)
            hover = f"{plain(line['outlet'])}<br>{rate_told(line)}<br>{counted(line['n_articles'], 'article')}"
            points.append(Point(line["rate"], y, key, hover, colour))
            figure.opens(y, 0, most, _ROW, key, hover)
            figure.note(rate_told(line), y, 1, 8)
        middle = math.fsum(line["rate"] for line in known) / max(1, len(known))
        figure.stroke((middle, top), (middle, figure.y), palette.muted, 1, "dot")
        figure.space()
    figure.points(points)
    return figure.finish((0, most * 1.05))


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which frames come up most, and how much is behind it."""
    shown = drawn(summary)
    if not shown:
        return [NOTHING]
    commonest = [lines[0]["label"].lower() for lines in list(shown.values())[:3]]
    hits, sentences = len(counted_in(rows, settings)), sum(line["marks"] for line in records(summary))
    text = (
        f"Most marked are {listed(commonest)}. All aspects together have {counted(hits, 'find')} of listed words and "
        f"{counted(sentences, 'mark')} ({ONE_FOR_EACH})."
    )
    return [text, *_told_apart(summary), "These are words in texts: an article may be about money without one of them."]


def _told_apart(summary: pd.DataFrame) -> list[str]:
    """Return how many comparisons of outlets passed the test over all of them; nothing where none could be made."""
    tried, passed = int(summary["compared"].sum()) // 2, int(summary["apart"].sum()) // 2
    if not tried:
        return []
    text = "none passed the test over all of them: no difference is sure"
    if passed:
        text = f"{passed:,} passed the test over all of them"
    return [f"Of {counted(tried, 'comparison')} of two outlets in one aspect, {text}."]


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many comparisons passed the test; of one event, the frame with most marked sentences by outlet."""
    shown = drawn(summary)
    if not shown:
        return Found(NOTHING, drawn=False)
    tried, passed = int(summary["compared"].sum()) // 2, int(summary["apart"].sum()) // 2
    if tried:
        text = f"{passed:,}" if passed else "none"
        return Found(f"Of {counted(tried, 'comparison')} of outlets within common events, {text} passed the test.")
    lines = next(iter(shown.values()))
    most = max(lines, key=lambda line: line["marks"])
    if len(lines) == 1:
        return Found(f"Most sentences are marked with {most['label'].lower()}: {most['marks']:,}.")
    whose = "own sentences" if set(counted_in(rows, settings)["voice"]) == {"own"} else "sentences"
    label = most["label"].lower()
    if len(lines) <= _MOST_NAMED:
        each = ", ".join(f"{line['marks']:,} in {line['outlet']}" for line in lines)
        return Found(f"{capitalised(whose)} marked with {label}: {each}.")
    least = min(lines, key=lambda line: line["marks"])
    return Found(
        f"{capitalised(whose)} marked with {label}: {most['marks']:,} in {most['outlet']}, "
        f"{least['marks']:,} in {least['outlet']}."
    )


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return every outlet and frame with its numbers, and the key that opens its words."""
    numbers = summary.rename(columns={"label": "frame"}).drop(columns=["weighted"]).round(2)
    numbers["key"] = [
        mark_key(outlet=outlet, code=code) if hits else ""
        for outlet, code, hits in zip(numbers["outlet"], numbers["code"], numbers["hits"], strict=True)
    ]
    return numbers


RATES = View(
    slug="rates",
    question="Which aspects does each article bring up?",
    draw=draw,
    tell=tell,
    note=(
        "Words of the codebook per 1,000 words, a weak one counted half. Grey frames are told apart weakly on test "
        "data, or were never tested."
    ),
    table=table,
    find=find,
    reading="Compare within one event: across events the topic decides. Click a mark to read its sentences.",
    sure=lambda rows, summary, settings: FRAMES_ACCURACY,
)
