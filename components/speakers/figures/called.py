"""She, he or they: how the articles speak of the single persons whom they let speak, as totals alone."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.reading.speaker_kinds import CALLED, NOT_SAID, SHE
from components.speakers.figures.blocks import NOBODY
from components.speakers.kinds.accuracy import called_accuracy
from components.speakers.sentences import of_what
from components.speakers.voices import called_counts
from components.wording import counted, listed, percent

_BAR, _MOST_OUTLETS, _SENTENCE_EACH = 16, 60, 6
_FILLS = {"she": "full", "he": "faint", "they": "dotted", NOT_SAID: "open"}
_NOBODY = "No single person is named as a speaker in these articles."


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a bar for each outlet from none to all of its single speakers: she, he, they, not said."""
    counts = _counts(rows, settings)
    if not counts:
        return nothing(palette, _NOBODY)
    figure = Rows(palette)
    figure.say(*(f"{word}: {fill}" for word, fill in _FILLS.items() if any(one.get(word) for one in counts)))
    bars: list[Bar] = []
    for one in counts[:_MOST_OUTLETS]:
        figure.heading(one["outlet"], _fractions(one))
        y = figure.row(_BAR, 8)
        left = 0.0
        for word in CALLED:
            if number := one.get(word, 0):
                share = number / one["total"]
                key = mark_key(outlet=one["outlet"], called=word)
                bars.append(Bar(y, left, share, key, _hover(one, word), palette.outlet(one["outlet"]), _FILLS[word]))
                left += share
    if len(counts) > _MOST_OUTLETS:
        figure.say(f"and {counted(len(counts) - _MOST_OUTLETS, 'more outlet')} in the table")
    figure.bars(bars, _BAR)
    figure.foot("0", "half of the single speakers", "all")
    return figure.finish((0, 1))


def _counts(rows: pd.DataFrame, settings: Settings) -> list[Record]:
    """Return the outlets with a single person who speaks: outlet, each word's number, and their total."""
    found = called_counts(rows, settings)
    lines = [{**one, "total": sum(one.get(word, 0) for word in CALLED)} for one in records(found)]
    return [one for one in lines if one["total"]]


def _fractions(one: Record) -> str:
    parts = [f"{word} {one[word]:,}" for word in CALLED if one.get(word)]
    return f"{', '.join(parts)} of {one['total']:,}"


def _hover(one: Record, word: str) -> str:
    share = percent(one[word] / one["total"])
    return f"<b>{word}</b><br>{plain(one['outlet'])}<br>{one[word]:,} of {one['total']:,} single speakers ({share})"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return to how many single speakers she or such a word was linked."""
    counts = _counts(rows, settings)
    if not counts:
        return Found(_NOBODY, drawn=False)
    she, total = sum(one.get(SHE, 0) for one in counts), sum(one["total"] for one in counts)
    return Found(f"“She” or such a word was linked to {she:,} of {total:,} single speakers found.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return to how many single speakers she or such a word was linked, and to how many no word at all."""
    counts = _counts(rows, settings)
    if not counts:
        return [NOBODY if rows.empty else _NOBODY]
    if len(counts) <= _SENTENCE_EACH:
        each = [f"{one.get(SHE, 0):,} of {one['total']:,} in {one['outlet']}" for one in counts]
        word = "“She” or such a word (her, Ms., spokeswoman)"
        first = f"{word} was linked to so many single speakers found: {listed(each)}."
    else:
        she, total = sum(one.get(SHE, 0) for one in counts), sum(one["total"] for one in counts)
        part = percent(she / total)
        first = f"“She” or such a word was linked to {she:,} of {total:,} single speakers found ({part})."
    silent, total = sum(one.get(NOT_SAID, 0) for one in counts), sum(one["total"] for one in counts)
    missed = f"The program linked no word such as she, Mr. or they to {silent:,} of these {total:,}; it may miss some."
    second = [missed] if silent else []
    return [first, *second, *of_what(summary)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per outlet: how many single speakers the articles call she, he, they, or by no word that tells."""
    counts = _counts(rows, settings)
    columns = {f"“{word}”" if word != NOT_SAID else word: [one.get(word, 0) for one in counts] for word in CALLED}
    return pd.DataFrame(
        {
            "outlet": [one["outlet"] for one in counts],
            **columns,
            "single speakers": [one["total"] for one in counts],
            "share she": [percent(one.get(SHE, 0) / one["total"], whole=True) for one in counts],
            "key": [mark_key(**{"outlet": one["outlet"], "called in": "|".join(CALLED)}) for one in counts],
        }
    )


CALLED_BY_THE_ARTICLES = View(
    slug="called",
    question="Do the articles say she, he or they?",
    draw=draw,
    tell=tell,
    find=find,
    at_once=False,
    reading="Each bar is all single speakers of an outlet’s articles, each counted once an article.",
    sure=lambda rows, summary, settings: called_accuracy(),
    note="By the articles’ own words: a pronoun that means the speaker, a title (Mr., Ms.), a word such as spokeswoman "
    "or father. Never by a first name. A speaker counts once an article; bodies and unnamed sources do not count. "
    "These are totals: no name carries a label, and no file has one.",
    table=table,
)
