"""Which corpus this visitor looks at: named by the address, remembered by the session, and how to go to another."""

from __future__ import annotations

import time

import streamlit as st

from dashboard import navigation

#: The parameter of the address that names a stored corpus, and the word for the one that the server opens by itself.
CORPUS, EXAMPLE = "corpus", "example"
#: Seconds after going to another corpus in which the browser may still send what was chosen in the one before; the
#: longer ones where its address still names that one.
_SETTLING, _LATE = 1.5, 6.0


def begin() -> None:
    """Take up the corpus that the address names, and keep the address true: going to another page drops parameters.

    Without one the session's last corpus stands, and at first the one that the server opens by itself.
    """
    asked = st.query_params.get(CORPUS, "")
    since = time.monotonic() - st.session_state.get("went_at", float("-inf"))
    if since < _SETTLING or (since < _LATE and asked != named()):
        _forget_choices()
        if asked != named():
            st.query_params[CORPUS] = named()
    elif asked:
        if asked != named():
            _forget_choices()
        st.session_state.corpus = asked
    elif named():
        st.query_params[CORPUS] = named()


def named() -> str:
    """Return the name that the address gives: of a stored corpus, `EXAMPLE`, or nothing."""
    return str(st.session_state.get("corpus", ""))


def stored() -> str:
    """Return the name of the stored corpus that is shown, empty for the one that the server opens by itself."""
    return "" if named() == EXAMPLE else named()


def go_to(name: str, page: str = "overview") -> None:
    """Show another corpus, with everything of it chosen, on a page; an empty name is the server's own."""
    _forget_choices()
    st.session_state.corpus = name or EXAMPLE
    st.session_state.went_at = time.monotonic()
    st.switch_page(navigation.page(page), query_params={CORPUS: name or EXAMPLE})


def leave() -> None:
    """Show the server's own corpus from the next run on, on whatever page this is; for callbacks."""
    _forget_choices()
    st.session_state.corpus = EXAMPLE
    st.query_params[CORPUS] = EXAMPLE


def _forget_choices() -> None:
    """Forget what was chosen in the sidebar, since it was chosen among another corpus's outlets, kinds and dates."""
    for key in ("outlet", "kind", "dates", "event", "event-picker"):
        if key in st.session_state:
            del st.session_state[key]
