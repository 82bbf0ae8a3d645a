"""Sentences that are scored: those of articles in English. The others are counted, named and left out of figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from components.contract import Found, Settings, View, chosen_further, once
from components.palette import Palette
from components.sentiment.measure import OTHER_LANGUAGE
from components.wording import counted, listed_or_counted

if TYPE_CHECKING:
    import plotly.graph_objects as go


@once
def scored_language(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of articles in English; the very frame where all are."""
    other = rows["class"] == OTHER_LANGUAGE
    return chosen_further(rows[~other], rows, "in English") if other.any() else rows


def left_out(rows: pd.DataFrame) -> list[str]:
    """Return how many articles and sentences are not scored because of their language, and whose they are."""
    other = rows[rows["class"] == OTHER_LANGUAGE]
    if other.empty:
        return []
    articles, whose = other["article_id"].nunique(), listed_or_counted(other["outlet"], most=1)
    return [
        f"{counted(articles, 'article')} ({whose}) not in English: "
        f"{counted(len(other), 'sentence is', 'sentences are')} not scored, because "
        "TextBlob scores any language as if it were English."
    ]


#: What the second opinion contradicts, from rows and summary.
Opinion = Callable[[pd.DataFrame, pd.DataFrame], list[str]]


def of_english(view: View, shows: str, contradicts: Opinion) -> View:
    """Return a view that draws, tells and lists scored sentences alone.

    Its telling begins with what the second opinion contradicts, since a reader should know that before any number; then
    comes `shows`, what the figure shows, and before the end what was left out.
    """

    def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
        return view.draw(scored_language(rows), summary, palette, settings)

    def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
        scored = scored_language(rows)
        *told, last = view.tell(scored, summary, settings)
        against = contradicts(scored, summary) if len(scored) else []
        return [*against, shows, *told, *left_out(rows), last]

    def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
        return view.table(scored_language(rows), summary, settings)

    def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
        return view.find(scored_language(rows), summary, settings) if view.find else Found(view.question)

    def sure(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> str:
        said = view.sure(scored_language(rows), summary, settings) if view.sure else ""
        return " ".join([said, *left_out(rows)]).strip()

    return replace(view, draw=draw, tell=tell, table=table, find=find, sure=sure)
