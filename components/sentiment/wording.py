"""The sentences that stand over the figures: only what the rows support, and of texts rather than of outlets."""

from __future__ import annotations

import pandas as pd

from components.reading.model import VOICES
from components.sentiment.evidence import signed
from components.sentiment.summary import sign
from components.wording import capitalised, counted, listed_or_counted

VOICE_NAMES = {"own": "the outlets' own voice", "reported": "reported speech", "quoted": "quotations"}


def counts_table(summary: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of counts, for reading."""
    columns = ["outlet", "voice", "n_articles", "sentences", "negative", "zero", "none", "positive"]
    return summary[columns].rename(columns={"n_articles": "articles", "none": "no scored word"})


def shares_told(rows: pd.DataFrame) -> list[str]:
    """Return, voice by voice, how many sentences score negative, zero and positive and how many hold no word."""
    told = []
    for voice in VOICES:
        classes = rows[rows["voice"] == voice]["class"]
        if len(classes):
            count = {name: int((classes == name).sum()) for name in ("negative", "zero", "none", "positive")}
            told.append(
                f"{capitalised(VOICE_NAMES[voice])}, {counted(len(classes), 'sentence')}: "
                f"{count['negative']} negative, {count['zero']} zero, {count['none']} without a scored word, "
                f"{count['positive']} positive."
            )
    return told


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


def opposed(rows: pd.DataFrame) -> list[str]:
    """Return to how many sentences VADER gives the opposite sign."""
    scored = rows[rows["assessed"] > 0]
    against = int((scored["polarity"].round(2) * scored["vader"].round(2) < 0).sum())
    if not against:
        return []
    return [f"VADER, another word list, gives {against} of the {len(scored)} scored sentences the opposite sign."]


def disagreements(summary: pd.DataFrame) -> list[str]:
    """Return where VADER contradicts TextBlob: whose sign differs, and in which voices the outlets' order does."""
    known = summary[summary["sentences"] > 0]
    signs = known[(known["polarity_all"].map(sign) * known["vader"].map(sign)) < 0]
    told = []
    if len(signs):
        listed = [
            f"{outlet}, {voice} (TextBlob {signed(ours)}, VADER {signed(theirs)})"
            for outlet, voice, ours, theirs in zip(
                signs["outlet"], signs["voice"], signs["polarity_all"], signs["vader"], strict=True
            )
        ]
        told.append(f"VADER, another word list, disagrees on the sign of {_first(listed)}.")
    voices = [
        str(voice)
        for voice, lines in known.groupby("voice", sort=False)
        if len(lines) > 1 and _order(lines["polarity_all"]) != _order(lines["vader"])
    ]
    if voices:
        told.append(
            f"VADER puts the outlets in another order ({', '.join(voices)}), so no order of theirs is told here."
        )
    return told


def _order(values: pd.Series) -> list[int]:
    return [int(place) for place in values.round(2).rank(method="dense")]


def rests_on(summary: pd.DataFrame) -> list[str]:
    """Return which means rest on one word: without it their sign, or the order of the outlets, is another."""
    told = []
    signs = summary[summary["rests"] == "sign"]
    if len(signs):
        listed = [
            f"{outlet}, {voice}: {signed(value)}, without “{word}” {signed(without)}"
            for outlet, voice, value, word, without in zip(
                *(signs[name] for name in ("outlet", "voice", "polarity_all", "word", "polarity_without")), strict=True
            )
        ]
        told.append(f"The sign rests on one word in {len(signs)} of {len(summary)} lines: {_first(listed, '; ')}.")
    orders = summary[summary["rests"] == "order"]
    if len(orders):
        told.append(
            f"Whether {listed_or_counted(orders['outlet'])} score{'s' if orders['outlet'].nunique() == 1 else ''} "
            "above or below others rests on one word too: the outlets have no order."
        )
    return told


def _first(listed: list[str], between: str = ", ", most: int = 2) -> str:
    """Return the first of a list, and how many more there are."""
    more = len(listed) - most
    return between.join(listed[:most]) + (f" and {more} more" if more > 0 else "")
