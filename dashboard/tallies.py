"""What measures count once for a corpus, kept for every choice of its articles."""

from __future__ import annotations

import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.asked import are_few, asked_of_all
from components.analysis.selection import Selection, chosen_articles
from components.contract import Component, Settings, Tally
from dashboard.ready import Ready
from dashboard.rows_chosen import Key

#: Bytes of what is kept: some 20 MB for the keywords of 3,000 articles.
MOST_KEPT = 300_000_000


def of(key: Key, component: Component, selection: Selection, settings: Settings, whole: Analysis) -> Tally | None:
    """Return what a component counts of all articles in the voices and copy chosen; None where it counts no such.

    Nor does it for few of many articles: what is to be counted of these is less. `key` names the analysis.
    """
    make = component.tally
    if make is None or are_few(whole, len(chosen_articles(whole.articles, selection))):
        return None
    voices, copy = selection.voices_for(component), selection.copy
    named = (key, component.slug, voices, copy, tuple(sorted(settings.items())))
    return kept().of(
        named, lambda: make(asked_of_all(whole, component.slug, voices, copy, component.tallied), settings)
    )


@st.cache_resource
def kept() -> Ready[Tally]:
    """Return what is kept."""
    return Ready(MOST_KEPT, lambda tally: tally.nbytes)
