"""A part of a page that is worked out beside it: the rest of the page goes on, and the part shows how far it is.

Of each part one piece of work goes on at a time in a visit. Its key stands in the address, so that a page that is
loaded anew finds it again, with what the visitor had written.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any

import streamlit as st

from components.worker.jobs import Job
from components.worker.pool import Refused
from components.worker.wire import Plain
from dashboard import progress, session, state, work
from dashboard.markup import plain_markdown

#: Answers that a server keeps for whoever asks the same again, of all visitors together.
_MOST_KEPT = 48
#: Seconds after which work ends that no page looks at; a page that nobody sees asks once a minute.
_PATIENCE = 180.0
#: What a visit holds of what was written on the pages that ask for such work.
_WRITTEN: tuple[session.Slot[Any], ...] = (session.DRAFT, session.LABELS, session.REPORT, session.SETTINGS)


@dataclass(eq=False)
class Aside(work.Work):
    """Work for one part of a page: what was asked, and what stood in fields that a page loaded anew has lost.

    `into` is where its job writes a file, where it does.
    """

    part: str = ""
    asked: Hashable = None
    fields: dict[str, str | bool] = field(default_factory=dict)
    into: str = ""


class _Answers:
    """The latest answers by what was asked."""

    def __init__(self) -> None:
        self._lock, self._held = Lock(), OrderedDict[Hashable, Plain]()

    def get(self, asked: Hashable) -> Plain | None:
        with self._lock:
            if asked in self._held:
                self._held.move_to_end(asked)
            return self._held.get(asked)

    def put(self, asked: Hashable, answer: Plain) -> None:
        with self._lock:
            self._held[asked] = answer
            while len(self._held) > _MOST_KEPT:
                self._held.popitem(last=False)


@st.cache_resource
def answers() -> _Answers:
    """Return the answers that are kept."""
    return _Answers()


def answer(part: str, asked: Hashable, does: str, job: Callable[[], Job], fields: tuple[str, ...] = ()) -> Plain | None:
    """Return the answer to what a part of the page asks; where it is not there yet, draw how far it is: None.

    `asked` names it: who asks for something else has the work for the earlier question stopped. `fields` are keys of
    widgets that a page loaded anew must show again, for the same to be asked. What was stopped, or failed, is told,
    with a button that begins it again.
    """
    if (found := answers().get((part, asked))) is not None:
        return found
    ended = _ended(part, asked, does, job, fields)
    if ended is None:
        return None
    if ended.ticket.answer is None:
        _tell(ended)
        st.button("Begin again", icon=":material/refresh:", key=f"again-{part}", on_click=partial(_leave, ended))
        return None
    answers().put((part, asked), ended.ticket.answer)
    _leave(ended)
    return ended.ticket.answer


def taken(part: str, asked: Hashable, does: str, job: Callable[[], Job], fields: tuple[str, ...] = ()) -> Aside | None:
    """Return the work itself once it has an answer, which is kept for nobody else; until then as `answer`.

    What was stopped, or failed, is told once, and does not begin again by itself.
    """
    ended = _ended(part, asked, does, job, fields)
    if ended is None:
        return None
    _leave(ended)
    if ended.ticket.answer is None:
        _tell(ended)
        return None
    return ended


def goes_on(part: str) -> bool:
    """Return whether work for a part of the page goes on."""
    return _going(part) is not None


def _ended(part: str, asked: Hashable, does: str, job: Callable[[], Job], fields: tuple[str, ...]) -> Aside | None:
    """Return the work for what a part asks where it has ended, however; else begin it, or draw how far it is: None."""
    going = _going(part)
    if going is not None and going.asked != asked:
        _leave(going)
        going = None
    if going is None:
        going = _begin(part, asked, does, job, fields)
    if going is None:
        return None
    if not going.done:
        _show(going)
        return None
    _out_of_address(going)
    return going


def find_again() -> None:
    """Take up the work whose keys stand in the address; call it before the page is drawn."""
    for key in st.query_params.get_all(state.ASIDE):
        found = progress.found(key)
        if not isinstance(found, Aside) or found.forgotten:
            _without(key)
        elif found.part not in session.ASIDES.get():
            for slot, held in found.kept:
                if not slot.held():
                    slot.put(held)
            for name, words in found.fields.items():
                session.choose(name, words)
            session.ASIDES.put({**session.ASIDES.get(), found.part: found})


def _going(part: str) -> Aside | None:
    """Return the work that goes on for a part; nobody gets what was left alone for long."""
    found = session.ASIDES.get().get(part)
    return None if found is None or found.forgotten else found


def _begin(part: str, asked: Hashable, does: str, job: Callable[[], Job], fields: tuple[str, ...]) -> Aside | None:
    wanted = job()
    try:
        ticket = work.pool().submit(wanted, session.visitor())
    except Refused as refused:
        st.info(plain_markdown(str(refused)))
        return None
    if "into" not in wanted.asked:  # a file is waited for on other pages, too
        ticket.patience = _PATIENCE
    kept = tuple((slot, slot.get()) for slot in _WRITTEN if slot.held())
    written = {name: session.given(name) for name in fields}
    begun = Aside(does, ticket, _nothing, kept, part, asked, written, wanted.asked.get("into", ""))
    progress.watch(begun)
    session.ASIDES.put({**session.ASIDES.get(), part: begun})
    work.pool().wait(ticket, work.PATIENCE)
    return begun


def _nothing(answer: Plain) -> None:
    """Do nothing: the part takes the answer when it is drawn."""


def _show(going: Aside) -> None:
    going.look()
    keys = st.query_params.get_all(state.ASIDE)
    if going.key not in keys:
        st.query_params[state.ASIDE] = [*keys, going.key]
    with st.container(border=True):
        progress.show(going)
        st.button(
            "Stop",
            icon=":material/stop_circle:",
            key=f"stop-{going.part}",
            on_click=partial(work.pool().stop, going.ticket),
            disabled=going.stopped,
        )


def _tell(ended: Aside) -> None:
    """Say why there is no answer."""
    if told := ended.ticket.refused or ended.ticket.failed:
        st.error(plain_markdown(told), icon=":material/error:")
    else:
        st.info(f"{ended.does} was stopped.")


@session.in_one_go
def _leave(going: Aside) -> None:
    """End work of which nothing is wanted any more, or whose answer was taken."""
    work.pool().stop(going.ticket)
    work.pool().forget(going.ticket)
    progress.forget(going.key)
    _out_of_address(going)
    session.ASIDES.put({part: one for part, one in session.ASIDES.get().items() if one is not going})


def _out_of_address(going: Aside) -> None:
    if going.key in st.query_params.get_all(state.ASIDE):
        _without(going.key)


def _without(key: str) -> None:
    left = [one for one in st.query_params.get_all(state.ASIDE) if one != key]
    if left:
        st.query_params[state.ASIDE] = left
    else:
        st.query_params.pop(state.ASIDE, None)
