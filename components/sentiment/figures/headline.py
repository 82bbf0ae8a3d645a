"""Headline and lead against the body: the scored sentences by where they stand."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record
from components.palette import Palette
from components.reading.model import PLACES
from components.sentiment.english import of_english
from components.sentiment.evidence import signed
from components.sentiment.figures.lines import (
    SECOND,
    empty,
    interval,
    lay_out,
    n_articles,
    named,
    rows_for,
    score_scale,
    second,
)
from components.sentiment.summary import by_article, events_by_article, mean_of
from components.sentiment.wording import describes, scores_accuracy
from components.statistics import mean
from components.wording import counted, listed_or_counted

_HEIGHT = 26
_COLUMNS = ("outlet", "voice", "sentences", "none", "n_articles", "polarity", "low", "high", "kind", "vader")


def by_place(rows: pd.DataFrame, outlets: list[str]) -> pd.DataFrame:
    """Return one line per outlet and place (in the column `voice`): mean polarity over all sentences, all voices.

    Every article weighs the same; low, high and kind as in components/statistics.
    """
    lines = []
    groups = dict(iter(rows.groupby(["outlet", "place"])))
    for outlet in outlets:
        for place in PLACES:
            own = groups.get((outlet, place))
            if own is not None:
                estimate = mean(by_article(own, "polarity"), outlet, events_by_article(own))
                vader = mean_of(by_article(own, "vader"))
                unscored = int((own["class"] == "none").sum())
                numbers = (estimate.n, estimate.value, estimate.low, estimate.high, estimate.kind, vader)
                lines.append((outlet, place, len(own), unscored, *numbers))
    return pd.DataFrame(lines, columns=list(_COLUMNS))


def _lines(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    return by_place(rows, list(dict.fromkeys(summary["outlet"])))


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return mean polarity of headline, lead and body by outlet, on a scale that is the same on both sides of zero."""
    if rows.empty:
        return empty(palette)
    places = _lines(rows, summary)
    figure = rows_for(
        palette,
        "● average over all sentences · ○ no word on the list",
        "bar: 95 % interval; of two articles, both values",
        SECOND,
    )
    span = score_scale(figure)
    lines = lay_out(figure, places, lambda line: _HEIGHT)
    means = []
    for line in lines:
        colour = palette.outlet(line.of["outlet"])
        symbol = "circle-open" if line.of["none"] == line.of["sentences"] else "circle"
        means.append(Point(line.of["polarity"], line.y, _key(line.of), _hover(line.of), colour, symbol))
        interval(figure, line.y, line.of["low"], line.of["high"], _key(line.of), _hover(line.of))
    figure.points(means)
    second(figure, [(line.of["vader"], line.y, _key(line.of), _hover(line.of)) for line in lines])
    return figure.finish(span)


def _key(line: Record) -> str:
    return mark_key(outlet=line["outlet"], place=line["voice"])


def _hover(line: Record) -> str:
    return (
        f"{named(line)}<br>average score {signed(line['polarity'])}, by a second list {signed(line['vader'])}, over "
        f"{counted(line['sentences'], 'sentence')}, {line['none']:,} without a word on the list<br>{n_articles(line)}"
    )


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many headline sentences have a word on the list at all."""
    headlines = rows[rows["place"] == "headline"]
    if headlines.empty:
        return Found("No article here has a headline in its text.", drawn=False)
    return Found(_listed_words(headlines))


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many headline sentences hold a scored word at all, and of what the figure speaks."""
    if rows.empty:
        return ["No sentence in this selection."]
    headlines = rows[rows["place"] == "headline"]
    if headlines.empty:
        return ["No article of this selection has a headline in its text.", describes(rows)]
    return [_listed_words(headlines), describes(rows)]


def _listed_words(headlines: pd.DataFrame) -> str:
    scored, whole = _headlines(headlines)
    of = counted(whole, "headline")
    return f"{scored if scored else 'Not one'} of {of} {'has' if scored < 2 else 'have'} a word on the list."


def _headlines(rows: pd.DataFrame) -> tuple[int, int]:
    """Return how many articles have a scored word in their headline, and how many have a headline."""
    scored = rows.groupby("article_id", sort=False)["assessed"].max() > 0
    return int(scored.sum()), len(scored)


def opposed_places(rows: pd.DataFrame, summary: pd.DataFrame) -> list[str]:
    """Return of which outlets VADER has headline or lead on the other side of the body."""
    lines = _lines(rows, summary)
    against = []
    for outlet, own in lines.groupby("outlet", sort=False):
        gaps = {name: _gaps(dict(zip(own["voice"], own[name], strict=True))) for name in ("polarity", "vader")}
        if any(one * other < 0 for one, other in zip(gaps["polarity"], gaps["vader"], strict=True)):
            against.append(str(outlet))
    if not against:
        return []
    where = listed_or_counted(against)
    return [f"A second word list has headline or lead on the other side of the body in {where}."]


def _gaps(of: dict[str, float]) -> list[float]:
    return [round(of[place] - of["body"], 2) for place in PLACES if place in of and "body" in of and place != "body"]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the mean polarity of headline, lead and body by outlet, and the key that opens the sentences."""
    lines = _lines(rows, summary)
    numbers = lines.rename(columns={"voice": "place", "none": "no scored word"}).round(3)
    numbers["key"] = [
        mark_key(outlet=outlet, place=place) for outlet, place in zip(lines["outlet"], lines["voice"], strict=True)
    ]
    return numbers


HEADLINE = of_english(
    View(
        slug="headline",
        question="Is the headline worded otherwise than the body?",
        draw=draw,
        tell=tell,
        note=(
            "Everybody’s words together. A headline is one or two sentences, so a single word "
            "decides; standfirsts and section headings count where the reading puts them."
        ),
        table=table,
        find=find,
        reading="Three dots an outlet: headline, first paragraph and body on one scale.",
        sure=scores_accuracy,
        at_once=False,
    ),
    shows="Each dot is the average score of headline, lead or body, everybody’s words together.",
    contradicts=opposed_places,
)
