"""Everything that one visitor's session holds, each key once and with its type: nothing else touches the session.

A `Slot` is what the pages themselves keep. What a widget holds under its key is read and set by the functions below.
Parameters of the address are in `dashboard/state.py`.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

import streamlit as st

from components.intake.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from streamlit.navigation.page import StreamlitPage
    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from components.analysis.selection import Selection
    from components.contract import Settings
    from components.corrections.file import Loaded
    from components.intake.tables.unmapped import Unmapped
    from components.lesson.model import Answer
    from components.report.choice import Choice
    from dashboard.altered import Key
    from dashboard.articles.parting import Parting
    from dashboard.aside import Aside
    from dashboard.corrections import Kept
    from dashboard.embedding import Embeddable
    from dashboard.made import Made
    from dashboard.work import Work

T = TypeVar("T")
P = ParamSpec("P")


class Slot(Generic[T]):
    """One thing that a session keeps under a key; `empty` makes what it is before anything was put there."""

    def __init__(self, key: str, empty: Callable[[], T]) -> None:
        self._key, self._empty = key, empty

    def get(self) -> T:
        """Return what is kept."""
        found: T = st.session_state[self._key] if self.held() else self._empty()
        return found

    def put(self, kept: T) -> None:
        """Keep something instead."""
        st.session_state[self._key] = kept

    def take(self) -> T:
        """Return what is kept, and keep it no longer."""
        found = self.get()
        self.forget()
        return found

    def forget(self) -> None:
        """Keep nothing."""
        if self.held():
            del st.session_state[self._key]

    def held(self) -> bool:
        """Return whether anything was put there."""
        return self._key in st.session_state


def _nothing() -> None:
    return None


def _none_yet() -> Any:
    raise LookupError("The page asks for this before the entry has put it there.")


#: What the sidebar's choices add up to, and the pages by their words: put there before a page is drawn.
SELECTION: Slot[Selection] = Slot("selection", _none_yet)
PAGES: Slot[dict[str, StreamlitPage]] = Slot("pages", _none_yet)
#: The voices chosen to count; none where each page counts what suits it.
VOICES: Slot[tuple[str, ...]] = Slot("voices", tuple)
#: Whether text shared with other outlets counts.
COPY: Slot[str] = Slot("copy_chosen", lambda: "all")
#: The corpus that this visitor looks at, and whether the browser is known to have heard of it.
CORPUS: Slot[str] = Slot("corpus", str)
HEARD: Slot[bool] = Slot("corpus_heard", lambda: True)
#: The page that the reader is on, and on the way to another corpus: the page left and the page gone to.
PAGE: Slot[str] = Slot("page", str)
GOING: Slot[tuple[str, str]] = Slot("going", lambda: ("", ""))
#: The corpora that this visitor kept or opened with a secret: name and secret. The one that was kept just now.
MINE: Slot[dict[str, str]] = Slot("mine", dict)
WELCOME: Slot[str] = Slot("welcome", str)
#: The figures of the page that can be shown elsewhere, and the settings that were last chosen on each measure's page.
EMBEDDABLE: Slot[tuple[Embeddable, ...]] = Slot("embeddable", tuple)
SETTINGS: Slot[dict[str, Settings]] = Slot("settings", dict)
#: What is chosen and written for a report, and of which corpus.
REPORT: Slot[tuple[str, Choice] | None] = Slot("report", _nothing)
#: Whether the visit's first address was compared with what the corpus brings of its own.
OPTIONS_SEEN: Slot[bool] = Slot("options_seen", bool)
#: The codebook that is edited, and what was coded by hand, each with what it was begun from; a message about them.
DRAFT: Slot[tuple[str, Any] | None] = Slot("codebook_draft", _nothing)
LABELS: Slot[tuple[str, Any] | None] = Slot("labels_by_hand", _nothing)
CODEBOOK_MESSAGE: Slot[tuple[str, str]] = Slot("codebook_told", lambda: ("", ""))
#: What this visit is called in the queue of the work beside the page, and the work that goes on there.
VISITOR: Slot[str] = Slot("visitor", str)
WORK: Slot[Work | None] = Slot("work", _nothing)
#: The work that goes on for a part of a page, by the part.
ASIDES: Slot[dict[str, Aside]] = Slot("asides", dict)
#: Files that a worker makes: those that were asked for, and those that are made, by their buttons' keys.
FILES_WANTED: Slot[tuple[str, ...]] = Slot("files_wanted", tuple)
FILES_MADE: Slot[dict[str, Made]] = Slot("files_made", dict)
#: The altered analysis that this visit waits for; and the one that was not made, with the reason.
ALTERING: Slot[Key | None] = Slot("altering", _nothing)
NOT_ALTERED: Slot[tuple[Key, str] | None] = Slot("not_altered", _nothing)
#: What was given and not yet kept: the articles, the corpus that they are of, a paste that waits to be parted, tables
#: that wait to be explained, title and choice as last told, and a message to be shown once.
TRAY: Slot[Tray] = Slot("tray", Tray)
TRAY_OF: Slot[str] = Slot("tray_of", str)
PARTING: Slot[Parting | None] = Slot("parting", _nothing)
WAITING: Slot[list[Unmapped]] = Slot("waiting", list)
ANSWERS: Slot[tuple[str, str]] = Slot("answers", lambda: ("", ""))
MESSAGE: Slot[str] = Slot("told", str)
#: That somebody changed the same version, too: shown on the next page that is drawn to its end, whichever it is.
ANOTHER_CHANGE: Slot[str] = Slot("another_change", str)
#: Corrections by hand: those in force, whether this run follows a change, a message, and a file that waits.
CORRECTIONS: Slot[Kept | None] = Slot("corrections", _nothing)
CORRECTED: Slot[bool] = Slot("corrected", bool)
CORRECTIONS_MESSAGE: Slot[tuple[str, str, str]] = Slot("corrections_told", lambda: ("", "", ""))
CORRECTIONS_WAITING: Slot[Loaded | None] = Slot("corrections_waiting", _nothing)
#: The opened mark that was brought into view, and whether the outlets' names were just hidden or shown.
BROUGHT_INTO_VIEW: Slot[tuple[str, str]] = Slot("brought_into_view", lambda: ("", ""))
NAMES_SWITCHED: Slot[bool] = Slot("names_switched", bool)
#: A visit to a class: its drawer in the library, what is wrong with a code, the address's code that was tried, how many
#: wrong ones were, the key that the answer
#: is written under, the receipt and the answer that are kept, and why one was not.
CLASS: Slot[str] = Slot("class", str)
CLASS_MESSAGE: Slot[str] = Slot("class_message", str)
CODE_TRIED: Slot[str] = Slot("code_tried", str)
WRONG_CODES: Slot[int] = Slot("wrong_codes", int)
ANSWER_KEY: Slot[str] = Slot("answer_key", str)
RECEIPT: Slot[str] = Slot("receipt", str)
GIVEN: Slot[Answer] = Slot("given", dict)
RECEIPT_MESSAGE: Slot[str] = Slot("receipt_message", str)


@contextmanager
def whole() -> Iterator[None]:
    """See to it that what is done to the session within is done to its end.

    Streamlit breaks a run off wherever it touches the session once the browser asks for the next one, in the middle of
    what a button's press does as well: the press was then lost. It has no public way to put that off; where its own
    one is named otherwise some day, all is as if this were not here.
    """
    from streamlit.runtime.scriptrunner import get_script_run_ctx  # noqa: PLC0415 (Streamlit's own knowledge)

    state = getattr(get_script_run_ctx(), "session_state", None)
    breaks_off = getattr(state, "_yield_callback", None)
    if state is None or breaks_off is None:
        yield
        return
    object.__setattr__(state, "_yield_callback", _nothing)
    try:
        yield
    finally:
        object.__setattr__(state, "_yield_callback", breaks_off)


def in_one_go(press: Callable[P, None]) -> Callable[P, None]:
    """Return a callback that is done to its end (`whole`)."""

    @wraps(press)
    def pressed(*args: P.args, **kwargs: P.kwargs) -> None:
        with whole():
            press(*args, **kwargs)

    return pressed


def visitor() -> str:
    """Return a name for this visit that nobody else has."""
    if not VISITOR.held():
        VISITOR.put(secrets.token_urlsafe(9))
    return VISITOR.get()


def turn(field: str) -> Slot[int]:
    """Return how often a field or table of the page Articles was begun anew: its key bears the number."""
    return Slot(f"turn-{field}", int)


def text(key: str) -> str:
    """Return what stands in a field of text, empty where there is none."""
    return str(st.session_state.get(key) or "")


def given(key: str) -> str | bool:
    """Return what stands in a field of text or a list, or whether a switch is on."""
    held = st.session_state.get(key)
    return held if isinstance(held, bool) else str(held or "")


def choice(key: str) -> str | None:
    """Return what is chosen in a list of which one can be, None for nothing."""
    chosen = st.session_state.get(key)
    return None if chosen is None else str(chosen)


def number(key: str) -> int | None:
    """Return the number that is chosen in a list of numbers, None for nothing."""
    chosen = st.session_state.get(key)
    return chosen if isinstance(chosen, int) else None


def is_on(key: str) -> bool:
    """Return whether a switch is on."""
    return bool(st.session_state.get(key))


def choices(key: str) -> list[str]:
    """Return what is chosen in a list of which several can be."""
    return list(st.session_state.get(key) or [])


def files(key: str) -> list[UploadedFile]:
    """Return the files in a field that takes one or several."""
    given = st.session_state.get(key) or []
    return list(given) if isinstance(given, list) else [given]


def points(key: str) -> list[Mapping[str, Any]]:
    """Return the points that are chosen in a figure."""
    return list(st.session_state[key].selection.points)


def rows(key: str) -> list[int]:
    """Return the rows that are chosen in a table."""
    return list(st.session_state[key].selection.rows)


def edits(key: str) -> Mapping[int, Mapping[str, Any]]:
    """Return what was changed in a table that can be edited: by row, the cells by column."""
    edited: Mapping[int, Mapping[str, Any]] = st.session_state[key]["edited_rows"]
    return edited


def reported(key: str, what: str) -> object:
    """Return what a part of the page that the browser runs has reported, None for nothing yet."""
    return getattr(st.session_state.get(key), what, None)


def known(key: str) -> bool:
    """Return whether a widget of that key was drawn, and holds something."""
    return key in st.session_state


def choose(key: str, chosen: str | bool | Sequence[str] | None) -> None:
    """Set what a widget shows, before it is drawn."""
    st.session_state[key] = chosen


def put_days(key: str, days: tuple[date, date]) -> None:
    """Set what a calendar shows, before it is drawn."""
    st.session_state[key] = days


def forget(*keys: str) -> None:
    """Have widgets begin anew."""
    for key in keys:
        if key in st.session_state:
            del st.session_state[key]


def went_back() -> bool:
    """Return whether this run shows an earlier address again, by the browser's buttons Back and Forward.

    Only then, and when a session begins, does the address say something that the session does not know.
    """
    from streamlit.runtime.scriptrunner import get_script_run_ctx  # noqa: PLC0415 (Streamlit's own knowledge)

    return bool(getattr(get_script_run_ctx(), "is_history_navigation", False))
