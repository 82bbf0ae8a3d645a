"""Tables whose columns were not recognised: a person says which column holds what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from components.intake.formats import module_of
from components.intake.model import Given, Limits
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


@dataclass(frozen=True)
class Unmapped:
    """A table that waits for a person to say which column holds what; `guess` is what its names tell."""

    given: Given
    columns: tuple[str, ...]
    guess: dict[str, str]


def parted(files: Sequence[Given], limits: Limits) -> tuple[list[Given], list[Unmapped]]:
    """Return the files that can be read as they are, and the tables whose columns do not tell text or outlet.

    A table with addresses needs no outlet: the address tells.
    """
    ready, waiting = [], []
    for given in files:
        unmapped = _unmapped(given, limits)
        if unmapped:
            waiting.append(unmapped)
        else:
            ready.append(given)
    return ready, waiting


def _unmapped(given: Given, limits: Limits) -> Unmapped | None:
    try:
        if given.columns or len(given.data) > limits.upload_bytes or module_of(given) != "table":
            return None
        from components.intake.tables.table import columns_of, guessed  # noqa: PLC0415 (heavy, and few give tables)

        columns = columns_of(given, limits)
    except Exception:
        return None  # whatever is wrong with the file, its reader tells
    guess = guessed(columns)
    names_files = "file" in (column.strip().lower() for column in columns)
    if not columns or names_files or "url" in guess or {"text", "outlet"} <= guess.keys():
        return None
    return Unmapped(given, columns, guess)


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


def _leave_out(table: Unmapped) -> None:
    session.WAITING.put([one for one in session.WAITING.get() if one is not table])
