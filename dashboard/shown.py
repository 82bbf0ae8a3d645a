"""What one component shows under a selection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from components.analysis.analyse import Analysis
from components.analysis.asked import asked
from components.analysis.selection import Selection, chosen_articles
from components.contract import Component, Settings, Tally, View
from dashboard.ready import bytes_of


@dataclass(frozen=True, eq=False)
class Shown:
    """What one component shows under a selection: its rows, their summary, the articles and its settings.

    `rows` may have but the `columns` at which the figures that are drawn at once look, no row twice (none: they have
    all).
    """

    component: Component
    rows: pd.DataFrame
    summary: pd.DataFrame
    articles: pd.DataFrame
    settings: Settings
    selection: Selection
    columns: tuple[str, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """The voices counted."""
        return self.selection.voices_for(self.component)

    @property
    def copy(self) -> str:
        """Whose copy counts."""
        return self.selection.copy

    def suffices(self, view: View) -> bool:
        """Return whether the rows have all columns at which a figure looks to be drawn."""
        wanted = _looked_at(view, self.summary)
        return not self.columns or (bool(wanted) and set(wanted) <= set(self.columns))


def show(
    component: Component, selection: Selection, settings: Settings, whole: Analysis, tally: Tally | None = None,
    every_row: Callable[[], pd.DataFrame] | None = None,
) -> Shown:  # fmt: skip
    """Return what a component shows of an analysis, computed now.

    `tally` is what it has counted of all articles: rows are then asked for the columns alone that are looked at.
    `every_row` gives its rows with all columns, where these may be at hand.
    """
    articles = chosen_articles(whole.articles, selection)
    voices = selection.voices_for(component)
    summary = tally.under(articles) if tally else None
    columns = looked_at(component.views, summary) if summary is not None else ()
    if every_row is None or columns:
        rows = asked(whole, component.slug, articles, voices, selection.copy, columns)
    else:
        rows = every_row()
    summary = component.summarise(rows, articles, settings) if summary is None else summary
    return Shown(component, rows, summary, articles, settings, selection, columns)


def looked_at(views: Sequence[View], summary: pd.DataFrame) -> tuple[str, ...]:
    """Return the columns of rows at which figures look that are drawn at once; none where one looks at all."""
    each = [_looked_at(view, summary) for view in views if view.at_once]
    return tuple(dict.fromkeys(name for own in each for name in own)) if all(each) else ()


def _looked_at(view: View, summary: pd.DataFrame) -> tuple[str, ...]:
    return view.looks_at(summary) if view.looks_at else ()


def size_of(one: Shown) -> int:
    """Return how much of the memory it takes, in bytes."""
    return bytes_of(one.rows, one.summary, one.articles)
