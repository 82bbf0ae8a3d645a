"""Putting the name of a speaker right where a passage shows it: in every article at once."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from components.corrections import Change, Classify, Merge, Rename
from components.corrections.describing import describe_change
from components.corrections.model import NAMELESS
from components.corrections.records import tidy
from components.reading.speaker_kinds import BY_HAND, KINDS
from dashboard import corrections, session
from dashboard.markup import plain_markdown


def form(name: str, quoted: list[str], key: str, told: str) -> None:
    """Draw what can be changed of a name; what is filled in is done by one press."""
    if name in NAMELESS:
        st.caption("Nobody is named here. Give the quotation to a speaker first.")
        return
    fields = {what: f"{what}-{key}" for what in ("same", "called", "kind")}

    def change() -> None:
        filled = (session.choice(fields["kind"]), session.choice(fields["same"]), session.text(fields["called"]))
        for one in changes_of(name, *filled):
            corrections.put_right(one, f"Done: {describe_change(one, lambda _: None)}.", told, key)

    st.markdown(f"**{plain_markdown(name)}**")
    st.selectbox(
        "is the same person as",
        [one for one in quoted if one != name],
        index=None,
        placeholder="Choose a name",
        key=fields["same"],
    )
    st.text_input("is called", key=fields["called"], max_chars=200)
    st.selectbox(
        "is", BY_HAND, index=None, format_func=lambda one: KINDS[one], placeholder="Choose a kind", key=fields["kind"]
    )
    st.button("Put it right", on_click=change, key=f"put-right-{key}")


def changes_of(name: str, kind: str | None, same: str | None, called: str) -> Iterator[Change]:
    """Yield what is done to a name: of which kind it is, whose name it is as well, or what it is called instead."""
    if kind:
        yield Classify(name, kind)
    called = tidy(called)
    if same and same != name:
        yield Merge(name, same)
    elif called and called != name:
        yield Rename(name, called)
