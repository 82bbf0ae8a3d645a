"""What one component shows under a selection."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.analysis.analyse import Analysis
from components.analysis.asked import asked
from components.analysis.selection import Selection, chosen_articles
from components.contract import Component, Settings, Tally
from dashboard.ready import bytes_of


@dataclass(frozen=True)
class Shown:
    """What one component shows under a selection: its rows, their summary, the articles and its settings."""

    component: Component
    rows: pd.DataFrame
    summary: pd.DataFrame
    articles: pd.DataFrame
    settings: Settings
    voices: tuple[str, ...]
    copy: str = "all"


def show(
    component: Component, selection: Selection, settings: Settings, whole: Analysis, tally: Tally | None = None,
    rows: pd.DataFrame | None = None,
) -> Shown:  # fmt: skip
    """Return what a component shows of an analysis, computed now; `tally` is what it has counted of all articles.

    `rows` are its rows under the selection, where these are at hand.
    """
    articles = chosen_articles(whole.articles, selection)
    voices = selection.voices_for(component)
    rows = asked(whole, component.slug, articles, voices, selection.copy) if rows is None else rows
    summary = tally.under(articles) if tally else component.summarise(rows, articles, settings)
    return Shown(component, rows, summary, articles, settings, voices, selection.copy)


def size_of(one: Shown) -> int:
    """Return how much of the memory it takes, in bytes."""
    return bytes_of(one.rows, one.summary, one.articles)
