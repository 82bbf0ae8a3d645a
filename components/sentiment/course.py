"""The course through an article: where in it the scored sentences stand, by voice."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import plain
from components.palette import Palette
from components.reading.model import VOICES
from components.sentiment.canvas import SECOND, Canvas, canvas_for, empty_sheet
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed
from components.sentiment.lines import Line, Row, by_outlet, lay_out, reach_of, records
from components.sentiment.sentences import SYMBOLS
from components.sentiment.wording import describes, opposed

#: An outlet with more articles than this is shown by fifths of its articles.
MOST = 3
_HEIGHT, _TOP = 96, 46
#: Pixels that the three voices of a fifth stand apart, as parts of the width.
_ASIDE = {"own": -0.03, "reported": 0.0, "quoted": 0.03}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a panel per outlet: a stem for every scored sentence, or the means of fifths where articles are many."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return empty_sheet(palette)
    many = _many(rows)
    marks = _fifths(rows) if many else scored
    reach = reach_of([*marks["polarity"], *marks["vader"]])
    page = lay_out(by_outlet(rows, summary), _TOP, lambda line: _HEIGHT)
    canvas = canvas_for(page, palette, scale=True)
    _scale(canvas, reach)
    what = "mean of the sentences in a fifth" if many else "each stem a scored sentence"
    canvas.key(f"{what}: ● own · ◆ reported · ■ quoted", SECOND)
    by_line: dict[tuple[str, str], list[Row]] = {}
    for mark in records(marks):
        by_line.setdefault((mark["outlet"], mark["voice"]), []).append(mark)
    for line in page.lines:
        for voice in VOICES:
            _add(canvas, line, voice, by_line.get((line.of["outlet"], voice), []), reach, many)
    return canvas.finished()


def _many(rows: pd.DataFrame) -> bool:
    return bool((rows.groupby("outlet")["article_id"].nunique() > MOST).any())


def _fifths(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the mean polarity, and VADER's, of each fifth, outlet and voice, all sentences counted, articles alike."""
    line = ["outlet", "voice", "fifth"]
    by_article = rows.groupby([*line, "article_id"])[["polarity", "vader"]].mean()
    means = by_article.groupby(line).mean()
    counts = by_article.groupby(line).size().rename("articles")
    sentences = rows.groupby(line).size().rename("sentences")
    return pd.concat([means, counts, sentences], axis=1).reset_index()


def _scale(canvas: Canvas, reach: float) -> None:
    """Set the width to the article, from its first word to its last, and draw each panel's zero and ends."""
    canvas.x_axis("place in the article", range=[-0.03, 1.03], tickvals=[])
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


def _add(canvas: Canvas, line: Line, voice: str, marks: list[Row], reach: float, many: bool) -> None:
    """Draw the stems of an outlet's voice and their heads; of many articles, the means of fifths, joined."""
    if not marks:
        return
    colour = canvas.palette.outlet(line.of["outlet"])
    x = [(mark["fifth"] - 0.5) / 5 + _ASIDE[voice] if many else mark["position"] for mark in marks]
    y = [_height(line.y, mark["polarity"], reach) for mark in marks]
    keys = [_fifth_key(mark) if many else sentence_key(mark) for mark in marks]
    hovers = [_fifth_hover(mark) if many else hover(mark) for mark in marks]
    if not many:
        canvas.traces.append(_stems(x, y, line.y, colour))
    heads = {"symbol": SYMBOLS[voice], "size": 9, "color": colour, "line": {"width": 1, "color": canvas.palette.ground}}
    stroke = {"color": colour, "width": 1, "dash": {"own": "solid", "reported": "dash"}.get(voice, "dot")}
    canvas.points(x, y, keys, hovers, heads, mode="lines+markers" if many else "markers", line=stroke)
    canvas.second(x, [_height(line.y, mark["vader"], reach) for mark in marks], keys, hovers)


def _stems(x: list[float], y: list[float], foot: float, colour: str) -> dict[str, object]:
    stroke = {"color": colour, "width": 1.5}
    places = [place for one in x for place in (one, one, None)]
    heights = [place for one in y for place in (foot, one, None)]
    return {"type": "scatter", "x": places, "y": heights, "mode": "lines", "line": stroke, "hoverinfo": "skip"}


def _fifth_key(row: Row) -> str:
    return mark_key(outlet=row["outlet"], voice=row["voice"], fifth=row["fifth"])


def _fifth_hover(row: Row) -> str:
    return (
        f"<b>{plain(row['outlet'])}</b>, {row['voice']}<br>part {row['fifth']} of 5: {signed(row['polarity'])}"
        f"; VADER {signed(row['vader'])}<br>{row['sentences']} sentences, n = {row['articles']} articles"
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
    numbers = numbers.round({"polarity": 3, "vader": 3})
    numbers["key"] = [_fifth_key(row) for row in records(numbers)]
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
    contradicts=lambda rows, summary: opposed(rows),
)
