"""Long work beside the page: a thread that tells how far it is and can be stopped; the browser asks it now and then."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import streamlit as st

from components.corpus import CorpusError
from components.intake.model import IntakeError
from components.intake.take_in import Stopped
from components.library.model import LibraryError
from dashboard import progress, session
from dashboard.markup import plain_markdown

#: Work that is done within so many seconds shows no progress: the page waits for it.
_PATIENCE = 1.5
#: Nobody has looked for so many seconds: the visitor is gone, and the work ends. Hidden tabs ask once a minute.
_ABANDONED = 300
#: Errors whose messages are written for people.
_TOLD = (CorpusError, IntakeError, LibraryError)


@dataclass(eq=False)
class Work:
    """One piece of work in its thread. `result` or `error` is there once `done` is."""

    does: str
    call: Callable[[Callable[[str, int, int], None]], Any]
    then: Callable[[Any], None]
    what: str = ""
    steps: int = 0
    of: int = 0
    stopped: bool = False
    done: bool = False
    result: Any = None
    error: Exception | None = None
    seen: float = field(default_factory=time.monotonic)
    #: Under this, which nobody can guess, the browser asks how far it is.
    key: str = field(default_factory=partial(secrets.token_urlsafe, 18))

    def run(self) -> None:
        """Do the work; whatever it raises is kept for the page."""
        try:
            self.result = self.call(self.tell)
        except Stopped:
            self.stopped = True
        except Exception as error:
            self.error = error
        self.done = True

    def tell(self, what: str, steps: int, of: int) -> None:
        """Note how far the work is.

        Raises:
            Stopped: the visitor wants no more of it, or is gone.
        """
        self.what, self.steps, self.of = what, steps, of
        if self.stopped or time.monotonic() - self.seen > _ABANDONED:
            raise Stopped


def start(
    does: str, call: Callable[[Callable[[str, int, int], None]], Any], then: Callable[[Any], None], wait: bool = True
) -> None:
    """Begin work in a thread of its own: `call` gets a progress function, `then` what it returned, in the page's run.

    `does` says what is done ("Reading your files"). Short work is waited for where `wait` says so.
    """
    work = Work(does, call, then)
    thread = threading.Thread(target=work.run, daemon=True, name="parallax work")
    progress.watch(work)
    session.WORK.put(work)
    thread.start()
    if wait:
        thread.join(_PATIENCE)


def going_on() -> bool:
    """Show the work that goes on, with a button that stops it; return whether there is any.

    Work that is done is handed over, and the page goes on.
    """
    work = session.WORK.get()
    if work is None:
        return False
    if not work.done:
        _show(work)
        return True
    stopped = work.stopped and work.result is None
    if isinstance(work.error, _TOLD):
        st.error(plain_markdown(str(work.error)), icon=":material/error:")
    elif work.error is None and stopped:
        st.info(f"{work.does} was stopped. Nothing was changed.")
    # Broken off between the two, what came of the work would be lost.
    with session.whole():
        session.WORK.forget()
        if work.error is None and not stopped:
            work.then(work.result)
    if work.error is not None and not isinstance(work.error, _TOLD):
        raise work.error
    return False


def _show(work: Work) -> None:
    work.seen = time.monotonic()
    with st.container(border=True):
        progress.show(work)
        st.button("Stop", icon=":material/stop_circle:", key="stop-work", on_click=_stop, disabled=work.stopped)
        if work.stopped:
            st.caption("Stopping after the step that is going on.")


def _stop() -> None:
    if (work := session.WORK.get()) is not None:
        work.stopped = True
