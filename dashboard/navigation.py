"""The ways between the pages. The entry file lays the pages out; views link to them by their words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.analysis.passages import ArticlePassage
from dashboard import session, state

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


def lay_out(pages: dict[str, StreamlitPage]) -> StreamlitPage:
    """Show the pages in the sidebar, remember them for links, and return the one that the reader is on."""
    session.PAGES.put(pages)
    shown = st.navigation(list(pages.values()), expanded=True)  # beyond twelve pages the last ones would be folded
    session.PAGE.put(next(slug for slug, one in pages.items() if one.url_path == shown.url_path))
    return shown


def page(slug: str) -> StreamlitPage:
    """Return the page of that word."""
    return session.PAGES.get()[slug]


def to_passage(article_id: str, passage: ArticlePassage) -> dict[str, str]:
    """Return the parameters that open the Read page at a passage."""
    return {state.ARTICLE: article_id, state.PASSAGE: f"{passage.start}-{passage.end}"}
