"""Long work beside the page, in the workers' processes: how far it is, how to stop it, and where it is found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Any

import streamlit as st

from components.wording import counted
from components.worker.jobs import Job
from components.worker.lanes import Ticket
from components.worker.pool import Pool, Refused
from dashboard import progress, session, state
from dashboard.markup import plain_markdown

#: Work that is done within so many seconds shows no progress: the page waits for it.
PATIENCE = 1.5
#: Less than so many seconds are not worth a word.
_SOON = 5
#: Characters of an article, for a guess how long a corpus takes of which only the number of articles is known.
CHARACTERS = 4_000


@cache
def pool() -> Pool:
    """Return the workers of this server."""
    return Pool()


@dataclass(eq=False)
class Work:
    """One piece of work: what it does, the ticket of its job, and what is done with the answer, in the page's run.

    `kept` is what the visit had on its tray when it began: another visit that finds the work gets it back.
    """

    does: str
    ticket: Ticket
    then: Callable[[dict[str, Any]], None]
    kept: tuple[tuple[session.Slot[Any], Any], ...] = ()

    @property
    def key(self) -> str:
        """Under this, which nobody can guess, the browser asks how far it is."""
        return self.ticket.key

    @property
    def done(self) -> bool:
        """Whether it is over."""
        return self.ticket.done

    @property
    def forgotten(self) -> bool:
        """Whether nobody gets what comes of it any more."""
        return self.ticket.forgotten

    @property
    def stopped(self) -> bool:
        """Whether the visitor wants no more of it."""
        return self.ticket.stopped_at is not None

    @property
    def share(self) -> float:
        """How much of the present step is done, from 0 to 1."""
        return min(self.ticket.steps / self.ticket.of, 1.0) if self.ticket.of else 0.0

    def look(self) -> None:
        """Note that somebody waits for it."""
        self.ticket.look()

    def told(self) -> str:
        """Return the place in the queue, or the present step; and how long that is expected to take.

        A step that is called as the whole is not told again: `does` stands beside it.
        """
        if self.ticket.began_at is None:
            ahead = pool().ahead(self.ticket)
            before = f"{counted(ahead.jobs, 'job')} before yours" if ahead.jobs else "Yours is next"
            return " · ".join(part for part in (before, _lasting(ahead.seconds, "until it begins")) if part)
        count = f"{self.ticket.steps:,} of {self.ticket.of:,}" if self.ticket.of else ""
        what = self.ticket.what if self.ticket.what != self.does else ""
        parts = (what, count, _lasting(self.ticket.left(), "left"))
        return " · ".join(part for part in parts if part)


def start(
    does: str,
    job: Job,
    then: Callable[[dict[str, Any]], None],
    wait: bool = True,
    refuse: Callable[[str], None] = session.MESSAGE.put,
) -> None:
    """Begin a job beside the page; `then` gets its answer, in the page's run.

    `does` says what is done ("Reading your files"). Short work is waited for where `wait` says so. `refuse` gets the
    reason where the job is not taken.
    """
    try:
        ticket = pool().submit(job, session.visitor())
    except Refused as refused:
        refuse(str(refused))
        return
    kept = tuple((slot, slot.get()) for slot in (session.TRAY, session.TRAY_OF, session.ANSWERS, session.WAITING))
    work = Work(does, ticket, then, kept)
    progress.watch(work)
    session.WORK.put(work)
    if wait:
        pool().wait(ticket, PATIENCE)


def done_beside(job: Job) -> str:
    """Have a job done beside the page and wait for it; return why it was not done, empty where it was."""
    try:
        ticket = pool().submit(job)
    except Refused as refused:
        return str(refused)
    ticket.patience = inf
    pool().wait(ticket)
    pool().forget(ticket)
    return ticket.refused or ticket.failed


def stop() -> None:
    """Stop the work that goes on, if any does."""
    if (work := session.WORK.get()) is not None:
        pool().stop(work.ticket)


def present() -> Work | None:
    """Return the work that goes on: of this visit, or of an earlier one whose address this is."""
    work = session.WORK.get()
    if work is not None:
        return work
    key = st.query_params.get(state.JOB, "")
    found = progress.found(key) if key else None
    if isinstance(found, Work) and not found.forgotten:
        with session.whole():
            for slot, held in found.kept:
                slot.put(held)
            session.WORK.put(found)
        return found
    if key:
        st.query_params.pop(state.JOB, None)
    return None


def going_on() -> bool:
    """Show the work that goes on, with a button that stops it; return whether there is any.

    Work that is done is handed over, and the page goes on.
    """
    work = present()
    if work is None:
        return False
    if not work.done:
        _show(work)
        return True
    st.query_params.pop(state.JOB, None)
    ticket = work.ticket
    if told := ticket.refused or ticket.failed:
        st.error(plain_markdown(told), icon=":material/error:")
    elif ticket.answer is None:
        st.info(f"{work.does} was stopped. Nothing was changed.")
    with session.whole():
        session.WORK.forget()
        progress.forget(work.key)
        pool().forget(ticket)
        if ticket.answer is not None:
            work.then(ticket.answer)
    return False


def _show(work: Work) -> None:
    work.look()
    if st.query_params.get(state.JOB) != work.key:
        st.query_params[state.JOB] = work.key
    with st.container(border=True):
        progress.show(work)
        st.button("Stop", icon=":material/stop_circle:", key="stop-work", on_click=_stop, disabled=work.stopped)
        if work.stopped:
            st.caption("Stopping …")


@session.in_one_go
def _stop() -> None:
    stop()


def _lasting(seconds: float, until: str) -> str:
    """Return how long something is expected to last, in words; nothing where it is soon over."""
    if seconds < _SOON:
        return ""
    if seconds < 55:
        return f"about {5 * round(seconds / 5)} seconds {until}"
    minutes = round(seconds / 60)
    return f"about {counted(minutes, 'minute')} {until}"
