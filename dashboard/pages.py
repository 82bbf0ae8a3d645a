"""The pages of the dashboard, in reading order."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import streamlit as st

from components import COMPONENTS
from dashboard.lesson import guess
from dashboard.views import articles, lesson, method, overview, read, report

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

    from components.contract import Component


def pages() -> dict[str, StreamlitPage]:
    """Return every page by the word that names it: the overview, a page per component.

    Behind these come a page for each option of a component that has one, the reading, the articles, the methods.
    """
    listed = {"overview": st.Page(overview.show, title="Compare", url_path="overview", default=True)}
    for one in COMPONENTS:
        show = partial(_view_of(one.slug), one)
        listed[one.slug] = st.Page(show, title=one.title, url_path=one.slug, help=one.question)
    for one in COMPONENTS:
        for option in one.options:
            if find_spec(f"dashboard.views.{option.slug}"):
                show = partial(import_module(f"dashboard.views.{option.slug}").show, one)
                listed[option.slug] = st.Page(show, title=option.label, url_path=option.slug)
    listed["read"] = st.Page(read.show, title="Read", url_path="read")
    listed["report"] = st.Page(report.show, title="Report", url_path="report", help="One file to send and to print")
    listed["articles"] = st.Page(articles.show, title="Articles", url_path="articles", help="Bring your own articles")
    listed["lesson"] = st.Page(lesson.show, title="Lesson", url_path="lesson", help="Have a class guess who wrote what")
    listed["guess"] = st.Page(guess.show, title="Guess", url_path="guess", visibility="hidden")
    listed["method"] = st.Page(method.show, title="Method", url_path="method")
    return listed


@cache
def _view_of(slug: str) -> Callable[[Component], None]:
    """Return what draws a component's page: its own view where there is one of its name, else the one for all."""
    own = find_spec(f"dashboard.views.{slug}")
    show: Callable[[Component], None] = import_module(f"dashboard.views.{slug if own else 'component'}").show
    return show
