"""A page that shows each hostile text in one way, by `plain_markdown`; run by Streamlit, not by pytest."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import streamlit as st

from dashboard.markup import plain_markdown
from tests.hostile import HOSTILE_TEXTS

WAYS = {
    "text": lambda text, key: st.markdown(text),
    "sentence": lambda text, key: st.markdown(f"- **{text}**: after"),
    "caption": lambda text, key: st.caption(text),
    "heading": lambda text, key: st.header(text, anchor=False),
    "notice": lambda text, key: st.info(text),
    "expander": lambda text, key: st.expander(text),
    "button": lambda text, key: st.button(text, key=f"button-{key}"),
    "radio": lambda text, key: st.radio("One", [text], key=f"radio-{key}", label_visibility="collapsed"),
    "label": lambda text, key: st.text_input(text, key=f"label-{key}"),
    "table": lambda text, key: st.table({"column": [text]}),
    "metric": lambda text, key: st.metric(text, 1),
}

if __name__ == "__main__":
    for number, hostile in enumerate(HOSTILE_TEXTS):
        with st.container(key=f"shown-{number}"):
            WAYS[st.query_params["way"]](plain_markdown(hostile), number)
    st.text("All are drawn.")
