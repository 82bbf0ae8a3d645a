"""Headline and lead against the body: the scored sentences by where they stand."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import plain
from components.palette import Palette
from components.reading.model import PLACES
from components.sentiment.canvas import SECOND, Canvas, canvas_for, empty_sheet
from components.sentiment.english import of_english
from components.sentiment.evidence import signed
from components.sentiment.lines import Row, lay_out, reach_of
from components.sentiment.summary import by_article, events_by_article, mean_of
from components.sentiment.wording import describes, names
from components.statistics import mean

_HEIGHT, _TOP = 24, 62
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
        return empty_sheet(palette)
    lines = _lines(rows, summary)
    page = lay_out(lines, _TOP, lambda line: _HEIGHT)
    canvas = canvas_for(page, palette, scale=True)
    canvas.polarity_axis(reach_of(lines[["polarity", "low", "high", "vader"]].to_numpy(dtype=float).ravel()))
    canvas.key(
        "● mean over all sentences · ○ no scored word", "bar: 95 % interval; of two articles, both values", SECOND
    )
    _add_means(canvas)
    canvas.second_of_lines(_key)
    return canvas.finished()


def _add_means(canvas: Canvas) -> None:
    lines = canvas.page.lines
    canvas.spans("low", "high")
    colours = [canvas.palette.outlet(line.of["outlet"]) for line in lines]
    symbols = ["circle-open" if line.of["none"] == line.of["sentences"] else "circle" for line in lines]
    canvas.points(
        [line.of["polarity"] for line in lines],
        [line.y for line in lines],
        [_key(line.of) for line in lines],
        [_hover(line.of) for line in lines],
        {"size": 11, "symbol": symbols, "color": colours, "line": {"color": colours, "width": 1.75}},
    )


def _key(line: Row) -> str:
    return mark_key(outlet=line["outlet"], place=line["voice"])


def _hover(line: Row) -> str:
    sentences = f"{line['sentences']} sentence{'' if line['sentences'] == 1 else 's'}"
    articles = f"n = {line['n_articles']} article{'' if line['n_articles'] == 1 else 's'}"
    return (
        f"<b>{plain(line['outlet'])}</b>, {line['voice']}<br>mean polarity {signed(line['polarity'])} over "
        f"{sentences}, {line['none']} without a scored word<br>{articles}"
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many headline sentences hold a scored word at all, and of what the figure speaks."""
    if rows.empty:
        return ["No sentence in this selection."]
    headlines = rows[rows["place"] == "headline"]
    if headlines.empty:
        return ["No article of this selection has a headline in its text.", describes(rows)]
    scored = int((headlines["assessed"] > 0).sum())
    return [
        f"{scored} of {len(headlines)} headline sentences (each voice counted) hold a scored word.",
        describes(rows),
    ]


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
    return [f"VADER, another word list, has headline or lead on the other side of the body in {names(against)}."]


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
            "TextBlob's polarity, all chosen voices together. A headline is one or two sentences, so a single word "
            "decides; standfirsts and section headings count where the reading puts them."
        ),
        table=table,
    ),
    shows="Each dot is the mean polarity of headline, lead or body of an outlet, all chosen voices together.",
    contradicts=opposed_places,
)
