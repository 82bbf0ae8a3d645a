"""Who gets to speak: a block per quotation, as long as its words, under the name of whoever speaks."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import plain, shorten
from components.palette import Palette
from components.speakers.bars import BLOCK, GAP, Block, add_blocks
from components.speakers.lines import Lines, nothing
from components.speakers.measure import NAMELESS
from components.speakers.records import Record, by_quotation, records
from components.speakers.settings import unit
from components.speakers.summary import amounts
from components.speakers.table import speakers_table
from components.speakers.telling import tell_words
from components.speakers.wording import count, hover, listed, said
from components.speakers.words_of_many import draw_many

#: Speakers with a line of their own in one outlet; the others share one.
MOST_SPEAKERS = 5
#: Up to so many quotations in an outlet each is a block of its own; beyond, a block is all that a speaker says.
MOST_BLOCKS = 60
#: Up to so many outlets each stands with its speakers under it; beyond, they stand in a table of bars.
MOST_OUTLETS = 8
#: Others drawn one by one; what is left makes one block that opens nothing.
_MOST_OTHERS = 30


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per outlet a line for each speaker: quotations full, reported speech hatched, on one axis."""
    if summary.empty or not (summary["speaker"] != "").any():
        return nothing(palette, "Nobody speaks in these articles.")
    if summary["outlet"].nunique() > MOST_OUTLETS:
        return draw_many(summary, palette, settings)
    lines = Lines(palette)
    blocks: list[Block] = []
    each = _quotations(rows, settings) if _few(summary) else None
    for outlet, own in summary.groupby("outlet", sort=False):
        lines.heading(str(outlet), _detail(own, settings))
        for names, spoken in speaker_lines(own):
            lines.label(_label(names, spoken, settings))
            if each is not None and (relayed := _relayed(rows, str(outlet), names, settings)):
                lines.say(relayed)
            y = lines.band(BLOCK, GAP)
            blocks += _blocks(each, str(outlet), names, y) if each is not None else _by_speaker(spoken, y, settings)
        lines.band(10)
    add_blocks(lines.figure, palette, blocks)
    most = max(block.left + block.length for block in blocks)
    return lines.finish((-0.002 * most, most * 1.02), unit(settings), nticks=6, tickformat=",d", showgrid=True)


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
    name = names[0] if len(names) == 1 else count(len(names), "other")
    return f"<b>{plain(shorten(name, 30))}</b> {plain(said(quoted, reported, settings))}"


def _relayed(rows: pd.DataFrame, outlet: str, names: list[str], settings: Settings) -> str:
    """Return how much comes through somebody else; the line of the others is too crowded for it."""
    own = rows[(rows["outlet"] == outlet) & (rows["speaker"] == names[0]) & (rows["via"] != "")]
    if own.empty or len(names) > 1:
        return ""
    own = own.assign(quotation=own["article_id"] + " " + own["quotation_id"])
    by_relay = own.groupby("via", sort=False)
    if unit(settings) == "words":
        sums = {str(via): count(int(words), "word") for via, words in by_relay["words"].sum().items()}
    else:
        sums = {str(via): f"{number:,}" for via, number in by_relay["quotation"].nunique().items()}
    return f"of these, {listed([f'{much} via {shorten(via, 24)}' for via, much in sums.items()], 1)}"


def _quotations(rows: pd.DataFrame, settings: Settings) -> list[Record]:
    """Return a block per quotation and voice: outlet, speaker, reported, length, key, hover; quoted ones first."""
    found = []
    for passages in by_quotation(rows):
        first = passages[0]
        key = mark_key(article_id=first["article_id"], quotation_id=first["quotation_id"])
        quoted = sum(passage["words"] for passage in passages if passage["voice"] == "quoted")
        reported = sum(passage["words"] for passage in passages) - quoted
        if unit(settings) == "quotations":
            quoted, reported = (1, 0) if quoted else (0, 1)
        same = {"outlet": first["outlet"], "speaker": first["speaker"], "key": key, "hover": hover(passages)}
        found += [{**same, "reported": hatched, "length": n} for hatched, n in ((False, quoted), (True, reported)) if n]
    return sorted(found, key=lambda one: one["reported"])


def _blocks(each: list[Record], outlet: str, names: list[str], y: float) -> list[Block]:
    blocks, left = [], 0
    for one in each:
        if one["outlet"] != outlet or one["speaker"] not in names:
            continue
        blocks.append(Block(outlet, y, left, one["length"], one["reported"], one["key"], one["hover"]))
        left += one["length"]
    return blocks


def _by_speaker(spoken: pd.DataFrame, y: float, settings: Settings) -> list[Block]:
    blocks, left = [], 0
    for column, reported in zip(amounts(settings), (False, True), strict=True):
        for number, one in enumerate(records(spoken[spoken[column] > 0])):
            if number == _MOST_OTHERS:
                rest = spoken[spoken[column] > 0][_MOST_OTHERS:]
                text = plain(f"{count(len(rest), 'more speaker')}: {rest[column].sum():,}")
                blocks.append(Block(one["outlet"], y, left, int(rest[column].sum()), reported, "", text))
                left += int(rest[column].sum())
                break
            key = mark_key(outlet=one["outlet"], speaker=one["speaker"])
            blocks.append(Block(one["outlet"], y, left, one[column], reported, key, _speaker_hover(one, settings)))
            left += one[column]
    return blocks


def _speaker_hover(one: Record, settings: Settings) -> str:
    quoted, reported = (int(one[column]) for column in amounts(settings))
    via = f"<br>partly via {plain(shorten(str(one['via']), 40))}" if one["via"] else ""
    n = count(int(one["articles"]), "article")
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
