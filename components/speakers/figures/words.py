"""Who gets to speak: people in rows, outlets in columns; of many outlets, these in rows."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Claim, Found, Settings, View
from components.figure.rows import nothing
from components.palette import Palette
from components.reading.card import spoken_accuracy
from components.speakers.figures.blocks import MOST_OUTLETS, NOBODY
from components.speakers.figures.people import draw_people
from components.speakers.figures.words_of_many import draw_many
from components.speakers.measure import NAMELESS
from components.speakers.sentences import tell_words
from components.speakers.summary import speaker_order
from components.speakers.table import speakers_table
from components.speakers.wording import those
from components.wording import capitalised, counted, in_words


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return who speaks where, quoted or paraphrased, in how many words."""
    if summary.empty or not (summary["speaker"] != "").any():
        return nothing(palette, NOBODY)
    many = summary["outlet"].nunique() > MOST_OUTLETS
    return draw_many(summary, palette, settings) if many else draw_people(rows, summary, palette, settings)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many quote whoever is quoted most widely, or how many people all quote."""
    named = summary[~summary["speaker"].isin((*NAMELESS, ""))]
    quoted = named[named["quoted_words"] > 0]
    outlets = summary["outlet"].nunique()
    if quoted.empty:
        people = counted(named["speaker"].nunique(), "speaker is", "speakers are")
        return Found(f"{capitalised(people)} paraphrased here; no words in quotation marks are counted.")
    widely = quoted["speaker"].value_counts()
    if outlets == 1:
        top = speaker_order(quoted)[0]
        words = int(quoted.loc[quoted["speaker"] == top, "quoted_words"].sum())
        people = counted(len(widely), "speaker is", "speakers are")
        return Found(f"{people} quoted, {top} most: {counted(words, 'word')}.")
    if (summary["articles"] > 1).any() or len(widely) > 12:
        every = int((widely == outlets).sum())
        all_of_them = "both" if outlets == 2 else f"all {in_words(outlets)}"
        were = "none was" if not every else "1 was" if every == 1 else f"{every:,} were"
        return Found(f"Of {len(widely):,} different speakers quoted, {were} found in {all_of_them} outlets.")
    most = int(widely.max())
    top = next(one for one in speaker_order(quoted) if widely[one] == most)
    rest = _rest(summary, quoted, top)
    silent = set(summary["outlet"]) - set(quoted.loc[quoted["speaker"] == top, "outlet"])
    claims = [Claim("", "is quoted by so many", top, (most,)), *(Claim(one, "does not quote", top) for one in silent)]
    text = f"{capitalised(those(most, outlets))} quote{'s' if most == 1 else ''} {top}{rest}."
    return Found(text, claims=tuple(claims))


def _rest(summary: pd.DataFrame, quoted: pd.DataFrame, top: str) -> str:
    """Return what stands after "three of four articles quote Jim Mattis": of the one that does not, or the words."""
    quoting = quoted[quoted["speaker"] == top]
    others = [one for one in dict.fromkeys(summary["outlet"]) if one not in set(quoting["outlet"])]
    if len(others) == 1 and quoted.loc[quoted["outlet"] == others[0], "speaker"].nunique() <= 1:
        return f"; no such quotation was found in {others[0]}’s"
    words = quoting["quoted_words"].astype(int)
    if words.min() == words.max():
        return f", with {counted(int(words.max()), 'word')}"
    return f", with {words.min():,} to {words.max():,} words"


WORDS = View(
    slug="words",
    question="Who gets to speak?",
    draw=draw,
    tell=tell_words,
    note="Quotation: words in quotation marks, short quoted phrases included. Paraphrase: another’s claim in the "
    "article’s words. A long bar does not mean agreement, nor a short one silence.",
    table=speakers_table,
    find=find,
    reading="A bar is as long as its words; a dash: none were found. Click a bar to read them.",
    sure=lambda rows, summary, settings: spoken_accuracy(),
)
