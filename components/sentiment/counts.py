"""The leading figure: how many sentences score negative, zero, positive, or hold no word of the lexicon."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.palette import Palette
from components.sentiment.canvas import Canvas, canvas_for, empty_sheet
from components.sentiment.english import of_english
from components.sentiment.lines import lay_out
from components.sentiment.shares import SHARE_HEIGHT, draw_shares
from components.sentiment.tiles import draw_tiles, fits_tiles, tile_height
from components.sentiment.wording import counted, describes, opposed, shares_told

#: Pixels above the first outlet for the names of the classes.
_TOP = 60


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the counts by outlet and voice: a tile per sentence while they can be told apart, else shares."""
    if rows.empty:
        return empty_sheet(palette)
    tiles = fits_tiles(summary)
    page = lay_out(summary, _TOP, tile_height if tiles else lambda line: SHARE_HEIGHT)
    canvas = canvas_for(page, palette, scale=False)
    left, right = draw_tiles(canvas, rows) if tiles else draw_shares(canvas)
    canvas.x_axis(visible=False)
    _name_classes(canvas, left, right)
    return canvas.finished()


def _name_classes(canvas: Canvas, left: float, right: float) -> None:
    """Write the classes over their part of the figure, with a hairline between the parts."""
    low, high = canvas.layout["xaxis"]["range"]
    for x in (left, right):
        canvas.rule(x, above=16)
    places = ((left, -6, "right", "− negative"), (right, 6, "left", "+ positive"))
    for x, shift, anchor, name in places:
        canvas.write(44, name, (x - low) / (high - low), shift, anchor)
    middle = ((left + right) / 2 - low) / (high - low)
    canvas.write(10, "thin bars: by VADER, another word list", middle, 0, "center")
    canvas.write(26, "zero ■ □ no scored word", middle, 0, "center")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many sentences fall into each class, and of whom the figure speaks."""
    if rows.empty:
        return ["No sentence in this selection."]
    return [*shares_told(rows), describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the counts by outlet and voice, with the key that opens the sentences."""
    numbers = counted(summary)
    numbers["key"] = [
        mark_key(outlet=outlet, voice=voice) if sentences else ""
        for outlet, voice, sentences in zip(summary["outlet"], summary["voice"], summary["sentences"], strict=True)
    ]
    return numbers


COUNTS = of_english(
    View(
        slug="counts",
        question="How is it worded?",
        draw=draw,
        tell=tell,
        note=(
            "TextBlob's polarity of each sentence, by whose voice it is; a storm is negative whoever reports it. "
            "Hollow: no word of the lexicon in the sentence. Scores follow people's ratings only loosely (r = .30)."
        ),
        table=table,
    ),
    shows="Each mark counts sentences by the sign of their words: one in two voices counts in each.",
    contradicts=lambda rows, summary: opposed(rows),
)
