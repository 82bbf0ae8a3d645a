"""The page while corrections or hidden names are put into force beside the server: how far it is, *Stop*, and after it.

The run of the page waits for the job, so that whatever stood on the page before stays on it, filters and all.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components.analysis.analyse import Analysis
from components.library.model import LibraryError
from components.worker.lanes import Ticket
from dashboard import altered, corrections, names, session
from dashboard.altered import Key, Wanted
from dashboard.markup import plain_markdown
from dashboard.work import Work

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

#: Seconds of waiting that are not worth a word.
_SHORTLY = 1.0
_STOPPED = "You stopped the work that puts it into force."


def see_to_it(wanted: Wanted, whole: Analysis) -> None:
    """See to it that an altered analysis is ready; shows how far it is, and ends the page where it is not made.

    What this visit waited for before and wants no more is stopped: the latest corrections count.
    """
    earlier = session.ALTERING.get()
    if earlier is not None and earlier != wanted.key:
        altered.leave(earlier, session.visitor())
        session.ALTERING.forget()
    place = st.empty()
    if altered.is_ready(wanted):
        return
    if altered.is_made_here(wanted, whole):
        with place, st.spinner(f"{_doing(wanted)} …"):
            altered.of(wanted, whole)
        return
    key, why = session.NOT_ALTERED.get() or (None, "")
    if key == wanted.key:
        _tell(wanted, why, whole.corpus.outlets)
    session.ALTERING.put(wanted.key)
    try:
        _wait(place, wanted, whole)
        altered.of(wanted, whole)
    except LibraryError as error:
        session.NOT_ALTERED.put((wanted.key, str(error)))
        with place.container():
            _tell(wanted, str(error), whole.corpus.outlets)
    session.ALTERING.forget()
    place.empty()


def _wait(place: DeltaGenerator, wanted: Wanted, whole: Analysis) -> None:
    """Wait until the job is over; between two looks Streamlit ends this run where the visitor does anything else."""
    began, bar = time.monotonic(), None
    for ticket in altered.waited_for(wanted, whole, session.visitor()):
        if bar is None and time.monotonic() - began > _SHORTLY:
            with place.container(border=True, key="altering"):
                bar = st.empty()
                icon, key = ":material/stop_circle:", "stop-altering"
                st.button("Stop", icon=icon, key=key, on_click=_stop, args=(wanted.key,))
        if bar is not None:
            _show(bar, wanted, ticket)


def _show(bar: DeltaGenerator, wanted: Wanted, ticket: Ticket) -> None:
    going = Work(_doing(wanted), ticket, print)
    bar.progress(going.share, f"**{going.does}** {plain_markdown(going.told())}")


@session.in_one_go
def _stop(key: Key) -> None:
    altered.leave(key, session.visitor())
    session.NOT_ALTERED.put((key, _STOPPED))


def _tell(wanted: Wanted, why: str, outlets: Sequence[str]) -> None:
    """Say why it was not made, offer what can be done, and end the page here."""
    st.title("The corrections are not in force" if wanted.changes else "The names are not hidden")
    st.markdown(plain_markdown(f"{why} What you did is kept. Until it is in force, nothing is shown here."))
    with st.container(horizontal=True, gap="small"):
        st.button("Try again", type="primary", key="alter-again", on_click=session.NOT_ALTERED.forget)
        if wanted.changes and corrections.can_undo():
            st.button("Undo the last step", key="alter-undo", on_click=corrections.undo)
        if wanted.changes:
            st.button("Go on without corrections", key="alter-aside", on_click=corrections.set_aside)
    if wanted.hidden:
        names.switch(outlets)
    st.stop()


def _doing(wanted: Wanted) -> str:
    return "Putting it right" if wanted.changes else "Hiding the names"
