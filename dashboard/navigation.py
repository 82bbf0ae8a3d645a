"""The ways between the pages. The entry file lays the pages out; views link to them by their words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.analysis.passages import Passage
from dashboard import state

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


def lay_out(pages: dict[str, StreamlitPage]) -> StreamlitPage:
    """Show the pages in the sidebar, remember them for links, and return the one that the reader is on."""
    st.session_state.pages = pages
    return st.navigation(list(pages.values()))


def page(slug: str) -> StreamlitPage:
    """Return the page of that word."""
    found: StreamlitPage = st.session_state.pages[slug]
    return found


def to_passage(article_id: str, passage: Passage) -> dict[str, str]:
    """Return the parameters that open the Read page at a passage."""
    return {state.ARTICLE: article_id, state.PASSAGE: f"{passage.start}-{passage.end}"}
