"""The page on which people bring their own articles: give them, check what was understood, analyse, share, delete."""

from __future__ import annotations

import streamlit as st

from dashboard import work
from dashboard.articles import analysing, keeping, understood, ways


def show() -> None:
    """Draw the page."""
    st.title("Articles")
    if work.going_on():
        return
    tray = keeping.tray()
    if tray.entries:
        _check()
    else:
        _begin()


def _begin() -> None:
    st.markdown(
        "Bring your own articles on one event, of as many outlets as you like. You check them before anything is kept."
    )
    ways.show()
    understood.problems(keeping.tray())


def _check() -> None:
    tray = keeping.tray()
    st.header("What was understood", anchor="understood")
    understood.show(tray)
    understood.problems(tray)
    with st.expander("Add more articles", icon=":material/add:", type="compact"):
        ways.show()
    st.header("Analyse them", anchor="analyse")
    analysing.show(tray)
    st.button("Start over", icon=":material/delete_sweep:", type="tertiary", key="clear", on_click=keeping.clear)
