"""The small window beside a passage in which its quotation is put right."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.contract import Component, Corrects
from components.corrections import Assign, Drop
from components.corrections.names import choices, quoted_names
from components.corrections.records import tidy
from components.reading.model import Quotation, Reading
from components.wording import shorten
from dashboard import corrections, session
from dashboard.data import analysis
from dashboard.markup import plain_markdown


def offer(reading: Reading, rows: pd.DataFrame, component: Component, corrects: Corrects, key: str) -> None:
    """Draw the window for the quotations that the given rows of a component belong to."""
    with st.popover(
        "Correct", icon=":material/edit:", type="tertiary", key=f"correct-{key}", on_change="rerun"
    ) as window:
        if not window.open:
            return
        found = {str(one): reading.quotation(str(one)) for one in rows[corrects.quotation].unique()}
        quotations = {name: one for name, one in found.items() if one is not None}
        if quotations:
            quoted = quoted_names(analysis().rows[component.slug][corrects.speaker])
            _form(reading, _chosen(reading, quotations, key), quoted, key)


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


def _form(reading: Reading, quotation: Quotation, quoted: list[str], key: str) -> None:
    where = (reading.article.article_id, *quotation.spans[0])
    said_by = f"said-by-{key}-{quotation.quotation_id}"

    def give() -> None:
        name = tidy(session.text(said_by))
        if name:
            corrections.make(Assign(*where, name))

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
        st.button(
            "Not a quotation",
            on_click=corrections.make,
            args=(Drop(*where),),
            key=f"drop-{key}-{quotation.quotation_id}",
        )
