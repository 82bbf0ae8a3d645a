"""Long tables: only a part of one is sent to the browser, found by words or by its page."""

from __future__ import annotations

import pandas as pd
import streamlit as st

#: Rows that are shown at once; more come page by page.
AT_ONCE = 500


def part(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the rows of a table to be shown now, as they were; draws a field and the number of the page above it.

    A table of few rows is returned whole, with nothing drawn. `name` tells this table's fields from others'.
    """
    if len(frame) <= AT_ONCE:
        return frame
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        words = st.text_input("Find words in the table", key=f"words-{name}", width=320)
        found = holding(frame, words)
        pages = max(1, -(-len(found) // AT_ONCE))
        page = st.number_input(f"Page of {pages:,}", 1, pages, key=f"page-{name}-{pages}", width=140)
    if not len(found):
        st.caption("No row has these words.")
    first = (int(page) - 1) * AT_ONCE
    return found.iloc[first : first + AT_ONCE]


def holding(frame: pd.DataFrame, words: str) -> pd.DataFrame:
    """Return the rows one of whose texts has these words, in small letters or capitals; all where there are none."""
    if not words.strip():
        return frame
    texts = frame.drop(columns="key", errors="ignore").select_dtypes(exclude="number").astype("str")
    wanted = words.strip().lower()
    has = pd.Series(False, index=frame.index)
    for _, column in texts.items():
        has |= column.str.lower().str.contains(wanted, regex=False)
    return frame[has]
