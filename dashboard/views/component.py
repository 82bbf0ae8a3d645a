"""The page of one component: its settings, its figures, its limits."""

from __future__ import annotations

import streamlit as st

from components.contract import Component, Settings
from dashboard import data, session, state
from dashboard.blocks import show_view


def show(component: Component, beside: Settings | None = None) -> Settings:
    """Draw the page of a component from what it declares, and return the settings that hold on it.

    `beside` are settings that are not the reader's to choose.
    """
    st.title(component.title)
    selection = session.SELECTION.get()
    settings = {**state.settings_of(component), **(beside or {})}
    shown = data.shown(component, selection, settings)
    st.caption(f"Voices counted: {', '.join(shown.voices)}.")
    colours = state.palette(data.analysis().corpus)
    for view in component.views:
        show_view(shown, view, colours)
    return settings
