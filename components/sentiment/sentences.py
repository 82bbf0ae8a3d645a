"""Every sentence as a point on the scale of polarity; of very many, how many fall into each tenth."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View
from components.palette import Palette
from components.reading.model import VOICES
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed, weights
from components.sentiment.lines import Line, Page, by_outlet, canvas_for, empty_sheet, lay_out
from components.sentiment.tenths import draw_tenths
from components.sentiment.wording import describes

SYMBOLS = {"own": "circle", "reported": "diamond", "quoted": "square"}
#: More sentences than this are counted by tenths of polarity.
MOST = 600
#: Pixels from point to point in a pile, and of the highest pile; how wide a pile is on the scale.
_STEP, _PILE, _BIN = 10, 150, 0.06
_TOP = 30


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a point for every sentence, piled where they would hide each other; of very many, counts."""
    if rows.empty:
        return empty_sheet(palette)
    if len(rows) > MOST:
        return draw_tenths(rows, summary, palette)
    scored = rows[rows["assessed"] > 0]
    piles = {outlet: _piled(scored[scored["outlet"] == outlet]) for outlet in dict.fromkeys(rows["outlet"])}
    page = lay_out(by_outlet(rows, summary), _TOP, lambda line: _tall(piles[line["outlet"]]) + 14)
    canvas = canvas_for(page, palette, scale=True, unscored=True)
    canvas.polarity_axis(1.0)
    canvas.key("each point a sentence: ● own · ◆ reported · ■ quoted")
    for voice in VOICES:
        _add_points(canvas.figure, page, piles, palette, voice)
    return canvas.finished()


def _piled(own: pd.DataFrame) -> pd.DataFrame:
    """Return an outlet's rows with `place`, the number in their pile, and `pile`, how many stand in it."""
    order = {voice: place for place, voice in enumerate(VOICES)}
    piled = own.assign(bin=(own["polarity"] / _BIN).round(), order=own["voice"].map(order))
    piled = piled.sort_values(["bin", "order", "article_id", "start"], kind="stable")
    grouped = piled.groupby("bin")["bin"]
    return piled.assign(place=grouped.cumcount(), pile=grouped.transform("size"))


def _step(piled: pd.DataFrame) -> float:
    return float(min(_STEP, _PILE / piled["pile"].max())) if len(piled) else _STEP


def _tall(piled: pd.DataFrame) -> float:
    return max(28.0, piled["pile"].max() * _step(piled)) if len(piled) else 28.0


def _add_points(figure: go.Figure, page: Page, piles: dict[str, pd.DataFrame], palette: Palette, voice: str) -> None:
    points = [
        (line, row) for line in page.lines for _, row in piles[line.of["outlet"]].iterrows() if row["voice"] == voice
    ]
    if not points:
        return
    colours = [palette.outlet(line.of["outlet"]) for line, _ in points]
    figure.add_trace(
        go.Scatter(
            x=[row["polarity"] for _, row in points],
            y=[_height(line, row, piles[line.of["outlet"]]) for line, row in points],
            mode="markers",
            marker={
                "symbol": SYMBOLS[voice],
                "size": 8,
                "color": colours,
                "line": {"width": 1, "color": palette.ground},
            },
            customdata=[[sentence_key(row)] for _, row in points],
            hovertext=[hover(row) for _, row in points],
            hoverinfo="text",
            cliponaxis=False,
        )
    )


def _height(line: Line, row: pd.Series, piled: pd.DataFrame) -> float:
    return line.y + (row["place"] - (row["pile"] - 1) / 2) * _step(piled)


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return the lowest and the highest sentence with the words that made them, and of what the figure speaks."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return ["No sentence of this selection holds a word of the lexicon."]
    told = []
    ordered = scored.sort_values(["polarity", "article_id", "start"], kind="stable")
    for name, row in (("Lowest", ordered.iloc[0]), ("Highest", ordered.iloc[-1])):
        told.append(
            f"{name}: {signed(row['polarity'])}, {row['outlet']}, {row['voice']}, by {weights(row['evidence'])}."
        )
    return [*told, describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the scored sentences from the lowest to the highest, 500 at most, with the key that opens each."""
    scored = rows[rows["assessed"] > 0].sort_values(["polarity", "article_id", "start"], kind="stable")
    if len(scored) > 500:
        scored = pd.concat([scored.head(250), scored.tail(250)])
    numbers = scored[["outlet", "voice", "place", "polarity", "subjectivity", "vader", "text"]].round(3)
    numbers.insert(4, "words", [weights(evidence) for evidence in scored["evidence"]])
    numbers["key"] = [sentence_key(row) for _, row in scored.iterrows()]
    return numbers.reset_index(drop=True)


SENTENCES = of_english(
    View(
        slug="sentences",
        question="Which sentences score low, which high?",
        draw=draw,
        tell=tell,
        note=(
            "TextBlob's polarity of each sentence in each voice. Points of nearly the same score are piled up; "
            "their height means nothing. Beyond 600 sentences, bars count them by tenths."
        ),
        table=table,
    ),
    shows="Sentences with a scored word, from the lowest polarity at the left to the highest at the right.",
)
