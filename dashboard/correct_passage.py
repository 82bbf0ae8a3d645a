"""The small window beside a passage in which its quotation is put right, or the name of whoever says it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.contract import Component, Corrects
from components.corrections import Assign, Change, Drop
from components.corrections.describing import describe_change
from components.corrections.names import choices, quoted_names
from components.corrections.records import tidy
from components.reading.model import Quotation, Reading
from components.wording import shorten
from dashboard import correct_name, corrections, session
from dashboard.markup import plain_markdown


def offer(
    reading: Reading, rows: pd.DataFrame, whole: Analysis, component: Component, corrects: Corrects, key: str, told: str
) -> None:
    """Draw the window for the quotations that the given rows of a component belong to.

    `whole` is the analysis that is drawn on the page, which may lack what was put right since; `told` is the place
    where it is told what was done.
    """
    with st.popover(
        "Correct", icon=":material/edit:", type="tertiary", key=f"correct-{key}", on_change="rerun"
    ) as window:
        if not window.open:
            return
        found = {str(one): reading.quotation(str(one)) for one in rows[corrects.quotation].unique()}
        quotations = {name: one for name, one in found.items() if one is not None}
        if not quotations:
            return
        quoted = quoted_names(whole.rows[component.slug][corrects.speaker])
        quotation = _chosen(reading, quotations, key)
        speaker = str(rows.loc[rows[corrects.quotation] == quotation.quotation_id, corrects.speaker].iloc[0])
        _form(reading, quotation, speaker, quoted, key, told)
        with st.expander("The name, everywhere", type="compact"):
            correct_name.form(speaker, quoted, key, told)
        corrections.show_done(told, key)


def _chosen(reading: Reading, quotations: dict[str, Quotation], key: str) -> Quotation:
    if len(quotations) == 1:
        return next(iter(quotations.values()))
    name = st.radio(
        "Which of them?",
        list(quotations),
        format_func=lambda one: plain_markdown(shorten(reading.text(*quotations[one].spans[0]), 60)),
        key=f"which-{key}",
    )
    return quotations[name]


def _form(reading: Reading, quotation: Quotation, speaker: str, quoted: list[str], key: str, told: str) -> None:
    where = (reading.article.article_id, *quotation.spans[0])
    said_by = f"said-by-{key}-{quotation.quotation_id}"
    before = said_now(where, speaker, corrections.current().changes)
    st.markdown(f"Now: **{plain_markdown(before)}**")

    def make(change: Change) -> None:
        done = describe_change(change, {where[0]: reading}.get)
        corrections.put_right(change, f"Done: {done}. Before: {before}.", told, key)

    def give() -> None:
        name = tidy(session.text(said_by))
        if name:
            make(Assign(*where, name))

    st.selectbox(
        "Said by",
        choices(reading, quoted),
        index=None,
        placeholder="Choose, or type a name",
        accept_new_options=True,
        key=said_by,
    )
    with st.container(horizontal=True):
        st.button("Give it to this speaker", on_click=give, key=f"give-{key}-{quotation.quotation_id}")
        st.button("Not a quotation", on_click=make, args=(Drop(*where),), key=f"drop-{key}-{quotation.quotation_id}")


def said_now(where: tuple[str, int, int], speaker: str, changes: Sequence[Change]) -> str:
    """Return who says a quotation, or what the last correction of it that the page does not show yet made of it."""
    for one in reversed(changes):
        if isinstance(one, Assign | Drop) and (one.article_id, one.start, one.end) == where:
            return one.to if isinstance(one, Assign) else "not a quotation"
    return speaker
