"""Where speech stands: each article from its first word to its last, with quoted and reported stretches in place."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.reading.card import spoken_accuracy
from components.speakers.figures.blocks import MOST_OUTLETS, NOBODY, by_quotation, in_place, speaker_lines
from components.speakers.figures.tenths import draw_tenths
from components.speakers.measure import NOT_FOUND, UNNAMED
from components.speakers.sentences import of_what
from components.speakers.wording import in_text
from components.wording import VOICE_WORDS, counted, listed, shorten

_HEIGHT = 14
_PLACES = ("headline", "lead", "body")
#: Words that names write small.
_SMALL = frozenset(("of", "the", "and", "for", "de", "la", "van", "von", "al", "bin", "in", "on"))
#: A headline describes whom the article names: there nobody is an unnamed source.
_NO_NAME = {UNNAMED: "somebody without a name there", NOT_FOUND: "a speaker not found"}


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a strip per speaker and article; with several articles an outlet, words by tenth of the article."""
    if rows.empty:
        return nothing(palette, NOBODY)
    if summary["outlet"].nunique() > MOST_OUTLETS or (summary["articles"] > 1).any():
        return draw_tenths(rows, summary, palette, settings)
    figure = Rows(palette)
    drawn: list[Bar] = []
    quotations = by_quotation(rows)
    for outlet, own in summary.groupby("outlet", sort=False):
        here = [passages for passages in quotations if passages[0]["outlet"] == outlet]
        length = counted(max(one[0]["article_words"] for one in here), "word") if here else "no quotation"
        figure.heading(str(outlet), length)
        for names, _ in speaker_lines(own):
            spoken = [passages for passages in here if passages[0]["speaker"] in names]
            figure.text(_label(names, spoken))
            y = figure.row(_HEIGHT, 8)
            figure.area(y, 0, 1, _HEIGHT, palette.wash)
            drawn += [bar for passages in spoken for bar in in_place(passages, y, palette)]
        figure.space()
    figure.bars(drawn, _HEIGHT)
    figure.foot("first word", "middle", "last word")
    return figure.finish((0, 1))


def _label(names: list[str], spoken: list[list[Record]]) -> str:
    sums: Counter[str] = Counter()
    for passages in spoken:
        for one in passages:
            sums[one["place"]] += one["words"]
    parts = ", ".join(f"{place} {sums[place]:,}" for place in _PLACES if place in sums)
    name = names[0] if len(names) == 1 else counted(len(names), "other")
    return f"<b>{plain(shorten(name, 28))}</b> {parts} words"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return in how many articles somebody speaks in headline or lead."""
    early = rows.loc[rows["place"].isin(_PLACES[:2]), "article_id"].nunique()
    whole = int(summary.groupby("outlet")["articles"].first().sum())
    return Found(
        f"Somebody was found speaking in headline or first paragraph in {early:,} of {counted(whole, 'article')}."
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return who speaks in headlines and leads, quoted or reported."""
    if rows.empty:
        return [NOBODY]
    few = summary["outlet"].nunique() <= MOST_OUTLETS and (summary["articles"] == 1).all()
    sentences = []
    for place in _PLACES[:2]:
        there = rows[rows["place"] == place]
        if there.empty:
            sentences.append(f"Nobody was found speaking in a {place}.")
        elif few:
            each = [f"{listed(_voiced(own), 3)} in {outlet}" for outlet, own in there.groupby("outlet", sort=False)]
            sentences.append(f"In the {place}: {'; '.join(each)}.")
        else:
            words = {voice: int(there.loc[there["voice"] == voice, "words"].sum()) for voice in ("quoted", "reported")}
            articles = counted(there["article_id"].nunique(), "article")
            sentences.append(
                f"In the {place}s of {articles}, {words['quoted']:,} words are quoted "
                f"and {words['reported']:,} paraphrased."
            )
    return sentences + of_what(summary)


def _voiced(passages: pd.DataFrame) -> list[str]:
    """Return each speaker with how they are heard: "Shinzo Abe (quotation and paraphrase)"."""
    return [
        f"{_NO_NAME.get(str(speaker)) or _called(str(speaker))} "
        f"({listed([VOICE_WORDS[voice] for voice in sorted(own['voice'].unique())])})"
        for speaker, own in passages.groupby("speaker", sort=False)
    ]


def _called(speaker: str) -> str:
    """Return a speaker by name; a description names nobody ("the plan’s critics"), and may be no speaker at all."""
    described = any(word[0].islower() and word not in _SMALL for word in speaker.split())
    return "a source only described there" if described else in_text(speaker)


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per outlet, speaker and voice: words in headline, lead and body, and where the first one begins."""
    keys = ["outlet", "speaker", "voice"]
    columns = [*keys, *_PLACES, "first at", "key"]
    if rows.empty:
        return pd.DataFrame(columns=columns)
    words = rows.pivot_table(index=keys, columns="place", values="words", aggfunc="sum", fill_value=0, sort=False)
    words = words.reindex(columns=list(_PLACES), fill_value=0).astype(int)
    at = rows["before"] / rows["article_words"].clip(lower=1)
    words["first at"] = at.groupby([rows[key] for key in keys]).min().map("{:.0%}".format)
    found = words.reset_index()
    return found.assign(key=[mark_key(**{key: one[key] for key in keys}) for one in records(found)])[columns]


PLACES = View(
    slug="places",
    question="Where in the article do they speak?",
    draw=draw,
    tell=tell,
    find=find,
    reading="From left to right, each article from its first word to its last; full is quotation, hatched paraphrase.",
    sure=lambda rows, summary, settings: spoken_accuracy(),
    at_once=False,
    note="From the first measured word to the last, without captions and boilerplate. The lead is the "
    "first paragraph; a standfirst counts with the headline.",
    table=table,
)
