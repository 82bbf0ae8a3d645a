"""The page of the keywords: their figures, and below them any word, looked up in its lines."""

from __future__ import annotations

import streamlit as st

from components.analysis.selection import chosen_articles
from components.contract import Component
from dashboard import concordance, data, state
from dashboard.views import component as component_page


def show(component: Component) -> None:
    """Draw the page."""
    component_page.show(component)
    whole = data.analysis()
    articles = chosen_articles(whole.articles, st.session_state.selection)
    concordance.show(whole, articles, st.session_state.selection.voices, state.palette(whole.corpus))
