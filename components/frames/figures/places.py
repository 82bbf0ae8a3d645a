"""Where in the articles a frame stands: a tick for each marked sentence, or, of many, a bar for each third."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.frames.figures.rates import MOST_FRAMES
from components.frames.measure import THIRDS, third_at
from components.frames.summary import counted_in
from components.frames.wording import FRAMES_ACCURACY, NOTHING, ONE_FOR_EACH, heading_of
from components.palette import Palette
from components.wording import counted, shorten

#: More marked sentences in one line than this are counted by thirds of their articles.
MOST_TICKS = 40
_FILLS = ("full", "dotted", "faint")
#: A frame is told to stand in one third where chance would put it there less often, over all thirds and lines.
_UNLIKELY = 0.05
_ROW, _TICK, _GUTTER, _RIGHT = 22, 14, 116, 64

Lines = dict[str, dict[str, list[Record]]]


def by_line(rows: pd.DataFrame) -> Lines:
    """Return one row for each marked sentence, by code and outlet; comparable codes first, then the commonest."""
    lines: defaultdict[str, defaultdict[str, dict[tuple[str, int], Record]]] = defaultdict(lambda: defaultdict(dict))
    for row in records(rows[rows["marked"] == "yes"]):
        lines[row["code"]][row["outlet"]].setdefault((row["article_id"], row["sentence"]), row)
    found = {code: {name: list(own.values()) for name, own in outlets.items()} for code, outlets in lines.items()}
    ordered = sorted(found, key=lambda code: (_any(found[code])["comparable"] != "yes", -_count(found[code])))
    return {code: found[code] for code in ordered}


def third_of(row: Record) -> int:
    """Return in which third of its article a sentence stands: 0, 1 or 2."""
    return third_at(row["position"])


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a line for each outlet in each frame, from the first sentence of its articles to the last."""
    lines = by_line(counted_in(rows, settings))
    if not lines:
        return nothing(palette, NOTHING)
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    many = max(len(own) for outlets in lines.values() for own in outlets.values()) > MOST_TICKS
    if many:
        thirds = zip(_FILLS, ("first third", "middle third", "last third"), strict=True)
        figure.key(*thirds, ("", "as long as their part of the marked sentences"))
    else:
        figure.say("❙ a marked sentence at its place, from first (left) to last (right)")
    bars: list[Bar] = []
    for code, outlets in list(lines.items())[:MOST_FRAMES]:
        first = _any(outlets)
        figure.heading(*heading_of(first), outlet=False)
        for outlet, own in outlets.items():
            y = figure.row(_ROW)
            figure.label(outlet, y, most=1, outlet=outlet)
            colour = palette.outlet(outlet) if first["comparable"] == "yes" else palette.muted
            bars += _thirds(own, code, y, colour) if many else _ticks(own, code, y, colour)
            figure.note(counted(len(own), "mark"), y, 1, 8)
        figure.space()
    figure.bars(bars, _TICK)
    return figure.finish((0, 1.0))


def _ticks(own: list[Record], code: str, y: float, colour: str) -> list[Bar]:
    return [
        Bar(
            y,
            0.985 * row["position"],
            0.012,
            mark_key(article_id=row["article_id"], code=code, sentence=row["sentence"], marked="yes"),
            f"{plain(row['outlet'])}<br>{plain(shorten(row['words'], 60))}",
            colour,
        )
        for row in own
    ]


def _thirds(own: list[Record], code: str, y: float, colour: str) -> list[Bar]:
    """Return the bars of a line, each opening the marked sentences of its third."""
    counts, left, bars = Counter(map(third_of, own)), 0.0, []
    for third, (name, fill) in enumerate(zip(THIRDS, _FILLS, strict=True)):
        share = counts[third] / len(own)
        hover = f"{plain(own[0]['outlet'])}<br>{name} third: {counts[third]:,} of {len(own):,} marked sentences"
        key = mark_key(outlet=own[0]["outlet"], code=code, marked="yes", third=name) if counts[third] else ""
        bars.append(Bar(y, left, share, key, hover, colour, fill))
        left += share
    return bars


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return the frame that stands most clearly in one part of an outlet's articles."""
    lines = [own for outlets in by_line(counted_in(rows, settings)).values() for own in outlets.values()]
    lines = [own for own in lines if own[0]["comparable"] == "yes"]
    found = []
    for own in lines:
        third, count = max(Counter(map(third_of, own)).items(), key=lambda pair: (pair[1], -pair[0]))
        chance = 3 * len(lines) * _at_least(count, len(own))
        if chance < _UNLIKELY:
            found.append((chance, own[0]["outlet"], own[0]["label"].lower(), len(own), third, count))
    if not found:
        return Found("No aspect stands clearly in one third of an outlet’s articles.", drawn=False)
    _, outlet, label, whole, third, count = min(found)
    return Found(f"{count:,} of {outlet}’s {whole:,} sentences marked with {label} stand in the {THIRDS[third]} third.")


def _at_least(count: int, whole: int) -> float:
    """Return how likely so many of all sentences fall into one third by chance."""
    return math.fsum(math.comb(whole, one) * 2 ** (whole - one) for one in range(count, whole + 1)) / 3**whole


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how the marked sentences lie in the articles."""
    lines = by_line(counted_in(rows, settings))
    marks = [row for outlets in lines.values() for own in outlets.values() for row in own]
    if not marks:
        return [NOTHING]
    counts = Counter(map(third_of, marks))
    first, middle, last = (f"{counts[third]:,} in the {name} third" for third, name in enumerate(THIRDS))
    told = f"{first}, {middle} and {last} of their articles"
    return [f"Of {counted(len(marks), 'mark')} ({ONE_FOR_EACH}), {told}."]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each frame and outlet with the marked sentences in each third, and the key that opens them all."""
    lines = []
    for code, outlets in by_line(counted_in(rows, settings)).items():
        for outlet, own in outlets.items():
            counts = Counter(map(third_of, own))
            key = mark_key(outlet=outlet, code=code, marked="yes")
            lines.append((own[0]["label"], outlet, *(counts[third] for third in range(3)), key))
    return pd.DataFrame(lines, columns=["frame", "outlet", "first_third", "middle_third", "last_third", "key"])


def _any(outlets: dict[str, list[Record]]) -> Record:
    return next(iter(outlets.values()))[0]


def _count(outlets: dict[str, list[Record]]) -> int:
    return sum(map(len, outlets.values()))


PLACES = View(
    slug="places",
    question="Where in the article is an aspect brought up?",
    draw=draw,
    tell=tell,
    note="A sentence's place is its number among the article's sentences. News tells the newest first, whoever tells.",
    table=table,
    find=find,
    sure=lambda rows, summary, settings: FRAMES_ACCURACY,
    at_once=False,
)
