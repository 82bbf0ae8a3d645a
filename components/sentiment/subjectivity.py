"""How subjective the scored words are, by outlet and voice."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import SMALL, plain
from components.palette import Palette
from components.sentiment.canvas import Canvas, canvas_for, empty_sheet
from components.sentiment.english import of_english
from components.sentiment.lines import Row, lay_out
from components.sentiment.wording import describes

_HEIGHT, _TOP = 32, 46


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return mean subjectivity over scored sentences by outlet and voice, from 0 to 1."""
    known = summary[summary["subjectivity"].notna()]
    if known.empty:
        return empty_sheet(palette)
    page = lay_out(known, _TOP, lambda line: _HEIGHT)
    canvas = canvas_for(page, palette, scale=True)
    ticks = {"tickvals": [0, 0.5, 1], "ticktext": ["0", "0.5", "1"]}
    canvas.x_axis("subjectivity of the scored words", range=[-0.02, 1.04], **ticks)
    for tick in (0, 0.5, 1):
        canvas.rule(tick, strong=tick == 0)
    canvas.key("● mean over scored sentences", "bar: 95 % interval over articles; of two, both values")
    _add_means(canvas)
    return canvas.finished()


def _add_means(canvas: Canvas) -> None:
    lines, palette = canvas.page.lines, canvas.palette
    canvas.spans("low_subjectivity", "high_subjectivity")
    canvas.points(
        [line.of["subjectivity"] for line in lines],
        [line.y for line in lines],
        [mark_key(outlet=line.of["outlet"], voice=line.of["voice"]) for line in lines],
        [_hover(line.of) for line in lines],
        {"size": 11, "color": [palette.outlet(line.of["outlet"]) for line in lines]},
        mode="markers+text",
        text=[f"{line.of['subjectivity']:.2f}" for line in lines],
        textposition="top right",
        textfont={"size": SMALL, "color": palette.muted},
    )


def _hover(line: Row) -> str:
    articles = f"n = {line['n_articles']} article{'' if line['n_articles'] == 1 else 's'}"
    scored = line["sentences"] - line["none"]
    return (
        f"<b>{plain(line['outlet'])}</b>, {line['voice']}<br>subjectivity {line['subjectivity']:.2f} "
        f"over {scored} scored sentence{'' if scored == 1 else 's'}<br>{articles}"
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return between which values the lines lie, and of what the figure speaks."""
    known = summary["subjectivity"].dropna()
    if known.empty:
        return ["No sentence of this selection holds a word of the lexicon."]
    scored = int((rows["assessed"] > 0).sum())
    told = [f"{scored} scored sentences; mean subjectivity by line from {known.min():.2f} to {known.max():.2f}."]
    return [*told, describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return mean subjectivity by outlet and voice, what may be said of it, and the key that opens the sentences."""
    known = summary[summary["subjectivity"].notna()]
    columns = ["outlet", "voice", "n_articles", "subjectivity", "low_subjectivity", "high_subjectivity"]
    numbers = known[[*columns, "kind_subjectivity"]].round(3)
    numbers.insert(3, "scored", known["sentences"] - known["none"])
    numbers["key"] = [
        mark_key(outlet=outlet, voice=voice) for outlet, voice in zip(known["outlet"], known["voice"], strict=True)
    ]
    return numbers.reset_index(drop=True)


SUBJECTIVITY = of_english(
    View(
        slug="subjectivity",
        question="How subjective are the scored words?",
        draw=draw,
        tell=tell,
        note=(
            "TextBlob's subjectivity, 0 to 1, over sentences with a scored word. It knows the words in the list only: "
            "a sentence of opinion without such a word is not seen. VADER has no subjectivity to set beside it."
        ),
        table=table,
    ),
    shows="Each dot is the mean subjectivity of the scored words of an outlet in one voice, from 0 to 1.",
    contradicts=lambda rows, summary: [],  # VADER has no subjectivity
)
