"""What the draft would change on this corpus: shown at once, beside the codebook that it is coded by."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.frames.changes import changes, places, within
from components.frames.codebook import Codebook
from components.frames.measure import rows_by
from components.wording import counted
from dashboard import data
from dashboard.codebook import drafts

#: Characters of articles that are looked at at once, about a second of work; places that are listed each way.
_AT_ONCE, _LISTED = 1_500_000, 100


def show(new: Codebook) -> None:
    """Draw hits and marked sentences by frame, before and after, and the words that come or go."""
    st.header("What changes", anchor="codebook-changes")
    old, whole = drafts.in_force(), data.analysis()
    if new == old:
        st.caption("Nothing yet: the table is the codebook that this corpus is coded by.")
        return
    counts, found, articles = _changed(data.key(), old.fingerprint, new.fingerprint, old, new, whole)
    part = "" if articles == len(whole.readings) else f" in the first {articles:,} of {len(whole.readings):,} articles"
    come, go = (int(counts[name].sum()) for name in ("hits_after", "hits_before"))
    st.markdown(
        f"{come:,} hits{part}, by the codebook in force {go:,}; "
        f"{counted(int((counts['hits_after'] != counts['hits_before']).sum()), 'frame')} with another number of hits."
    )
    st.dataframe(
        counts.drop(columns="code"),
        hide_index=True,
        column_config={
            "label": "Frame",
            "hits_before": "Hits now",
            "hits_after": "Hits then",
            "marks_before": "Marked sentences now",
            "marks_after": "Marked sentences then",
        },
        alt="Hits and marked sentences of each frame, by the codebook in force and by the draft",
    )
    if found.empty:
        st.caption("The same words are found.")
        return
    st.dataframe(
        found[["change", "label", "words", "sentence", "outlet"]],
        hide_index=True,
        column_config={"change": "", "label": "Frame", "words": "Words", "sentence": "Sentence", "outlet": "Outlet"},
        alt="The words that come or go, each in its sentence",
    )
    if max(found["change"].value_counts()) >= _LISTED:
        st.caption(f"Listed are the first {_LISTED} words that come and the first {_LISTED} that go.")


@st.cache_resource(max_entries=32, show_spinner="Counting …")
def _changed(
    key: object, before: str, after: str, _old: Codebook, _new: Codebook, _whole: Analysis
) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    readings = within(_whole.readings, _AT_ONCE)
    before_rows, after_rows = rows_by(_old, readings), rows_by(_new, readings)
    listed = places(before_rows, after_rows, readings, _LISTED)
    return changes(before_rows, after_rows, _old, _new), listed, len(readings)
