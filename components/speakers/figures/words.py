"""Who gets to speak: a block per quotation, as long as its words, under the name of whoever speaks."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.speakers.figures.blocks import BLOCK, GAP, MOST_OUTLETS, NOBODY, by_quotation, fill, quotation_key
from components.speakers.figures.words_of_many import draw_many
from components.speakers.measure import NAMELESS
from components.speakers.settings import unit
from components.speakers.summary import amounts
from components.speakers.table import speakers_table
from components.speakers.telling import tell_words
from components.speakers.wording import hover, said
from components.wording import counted, listed, shorten

#: Speakers with a line of their own in one outlet; the others share one.
MOST_SPEAKERS = 5
#: Up to so many quotations in an outlet each is a block of its own; beyond, a block is all that a speaker says.
MOST_BLOCKS = 60
#: Others drawn one by one; what is left makes one block that opens nothing.
_MOST_OTHERS = 30


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per outlet a line for each speaker: quotations full, reported speech hatched, on one axis."""
    if summary.empty or not (summary["speaker"] != "").any():
        return nothing(palette, NOBODY)
    if summary["outlet"].nunique() > MOST_OUTLETS:
        return draw_many(summary, palette, settings)
    figure = Rows(palette)
    drawn: list[Bar] = []
    each = _quotations(rows, settings) if _few(summary) else None
    for outlet, own in summary.groupby("outlet", sort=False):
        figure.heading(str(outlet), _detail(own, settings))
        for names, spoken in speaker_lines(own):
            figure.text(_label(names, spoken, settings))
            if each is not None and (relayed := _relayed(rows, str(outlet), names, settings)):
                figure.say(relayed)
            y = figure.row(BLOCK, GAP)
            colour = palette.outlet(str(outlet))
            if each is None:
                drawn += _by_speaker(spoken, y, colour, settings)
            else:
                drawn += _end_to_end([one for one in each if _of(one, str(outlet), names)], y, colour)
        figure.space()
    figure.bars(drawn, BLOCK)
    most = max(bar.left + bar.length for bar in drawn)
    return figure.finish((-0.002 * most, most * 1.02), unit(settings), nticks=6, tickformat=",d", showgrid=True)


def _of(one: Record, outlet: str, names: list[str]) -> bool:
    return bool(one["outlet"] == outlet and one["speaker"] in names)


def speaker_lines(own: pd.DataFrame) -> list[tuple[list[str], pd.DataFrame]]:
    """Return the lines of one outlet: a speaker and their row, and at last the others together with theirs.

    The nameless classes keep lines of their own, because who they are is what a reader wants to know.
    """
    spoken = own[own["speaker"] != ""]
    nameless = spoken["speaker"].isin(NAMELESS)
    named = spoken[~nameless]
    most = MOST_SPEAKERS if len(named) > MOST_SPEAKERS + 1 else len(named)
    leading = named.sort_values(["counted", "quoted_words", "reported_words"], ascending=False, kind="stable")[:most]
    found = _each(named[named.index.isin(leading.index)])
    others = named.drop(leading.index)
    if len(others):
        found.append((others["speaker"].tolist(), others))
    return found + _each(spoken[nameless])


def _each(spoken: pd.DataFrame) -> list[tuple[list[str], pd.DataFrame]]:
    return [([str(name)], spoken[number : number + 1]) for number, name in enumerate(spoken["speaker"])]


def _few(summary: pd.DataFrame) -> bool:
    return bool((summary["quotations"] + summary["reports"]).groupby(summary["outlet"]).sum().max() <= MOST_BLOCKS)


def _detail(own: pd.DataFrame, settings: Settings) -> str:
    quoted, reported = (int(own[column].sum()) for column in amounts(settings))
    articles = int(own["articles"].iloc[0])
    parts = [said(quoted, reported, settings) or "no quotation", f"n = {articles:,} articles" if articles > 1 else ""]
    return " · ".join(part for part in parts if part)


def _label(names: list[str], spoken: pd.DataFrame, settings: Settings) -> str:
    quoted, reported = (int(spoken[column].sum()) for column in amounts(settings))
    name = names[0] if len(names) == 1 else counted(len(names), "other")
    return f"<b>{plain(shorten(name, 30))}</b> {plain(said(quoted, reported, settings))}"


def _relayed(rows: pd.DataFrame, outlet: str, names: list[str], settings: Settings) -> str:
    """Return how much comes through somebody else; the line of the others is too crowded for it."""
    own = rows[(rows["outlet"] == outlet) & (rows["speaker"] == names[0]) & (rows["via"] != "")]
    if own.empty or len(names) > 1:
        return ""
    own = own.assign(quotation=own["article_id"] + " " + own["quotation_id"])
    by_relay = own.groupby("via", sort=False)
    if unit(settings) == "words":
        sums = {str(via): counted(int(words), "word") for via, words in by_relay["words"].sum().items()}
    else:
        sums = {str(via): f"{number:,}" for via, number in by_relay["quotation"].nunique().items()}
    return f"of these, {listed([f'{much} via {shorten(via, 24)}' for via, much in sums.items()], 1)}"


def _quotations(rows: pd.DataFrame, settings: Settings) -> list[Record]:
    """Return a block per quotation and voice: outlet, speaker, reported, length, key, hover; quoted ones first."""
    found = []
    for passages in by_quotation(rows):
        first = passages[0]
        quoted = sum(passage["words"] for passage in passages if passage["voice"] == "quoted")
        reported = sum(passage["words"] for passage in passages) - quoted
        if unit(settings) == "quotations":
            quoted, reported = (1, 0) if quoted else (0, 1)
        same = {name: first[name] for name in ("outlet", "speaker")}
        same |= {"key": quotation_key(first), "hover": hover(passages)}
        found += [{**same, "reported": hatched, "length": n} for hatched, n in ((False, quoted), (True, reported)) if n]
    return sorted(found, key=lambda one: one["reported"])


def _end_to_end(blocks: list[Record], y: float, colour: str) -> list[Bar]:
    """Return blocks as bars, each beginning where the one before it ends."""
    drawn, left = [], 0
    for one in blocks:
        drawn.append(Bar(y, left, one["length"], one["key"], one["hover"], colour, fill(one["reported"])))
        left += one["length"]
    return drawn


def _by_speaker(spoken: pd.DataFrame, y: float, colour: str, settings: Settings) -> list[Bar]:
    blocks = []
    for column, reported in zip(amounts(settings), (False, True), strict=True):
        speaking = records(spoken[spoken[column] > 0])
        for one in speaking[:_MOST_OTHERS]:
            key = mark_key(outlet=one["outlet"], speaker=one["speaker"])
            told = _speaker_hover(one, settings)
            blocks.append({"reported": reported, "length": one[column], "key": key, "hover": told})
        if rest := speaking[_MOST_OTHERS:]:
            whole = sum(one[column] for one in rest)
            told = f"{counted(len(rest), 'more speaker')}: {whole:,}"
            blocks.append({"reported": reported, "length": whole, "key": "", "hover": told})
    return _end_to_end(blocks, y, colour)


def _speaker_hover(one: Record, settings: Settings) -> str:
    quoted, reported = (int(one[column]) for column in amounts(settings))
    via = f"<br>partly via {plain(shorten(str(one['via']), 40))}" if one["via"] else ""
    n = counted(int(one["articles"]), "article")
    return f"<b>{plain(str(one['speaker']))}</b>{via}<br>{plain(said(quoted, reported, settings))}<br>n = {n}"


WORDS = View(
    slug="words",
    question="Who gets to speak?",
    draw=draw,
    tell=tell_words,
    note="Full: words in quotation marks. Hatched: reported in the outlet's own words. A click on a block opens it. "
    "Found by rules, not by hand; the method says how often they miss.",
    table=speakers_table,
)
