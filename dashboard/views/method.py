"""Every METHOD.md, the versions that made the numbers, and how to cite."""

from __future__ import annotations

import streamlit as st

from components import COMPONENTS, METHODS
from components.report.about import citation, versions
from dashboard import state
from dashboard.method_text import show_method


def show() -> None:
    """Draw the page: one method at a time, the versions and the citation under it."""
    st.title("Method")
    st.markdown(
        "Parallax describes texts; it does not judge outlets. Each measure says what it counts, how to read its "
        "figures, what fools it, and how well it does on public test data."
    )
    texts = {component.slug: component.method for component in COMPONENTS} | METHODS
    chosen = st.segmented_control(
        "Method of",
        list(texts),
        default=next(iter(texts)),
        required=True,
        key=state.METHOD_OF,
        bind="query-params",
    )
    show_method(texts[chosen])
    st.header("Versions")
    st.markdown(
        "The same articles, settings and versions give the same numbers to the last digit. This server runs "
        f"{versions()}."
    )
    st.header("How to cite")
    st.code(citation(), language=None, wrap_lines=True)
