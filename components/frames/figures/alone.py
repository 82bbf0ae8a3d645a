"""Frames that one article of its event alone is marked with, and whether its length may be why."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.frames.striking import struck_in, without
from components.frames.wording import FRAMES_MISSED, heading_of
from components.palette import Palette
from components.wording import capitalised, listed, shorten

#: What it takes to be marked, and so what may stand in other articles still.
_RULE = (
    "A mark asks for a clear word, or three weaker ones; other articles may have a weaker one, or other words for it."
)
#: So many articles are drawn, those first whose length explains least; the table has them all.
MOST_DRAWN = 12
#: Below this length is no likely reason.
UNLIKELY = 0.05
#: So many articles or fewer are named in the heading.
_NAMED = 2
#: So many words are told of the only article.
_WORDS_TOLD = 2
_NONE = "By listed words, no aspect is marked in one article of its event alone."
_ROW, _SQUARE, _GUTTER, _RIGHT, _MOST_LETTERS = 22, 12, 116, 150, 110


def lone(rows: pd.DataFrame, settings: Settings) -> list[tuple[float, list[Record]]]:
    """Return each article and frame that it alone is marked with: the chance by length, and one row a sentence.

    Those that can be compared come first, then those that length explains least. The words of a sentence are joined.
    """
    found: dict[tuple[str, str], dict[int, Record]] = {}
    rows = without(rows, struck_in(settings))
    for row in records(rows[(rows["alone"] == "yes") & (rows["marked"] == "yes")]):
        own = found.setdefault((row["article_id"], row["code"]), {})
        known = own.get(row["sentence"])
        own[row["sentence"]] = {**row, "words": f"{known['words']}, {row['words']}"} if known else row
    cases = [(next(iter(own.values()))["chance"], list(own.values())) for own in found.values()]
    return sorted(cases, key=lambda one: (one[1][0]["comparable"] != "yes", one[0], one[1][0]["article_id"]))


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a row for each article, by frame: its marked sentences as squares, and the chance by length beside."""
    cases = lone(rows, settings)[:MOST_DRAWN]
    if not cases:
        return nothing(palette, _NONE)
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    figure.say("■ a sentence of the article’s own words", "at the right: how often length alone would do it")
    squares = []
    for code in dict.fromkeys(own[0]["code"] for _, own in cases):
        of_code = [one for one in cases if one[1][0]["code"] == code]
        figure.heading(*heading_of(of_code[0][1][0]), outlet=False)
        for chance, own in of_code:
            y = figure.row(_ROW)
            outlet = own[0]["outlet"]
            figure.label(outlet, y, most=1, outlet=outlet)
            colour = palette.outlet(outlet) if own[0]["comparable"] == "yes" else palette.muted
            for place, row in enumerate(own):
                key = mark_key(article_id=row["article_id"], code=code, sentence=row["sentence"], alone="yes")
                squares.append(
                    Bar(y, place, 0.86, key, f"{plain(outlet)}<br>{plain(shorten(row['words'], 60))}", colour)
                )
            figure.note(f"by length {percent_of(chance)}", y, 1, 8)
            figure.say(shorten(listed(list(dict.fromkeys(row["words"].lower() for row in own))), _MOST_LETTERS))
        figure.space()
    figure.bars(squares, _SQUARE)
    return figure.finish((0, max(12, *(len(own) for _, own in cases))))


def percent_of(chance: float) -> str:
    """Return a chance as it stands beside a row.

    >>> percent_of(0.004), percent_of(0.31)
    ('under 1 %', '31 %')
    """
    return "under 1 %" if chance < 0.01 else f"{100 * chance:.0f} %"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return in how many cases one article alone is marked with a frame, and how many length hardly explains."""
    cases = [one for one in lone(rows, settings) if one[1][0]["comparable"] == "yes"]
    if not cases:
        return Found(_NONE, drawn=False)
    rare = sum(chance < UNLIKELY for chance, _ in cases)
    if len(cases) == 1:
        own = cases[0][1]
        return Found(f"Only {own[0]['outlet']} is marked with {own[0]['label'].lower()}{_by(own)}.")
    if len(cases) <= _NAMED:
        text = listed([f"{own[0]['label'].lower()} ({own[0]['outlet']})" for _, own in cases])
        return Found(f"By listed words, one article alone has {text}.")
    length = "all of them" if not rare else f"all but {rare:,}" if rare < len(cases) else "none"
    return Found(f"Weak aspects apart, {len(cases):,} times one article alone is marked; length may explain {length}.")


def _by(own: list[Record]) -> str:
    """Return the first words that mark the sentences, and how many others there are; nothing where they are hidden."""
    words = dict.fromkeys(word for row in own for word in str(row["words"]).lower().split(", ") if word)
    return f", by {listed([f'“{word}”' for word in words], _WORDS_TOLD)}" if words else ""


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many articles have a frame for themselves, by outlet, and what chance alone would give."""
    cases = lone(rows, settings)
    if not cases:
        return [_NONE]
    labels: dict[str, list[str]] = {}
    for _, own in cases:
        labels.setdefault(own[0]["outlet"], []).append(own[0]["label"].lower())
    text = "; ".join(f"{outlet} with {listed(list(dict.fromkeys(own)), _NAMED)}" for outlet, own in labels.items())
    told = [f"Marked in its own words, and no other article of the event: {text}.", _RULE]
    rare = sum(chance < UNLIKELY for chance, _ in cases)
    if rare:
        often = f"in {rare:,} of {len(cases):,} cases " if len(cases) > 1 else ""
        hardly = f"{often}length alone would hardly do it (in under 5 of 100); some are that by chance."
        return [*told, capitalised(hardly)]
    why = "The article’s length may be why." if len(cases) == 1 else "The articles’ lengths may be why, every time."
    return [*told, why]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return each article and frame with its marked sentences, their words and the chance by length, and the key."""
    lines = [
        (
            *(own[0]["label"], own[0]["outlet"], len(own), listed([row["words"] for row in own]), round(chance, 4)),
            *(own[0]["comparable"], mark_key(article_id=own[0]["article_id"], code=own[0]["code"], alone="yes")),
        )
        for chance, own in lone(rows, settings)
    ]
    columns = ["frame", "outlet", "marks", "words", "chance_by_length", "comparable", "key"]
    return pd.DataFrame(lines, columns=columns)


ALONE = View(
    slug="alone",
    question="Which aspects does only one article of its event bring up?",
    draw=draw,
    tell=tell,
    note=(
        "Counted are sentences of the articles' own words that other outlets do not print too, among all articles of "
        "the event, shown or not. The chance supposes that marked sentences fall on words at random. An article "
        "without such a sentence may bring the aspect up in other words."
    ),
    table=table,
    find=find,
    sure=lambda rows, summary, settings: FRAMES_MISSED,
    at_once=False,
)
