"""Tables whose columns were not recognised: a person says which column holds what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from components.intake.model import Given
from components.intake.tables.unmapped import Unmapped
from dashboard import session
from dashboard.markup import plain_markdown

#: What a table may say of an article, and how a person calls it.
FIELDS = {
    "text": "Text of the article",
    "outlet": "Outlet",
    "title": "Headline",
    "published": "Date",
    "kind": "Kind",
    "url": "Address",
    "language": "Language",
}
_NONE = "in no column"


def show(waiting: Sequence[Unmapped]) -> Given | None:
    """Ask for the columns of the first table that waits; return it with them once they are told."""
    table = waiting[0]
    with st.form("columns", border=True):
        st.markdown(f"**{plain_markdown(table.given.name)}**: what is in which column?")
        chosen = {}
        places = st.columns(3)
        for number, (field, label) in enumerate(FIELDS.items()):
            options = [_NONE, *table.columns]
            chosen[field] = places[number % 3].selectbox(
                label,
                options,
                index=options.index(table.guess.get(field, _NONE)),
                key=f"column-{field}-{len(waiting)}",
            )
        with st.container(horizontal=True):
            read = st.form_submit_button("Read the table", type="primary")
            st.form_submit_button("Leave it out", on_click=partial(_leave_out, table))
    if not read:
        return None
    if chosen["text"] == _NONE:
        st.error("Say which column has the texts of the articles; the others may be in no column.")
        return None
    _leave_out(table)
    return replace(table.given, columns={field: "" if one == _NONE else one for field, one in chosen.items()})


@session.in_one_go
def _leave_out(table: Unmapped) -> None:
    session.WAITING.put([one for one in session.WAITING.get() if one is not table])
