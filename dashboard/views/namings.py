"""The page of the namings: the open list of contested words, to be read, changed, loaded and taken away."""

from __future__ import annotations

import io

import pandas as pd
import streamlit as st

from components.actors.namings import COLUMNS, NAMINGS, NamingsError, built_in_text, read_namings
from components.contract import Component
from components.corpus.decoding import TextError, decode
from components.wording import counted
from dashboard import data, session, work
from dashboard.codebook import keeping
from dashboard.markup import plain_markdown

_UPLOAD = "namings-upload"


def show(component: Component) -> None:
    """Draw the page."""
    st.title("Namings")
    own = data.unmasked().corpus.options.get(component.slug, {}).get(NAMINGS.slug, "")
    in_force = own or built_in_text()
    namings = read_namings(in_force)
    count = counted(len(namings.labels), "group or thing", "groups or things")
    whose = "this corpus’s own list" if own else "the built-in list"
    st.markdown(
        f"{counted(len(namings.namings), 'way')} of naming {count} that outlets call differently: {whose}. They stand "
        "in the order of the alphabet, and none of them is the neutral one. Change or add lines, and use the list for "
        "this corpus."
    )
    if work.going_on():
        return
    text = _edited(_loaded() or in_force)
    try:
        read_namings(text)
    except NamingsError as error:
        st.error(plain_markdown(str(error)), icon=":material/error:")
        return
    if not data.with_texts():
        st.caption("Shared without full texts: a corpus can be measured anew where its texts are.")
    elif not _same(text, in_force):
        if st.button("Use this list for the corpus", type="primary", key="namings-keep"):
            keeping.keep(component, NAMINGS.slug, "" if _same(text, built_in_text()) else text, component.slug)
            st.rerun()
        st.caption(keeping.told("list"))
    st.download_button("List (CSV)", text, "namings.csv", "text/csv", on_click="ignore", key="namings-file")


def _loaded() -> str:
    """Return the text of the file that was loaded, empty where none was or it cannot be used; it says why."""
    st.file_uploader("Load a list", ["csv"], key=_UPLOAD, help="A CSV table with the columns referent and naming.")
    for file in session.files(_UPLOAD):
        try:
            text = decode(file.getvalue())[0]
            read_namings(text)
        except (NamingsError, TextError) as error:
            st.error(plain_markdown(f"{file.name}: {error}"), icon=":material/error:")
        else:
            return text
    return ""


def _edited(text: str) -> str:
    """Let the list be changed in a table, and return it as it stands there."""
    frame = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False).reindex(
        columns=list(COLUMNS), fill_value=""
    )
    edited = st.data_editor(
        frame,
        key=f"namings-table-{len(text)}",
        hide_index=True,
        num_rows="dynamic",
        column_config={
            "referent": st.column_config.TextColumn("Short word", help="The same for all that mean one thing."),
            "label": st.column_config.TextColumn("What it is", width=260),
            "naming": st.column_config.TextColumn("Naming", width=160),
            "words": st.column_config.TextColumn("Forms, parted by |", width=300),
            "with_name": st.column_config.SelectboxColumn(
                "With a name", options=["yes", "no"], help="yes: “the Assad regime”"
            ),
            "note": st.column_config.TextColumn("Differs in law or fact", width=300),
        },
        alt="The list of namings: short word, what it is, naming, forms, whether a name stands with it, note",
    )
    return edited.fillna("").astype(str).to_csv(index=False, lineterminator="\n")


def _same(one: str, other: str) -> bool:
    return read_namings(one) == read_namings(other)
