"""The pages and the ways between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components import COMPONENTS
from components.passages import Passage
from dashboard import state

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


def pages() -> list[StreamlitPage]:
    """Return all pages in reading order: the overview, one page per component, the articles, the methods."""
    from dashboard.views import component, method, overview, read  # noqa: PLC0415  the views link to pages

    return [
        st.Page(overview.show, title="Overview", url_path="overview", default=True),
        *(
            st.Page(partial(component.show, one), title=one.title, url_path=one.slug, help=one.question)
            for one in COMPONENTS
        ),
        st.Page(read.show, title="Read", url_path="read"),
        st.Page(method.show, title="Method", url_path="method"),
    ]


def page(slug: str) -> StreamlitPage:
    """Return the page of that address."""
    return next(one for one in pages() if one.url_path == slug or (slug == "overview" and one.url_path == ""))


def to_passage(article_id: str, passage: Passage) -> dict[str, str]:
    """Return the parameters that open the Read page at a passage."""
    return {state.ARTICLE: article_id, state.PASSAGE: f"{passage.start}-{passage.end}"}
