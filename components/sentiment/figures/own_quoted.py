"""The outlets' own words against the words that they quote, article by article."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, each_outlet, mark_key
from components.figure.marks import Point
from components.figure.records import records
from components.figure.sheet import plain
from components.palette import Palette
from components.sentiment.english import of_english
from components.sentiment.evidence import signed
from components.sentiment.figures.lines import (
    SECOND,
    Line,
    empty,
    interval,
    lay_out,
    rows_for,
    score_scale,
    second,
)
from components.sentiment.wording import describes, scores_accuracy
from components.statistics import mean
from components.wording import counted, listed_or_counted

#: outlet, voice (for the layout), label; difference (own minus quoted, mean over articles), low, high, kind; articles
#: with both voices; own and quoted, the means over those articles; vader, the difference by VADER; sentences, none.
COLUMNS = ("outlet", "voice", "label", "difference", "low", "high", "kind", "n_articles", "own", "quoted", "vader",
           "sentences", "none")  # fmt: skip
#: Pixels of a line, and how far its mean stands above and its articles below the middle.
_HEIGHT, _ABOVE, _UNDER = 36, 9, 8


def by_article(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row per article with both voices: outlet, event, own, quoted, difference, vader (by VADER)."""
    told = {key: line for own in each_outlet(rows, _of_outlet).values() for key, line in own.items()}
    lines = [told[article] for article in rows["article_id"].unique().tolist() if article in told]
    return pd.DataFrame(lines, columns=["outlet", "article_id", "event", "own", "quoted", "difference", "vader"])


def _of_outlet(rows: pd.DataFrame) -> dict[str, tuple[object, ...]]:
    """Return the line of each article of an outlet that has both voices."""
    spoken: dict[tuple[str, str, str], dict[str, list[tuple[float, float]]]] = {}
    columns = ("outlet", "article_id", "event", "voice", "polarity", "vader")
    for outlet, article, event, voice, *scores in zip(*(rows[column].tolist() for column in columns), strict=True):
        if voice in ("own", "quoted"):
            spoken.setdefault((outlet, article, event), {}).setdefault(voice, []).append((scores[0], scores[1]))
    return {key[1]: (*key, *_compared(**voices)) for key, voices in spoken.items() if len(voices) == 2}


def _compared(own: list[tuple[float, float]], quoted: list[tuple[float, float]]) -> tuple[float, ...]:
    """Return the means of own and quoted sentences, their difference, and that by VADER."""
    (ours, our_vader), (theirs, their_vader) = (
        [math.fsum(scores) / len(voice) for scores in zip(*voice, strict=True)] for voice in (own, quoted)
    )
    return ours, theirs, ours - theirs, our_vader - their_vader


def by_outlet(articles: pd.DataFrame, outlets: list[str]) -> pd.DataFrame:
    """Return one row per outlet that has an article with both voices (`COLUMNS`)."""
    lines = []
    for outlet in outlets:
        own = articles[articles["outlet"] == outlet].sort_values("article_id")
        if own.empty:
            continue
        found = mean(own["difference"].tolist(), outlet, own["event"].tolist())
        label = counted(found.n, "article")
        means = [float(own[column].mean()) for column in ("own", "quoted", "vader")]
        lines.append((outlet, "both", label, found.value, found.low, found.high, found.kind, found.n, *means, 1, 0))
    return pd.DataFrame(lines, columns=list(COLUMNS))


def _lines(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    return by_outlet(by_article(rows), list(dict.fromkeys(summary["outlet"])))


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return own minus quoted by outlet round a marked zero, each article a tick."""
    articles, differences = by_article(rows), _lines(rows, summary)
    if differences.empty:
        return empty(palette)
    figure = rows_for(
        palette, "● mean over articles · | one article", "bar: 95 % interval; of two articles, both values", SECOND
    )
    span = score_scale(figure, "← article’s own lower · article’s own higher →")
    lines = lay_out(figure, differences, lambda line: _HEIGHT)
    heights = {line.of["outlet"]: line.y for line in lines}
    figure.points(
        [
            Point(one["difference"], heights[one["outlet"]] + _UNDER, mark_key(article_id=one["article_id"]),
                  f"<b>{plain(one['outlet'])}</b>, one article<br>article’s own {signed(one['own'])}, "
                  f"quotation {signed(one['quoted'])}", palette.zero, "line-ns", 14, 1.5)
            for one in records(articles)
        ]
    )  # fmt: skip
    for line in lines:
        interval(figure, line.y - _ABOVE, line.of["low"], line.of["high"], _key(line), _hover(line))
    figure.points(
        [
            Point(line.of["difference"], line.y - _ABOVE, _key(line), _hover(line), palette.outlet(line.of["outlet"]))
            for line in lines
        ]
    )
    second(figure, [(line.of["vader"], line.y - _ABOVE, _key(line), _hover(line)) for line in lines])
    return figure.finish(span)


def _key(line: Line) -> str:
    return mark_key(outlet=line.of["outlet"])


def _hover(line: Line) -> str:
    of = line.of
    interval = f"<br>95 % interval {signed(of['low'])} to {signed(of['high'])}" if of["kind"] == "interval" else ""
    return (
        f"<b>{plain(of['outlet'])}</b><br>article’s own {signed(of['own'])}, quotation {signed(of['quoted'])}: "
        f"{signed(of['difference'])}{interval}<br>second word list: {signed(of['vader'])}<br>n = {of['label']}"
    )


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return in how many outlets the interval leaves zero out."""
    lines = _lines(rows, summary)
    if lines.empty:
        return Found("No article here has both words of its own and quotations.", drawn=False)
    known = lines[lines["kind"] == "interval"]
    if known.empty:
        return Found("Too few articles to tell own words from quotations: it takes three of an outlet.")
    apart = int(((known["high"] < 0) | (known["low"] > 0)).sum())
    return Found(f"Own words and quotations can be told apart in {apart or 'none'} of {counted(len(known), 'outlet')}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return where the interval leaves zero out, and of what the figure speaks."""
    lines = _lines(rows, summary)
    if lines.empty:
        return ["No article here has both words of its own and quotations.", describes(rows)]
    sentences = []
    known = lines[lines["kind"] == "interval"]
    for side, which in (("below", known["high"] < 0), ("above", known["low"] > 0)):
        if which.any():
            sentences.append(
                f"In {listed_or_counted(known[which]['outlet'])} the articles’ own words score {side} those quoted: "
                "the interval, each outlet's for itself, leaves zero out."
            )
    if rest := int(((known["low"] <= 0) & (known["high"] >= 0)).sum()):
        half = ((known["high"] - known["low"]) / 2)[(known["low"] <= 0) & (known["high"] >= 0)]
        could = " to ".join(dict.fromkeys((f"{half.min():.2f}", f"{half.max():.2f}")))
        sentences.append(
            f"In {rest} of {len(known)} outlets own words and quotations cannot be told apart; the smallest difference "
            f"that these texts could have shown is {could}."
        )
    if known.empty:
        listed = "; ".join(
            f"{outlet} {signed(value)}"
            for outlet, value in list(zip(lines["outlet"], lines["difference"], strict=True))[:4]
        )
        more = f" and {len(lines) - 4} more" if len(lines) > 4 else ""
        sentences.append(
            f"Average score of own words minus that of quotations: {listed}{more}; too few articles for an interval."
        )
    return [*sentences, describes(rows)]


def opposed_voices(rows: pd.DataFrame, summary: pd.DataFrame) -> list[str]:
    """Return for which outlets VADER has own and quoted words the other way round."""
    lines = _lines(rows, summary)
    against = lines[lines["difference"].round(2) * lines["vader"].round(2) < 0]["outlet"].tolist()
    if not against:
        return []
    return [f"By a second word list the difference in {listed_or_counted(against)} is on the other side of zero."]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return own minus quoted by outlet with what may be said of it, and the key that opens the sentences."""
    lines = _lines(rows, summary)
    columns = ["outlet", "n_articles", "own", "quoted", "difference", "low", "high", "kind", "vader"]
    numbers = lines[columns].round(3)
    numbers["key"] = [mark_key(outlet=outlet) for outlet in lines["outlet"]]
    return numbers


OWN_QUOTED = of_english(
    View(
        slug="voices",
        question="Do articles score otherwise than those whom they quote?",
        draw=draw,
        tell=tell,
        note=(
            "The average score of an article’s own words minus that of its quotations, then the average over articles "
            "that have both. Paraphrase does not count. Whom to quote is a choice too, which this does not judge."
        ),
        table=table,
        find=find,
        reading="Right of zero an outlet’s articles score higher in their own words than in what they quote.",
        sure=scores_accuracy,
        at_once=False,
    ),
    shows="Each dot is the average score of the articles’ own words minus that of their quotations.",
    contradicts=opposed_voices,
)
