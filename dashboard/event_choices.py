"""The events that can be chosen, kept ready, and of very many those that a reader looks for by words."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.event_search import MOST_LISTED, searched
from components.analysis.events import Event, Level, choices
from dashboard import data


def listed() -> list[tuple[Level, Event]]:
    """Return all events and stories that can be looked at alone, in their order."""
    return _listed(data.key(), data.analysis())


@st.cache_resource(max_entries=8, show_spinner=False)
def _listed(key: object, _whole: Analysis) -> list[tuple[Level, Event]]:
    return choices(_whole.articles)


def find(label: str, key: str, among: Sequence[tuple[Level, Event]]) -> list[tuple[Level, Event]]:
    """Return what a list offers: all there are, of very many the first that have the words in a field drawn for it.

    The search is made here and not in the browser, which is sent no more than `MOST_LISTED`.
    """
    if len(among) <= MOST_LISTED:
        return list(among)
    wanted = st.text_input(label, key=key, placeholder="Words of a headline, or a date")
    found = searched(among, wanted)
    if not found:
        st.caption("No event has these words.")
    elif len(found) > MOST_LISTED:
        st.caption(f"{len(found):,} events and stories found; the first {MOST_LISTED} are listed.")
    return found[:MOST_LISTED]
