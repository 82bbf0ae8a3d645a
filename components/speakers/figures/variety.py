"""How many different voices there are: five numbers for each outlet, each on a scale of its own."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Point
from components.figure.rows import Rows, nothing
from components.figure.sheet import SMALL, TEXT, pixels, plain
from components.palette import Palette
from components.reading.card import spoken_accuracy
from components.reading.speaker_kinds import SHE
from components.speakers.figures.blocks import MOST_OUTLETS, NOBODY
from components.speakers.sentences import of_what
from components.speakers.voices import OFFICIALS, Variety, varieties
from components.statistics import Estimate
from components.wording import counted, listed, percent

_DOT, _STEP = 11, 20
_SENTENCE_EACH = 6
_OFFICIAL = "|".join(OFFICIALS)


class Number(NamedTuple):
    """One of the five: its name, its value and interval of an outlet, its words, and the mark that opens it."""

    name: str
    value: Callable[[Variety], float]
    around: Callable[[Variety], Estimate | None]
    words: Callable[[Variety], str]
    key: Callable[[Variety], str]
    is_share: bool = True


def _numbers(at: int) -> tuple[Number, ...]:
    equal = f"in {counted(at, 'quotation')}" if at else "at equal numbers"
    return (
        Number("speakers per article", lambda one: one.per_article.value, lambda one: one.per_article,
               lambda one: _plain(one.per_article.value), lambda one: mark_key(outlet=one.outlet), False),
        Number(f"different speakers {equal}", lambda one: one.different.value, lambda one: one.different,
               lambda one: _plain(one.different.value), lambda one: mark_key(outlet=one.outlet), False),
        Number(f"effective number of speakers {equal}", lambda one: one.effective.value, lambda one: one.effective,
               lambda one: _plain(one.effective.value), lambda one: mark_key(outlet=one.outlet), False),
        Number(f"share of the three most quoted {equal}", lambda one: one.top.value, lambda one: one.top,
               lambda one: percent(one.top.value), _most_quoted),
        Number("share of officials in the quotations", lambda one: one.officials.value, lambda one: one.officials,
               lambda one: _fraction(one.officials_counted),
               lambda one: mark_key(**{"outlet": one.outlet, "speaker_kind in": _OFFICIAL})),
        Number("share of single speakers called she", lambda one: one.she.value, lambda one: one.she,
               lambda one: _fraction(one.she_counted), lambda one: mark_key(outlet=one.outlet, called=SHE)),
    )  # fmt: skip


def _most_quoted(one: Variety) -> str:
    return mark_key(**{"outlet": one.outlet, "speaker in": "|".join(one.top_speakers)})


def _plain(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:,.1f}"


def _fraction(parts: tuple[int, int]) -> str:
    part, whole = parts
    return f"{part:,} of {whole:,} ({percent(part / whole)})" if whole else "–"


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return each number as a heading with a dot for every outlet under it, with its interval where there is one."""
    found = varieties(rows, summary, settings)
    if not any(one.quotations for one in found):
        return nothing(palette, NOBODY)
    few = len(found) <= MOST_OUTLETS
    longest = max(pixels(one.outlet, TEXT) for one in found)
    gutter = min(longest + 30, palette.width * 0.34) if few else 8
    numbers = _numbers(_at(found))
    right = max(pixels(number.words(one), SMALL) for number in numbers for one in found) + 24 if few else 16
    figure = Rows(palette, gutter=gutter, right=right)
    dots: list[Point] = []
    for number in numbers:
        told = [one for one in found if not math.isnan(number.value(one))]
        if told:
            figure.heading(number.name, outlet=False)
            dots += _each(figure, number, told) if few else _together(figure, number, told)
            figure.space(6)
    for opens in (True, False):
        figure.points([dot for dot in dots if bool(dot.key) == opens])
    return figure.finish((-0.02, 1.04))


def _at(found: list[Variety]) -> int:
    return max((one.at for one in found), default=0)


def _top(number: Number, told: list[Variety]) -> float:
    """Return where a number's scale ends: at 100 % for shares, else at the largest value or end of an interval."""
    ends = [number.value(one) for one in told] + [_interval(number, one)[1] for one in told]
    return 1.0 if number.is_share else max((end for end in ends if not math.isnan(end)), default=1.0) or 1.0


def _interval(number: Number, one: Variety) -> tuple[float, float]:
    around = number.around(one)
    return (around.low, around.high) if around is not None and around.kind == "interval" else (math.nan, math.nan)


def _each(figure: Rows, number: Number, told: list[Variety]) -> list[Point]:
    """Draw a row for each outlet, its number in words at the right."""
    dots, top = [], _top(number, told)
    for one in told:
        y = figure.row(_STEP)
        figure.label(one.outlet, y, most=1, outlet=one.outlet)
        figure.line(y, 0, 1)
        low, high = _interval(number, one)
        if not math.isnan(low):
            figure.line(y, max(0.0, low / top), min(1.0, high / top), figure.palette.outlet(one.outlet), 3)
        dots.append(_dot(figure, number, one, y, top))
        figure.note(plain(number.words(one)), y, 1.04, 6, xref="x", ink=figure.palette.ink)
    return dots


def _together(figure: Rows, number: Number, told: list[Variety]) -> list[Point]:
    """Draw all outlets on one line, those of like numbers stacked, with the smallest and largest in words."""
    top = _top(number, told)
    ranked = sorted(told, key=number.value)
    figure.say(
        f"from {number.words(ranked[0])} in {ranked[0].outlet} to {number.words(ranked[-1])} in {ranked[-1].outlet}"
    )
    stacked: dict[int, int] = {}
    places = []
    for one in ranked:
        step = round(number.value(one) / top * 30)
        places.append(stacked.get(step, 0))
        stacked[step] = places[-1] + 1
    tallest = max(places)
    foot = figure.row((_DOT + 2) * (tallest + 1), 5) + (_DOT + 2) * tallest / 2
    figure.line(foot + 8, 0, 1)
    return [
        _dot(figure, number, one, foot - (_DOT + 2) * place, top) for one, place in zip(ranked, places, strict=True)
    ]


def _dot(figure: Rows, number: Number, one: Variety, y: float, top: float) -> Point:
    hover = _hover(number, one)
    key = number.key(one) if number.value(one) else ""
    return Point(number.value(one) / top, y, key, hover, figure.palette.outlet(one.outlet), "circle", _DOT, 1.5)


def _hover(number: Number, one: Variety) -> str:
    lines = [f"<b>{plain(one.outlet)}</b>", f"{number.name}: {number.words(one)}"]
    around = number.around(one)
    if around is not None and around.kind in ("interval", "range"):
        what = "95 % interval" if around.kind == "interval" else "single articles"
        low, high = (percent(end) if number.is_share else _plain(end) for end in (max(around.low, 0), around.high))
        lines.append(f"{what}: {low} to {high}")
    if "three most" in number.name:
        lines.append(plain(listed(one.top_speakers)))
    counts = ((one.speakers, "speaker"), (one.quotations, "quotation"), (one.articles, "article"))
    lines.append(", ".join(counted(count, thing) for count, thing in counts))
    return "<br>".join(lines)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many different speakers there are, in an article and at equal numbers of quotations.

    That answers the question on the page's line; the figure waits until it is asked for.
    """
    found = varieties(rows, summary, settings, intervals=False)
    speaking = [one for one in found if one.quotations]
    if not speaking:
        return Found(NOBODY, drawn=False)
    articles = sum(one.articles for one in found)
    each = sum(one.per_article.value * one.articles for one in found) / articles
    compared = sorted(one.different.value for one in found if one.at)
    many = f"An article quotes {math.floor(10 * each + 0.5) / 10:.1f} differently named speakers"
    if len(compared) < 2 or articles == len(found):
        return Found(f"{many} ({counted(articles, 'article')}).", drawn=False)
    at = counted(_at(found), "quotation")
    low, high = (f"{end:,.0f}" for end in (compared[0], compared[-1]))
    of_each = low if low == high else f"{low} to {high}"
    return Found(f"{many}; among {at} an outlet has {of_each}.", drawn=False)


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many different speakers there are at equal numbers of quotations, and how few have how much."""
    found = varieties(rows, summary, settings)
    if not any(one.quotations for one in found):
        return [NOBODY]
    at = _at(found)
    compared = [one for one in found if one.at]
    if len(compared) < 2:
        each = [
            f"{one.outlet} {counted(one.speakers, 'name')} in {counted(one.quotations, 'quotation')}" for one in found
        ]
        few = "Too few quotations to compare outlets at equal numbers." if len(found) > 1 else ""
        first = f"Speakers found under different names: {listed(each, _SENTENCE_EACH)}."
        return [sentence for sentence in (first, few, *of_what(summary)) if sentence]
    if len(compared) <= _SENTENCE_EACH:
        each = [f"{_plain(one.different.value)} in {one.outlet}" for one in compared]
        drawn = f"In {counted(at, 'quotation')} each there would be, on average, so many speakers under different names"
        first = f"{drawn}: {listed(each)}."
        tops = [f"{percent(one.top.value)} in {one.outlet}" for one in compared]
        second = f"The three most quoted would have {listed(tops)}."
    else:
        ranked = sorted(compared, key=lambda one: one.different.value)
        first = (
            f"In {counted(at, 'quotation')} each there would be, on average, from {_plain(ranked[0].different.value)} "
            f"speakers under different names ({ranked[0].outlet}) to {_plain(ranked[-1].different.value)} "
            f"({ranked[-1].outlet})."
        )
        second = ""
    small = [one.outlet for one in found if not one.at]
    third = f"Too few quotations to compare: {listed(small, 4)}." if small else ""
    return [sentence for sentence in (first, second, third, *of_what(summary)) if sentence]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per outlet: the numbers of the figure, what they are counted from, and their intervals."""
    found = varieties(rows, summary, settings)
    numbers = _numbers(_at(found))
    return pd.DataFrame(
        {
            "outlet": [one.outlet for one in found],
            "articles": [one.articles for one in found],
            "quotations of named speakers": [one.quotations for one in found],
            "speakers": [one.speakers for one in found],
            **{number.name: [number.words(one) for one in found] for number in numbers},
            **{
                f"95 % interval: {number.name}": [_interval_words(number, one) for one in found]
                for number in numbers
                if any(not math.isnan(_interval(number, one)[0]) for one in found)
            },
            "three most quoted": [listed(one.top_speakers) for one in found],
            "key": [mark_key(outlet=one.outlet) for one in found],
        }
    )


def _interval_words(number: Number, one: Variety) -> str:
    low, high = _interval(number, one)
    if math.isnan(low):
        return "–"
    ends = (percent(max(0.0, low), whole=True), percent(min(1.0, high), whole=True))
    return " to ".join(ends if number.is_share else (_plain(max(0.0, low)), _plain(high)))


VARIETY = View(
    slug="variety",
    question="How many different speakers?",
    draw=draw,
    tell=tell,
    find=find,
    reading="Each number has a scale of its own; a thick line is a 95 % interval, drawn where it can be trusted.",
    sure=lambda rows, summary, settings: spoken_accuracy(),
    note="An outlet with more quotations has more speakers whatever it does, so numbers of speakers are compared at "
    "the equal number of quotations that the heading names. The effective number is of how many speakers who all speak "
    "equally often there would be as much variety. Officials are heads of state, ministers, agencies, military, police "
    "and courts; lawmakers and candidates are none of them.",
    table=table,
)
