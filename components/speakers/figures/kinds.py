"""What kind of people each outlet lets speak: a row for each kind, a column for each outlet."""

from __future__ import annotations

import math
from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key, once
from components.figure.marks import Bar, Point
from components.figure.records import Record, grouped, records
from components.figure.rows import LINE, Rows, nothing
from components.figure.sheet import SMALL, characters, in_lines, pixels, plain
from components.palette import NARROW, Palette
from components.reading.speaker_kinds import KINDS, LABELS
from components.speakers.figures.blocks import MOST_OUTLETS, NOBODY
from components.speakers.kind_sentences import SPOKEN_BY, TOLD, of_all, of_outlet, unknown
from components.speakers.kinds.accuracy import kinds_accuracy
from components.speakers.sentences import of_what
from components.speakers.settings import counted_as
from components.speakers.voices import kind_shares
from components.wording import capitalised, listed, percent

Span = tuple[float, float]
_BAR, _STEP, _SECOND_LINE = 14, 24, 18
#: Pixels that a column needs, the part of it that stands for 100 %, and pixels of a dot.
_COLUMN, _WHOLE, _DOT = 84, 0.58, 11
#: Between two ticks of the scale of dots, which ends with the first beyond the largest share.
_TICK = 0.25
#: Help with reading dots: in many outlets nobody has a bar.
_READING = (
    "Each dot is an outlet; the words below name the least and the most. "
    "Open dots: the kind of the speaker is not known."
)
#: Outlets that a sentence is made for each.
_SENTENCE_EACH = 6


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return each kind's part of what each outlet lets be said: bars side by side, of many outlets a dot for each."""
    shares = _shares(rows, settings)
    if shares.empty:
        return nothing(palette, NOBODY)
    outlets = [str(outlet) for outlet in dict.fromkeys(shares["outlet"])]
    figure = Rows(palette, gutter=_gutter(shares, palette))
    many = len(outlets) > MOST_OUTLETS
    if many:
        span = _dots(figure, shares, settings)
    elif figure.scale_width / len(outlets) >= _COLUMN:
        span = _columns(figure, shares, outlets, settings)
    else:
        span = _below(figure, shares, outlets, settings)
    if absent := [label for kind, label in KINDS.items() if kind not in set(shares["speaker_kind"])]:
        figure.say(f"no quotation found of: {listed(absent)}")
    return figure.finish(span)


def _gutter(shares: pd.DataFrame, palette: Palette) -> float:
    """Return the room for the kinds' names: what they need, on narrow figures in two lines."""
    longest = max(pixels(LABELS[kind], SMALL) for kind in shares["speaker_kind"].unique()) + 24
    return longest if palette.width > NARROW else min(longest, palette.width * 0.5)


@once
def _shares(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    found = kind_shares(rows, settings)
    return found[found["total"] > 0]


def _columns(figure: Rows, shares: pd.DataFrame, outlets: list[str], settings: Settings) -> Span:
    """Draw a bar for each kind and outlet, all on one scale: a column's thin line is all that is said there."""
    figure.heads(outlets, at=0)
    bars: list[Bar] = []
    for kind, own in shares.groupby("speaker_kind", sort=False):
        y = figure.row(_BAR, _STEP - _BAR)
        figure.label(LABELS[str(kind)], y, loud=str(kind) in KINDS)
        for one in records(own):
            bars += _bar(figure, one, y, outlets.index(one["outlet"]), settings)
    figure.bars(bars, _BAR)
    return -0.01, len(outlets)


def _below(figure: Rows, shares: pd.DataFrame, outlets: list[str], settings: Settings) -> Span:
    """Draw the outlets one below the other, each with the kinds that it lets speak, where columns find no room."""
    bars: list[Bar] = []
    for outlet in outlets:
        own = shares[(shares["outlet"] == outlet) & (shares["counted"] > 0)]
        figure.heading(outlet, f"{int(own['total'].iloc[0]):,} {counted_as(settings)}")
        figure.space(8)
        for one in records(own):
            label = LABELS[one["speaker_kind"]]
            further = len(in_lines(label, characters(figure.gutter - 12), 2)) - 1
            figure.space(_SECOND_LINE / 2 * further)
            y = figure.row(_BAR, _STEP - _BAR + _SECOND_LINE / 2 * further)
            figure.label(label, y, loud=one["speaker_kind"] in KINDS)
            bars += _bar(figure, one, y, 0, settings)
        figure.space()
    figure.bars(bars, _BAR)
    return -0.01, 1


def _bar(figure: Rows, one: Record, y: float, at: int, settings: Settings) -> list[Bar]:
    """Draw the line and the number of a share from `at` on, and return its bar; none where nothing counts."""
    figure.line(y, at, at + _WHOLE)
    look = {"xref": "x", "ink": figure.palette.ink, "bgcolor": figure.palette.ground}
    figure.note(plain(_short(one)), y, at + one["share"] * _WHOLE, 5, **look)
    if not one["counted"]:
        return []
    key, hover = _key(one), _hover(one, settings)
    figure.opens(y, at, _WHOLE, _STEP, key, hover)
    fill = "full" if one["speaker_kind"] in KINDS else "open"
    return [Bar(y, at, one["share"] * _WHOLE, key, hover, figure.palette.outlet(one["outlet"]), fill)]


def _dots(figure: Rows, shares: pd.DataFrame, settings: Settings) -> Span:
    """Draw a line for each kind with a dot for each outlet, like shares stacked, and name the least and the most."""
    end = min(1.0, math.ceil(float(shares["share"].max()) / _TICK) * _TICK)
    ticks = [number * _TICK for number in range(round(end / _TICK) + 1)]
    figure.scale([(tick, percent(tick, whole=True) if tick else "0") for tick in ticks], _axis(settings))
    beside = _DOT / figure.scale_width * end * 1.1
    dots: list[Point] = []
    for kind, own in grouped(records(shares), "speaker_kind").items():
        speaking = [one for one in own if one["counted"] > 0]
        stacks: Counter[int] = Counter()
        heights = []
        for one in speaking:
            stack = round(one["share"] / beside)
            heights.append(stacks[stack])
            stacks[stack] += 1
        tallest = max(heights, default=0)
        y = figure.row((_DOT + 2) * (tallest + 1), 2)
        foot = y + (_DOT + 2) * tallest / 2
        figure.label(LABELS[kind], y, loud=kind in KINDS)
        for one, height in zip(speaking, heights, strict=True):
            symbol = "circle" if one["speaker_kind"] in KINDS else "circle-open"
            colour = figure.palette.outlet(one["outlet"])
            place = foot - height * (_DOT + 2)
            dots.append(Point(one["share"], place, _key(one), _hover(one, settings), colour, symbol, _DOT, 1.5))
        for line in in_lines(_from_to(own), characters(figure.scale_width), 3):
            figure.note(plain(line), figure.row(LINE), bgcolor=figure.palette.ground)
        figure.line(figure.row(0, 7) + 1, 0, end)
    for full in (True, False):
        figure.points([dot for dot in dots if (dot.symbol == "circle") == full])
    return -0.02 * end, 1.02 * end


def _from_to(own: list[Record]) -> str:
    """Return the smallest and the largest share of a kind, with the outlets that have them."""
    low, high = (end(float(one["share"]) for one in own) for end in (min, max))
    least, most = ([one["outlet"] for one in own if one["share"] == share] for share in (low, high))
    if percent(low) == percent(high):
        return f"{'' if low == high else 'about '}{percent(low)} each"
    written = f"{percent(low)} ({listed(least, 2)}) to {percent(high)} ({listed(most, 2)})"
    return written.replace(" %", "\N{NO-BREAK SPACE}%")


def _axis(settings: Settings) -> str:
    return f"share of the {counted_as(settings)}"


def _key(one: Record) -> str:
    return mark_key(outlet=one["outlet"], speaker_kind=one["speaker_kind"])


def _short(one: Record) -> str:
    return percent(one["share"]).replace("under 1 %", "<1 %") if one["counted"] else "0"


def _hover(one: Record, settings: Settings) -> str:
    lines = [
        f"<b>{plain(LABELS[one['speaker_kind']])}</b>",
        plain(str(one["outlet"])),
        f"{one['counted']:,} of {one['total']:,} {counted_as(settings)} ({percent(one['share'])})",
        f"in {one['articles']:,} article{'' if one['articles'] == 1 else 's'}{_range(one)}",
    ]
    return "<br>".join(lines)


def _range(one: Record) -> str:
    """Return the interval of a share, or the smallest and largest share of one article, in words."""
    low, high = percent(max(one["low"], 0.0), whole=True), percent(min(one["high"], 1.0), whole=True)
    if one["kind_of_range"] == "interval":
        return f"; 95 % interval {low} to {high}"
    return f"; single articles {low} to {high}" if one["kind_of_range"] == "range" else ""


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return which kind has most of all that is said; of single articles a line is enough, people are named above."""
    shares = _shares(rows, settings)
    known = shares[shares["speaker_kind"].isin(TOLD)]
    if known.empty or not known["counted"].any():
        return Found("No kind was found for the speakers of these articles.", drawn=False)
    sums = known.groupby("speaker_kind", sort=False)["counted"].sum().sort_values(ascending=False, kind="stable")
    total = int(shares.drop_duplicates("outlet")["total"].sum())
    most, number = str(sums.index[0]), int(sums.iloc[0])
    several = bool((summary["articles"] > 1).any())
    text = f"{capitalised(SPOKEN_BY[most])} have all {total:,} {counted_as(settings)}."
    if number < total:
        part = "Most" if 2 * number > total else "Largest part"
        text = f"{part} of the {counted_as(settings)}: {SPOKEN_BY[most]}, {number:,} of {total:,}."
    reading = _READING if shares["outlet"].nunique() > MOST_OUTLETS else ""
    return Found(text, several, reading)


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which kinds have most of what each outlet lets be said, and of how much no kind is known."""
    shares = _shares(rows, settings)
    if shares.empty:
        return [NOBODY]
    outlets = list(dict.fromkeys(shares["outlet"]))
    if len(outlets) <= _SENTENCE_EACH:
        sentences = [of_outlet(str(outlet), shares[shares["outlet"] == outlet], settings) for outlet in outlets]
    else:
        sentences = [of_all(shares, settings)]
    return [*sentences, *unknown(shares, settings), *of_what(summary)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per outlet and kind: numerator, denominator, share, its interval or range, articles."""
    shares = _shares(rows, settings)
    shares = shares[shares["counted"] > 0]
    lines = records(shares)
    return pd.DataFrame(
        {
            "outlet": shares["outlet"].tolist(),
            "kind of speaker": [LABELS[one["speaker_kind"]] for one in lines],
            f"of the {counted_as(settings)}": [f"{one['counted']:,} of {one['total']:,}" for one in lines],
            "share": [percent(one["share"], whole=True) for one in lines],
            "95 % interval": [
                _range(one)[2:].removeprefix("95 % interval ") if "interval" in _range(one) else "–" for one in lines
            ],
            "single articles": [
                _range(one)[2:].removeprefix("single articles ") if "single" in _range(one) else "–" for one in lines
            ],
            "articles with such a speaker": shares["articles"].tolist(),
            "key": [_key(one) for one in lines],
        }
    )


KINDS_OF_VOICES = View(
    slug="kinds",
    question="What kind of people does each outlet let speak?",
    draw=draw,
    tell=tell,
    find=find,
    reading="A bar is the kind’s part of all that the outlet lets be said; the thin line is the whole. Open bars: the "
    "kind of the speaker is not known.",
    sure=lambda rows, summary, settings: kinds_accuracy(),
    note="A program reads the kind from the article's own words (“Senator”, “a spokesman for the ministry”), or from "
    "another article of this corpus where one has none; never from who is known to be who. Open a bar to see whose "
    "words are counted, and put a kind right under “Put it right”. How often it errs stands in the method.",
    table=table,
)
