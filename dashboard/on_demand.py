"""A line that opens a part of the page: nothing of it is computed before, and the address says what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import state
from dashboard.markup import plain_markdown

if TYPE_CHECKING:
    from streamlit.elements.lib.mutable_expander_container import ExpanderContainer


def line(label: str, name: str) -> ExpanderContainer:
    """Draw the line of a part and return its container; draw the part into it where it is `open`."""

    def switched() -> None:
        state.show_part(name, not state.is_shown(name))

    return st.expander(
        plain_markdown(label), expanded=state.is_shown(name), key=f"show-{name}", type="compact", on_change=switched
    )
