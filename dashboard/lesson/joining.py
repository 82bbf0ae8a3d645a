"""A student's visit to a class: which class it is, and what of it the visit is told.

Such a visit has one page. Nothing of a corpus is loaded for it: it is told what the class's own files say, and who
wrote what only once that is revealed.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import streamlit as st

from components.lesson.codes import new_key, read_code
from components.lesson.model import REVEALED
from components.lesson.tries import Tries
from components.library.model import Expired, LibraryError
from dashboard import current_corpus, session

if TYPE_CHECKING:
    from components.lesson.classes import Classes
    from components.lesson.model import Lesson, Source

#: The parameter of the address that names a class.
CLASS = "class"
#: Wrong codes that one visit may try.
_MOST_WRONG = 10
_TOO_OFTEN = "Too many wrong codes were tried. Wait a minute, then load the page anew and try again."
_NO_CODE = "This is no class code. It has nine letters and digits, such as k7m-2qx-9fd."


def asked() -> bool:
    """Return whether this visit is to a class, or its address asks for one."""
    return session.CLASS.held() or CLASS in st.query_params


def join() -> str:
    """Return the drawer of the class that this visit is to; empty, with the reason told, where it is to none yet."""
    named = st.query_params.get(CLASS, "")
    if not session.CLASS.held() and named != session.CODE_TRIED.get():
        session.CODE_TRIED.put(named)  # once: what is typed then is not tried in vain for it
        enter(named)
    return session.CLASS.get()


def enter(typed: str) -> None:
    """Have the visit be to the class of a code; what is wrong with the code is kept to be told."""
    code = read_code(typed)
    if not code:
        session.CLASS_MESSAGE.put(_NO_CODE)
        return
    wrong = session.WRONG_CODES.get()
    if wrong >= _MOST_WRONG or not _tries().are_left(time.monotonic()):
        session.CLASS_MESSAGE.put(_TOO_OFTEN)
        return
    try:
        drawer = classes().find(code)
        classes().state(drawer)
    except Expired as error:
        _tries().note(time.monotonic())
        session.WRONG_CODES.put(wrong + 1)
        session.CLASS_MESSAGE.put(str(error))
    except LibraryError as error:
        session.CLASS_MESSAGE.put(str(error))
    else:
        session.CLASS.put(drawer)
        session.ANSWER_KEY.put(new_key())
        session.CLASS_MESSAGE.forget()
        st.query_params[CLASS] = code


@st.cache_resource
def _tries() -> Tries:
    return Tries()


def classes() -> Classes:
    """Return the classes of this deployment's library."""
    from components.lesson.classes import Classes  # noqa: PLC0415 (few visits are to a class)

    return Classes(current_corpus.library())


@st.cache_resource(max_entries=200, ttl="10m", show_spinner=False)
def lesson(place: str, drawer: str) -> Lesson:
    """Return what students may see of a class, of which nothing changes; `place` names the library."""
    return classes().look(drawer)


@st.cache_data(ttl=2, show_spinner=False)
def state(place: str, drawer: str) -> str:
    """Return how far a class has come, at most two seconds ago."""
    return classes().state(drawer)


@st.cache_resource(max_entries=200, ttl="10m", show_spinner=False)
def _sources(place: str, drawer: str) -> list[Source]:
    return classes().sources(drawer)


def revealed_sources(place: str, drawer: str) -> list[Source]:
    """Return who wrote what where that is revealed, and nothing where it is not."""
    return _sources(place, drawer) if state(place, drawer) == REVEALED else []
