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
from components.frames.wording import heading_of
from components.palette import Palette
from components.wording import counted, listed, shorten

#: So many articles are drawn, those first whose length explains least; the table has them all.
MOST_DRAWN = 12
#: Below this length is no likely reason.
UNLIKELY = 0.05
#: So many articles or fewer are named in the heading.
_NAMED = 2
_NONE = "No frame is marked in one article of its event alone."
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
    if len(cases) <= _NAMED:
        text = listed([f"for {own[0]['label'].lower()} in {own[0]['outlet']}" for _, own in cases])
        return Found(f"In own words, listed words were found in one article alone: {text}.")
    length = "all of them" if not rare else f"all but {rare:,}" if rare < len(cases) else "none"
    return Found(f"In {len(cases):,} cases one article alone has a frame; length may explain {length}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many articles have a frame for themselves, by outlet, and what chance alone would give."""
    cases = lone(rows, settings)
    if not cases:
        return [_NONE]
    by_outlet: dict[str, int] = {}
    for _, own in cases:
        by_outlet[own[0]["outlet"]] = by_outlet.get(own[0]["outlet"], 0) + 1
    text = listed(
        [f"{outlet} {count}" for outlet, count in sorted(by_outlet.items(), key=lambda one: (-one[1], one[0]))]
    )
    number = f"{counted(len(cases), 'case')} of an aspect marked in the own words of one article alone"
    rare = sum(chance < UNLIKELY for chance, _ in cases)
    if not rare:
        return [f"{number}: {text}.", "The length of the articles may be why, in each of them."]
    long = f"In {rare:,} of them length alone would hardly do it (in under 5 of 100); some are that by chance."
    return [f"{number}: {text}.", long]


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
    at_once=False,
)
