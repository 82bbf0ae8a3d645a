"""What the draft would change on this corpus: shown at once, beside the codebook that it is coded by."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.frames import beside
from components.frames.codebook import Codebook
from components.wording import counted
from dashboard import data
from dashboard.codebook import drafts, worked_out


def show(new: Codebook) -> None:
    """Draw hits and marked sentences by frame, before and after, and the words that come or go."""
    st.header("What changes", anchor="codebook-changes")
    old, whole = drafts.in_force(), data.analysis()
    if new == old:
        st.caption("Nothing yet: the table is the codebook that this corpus is coded by.")
        return
    told = _told(old, new, whole)
    if told is None:
        return
    counts, found, articles = told
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
    if max(found["change"].value_counts()) >= beside.LISTED:
        st.caption(f"Listed are the first {beside.LISTED} words that come and the first {beside.LISTED} that go.")


def _told(old: Codebook, new: Codebook, whole: Analysis) -> tuple[pd.DataFrame, pd.DataFrame, int] | None:
    """Return what changes, None while it is being counted beside the page."""
    named = (old.fingerprint, new.fingerprint)
    if not worked_out.is_much(whole):
        return _changed(data.key(), *named, old, new, whole)
    given = {"old": beside.codebook_out(old), "new": beside.codebook_out(new)}
    answer = worked_out.beside_the_page(beside.CHANGE, named, "Counting", given)
    if answer is None:
        return None
    return beside.frame_in(answer["counts"]), beside.frame_in(answer["places"]), answer["articles"]


@st.cache_resource(max_entries=32, show_spinner="Counting …")
def _changed(
    key: object, before: str, after: str, _old: Codebook, _new: Codebook, _whole: Analysis
) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    return beside.effect(_whole.readings, _old, _new)
