"""The list of attributed thoughts: what somebody is told to want, plan, fear or believe, without having said it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.selection import chosen_articles
from components.output.tables import thought_table
from dashboard import data, session

_HEADS = {"outlet": "outlet", "speaker": "who", "cue": "word", "text": "what"}
_SHOWN = 500


def show() -> None:
    """Draw the thoughts of the selected articles as a table."""
    st.subheader("Attributed thought")
    whole = data.analysis()
    shown = set(chosen_articles(whole.articles, session.SELECTION.get())["article_id"])
    found = thought_table(reading for reading in whole.readings if reading.article.article_id in shown)
    if found.empty:
        st.caption("No attributed thought found in these articles.")
        return
    listed = found[list(_HEADS)].rename(columns=_HEADS)
    more = f" The first {_SHOWN} are listed; thoughts.csv has all." if len(found) > _SHOWN else ""
    st.caption(
        f"{len(found):,} passages tell what somebody wants, plans, fears or believes. They are no speech and count in "
        f"no figure above.{more}"
    )
    st.dataframe(pd.DataFrame(listed.head(_SHOWN)), hide_index=True, width="stretch")
