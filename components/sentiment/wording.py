"""The sentences that stand over the figures: only what the rows support, and of texts rather than of outlets."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings
from components.reading.model import VOICES
from components.sentiment.evidence import signed
from components.sentiment.summary import sign
from components.wording import VOICE_WORDS, capitalised, counted, listed, listed_or_counted

#: What is scored: a sentence, or, where it is partly quotation or paraphrase, each part of it by itself.
SCORED = ("sentence or part", "sentences or parts")
#: The same of those that have a word on the list.
SCORED_ONES = ("scored sentence or part", "scored sentences or parts")
VOICE_NAMES = {"own": "the articles’ own words", "reported": "paraphrase", "quoted": "quotations"}


def counts_table(summary: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of counts, for reading."""
    columns = ["outlet", "voice", "n_articles", "sentences", "negative", "zero", "none", "positive"]
    return summary[columns].rename(columns={"n_articles": "articles", "none": "no scored word"})


def shares_told(rows: pd.DataFrame) -> list[str]:
    """Return, voice by voice, how many sentences score negative, zero and positive and how many hold no word."""
    sentences = []
    for voice in VOICES:
        classes = rows[rows["voice"] == voice]["class"]
        if len(classes):
            count = {name: int((classes == name).sum()) for name in ("negative", "zero", "none", "positive")}
            sentences.append(
                f"{capitalised(VOICE_NAMES[voice])}, {counted(len(classes), *SCORED)}: "
                f"{count['negative']:,} below zero, {count['zero']:,} zero, "
                f"{count['none']:,} without a word on the list, {count['positive']:,} above zero."
            )
    return sentences


def describes(rows: pd.DataFrame) -> str:
    """Return of what the figure speaks: of texts where an outlet has one article, and of how many articles."""
    articles = rows.groupby("outlet", sort=False)["article_id"].nunique()
    if articles.sum() <= 1:
        return "With one article, this describes this text, not the outlet."
    if (articles <= 1).all():
        return "With one article each, this describes these texts, not the outlets."
    return (
        f"Between {articles.min()} and {articles.max()} articles an outlet; "
        "how an outlet words other events, this does not tell."
        if articles.min() != articles.max()
        else f"{articles.max()} articles an outlet; how an outlet words other events, this does not tell."
    )


def scores_accuracy(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> str:
    """Return in a line how well scores match people's ratings, and what a second list says, to stand under figures."""
    return " ".join(["Scores match people’s ratings only weakly.", *opposed(rows)])


def opposed(rows: pd.DataFrame) -> list[str]:
    """Return to how many sentences VADER gives the opposite sign."""
    scored = rows[rows["assessed"] > 0]
    against = int((scored["polarity"].round(2) * scored["vader"].round(2) < 0).sum())
    if not against:
        return []
    listed_here = counted(len(scored), *SCORED)
    return [f"Of {listed_here} with a listed word a second word list gives {against:,} the opposite sign."]


def disagreements(summary: pd.DataFrame) -> list[str]:
    """Return where VADER contradicts TextBlob: whose sign differs, and in which voices the outlets' order does."""
    known = summary[summary["sentences"] > 0]
    signs = known[(known["polarity_all"].map(sign) * known["vader"].map(sign)) < 0]
    sentences = []
    if len(signs):
        each = [
            f"{outlet}, {VOICE_WORDS[voice]} ({signed(ours)}, second list {signed(theirs)})"
            for outlet, voice, ours, theirs in zip(
                signs["outlet"], signs["voice"], signs["polarity_all"], signs["vader"], strict=True
            )
        ]
        sentences.append(f"A second word list puts {_first(each)} on the other side of zero.")
    voices = [
        str(voice)
        for voice, lines in known.groupby("voice", sort=False)
        if len(lines) > 1 and _order(lines["polarity_all"]) != _order(lines["vader"])
    ]
    if voices:
        whose = listed([VOICE_WORDS[voice] for voice in voices])
        sentences.append(f"A second word list puts the outlets in another order ({whose}), so no order is told here.")
    return sentences


def _order(values: pd.Series) -> list[int]:
    return [int(place) for place in values.round(2).rank(method="dense")]


def rests_on(summary: pd.DataFrame) -> list[str]:
    """Return which means rest on one word: without it their sign, or the order of the outlets, is another."""
    sentences = []
    signs = summary[summary["rests"] == "sign"]
    if len(signs):
        each = [
            f"{outlet}, {VOICE_WORDS[voice]}: {signed(value)}, without “{word}” {signed(without)}"
            for outlet, voice, value, word, without in zip(
                *(signs[name] for name in ("outlet", "voice", "polarity_all", "word", "polarity_without")), strict=True
            )
        ]
        whole = int((summary["sentences"] > 0).sum())
        sentences.append(
            f"In {len(signs)} of {whole} average scores the word that moves it most decides: {_first(each, '; ')}."
        )
    orders = summary[summary["rests"] == "order"]
    if len(orders):
        sentences.append(
            f"Whether {listed_or_counted(orders['outlet'])} score{'s' if orders['outlet'].nunique() == 1 else ''} "
            "above or below others hangs on one word: the outlets have no order."
        )
    return sentences


def _first(listed: list[str], between: str = ", ", most: int = 2) -> str:
    """Return the first of a list, and how many more there are."""
    more = len(listed) - most
    return between.join(listed[:most]) + (f" and {more} more" if more > 0 else "")
