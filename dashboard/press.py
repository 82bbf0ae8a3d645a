"""Presses a button or a link of ours in the browser, for a visitor who has pressed one before it."""

from __future__ import annotations

import json

import streamlit as st


def first(selector: str) -> None:
    """Press the first element that a CSS selector of ours fits, as soon as it is drawn."""
    script = (
        "(function press(tries) { const button = document.querySelector(%s); if (button) button.click();"
        " else if (tries) setTimeout(() => press(tries - 1), 200); })(20)"
    )
    st.html(f"<script>{script % json.dumps(selector)}</script>", unsafe_allow_javascript=True)
