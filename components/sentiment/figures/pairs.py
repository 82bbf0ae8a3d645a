"""Which outlets can be told apart: each pair's difference of mean polarity, with an interval for all pairs at once."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, chosen_further, mark_key, once
from components.figure.marks import Point
from components.figure.records import Record
from components.figure.rows import Rows
from components.figure.sheet import TEXT, characters, in_lines, plain, square
from components.palette import Palette
from components.reading.model import VOICES
from components.sentiment.compared import compared
from components.sentiment.english import of_english
from components.sentiment.evidence import signed
from components.sentiment.figures.lines import (
    REACH,
    SECOND,
    empty,
    interval,
    lay_out,
    rows_for,
    score_scale,
    second,
)
from components.sentiment.wording import VOICE_NAMES, describes, disagreements, scores_accuracy
from components.wording import VOICE_WORDS, capitalised, counted

#: Columns of the frame of pairs; `difference` is the first's mean minus the second's, `least` half the interval;
#: `events` within how many events they were compared, 0 where all their articles were.
COLUMNS = ("pair", "first", "second", "voice", "difference", "low", "high", "least", "apart", "vader",
           "n_first", "n_second", "events", "sentences", "none", "label")  # fmt: skip
#: Pairs that are drawn; the table holds all.
MOST = 15
_HEIGHT = 26
#: An interval takes so many articles of each outlet.
_FEWEST = 3
#: Between two names in the key of a pair; no name holds a line break.
_AND = "\n"


@once
def pairs_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row per pair of outlets and voice (`COLUMNS`), articles weighing the same, voices in their order."""
    found = []
    for voice in VOICES:
        own = chosen_further(rows[rows["voice"] == voice], rows, voice)
        if own.empty:
            continue
        for one, vader, events in compared(own, voice):
            pair = f"{one.first}{_AND}{one.second}"
            found.append(
                (
                    pair, one.first, one.second, voice, one.value, one.low, one.high, one.least, one.apart, vader,
                    one.n_first, one.n_second, events, 1, 0, voice,
                )
            )  # fmt: skip
    return pd.DataFrame(found, columns=list(COLUMNS))


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return the differences round a marked zero, by pair and voice; of many pairs only `MOST`."""
    pairs = pairs_of(rows)
    if pairs.empty:
        return empty(palette)
    drawn, count = _farthest(pairs), pairs["pair"].nunique()
    key = ["each pair of outlets, by whose words"]
    if count > MOST and drawn["least"].notna().any():
        key = [f"the {MOST} of {count:,} pairs farthest apart, by whose words"]
    elif count > MOST:
        key = [f"the first {MOST} of {count:,} pairs, by whose words"]
    if drawn["least"].notna().any():
        key += ["● told apart · ○ cannot be told apart", "bar: 95 % interval for all pairs at once"]
    if drawn["least"].isna().any():
        key += ["◇ too few articles for an interval"]
    figure = rows_for(palette, *key, SECOND)
    span = score_scale(figure, "difference of average scores, first minus second")
    lines = lay_out(figure, drawn.rename(columns={"pair": "outlet"}), lambda line: _HEIGHT, heading=_heading)
    for line in lines:
        low, high = max(line.of["low"], -REACH), min(line.of["high"], REACH)
        interval(figure, line.y, low, high, _key(line.of), _hover(line.of))
    figure.points(
        [
            Point(line.of["difference"], line.y, _key(line.of), _hover(line.of), palette.ink, _symbol(line.of), 10)
            for line in lines
        ]
    )
    second(figure, [(line.of["vader"], line.y, _key(line.of), _hover(line.of)) for line in lines])
    return figure.finish(span)


def _farthest(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of the pairs that are drawn: by difference in relation to the interval, told apart first."""
    weight = pairs["difference"].abs() / pairs["least"].where(pairs["least"] > 0)
    if weight.isna().all():
        # Without intervals the farthest are only the luckiest: the order of the corpus picks none of them out.
        return pairs[pairs["pair"].isin(list(dict.fromkeys(pairs["pair"]))[:MOST])]
    far = weight.fillna(-1).groupby(pairs["pair"], sort=False).max().sort_values(ascending=False, kind="stable")
    return pairs[pairs["pair"].isin(far.index[:MOST])]


def _heading(figure: Rows, pair: str) -> None:
    """Write the heading of a pair: both names with their colours, on one line where there is room for both."""
    room = characters(figure.width - 20, TEXT, bold=True)
    names = pair.split(_AND)
    folded = [in_lines(name, room) for name in names]
    one, other = (
        f"{square(figure.palette, name)} <b>{'<br>'.join(map(plain, lines))}</b>"
        for name, lines in zip(names, folded, strict=True)
    )
    if len(pair) + len(" minus ■ ") < room:
        figure.titled(f"{one} minus {other}")
    else:
        figure.titled(f"{one}<br>minus {other}", sum(map(len, folded)))


def _key(line: Record) -> str:
    return mark_key(outlet=line["first"], voice=line["voice"])


def _symbol(line: Record) -> str:
    if math.isnan(line["least"]):
        return "diamond-open"
    return "circle" if line["apart"] else "circle-open"


def _hover(line: Record) -> str:
    interval = (
        "no interval: too few articles"
        if math.isnan(line["low"])
        else f"{signed(line['low'])} to {signed(line['high'])}; {'told apart' if line['apart'] else 'not told apart'}"
    )
    return (
        f"<b>{plain(line['first'])}</b> minus <b>{plain(line['second'])}</b>, {VOICE_WORDS[line['voice']]}<br>"
        f"{signed(line['difference'])}; {interval}<br>second list: {signed(line['vader'])}<br>"
        f"{_observed(line)}; opens the sentences of the first"
    )


def _observed(line: Record) -> str:
    if line["events"]:
        return f"n = {line['events']} events that both told"
    return f"n = {line['n_first']} and {line['n_second']} articles"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many comparisons find a difference; without one a line is enough."""
    if rows["outlet"].nunique() < 2:
        return Found("It takes two outlets to compare.", drawn=False)
    if rows.groupby("outlet")["article_id"].nunique().max() < _FEWEST:
        return Found("No two can be told apart: it takes three articles of each.", drawn=False)
    known = pairs_of(rows).dropna(subset=["least"])
    if known.empty:
        return Found("No two can be told apart: it takes three articles of each.", drawn=False)
    apart = int(known["apart"].sum())
    if not apart:
        return Found(f"Not one of {counted(len(known), 'comparison')} finds a difference.", drawn=False)
    return Found(f"{apart} of {counted(len(known), 'comparison')} {'finds' if apart == 1 else 'find'} a difference.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which pairs can be told apart by voice, and what could have been told."""
    pairs = pairs_of(rows)
    if pairs.empty:
        return ["There are no two outlets with sentences in the same voice to compare.", describes(rows)]
    known = pairs[pairs["least"].notna()]
    if known.empty:
        return [
            "No outlet here can be told apart from another: an interval needs three articles of each, so there is "
            "nothing to compare beyond these texts.",
            describes(rows),
        ]
    sentences = [sentence for voice, own in known.groupby("voice", sort=False) for sentence in _told(str(voice), own)]
    if len(known) < len(pairs):
        sentences.append(
            f"{len(pairs) - len(known)} differences have no interval, because an outlet has under 3 articles."
        )
    return [*sentences, *_compared_within(known), describes(rows)]


def _told(voice: str, pairs: pd.DataFrame) -> list[str]:
    """Return how many pairs can be told apart in a voice, the clearest of them, and the least that could have shown."""
    name = capitalised(VOICE_NAMES[voice])
    apart, rest = pairs[pairs["apart"]], pairs[~pairs["apart"]]
    sentences = []
    if len(apart):
        clearest = apart.iloc[int((apart["difference"].abs() / apart["least"]).to_numpy().argmax())]
        sentences.append(
            f"{name}: {len(apart)} of {len(pairs)} pairs can be told apart, most clearly {clearest['first']} from "
            f"{clearest['second']} ({signed(clearest['difference'])}, {signed(clearest['low'])} to "
            f"{signed(clearest['high'])}){_vader_on(apart)}."
        )
    if len(rest):
        least, most = f"{rest['least'].min():.2f}", f"{rest['least'].max():.2f}"
        could = least if least == most else f"{least} to {most}, by pair"
        sentences.append(
            f"{name}: {len(rest)} of {len(pairs)} pairs cannot be told apart; the smallest difference that these texts "
            f"could have shown is {could}."
        )
    return sentences


def _compared_within(pairs: pd.DataFrame) -> list[str]:
    """Return which of the comparisons were made within events; nothing where none was."""
    within = pairs[pairs["events"] > 0]
    if within.empty:
        return []
    least, most = within["events"].min(), within["events"].max()
    count = f"{least:,}" if least == most else f"{least:,} to {most:,}"
    if len(within) == len(pairs):
        return [f"Compared within the {count} events that both outlets of a pair told."]
    return [
        f"{len(within):,} of {len(pairs):,} comparisons are made within the {count} events that both outlets told, the "
        "others over all their articles, for lack of common events."
    ]


def _vader_on(apart: pd.DataFrame) -> str:
    against = int((apart["difference"] * apart["vader"] < 0).sum())
    return f"; a second word list has {against} of them the other way" if against else ""


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return all pairs by voice with their intervals, and the key that opens the sentences of the first outlet."""
    pairs = pairs_of(rows)
    numbers = pairs.drop(columns=["pair", "sentences", "none", "label"]).round(3)
    numbers["key"] = [
        mark_key(outlet=outlet, voice=voice) for outlet, voice in zip(pairs["first"], pairs["voice"], strict=True)
    ]
    return numbers


PAIRS = of_english(
    View(
        slug="differences",
        question="Which outlets’ scores can be told apart?",
        draw=draw,
        tell=tell,
        note=(
            "Articles weigh the same; where two outlets have articles on three events or more in common, these are "
            "compared, each event weighing the same. The intervals allow for all pairs of outlets in the corpus, "
            "whatever is shown. That two cannot be told apart does not say that they are alike."
        ),
        table=table,
        find=find,
        reading="Each dot is one outlet’s average score minus another’s; at zero they are the same.",
        sure=scores_accuracy,
    ),
    shows="Each mark is one outlet’s average score minus another’s; at zero they are the same.",
    contradicts=lambda rows, summary: disagreements(summary),
)
