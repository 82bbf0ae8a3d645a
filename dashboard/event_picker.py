"""The event that is looked at: chosen in the sidebar, kept in the address by the id of its first article."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.events import events_of
from dashboard import corpora, notice, session, state

_KEY = "event-picker"
_ALL = ""


def pick(articles: pd.DataFrame) -> str:
    """Draw the choice where there is more than one event, and return the id of the chosen one; empty for all."""
    names = {one.event_id: one.name for one in events_of(articles)}
    asked = st.query_params.get(state.EVENT, "") if corpora.heard() else _ALL
    if session.went_back() or not session.known(_KEY):
        session.choose(_KEY, asked)
    chosen = _now(session.choice(_KEY) or _ALL, articles)
    if asked and _now(asked, articles) == _ALL:
        notice.left_out([f"event “{asked[:60]}”"])
    session.choose(_KEY, chosen)
    if len(names) > 1:
        labels = {_ALL: f"All {len(names):,} events", **names}
        chosen = st.selectbox("Event", list(labels), format_func=lambda one: labels.get(one, one), key=_KEY)
    else:
        chosen = _ALL
    if chosen:
        st.query_params[state.EVENT] = chosen
    else:
        st.query_params.pop(state.EVENT, None)
    return chosen


def _now(chosen: str, articles: pd.DataFrame) -> str:
    """Return the event that the article of that id tells of now, for corrections may have moved it."""
    found = articles.loc[articles["article_id"] == chosen, "event"]
    return str(found.iloc[0]) if len(found) else _ALL
