"""What a measure counts once for a corpus gives, for any choice of articles, the summary of their rows."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.analysis.selection import Selection, chosen_articles, chosen_rows, rows_of
from components.contract import Component
from components.reading.model import VOICES
from tests.shown import analysis, registered

TALLIED = [component for component in registered() if component.tally]
WHOLE = Selection(())


def choices(corpus: str) -> dict[str, Selection]:
    """Return choices of a corpus by what is special about them."""
    articles = analysis(corpus).articles
    outlets = tuple(dict.fromkeys(articles["outlet"].tolist()))
    every = replace(WHOLE, outlets=outlets)
    return {
        "all": every,
        "without the first": replace(WHOLE, outlets=outlets[1:]),
        "the last alone": replace(WHOLE, outlets=outlets[-1:]),
        "of one event": replace(every, event=str(articles["event"].iloc[0])),
        "in all voices, own text": replace(every, outlets=outlets[:2], voices=VOICES, copy="own"),
        "no article": replace(every, until="1000-01-01", outlets=()),
    }


@pytest.mark.parametrize("choice", choices("the seeds"))
@pytest.mark.parametrize("corpus", ["the seeds", "six articles each", "an article without words"])
@pytest.mark.parametrize("component", TALLIED, ids=lambda one: one.slug)
def test_a_choice_takes_its_part_of_what_is_counted_once(component: Component, corpus: str, choice: str):
    whole, selection = analysis(corpus), choices(corpus)[choice]
    articles, voices = chosen_articles(whole.articles, selection), selection.voices_for(component)
    rows, settings = whole.rows[component.slug], component.defaults()
    assert component.tally

    tallied = component.tally(rows_of(rows, voices, selection.copy), settings)

    of_rows = component.summarise(chosen_rows(rows, articles, voices, selection.copy), articles, settings)
    pd.testing.assert_frame_equal(tallied.under(articles), of_rows, check_exact=True)
    assert tallied.nbytes > 0 or rows.empty
