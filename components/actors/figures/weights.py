"""Which words decide how sentences about the actor are worded: each with its weight and the sentences it stands in."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.actors.choosing import actor_of, key_of, of_actor, outlets_in_order
from components.actors.measure import WORDED
from components.actors.toward import weighed_in
from components.actors.wording import TOWARD_SURE
from components.contract import Found, Settings, View
from components.figure.marks import Point
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import NARROW, Palette
from components.wording import counted, listed, shorten

NOTHING = "No word that is weighed stands in a sentence about this actor."
MOST_OUTLETS, MOST_WORDS = 8, 14
_ROW, _SIZE = 24, 12.0
_GUTTER, _NARROW_GUTTER = 200, 130


#: What stands in a sentence: a page asks for the same ones under each choice.
_weighed_in = lru_cache(maxsize=20_000)(weighed_in)


class Weighed(NamedTuple):
    """A word in the sentences about an actor: what it adds to positive on average, and in how many of each outlet."""

    word: str
    weight: float
    sentences: dict[str, int]


def weighed(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[Weighed]:
    """Return the words that weigh in the sentences about the actor; those that weigh most in all come first."""
    weights: defaultdict[str, list[float]] = defaultdict(list)
    sentences: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for outlet, own in outlets_in_order(of_actor(rows, settings, WORDED), summary).items():
        for row in own:
            for word, weight in _weighed_in(row["words"]):
                weights[word].append(weight)
                sentences[word][outlet] = sentences[word].get(outlet, 0) + 1
    found = [Weighed(word, math.fsum(each) / len(each), sentences[word]) for word, each in weights.items()]
    return sorted(found, key=lambda one: (-abs(one.weight) * sum(one.sentences.values()), one.word))


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a row for each word with its weight, and in each outlet's column in how many sentences it stands."""
    found, actor = weighed(rows, summary, settings)[:MOST_WORDS], actor_of(rows, settings)
    if not found:
        return nothing(palette, NOTHING)
    there = {outlet for one in found for outlet in one.sentences}
    outlets = [name for name in summary["outlet"].tolist() if name in there][:MOST_OUTLETS]
    figure = Rows(palette, gutter=_GUTTER if palette.width > NARROW else _NARROW_GUTTER)
    figure.say(
        "number: sentences", "−1.0: what a word takes from positive", "(good-words), (bad-words): a list’s together"
    )
    figure.heads(outlets)
    points = []
    for one in found:
        y = figure.row(_ROW)
        figure.label(f"{one.word}  {signed(one.weight)}", y, most=1)
        for place, outlet in enumerate(outlets):
            if many := one.sentences.get(outlet, 0):
                key = key_of(settings, outlet, actor, WORDED, **{"words has": one.word})
                hover = f"{plain(outlet)}<br>{plain(one.word)} {signed(one.weight)}: {counted(many, 'sentence')}"
                points.append(Point(place, y, key, hover, palette.outlet(outlet), "square", _SIZE))
                figure.note(f"{many:,}", y, place, 13, xref="x")
    figure.points(points)
    return figure.finish((-0.5, len(outlets) - 0.3))


def signed(weight: float) -> str:
    """Return a weight with its sign: "+0.4", "−0.8"."""
    return f"{weight:+.1f}".replace("-", "−")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return the words that weigh most, with their weights."""
    found = weighed(rows, summary, settings)
    if not found:
        return [NOTHING]
    first = [f"“{one.word}” {signed(one.weight)}" for one in found[:6]]
    return [f"Weighing most in sentences about {actor_of(rows, settings)}: {listed(first)}."]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each word and outlet: its weight on average, and the sentences in which it stands."""
    actor = actor_of(rows, settings)
    lines = [
        {
            "actor": actor, "word": one.word, "weight": round(one.weight, 2), "outlet": outlet, "sentences": many,
            "key": key_of(settings, outlet, actor, WORDED, **{"words has": one.word}),
        }
        for one in weighed(rows, summary, settings)
        for outlet, many in one.sentences.items()
    ]  # fmt: skip
    return pd.DataFrame(lines, columns=["actor", "word", "weight", "outlet", "sentences", "key"])


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many words weigh; nothing is concluded from them."""
    found = weighed(rows, summary, settings)
    if not found:
        return Found(NOTHING, drawn=False)
    return Found(
        f"{counted(len(found), 'different word')} weigh in sentences about {shorten(actor_of(rows, settings), 40)}."
    )


WEIGHTS_VIEW = View(
    slug="weights",
    question="Which words decide how sentences are worded?",
    draw=draw,
    tell=tell,
    note="Weights of a small model (toward.csv); a word weighs by its place to the name, so its weight is a mean.",
    table=table,
    find=find,
    reading="Click a square to read the sentences in which a word counted.",
    sure=lambda rows, summary, settings: TOWARD_SURE,
    at_once=False,
)
