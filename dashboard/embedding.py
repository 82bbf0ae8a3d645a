"""*Copy embed code*: the words of HTML that show a figure in a frame of another page."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

import streamlit as st

from dashboard import session, state

#: What the control beside *Copy link* is called.
COPY = "Copy embed code"
#: Pixels of what stands around a figure that is shown elsewhere.
_AROUND = 300


class Embeddable(NamedTuple):
    """A figure of the page that can be shown elsewhere: its word, what it found, and the height of its frame."""

    figure_name: str
    finding: str
    height: int


def begin() -> None:
    """Forget the figures of the page before; call it before a page is drawn."""
    session.EMBEDDABLE.forget()


def note(figure_name: str, finding: str, high: int) -> Embeddable:
    """Note that a figure, so many pixels high, stands on the page, for the control beside *Copy link*."""
    one = Embeddable(figure_name, finding, high + _AROUND)
    session.EMBEDDABLE.put((*session.EMBEDDABLE.get(), one))
    return one


def offer() -> None:
    """Draw the control of the page: which of its figures, and the code; nothing where no figure was noted."""
    found = {one.figure_name: one for one in session.EMBEDDABLE.get()}
    if not found:
        return
    with st.popover(COPY, icon=":material/code:", key="embed"):
        name = next(iter(found))
        if len(found) > 1:
            name = st.selectbox("Figure", list(found), format_func=lambda one: found[one].finding, key="embed-figure")
        show(found[name])


def show(one: Embeddable) -> None:
    """Show the code of a figure."""
    st.caption("This shows the figure in a page of your own, with its source, how sure it is and a way back.")
    code = embed_code(state.figure_address(one.figure_name), one.finding, one.height)
    st.code(code, language=None, wrap_lines=True)


def embed_code(address: str, title: str, height: int) -> str:
    """Return the HTML that shows a figure in a frame of another page."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{height}" '
        'style="border:0;max-width:740px" loading="lazy" referrerpolicy="no-referrer"></iframe>'
    )
