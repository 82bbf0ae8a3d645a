"""The page of the speakers: their figures, and below them what puts the reading right and checks it."""

from __future__ import annotations

import streamlit as st

from components.contract import Component
from components.speakers.settings import lists_thoughts
from dashboard import data, on_demand, put_right, sample, state, suggested_merges, thoughts
from dashboard.views import component as component_page

#: The parts of the page that wait in a line, as they stand in addresses.
PUT_RIGHT, SAMPLE = "put-right", "sample"


def show(component: Component) -> None:
    """Draw the page."""
    beside = {"checked": "all"} if sample.all_are_checked(data.unmasked()) else {}
    if lists_thoughts(component_page.show(component, beside)):
        thoughts.show()
    if not data.with_texts():
        st.caption("Shared without full texts: speakers can be put right where the texts are.")
        return
    if component.corrects:
        suggested_merges.show(data.analysis(), component, component.corrects)
        with on_demand.line("Put names and quotations right by hand", PUT_RIGHT) as part:
            if part.open:
                put_right.show(data.analysis(), component, component.corrects)
        with on_demand.line("Check a sample: how often is the reading right on these very articles?", SAMPLE) as part:
            if part.open:
                data.see_to_it(as_read=True)
                sample.show(data.plain(), component, component.corrects, state.palette(data.plain().corpus))
