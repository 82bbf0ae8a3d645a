"""The course through an article: where in it the scored sentences stand, by voice."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure import plain
from components.palette import Palette
from components.reading.model import VOICES
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed
from components.sentiment.lines import Canvas, Line, by_outlet, canvas_for, empty_sheet, lay_out, reach_of
from components.sentiment.sentences import SYMBOLS
from components.sentiment.wording import describes

#: An outlet with more articles than this is shown by fifths of its articles.
MOST = 3
_HEIGHT, _TOP = 96, 30
#: Pixels that the three voices of a fifth stand apart, as parts of the width.
_ASIDE = {"own": -0.03, "reported": 0.0, "quoted": 0.03}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a panel per outlet: a stem for every scored sentence, or the means of fifths where articles are many."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return empty_sheet(palette)
    many = _many(rows)
    fifths = _fifths(rows)
    reach = reach_of(fifths["polarity"] if many else scored["polarity"])
    page = lay_out(by_outlet(rows, summary), _TOP, lambda line: _HEIGHT)
    canvas = canvas_for(page, palette, scale=True)
    _scale(canvas, reach)
    what = "mean of the sentences in a fifth" if many else "each stem a scored sentence"
    canvas.key(f"{what}: ● own · ◆ reported · ■ quoted")
    for line in page.lines:
        own = fifths if many else scored
        _add(canvas.figure, line, own[own["outlet"] == line.of["outlet"]], palette, reach, many)
    return canvas.finished()


def _many(rows: pd.DataFrame) -> bool:
    return bool((rows.groupby("outlet")["article_id"].nunique() > MOST).any())


def _fifths(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the mean polarity over all sentences of each fifth, outlet and voice; every article weighs the same."""
    by_article = rows.groupby(["outlet", "voice", "fifth", "article_id"])["polarity"].mean()
    means = by_article.groupby(["outlet", "voice", "fifth"]).agg(lambda values: math.fsum(values) / len(values))
    counts = by_article.groupby(["outlet", "voice", "fifth"]).size().rename("articles")
    sentences = rows.groupby(["outlet", "voice", "fifth"]).size().rename("sentences")
    return pd.concat([means, counts, sentences], axis=1).reset_index()


def _scale(canvas: Canvas, reach: float) -> None:
    """Set the width to the article, from its first word to its last, and draw each panel's zero and ends."""
    canvas.figure.update_xaxes(range=[-0.03, 1.03], tickvals=[], title={"text": "place in the article"})
    for place, anchor, name in ((0.0, "left", "first word"), (1.0, "right", "last word")):
        canvas.rule(place)
        canvas.write(0, name, place, 0, anchor, xref="x", yref="paper", yshift=-10)
    for line in canvas.page.lines:
        canvas.line((-0.03, 1.03), (line.y, line.y), canvas.palette.muted, 1)
        for part in (-reach, reach):
            at = _height(line.y, part, reach)
            canvas.write(at, signed(part, 2).rstrip("0").rstrip("."), x=0, shift=-8, anchor="right")
            canvas.line((-0.03, 1.03), (at, at), canvas.palette.line, 1, "dot")


def _height(middle: float, polarity: float, reach: float) -> float:
    return middle - polarity / reach * (_HEIGHT / 2 - 10)


def _add(figure: go.Figure, line: Line, own: pd.DataFrame, palette: Palette, reach: float, many: bool) -> None:
    """Draw an outlet's stems and their heads; of many articles, the means of fifths joined by voice."""
    colour = palette.outlet(line.of["outlet"])
    for voice in VOICES:
        part = own[own["voice"] == voice]
        if part.empty:
            continue
        x = ((part["fifth"] - 0.5) / 5 + _ASIDE[voice] if many else part["position"]).tolist()
        y = [_height(line.y, polarity, reach) for polarity in part["polarity"]]
        if not many:
            stems_x = [place for one in x for place in (one, one, None)]
            stems_y = [place for one in y for place in (line.y, one, None)]
            figure.add_trace(
                go.Scatter(x=stems_x, y=stems_y, mode="lines", line={"color": colour, "width": 1.5}, hoverinfo="skip")
            )
        figure.add_trace(
            go.Scatter(
                x=x,
                y=y,
                mode="lines+markers" if many else "markers",
                line={"color": colour, "width": 1, "dash": {"own": "solid", "reported": "dash"}.get(voice, "dot")},
                marker={
                    "symbol": SYMBOLS[voice],
                    "size": 9,
                    "color": colour,
                    "line": {"width": 1, "color": palette.ground},
                },
                customdata=[[_fifth_key(row) if many else sentence_key(row)] for _, row in part.iterrows()],
                hovertext=[_fifth_hover(row) if many else hover(row) for _, row in part.iterrows()],
                hoverinfo="text",
                cliponaxis=False,
            )
        )


def _fifth_key(row: pd.Series) -> str:
    return mark_key(outlet=row["outlet"], voice=row["voice"], fifth=row["fifth"])


def _fifth_hover(row: pd.Series) -> str:
    return (
        f"<b>{plain(row['outlet'])}</b>, {row['voice']}<br>part {row['fifth']} of 5: {signed(row['polarity'])}"
        f"<br>{row['sentences']} sentences, n = {row['articles']} articles"
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return where the scored sentences stand, and of what the figure speaks."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return ["No sentence of this selection holds a word of the lexicon."]
    first, last = int((scored["position"] <= 0.5).sum()), int((scored["position"] > 0.5).sum())
    told = [
        f"{first} of the {len(scored)} scored sentences stand in the first half of their article, {last} in the second."
    ]
    return [*told, describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the mean polarity of each fifth by outlet and voice, with the key that opens its sentences."""
    numbers = _fifths(rows) if len(rows) else pd.DataFrame(columns=["outlet", "voice", "fifth", "polarity"])
    numbers = numbers.round({"polarity": 3})
    numbers["key"] = [_fifth_key(row) for _, row in numbers.iterrows()]
    return numbers


COURSE = of_english(
    View(
        slug="course",
        question="Where in the article do the scores stand?",
        draw=draw,
        tell=tell,
        note=(
            "Left is the first word of an article, right its last; height is TextBlob's polarity. Sentences without a "
            "scored word are left out of the stems and count as zero in the means of fifths."
        ),
        table=table,
    ),
    shows="From left to right, each article from its first word to its last; up is positive, down is negative.",
)
