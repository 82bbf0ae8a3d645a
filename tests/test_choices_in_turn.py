"""What a choice of outlets shows is the same whatever was chosen before, since part of that is kept."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest

from components.analysis.selection import Selection, chosen_articles, chosen_rows
from components.contract import Component
from components.reading.model import VOICES
from tests.shown import analysis, registered


def in_turn(corpus: str) -> Iterator[Selection]:
    """Yield choices of a corpus as somebody makes them: all, without one, without another, of some days or kinds."""
    articles = analysis(corpus).articles
    outlets = tuple(dict.fromkeys(articles["outlet"].tolist()))
    yield Selection(outlets)
    yield from (Selection(tuple(one for one in outlets if one != left)) for left in outlets[:2])
    yield Selection(outlets[:2])
    yield Selection(outlets, since=str(articles["published"].fillna("").max()))
    yield Selection(outlets, voices=("own",), copy="own")
    yield Selection(outlets)


def told(component: Component, rows: pd.DataFrame, articles: pd.DataFrame) -> tuple[pd.DataFrame, list[object]]:
    """Return the summary of rows, and all that the page of a measure says of it."""
    settings = component.defaults()
    summary = component.summarise(rows, articles, settings)
    said: list[object] = []
    for view in component.views if len(rows) else ():
        given = rows, summary, settings
        said += [view.find(*given) if view.find else None, view.tell(*given), view.table(*given).to_csv()]
    if component.stands_out and len(rows):
        said.append(component.stands_out(rows, articles))
    return summary, said


@pytest.mark.parametrize("corpus", ["the seeds", "six articles each"])
@pytest.mark.parametrize("component", registered(), ids=lambda one: one.slug)
def test_a_choice_shows_what_it_would_show_alone(component: Component, corpus: str):
    whole = analysis(corpus)
    for selection in in_turn(corpus):
        articles, voices = chosen_articles(whole.articles, selection), selection.voices or VOICES
        rows = chosen_rows(whole.rows[component.slug], articles, voices, selection.copy)

        summary, said = told(component, rows, articles)

        # A copy is of no corpus that anything was kept of.
        alone, said_alone = told(component, rows.copy(), articles.copy())
        pd.testing.assert_frame_equal(summary, alone)
        assert said == said_alone
