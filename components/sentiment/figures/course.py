"""The course through an article: where in it the scored sentences stand, by voice."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record, records
from components.figure.rows import Rows
from components.palette import Palette
from components.reading.model import VOICES
from components.sentiment.english import of_english
from components.sentiment.evidence import hover, sentence_key, signed
from components.sentiment.figures.lines import (
    REACH,
    SECOND,
    Line,
    by_outlet,
    empty,
    lay_out,
    named,
    rows_for,
    second,
    short,
)
from components.sentiment.figures.sentences import SYMBOLS
from components.sentiment.wording import SCORED_ONES, describes, opposed, scores_accuracy
from components.wording import counted

#: An outlet with more articles than this is shown by fifths of its articles.
MOST = 3
_HEIGHT = 96
#: Pixels that the three voices of a fifth stand apart, as parts of the width.
_ASIDE = {"own": -0.03, "reported": 0.0, "quoted": 0.03}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a panel per outlet: a stem for every scored sentence, or the means of fifths where articles are many."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return empty(palette)
    many = _many(rows)
    marks = _fifths(rows) if many else scored
    what = "average of the sentences in a fifth" if many else "each stem a scored sentence"
    figure = rows_for(palette, f"{what}: ● article’s own · ◆ paraphrase · ■ quotation", SECOND)
    for end in (0.0, 1.0):
        figure.rule(end)
    lines = lay_out(figure, by_outlet(rows, summary).assign(label="\u00a0"), lambda line: _HEIGHT)
    by_line: dict[tuple[str, str], list[Record]] = {}
    for mark in records(marks):
        by_line.setdefault((mark["outlet"], mark["voice"]), []).append(mark)
    for line in lines:
        _panel(figure, line)
        for voice in VOICES:
            _add(figure, line, voice, by_line.get((line.of["outlet"], voice), []), many)
    figure.foot("first word", "place in the article", "last word")
    return figure.finish((-0.03, 1.03))


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


def _panel(figure: Rows, line: Line) -> None:
    """Draw a panel's zero and its ends, with their numbers in the gutter."""
    for part in (-REACH, 0, REACH):
        at = _height(line.y, part)
        figure.line(at, -0.03, 1.03, "" if part else figure.palette.muted, dash="dot" if part else "")
        figure.label(short(part), at, loud=False)


def _height(middle: float, polarity: float) -> float:
    return middle - polarity / REACH * (_HEIGHT / 2 - 10)


def _add(figure: Rows, line: Line, voice: str, marks: list[Record], many: bool) -> None:
    """Draw the stems of an outlet's voice and their heads; of many articles, the means of fifths, joined."""
    colour = figure.palette.outlet(line.of["outlet"])
    heads, others = [], []
    for mark in marks:
        x = (mark["fifth"] - 0.5) / 5 + _ASIDE[voice] if many else mark["position"]
        y = _height(line.y, mark["polarity"])
        opens = (_fifth_key(mark), _fifth_hover(mark)) if many else (sentence_key(mark), hover(mark))
        heads.append(Point(x, y, *opens, colour, SYMBOLS[voice], 9, 0))
        others.append((x, _height(line.y, mark["vader"]), *opens))
        if not many:
            figure.stroke((x, line.y), (x, y), colour, 1.5)
    stroke = {"color": colour, "width": 1, "dash": {"own": "solid", "reported": "dash"}.get(voice, "dot")}
    figure.points(heads, **({"mode": "lines+markers", "line": stroke} if many else {}))
    second(figure, others)


def _fifth_key(row: Record) -> str:
    return mark_key(outlet=row["outlet"], voice=row["voice"], fifth=row["fifth"])


def _fifth_hover(row: Record) -> str:
    return (
        f"{named(row)}<br>part {row['fifth']} of 5: {signed(row['polarity'])}"
        f"; second list {signed(row['vader'])}<br>{row['sentences']:,} sentences, n = {row['articles']:,} articles"
    )


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many scored sentences are in the first half of their article."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return Found("No sentence here has a word on the list.", drawn=False)
    first = int((scored["position"] <= 0.5).sum())
    whole = counted(len(scored), *SCORED_ONES)
    return Found(f"Of {whole}, {first:,} {'is' if first == 1 else 'are'} in the first half of the article.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return where the scored sentences stand, and of what the figure speaks."""
    scored = rows[rows["assessed"] > 0]
    if scored.empty:
        return ["No sentence here has a word on the list."]
    first, last = int((scored["position"] <= 0.5).sum()), int((scored["position"] > 0.5).sum())
    sentences = [
        f"Of {counted(len(scored), *SCORED_ONES)}, {first:,} "
        f"{'is' if first == 1 else 'are'} in the first half of their article, {last:,} in the second."
    ]
    return [*sentences, describes(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the mean polarity of each fifth by outlet and voice, with the key that opens its sentences."""
    numbers = _fifths(rows) if len(rows) else pd.DataFrame(columns=["outlet", "voice", "fifth", "polarity"])
    numbers = numbers.round({"polarity": 3, "vader": 3})
    numbers["key"] = [_fifth_key(row) for row in records(numbers)]
    return numbers


COURSE = of_english(
    View(
        slug="course",
        question="Where in the article do sentences score?",
        draw=draw,
        tell=tell,
        note=(
            "Left is the first word of an article, right its last; height is the score. Sentences without a "
            "word on the list have no stem and count as zero in the averages of fifths."
        ),
        table=table,
        find=find,
        reading="From left to right, an article from its first word to its last; up is above zero.",
        sure=scores_accuracy,
        at_once=False,
    ),
    shows="From left to right, each article from its first word to its last; up is above zero, down below.",
    contradicts=lambda rows, summary: opposed(rows),
)
