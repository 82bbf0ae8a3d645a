"""The events that the articles shown tell, in a small table: who tells which."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.events import told_by

_ROW, _MOST_ROWS = 35, 10


def show(articles: pd.DataFrame) -> None:
    """Draw the table; nothing where there is one event."""
    if articles["event"].nunique() < 2:
        return
    rows = told_by(articles).drop(columns="event")
    words = {
        "headline": st.column_config.Column("Event, by its first headline", width=240),
        "story": st.column_config.Column("Part of the story that begins with", width=200),
        "date": st.column_config.Column("Date", width=115),
        "articles": st.column_config.Column("Articles", width=70),
        "outlets": st.column_config.Column("Outlets", width=70),
    }
    outlets = {name: st.column_config.Column(str(name), width=85) for name in rows.columns if name not in words}
    st.dataframe(
        rows,
        hide_index=True,
        height=_ROW * (min(len(rows), _MOST_ROWS) + 1) + 3,
        alt=f"The {len(rows)} events with their first headline, date, and how many articles each outlet has on them",
        column_config={**outlets, **words},
    )
