"""How sentences are worded toward the actor: of one event each sentence, of many what part is told as what."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.actors.choosing import actor_of, key_of, of_actor, outlets_in_order, whose
from components.actors.measure import WORDED
from components.actors.summary import EVENTS_FOR_TOTALS, told_in
from components.actors.toward import NEGATIVE, NEUTRAL, POSITIVE, UNSURE, weighed_in, written
from components.actors.wording import TOWARD_SURE
from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar, Point
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.wording import counted, shorten

NOTHING = "No sentence about this actor was found in what is chosen."
MOST_OUTLETS, MOST_IN_A_ROW, MOST_ROWS = 10, 24, 4
_SYMBOLS = {NEGATIVE: "triangle-down", NEUTRAL: "square", POSITIVE: "triangle-up", UNSURE: "circle-open"}
_FILLS = {NEGATIVE: "full", NEUTRAL: "faint", POSITIVE: "dotted", UNSURE: "open"}
_ORDER = (NEGATIVE, NEUTRAL, POSITIVE, UNSURE)
_ROW, _GUTTER, _RIGHT = 24, 24, 64


def sentences(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> dict[str, list[Record]]:
    """Return the sentences about the actor by outlet, those told negative first and the unsure last."""
    found = outlets_in_order(of_actor(rows, settings, WORDED), summary)
    return {outlet: sorted(own, key=lambda row: _ORDER.index(row["what"])) for outlet, own in found.items()}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a mark for each sentence in each outlet, or, over many common events, the parts of all sentences."""
    found = sentences(rows, summary, settings)
    if not found:
        return nothing(palette, NOTHING)
    if _has_totals(summary):
        return _totals(found, summary, palette, settings, actor_of(rows, settings))
    figure = Rows(palette, gutter=_GUTTER, right=16)
    figure.say("▼ negative", "■ neutral", "▲ positive", "○ unsure", "small: others are named too, less sure")
    points = []
    for outlet, own in list(found.items())[:MOST_OUTLETS]:
        figure.heading(outlet)
        for first in range(0, min(len(own), MOST_IN_A_ROW * MOST_ROWS), MOST_IN_A_ROW):
            y = figure.row(_ROW)
            for place, row in enumerate(own[first : first + MOST_IN_A_ROW]):
                weighing = written(weighed_in(row["words"])[:4])
                weighed = f": {plain(weighing)}" if weighing else ""
                hover = f"{plain(outlet)}<br>{row['what']}{weighed}"
                key = mark_key(article_id=row["article_id"], start=row["start"], actor=row["actor"], view=WORDED)
                size = 9.0 if row["others"] else 13.0
                points.append(Point(place, y, key, hover, palette.outlet(outlet), _SYMBOLS[row["what"]], size))
        figure.space()
    figure.points(points)
    return figure.finish((-0.5, MOST_IN_A_ROW - 0.5))


def _has_totals(summary: pd.DataFrame) -> bool:
    return not summary.empty and int(summary["worded_events"].max()) >= EVENTS_FOR_TOTALS


def _totals(
    found: dict[str, list[Record]], summary: pd.DataFrame, palette: Palette, settings: Settings, actor: str
) -> go.Figure:
    figure = Rows(palette, gutter=118, right=_RIGHT)
    drawn = [(_FILLS[name], name) for name in _ORDER]
    figure.key(*drawn, ("", "in events that two outlets tell"))
    bars = []
    for line in [one for one in records(summary) if one["outlet"] in found][:MOST_OUTLETS]:
        outlet, left = line["outlet"], 0.0
        y, whole = figure.row(_ROW), sum(line[name] for name in _ORDER)
        figure.label(outlet, y, most=1, outlet=outlet)
        for name in _ORDER:
            share = line[name] / whole if whole else 0.0
            key = key_of(settings, outlet, actor, WORDED, what=name) if line[name] else ""
            hover = f"{plain(outlet)}<br>{name}: {line[name]:,} of {counted(whole, 'sentence')}"
            bars.append(Bar(y, left, share, key, hover, palette.outlet(outlet), _FILLS[name]))
            left += share
        figure.note(f"n = {whole}", y, 1, 8)
        figure.say(told_in(line))
    figure.bars(bars, 14)
    return figure.finish((0, 1.0))


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many sentences there are and how many are unsure; nothing is concluded from them."""
    own = [row for found in sentences(rows, summary, settings).values() for row in found]
    if not own:
        return Found(NOTHING, drawn=False)
    unsure = sum(row["what"] == UNSURE for row in own)
    actor = shorten(actor_of(rows, settings), 40)
    return Found(f"At least {counted(len(own), 'sentence')} about {actor}: of {unsure:,} the wording is unsure.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many sentences of each outlet are told, of many events as what."""
    found, actor = sentences(rows, summary, settings), actor_of(rows, settings)
    if not found:
        return [NOTHING]
    if not _has_totals(summary):
        unsure = sum(row["what"] == UNSURE for own in found.values() for row in own)
        return [
            f"At least {counted(sum(map(len, found.values())), 'sentence')} about {actor}"
            f"{whose(settings, 'the outlets’ ')}, {unsure:,} of them unsure.",
            "Sentences of so few events are shown and not added up: for two articles on one person the sign was right "
            "in 36 of 61 cases.",
        ]
    return [f"{line['outlet']}, {told_in(line)}." for line in records(summary) if line["outlet"] in found]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each sentence with what is told of it, the words that weigh, other actors in it, and who says it."""
    lines = [
        {
            "actor": row["actor"], "outlet": outlet, "toward": row["what"], "score": row["score"],
            "words": row["words"], "other_actors": row["others"], "said_by": row["speaker"],
            "key": mark_key(article_id=row["article_id"], start=row["start"], actor=row["actor"], view=WORDED),
        }
        for outlet, own in sentences(rows, summary, settings).items()
        for row in own
    ]  # fmt: skip
    names = ("actor", "outlet", "toward", "score", "words", "other_actors", "said_by", "key")
    return pd.DataFrame(lines, columns=list(names))


TOWARD_VIEW = View(
    slug="toward",
    question="How are sentences worded toward this actor?",
    draw=draw,
    tell=tell,
    note="A small model of word weights; names and groups are masked. Right in two of three sentences, six of ten with "
    "several people.",
    table=table,
    find=find,
    reading="Each mark is a sentence; hover over it for the words that weigh, click it to read it.",
    sure=lambda rows, summary, settings: TOWARD_SURE,
    at_once=False,
)
