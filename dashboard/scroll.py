"""Bring a part of the page into the reader's view."""

from __future__ import annotations

import json

import streamlit as st


def bring_into_view(selector: str, block: str) -> None:
    """Scroll to the first element that a CSS selector of ours fits; `block` is center or nearest.

    Streamlit cannot scroll by itself. The script is made of our own words alone: no text of an article and nothing
    from the address reaches it.
    """
    st.html(
        f"<script>setTimeout(() => document.querySelector({json.dumps(selector)})"
        f"?.scrollIntoView({{block: {json.dumps(block)}}}), 300)</script>",
        unsafe_allow_javascript=True,
    )
