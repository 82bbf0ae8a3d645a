"""The pages and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import streamlit as st

from components import COMPONENTS
from components.passages import Passage
from dashboard import state

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

    from components.contract import Component


def pages() -> list[StreamlitPage]:
    """Return all pages in reading order: the overview, one page per component, the articles, the methods."""
    from dashboard.views import method, overview, read  # noqa: PLC0415  the views link to pages

    return [
        st.Page(overview.show, title="Overview", url_path="overview", default=True),
        *(
            st.Page(partial(_view_of(one.slug), one), title=one.title, url_path=one.slug, help=one.question)
            for one in COMPONENTS
        ),
        st.Page(read.show, title="Read", url_path="read"),
        st.Page(method.show, title="Method", url_path="method"),
    ]


@cache
def _view_of(slug: str) -> Callable[[Component], None]:
    """Return what draws a component's page: its own view where there is one of its name, else the one for all."""
    own = find_spec(f"dashboard.views.{slug}")
    show: Callable[[Component], None] = import_module(f"dashboard.views.{slug if own else 'component'}").show
    return show


def page(slug: str) -> StreamlitPage:
    """Return the page of that address."""
    return next(one for one in pages() if one.url_path == slug or (slug == "overview" and one.url_path == ""))


def to_passage(article_id: str, passage: Passage) -> dict[str, str]:
    """Return the parameters that open the Read page at a passage."""
    return {state.ARTICLE: article_id, state.PASSAGE: f"{passage.start}-{passage.end}"}
