"""Whether the outlets' names are hidden, and the control that hides and reveals them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import session, state
from dashboard.markup import spelt_before

#: The parameter of the address, and its values.
NAMES = "names"
SHOWN, HIDDEN = "shown", "hidden"
CHOICES = (SHOWN, HIDDEN)


def hidden() -> bool:
    """Return whether names are hidden; the address says so until the control is drawn for the first time."""
    return (session.choice(NAMES) or st.query_params.get(NAMES)) == HIDDEN


def switch(outlets: Sequence[str]) -> None:
    """Draw the control; `outlets` are the real names. The outlets that are chosen stay chosen under their masks."""

    def switched() -> None:
        from components.anonymise.masks import masks  # noqa: PLC0415 (few hide the names)

        as_masks = {spelt_before(name): mask for name, mask in masks(outlets).items()}
        as_masks |= masks(outlets)
        names = {mask: name for name, mask in masks(outlets).items()}
        known = as_masks if hidden() else names
        if session.known("outlet"):
            session.choose("outlet", [known.get(name, name) for name in session.choices("outlet")])
        st.query_params.pop(state.OPEN, None)
        session.NAMES_SWITCHED.put(True)

    st.segmented_control(
        "Outlet names",
        CHOICES,
        default=SHOWN,
        required=True,
        key=NAMES,
        bind="query-params",
        on_change=switched,
        help="Hidden: Outlet A, Outlet B and so on, in the page and in its link, for readers who are to look before "
        "they know.",
    )
