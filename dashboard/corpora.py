"""Which corpus this visitor looks at: named by the address, remembered by the session, and how to go to another.

Every version of a corpus has a name of its own, and choices (outlets, kinds, dates, event) are made among what one
version holds. A browser sends its choices together with its address, so the name in the address says among which
version's they were made: until the browser has heard of a new corpus, what it sends was chosen in the one before.
"""

from __future__ import annotations

import streamlit as st

from dashboard import navigation, session

#: The parameter of the address that names a stored corpus, and the word for the one that the server opens by itself.
CORPUS, EXAMPLE = "corpus", "example"


def begin() -> None:
    """Take up the corpus that the address names, where it may: when a visit begins, and when the reader goes back.

    In between the session's stands: going to another page drops the parameter, and a browser that has not heard of
    another corpus yet sends the name of the one before.
    """
    asked = st.query_params.get(CORPUS, "")
    if asked and (session.went_back() or not session.CORPUS.held()):
        session.CORPUS.put(asked)
    if asked == named():
        session.HEARD.put(True)
    elif asked:
        session.HEARD.put(False)
    left, to = session.GOING.get()
    if left == session.PAGE.get() and left != to and not session.went_back():
        _show(to)  # what the page that was left still asked for came in between


def write() -> None:
    """Write the corpus into the address; call it once the sidebar is drawn.

    What is drawn reaches the browser first, so an address that names the corpus comes with choices made in it.
    """
    if named() and st.query_params.get(CORPUS, "") != named():
        st.query_params[CORPUS] = named()


def heard() -> bool:
    """Return whether the choices that the browser sends were made in the corpus that is shown."""
    return session.HEARD.get()


def named() -> str:
    """Return the name that the address gives: of a stored corpus, `EXAMPLE`, or nothing."""
    return session.CORPUS.get()


def stored() -> str:
    """Return the name of the stored corpus that is shown, empty for the one that the server opens by itself."""
    return "" if named() == EXAMPLE else named()


def go_to(name: str, page: str = "overview") -> None:
    """Show another corpus, with everything of it chosen, on a page; an empty name is the server's own."""
    _change_to(name or EXAMPLE)
    session.GOING.put((session.PAGE.get(), page))
    _show(page)


def arrived() -> None:
    """Note that a page was drawn to its end; call it then."""
    session.GOING.forget()


def leave() -> None:
    """Show the server's own corpus from the next run on, on whatever page this is; for callbacks."""
    _change_to(EXAMPLE)


def _show(page: str) -> None:
    """Show a page; the address names the corpus of before until the sidebar is drawn."""
    before = st.query_params.get(CORPUS, "")
    st.switch_page(navigation.page(page), query_params={CORPUS: before} if before else {})


def _change_to(name: str) -> None:
    session.HEARD.put(name == named())
    session.CORPUS.put(name)
    session.forget("event-picker")
