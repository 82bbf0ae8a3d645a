"""The articles that are there: a line for each, to be sorted and searched."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.wording import counted

#: Pixels of the table at most; more lines are scrolled to.
_HEIGHT = 320


def show(articles: pd.DataFrame) -> None:
    """List outlet, headline, kind, date and length of the articles of the corpus that is shown."""
    lines = articles[["outlet", "title", "kind", "published", "words"]]
    named = lines.rename(columns={"outlet": "Outlet", "title": "Headline", "kind": "Kind", "published": "Date"})
    st.caption(f"Shown now: {counted(len(lines), 'article')} of {counted(lines['outlet'].nunique(), 'outlet')}")
    st.dataframe(
        named.rename(columns={"words": "Words"}),
        hide_index=True,
        height=min(_HEIGHT, 36 * (len(lines) + 1) + 2),
        alt=f"The {len(lines)} articles that are shown, with outlet, headline, kind, date and words",
    )
