"""Whose share is how large: each speaker's part of an outlet's quoted words, the outlets one under another."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain, square
from components.palette import Palette
from components.reading.card import shares_accuracy
from components.speakers.error import Band, band, measured_on, points
from components.speakers.figures.blocks import MOST_OUTLETS
from components.speakers.fractions import every_share, fraction, range_of, shown_speakers
from components.speakers.sentences import of_what
from components.speakers.settings import counted_as, counts_reported
from components.speakers.table import speakers_table
from components.speakers.wording import in_text
from components.wording import counted, listed, percent, shorten

#: Pixels of a dot.
_DOT = 11

#: Help with reading shares of several articles.
_READING_RANGES = (
    "Each dot is a speaker’s part of all that is quoted in the outlet; its thick line and the percentages run from the "
    "article with the least to the one with the most."
)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per speaker the outlets' shares from 0 to 100 %, numerator and denominator written beside."""
    speakers = shown_speakers(summary)
    if not speakers:
        return nothing(palette, f"No {counted_as(settings)} to share out.")
    shares = every_share(summary, speakers)
    figure = Rows(palette)
    few = summary["outlet"].nunique() <= MOST_OUTLETS
    if few and _bands(shares, settings):
        figure.say(f"pale band: the program’s average error, as measured on {measured_on()}")
    figure.scale(
        [(0, "0"), (0.25, "25 %"), (0.5, "50 %"), (0.75, "75 %"), (1, "100 %")],
        f"share of the {counted_as(settings)}",
    )
    for speaker in speakers:
        own = shares[shares["speaker"] == speaker]
        figure.heading(shorten(speaker, 40), outlet=False)
        dots = _each(figure, own, settings) if few else _together(figure, own, settings)
        for full in (True, False):
            figure.points([dot for dot in dots if (dot.symbol == "circle") == full])
        figure.space(8)
    return figure.finish((-0.02, 1.02))


def _each(figure: Rows, own: pd.DataFrame, settings: Settings) -> list[Point]:
    """Draw one line per outlet: name and fraction above, the share on a thin line of its whole width.

    Outlets that do not let the speaker speak at all are written in one sentence.
    """
    dots, palette = [], figure.palette
    for one in records(own[own["known"]]):
        name = f"{square(palette, one['outlet'])} <b>{plain(shorten(one['outlet'], 26))}</b>"
        figure.text(f"{name} {fraction(one)}{range_of(one)}")
        y = figure.row(_DOT + 3, 5)
        figure.line(y, 0, 1)
        if error := _band(one, settings):
            figure.area(y, min(one["share"], error.low), max(one["share"], error.high), _DOT)
        if one["kind"] == "range":
            figure.line(y, one["low"], one["high"], palette.outlet(one["outlet"]), 3)
        if one["total"]:
            dot = _dot(one, y, palette, settings)
            figure.opens(y, 0, 1, _DOT + 3, dot.key, dot.hover)
            dots.append(dot)
    if silent := [f"{one['outlet']} (0 of {one['total']:,})" for one in records(own[~own["known"]])]:
        figure.say(f"no {_things(settings)} found in {listed(silent, 8)}")
    return dots


def _things(settings: Settings) -> str:
    return "quotation or paraphrase" if counts_reported(settings) else "quotation"


def _together(figure: Rows, own: pd.DataFrame, settings: Settings) -> list[Point]:
    """Draw all outlets on one line, those of like shares stacked; the ones at zero are counted, not drawn."""
    speaking = own[own["share"] > 0]
    outlets = int((own["total"] > 0).sum())
    figure.say(f"{len(speaking)} of {counted(outlets, 'outlet')} with {counted_as(settings)}")
    heights = speaking.groupby((speaking["share"] * 30).round()).cumcount()
    tallest = int(heights.max()) if len(heights) else 0
    foot = figure.row((_DOT + 2) * (tallest + 1), 5) + (_DOT + 2) * tallest / 2
    figure.line(foot + 8, 0, 1)
    return [
        _dot(one, foot - height * (_DOT + 2), figure.palette, settings)
        for one, height in zip(records(speaking), heights, strict=True)
    ]


def _dot(one: Record, y: float, palette: Palette, settings: Settings) -> Point:
    """Return a share as a dot that opens the passages: full above zero, hollow where the speaker is only reported."""
    key = mark_key(outlet=one["outlet"], speaker=one["speaker"])
    symbol = "circle" if one["counted"] else "circle-open"
    return Point(one["share"], y, key, _hover(one, settings), palette.outlet(str(one["outlet"])), symbol, _DOT, 1.5)


def _band(one: Record, settings: Settings) -> Band | None:
    if not one["counted"]:
        return None
    return band(float(one["share"]), int(one["articles"]), str(one["speaker"]), settings)


def _bands(shares: pd.DataFrame, settings: Settings) -> list[Band]:
    return [error for one in records(shares) if (error := _band(one, settings))]


def _hover(one: Record, settings: Settings) -> str:
    lines = [
        f"<b>{plain(str(one['speaker']))}</b>",
        plain(str(one["outlet"])),
        f"{fraction(one)} {counted_as(settings)} ({percent(one['share'])})",
        f"n = {counted(int(one['articles']), 'article')}",
    ]
    if error := _band(one, settings):
        over = "an article" if error.articles == 1 else f"{error.articles} articles"
        lines += [
            f"shares like this over {over}: on average<br>{points(error.mean)} in {measured_on()}",
            f"(n = {error.n:,}); the tool's error, no interval",
        ]
    return "<br>".join(lines)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return who has most of what counts over all outlets, and how much of it."""
    speakers = shown_speakers(summary)
    whole = int(summary["counted"].sum())
    if not speakers or not whole:
        return Found(f"There are no {counted_as(settings)} to share out.", drawn=False)
    much = int(summary.loc[summary["speaker"] == speakers[0], "counted"].sum())
    reading = _READING_RANGES if (summary["kind"] == "range").any() else ""
    return Found(f"{speakers[0]} has {much:,} of {whole:,} {counted_as(settings)} found.", reading=reading)


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return the leading speaker's fraction in each outlet, and what a share here is no estimate of."""
    speakers = shown_speakers(summary)
    if not speakers:
        return [f"There are no {counted_as(settings)} to share out."]
    first = every_share(summary, speakers[:1]).query("total > 0")
    if len(first) > MOST_OUTLETS:
        some = first[first["counted"] > 0]
        pooled = f"{int(first['counted'].sum()):,} of {int(first['total'].sum()):,} {counted_as(settings)} found"
        sentences = [f"{in_text(speakers[0])}: {pooled} over all outlets, in {len(some)} of {len(first)} of them."]
    else:
        each = [f"{fraction(one)} in {one['outlet']}" for one in records(first)]
        sentences = [f"{in_text(speakers[0])} has {listed(each, 8)} (of the {counted_as(settings)} found)."]
    if (summary["kind"] == "range").any():
        sentences.append(
            "Thick lines and percentages reach from the smallest to the largest article; they are no intervals."
        )
    return sentences + _error_told(every_share(summary, speakers), settings) + of_what(summary)


def _error_told(shares: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how far shares like these are off on average; nothing where no band is drawn."""
    means = [error.mean for error in _bands(shares, settings)]
    if not means or shares["outlet"].nunique() > MOST_OUTLETS:
        return []
    most, least = points(min(means)), points(max(means))
    if most == least:
        told = most
    elif min(means) * max(means) > 0:
        first, second = sorted((least, most), key=lambda text: float(text.split()[0]))
        told = f"{first.split()[0]} to {second}"
    else:
        told = f"between {most} and {least}"
    return [f"In {measured_on()} shares like these were found {told} on average."]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the speakers' numbers, with how far shares like each are off on average ("–" where nobody measured it)."""
    spoken = summary[summary["speaker"] != ""]
    errors = [_band(one, settings) for one in records(spoken)]
    told = speakers_table(rows, summary, settings)
    told.insert(len(told.columns) - 1, "tool's error", [points(one.mean) if one else "–" for one in errors])
    return told


SHARES = View(
    slug="shares",
    question="How is the quoted speech shared out?",
    draw=draw,
    tell=tell,
    find=find,
    reading="Each dot is a speaker’s part of all that is quoted in the outlet; the words are written beside it.",
    sure=lambda rows, summary, settings: shares_accuracy(),
    at_once=False,
    note="The pale band reaches from a share to where it would lie without the program’s average error on news that "
    "people annotated; single shares miss by more, in both directions. None is drawn for other settings, nameless "
    "speakers and small shares.",
    table=table,
)
