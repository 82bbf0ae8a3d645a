"""The corrections of one visitor: kept in the session, and as far as they fit in the address."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import streamlit as st

from components import COMPONENTS
from components.corrections import Change, Check, Corrections, CorrectionsError
from components.corrections.file import Loaded
from components.corrections.link import pack, unpack
from components.corrections.records import checked
from dashboard import session, state
from dashboard.markup import plain_markdown

#: Where messages are shown: below the names that are put right, and below the file.
NAMES, FILE = "names", "file"
#: Says in an address that none is in force, though some are kept with the corpus.
NONE = "none"
#: Steps that can be undone.
_MOST_STEPS = 100


@dataclass(frozen=True)
class Kept:
    """What a session keeps for one corpus: what is in force, what was before, the token and how much it carries."""

    corpus_hash: str
    stored: Corrections = field(default_factory=Corrections)
    present: Corrections = field(default_factory=Corrections)
    before: tuple[Corrections, ...] = ()
    token: str = ""
    carried: int = 0

    @property
    def begun(self) -> tuple[str, Corrections]:
        """With what the session began on this corpus: another corpus, or another version of it, begins anew."""
        return self.corpus_hash, self.stored


def begin(corpus_hash: str, stored: Corrections) -> None:
    """Take up the corrections of the address when a session begins, and keep the address true after that.

    `stored` are those kept with the corpus: they are in force where the address names none. Damaged ones are told in a
    notice, and none of them is in force.
    """
    if not session.CORRECTIONS.held() or _kept().begun != (corpus_hash, stored):
        session.CORRECTIONS.put(Kept(corpus_hash, stored, stored))
        try:
            present = _named(st.query_params.get(state.FIX, ""), corpus_hash, stored)
        except CorrectionsError as error:
            st.warning(plain_markdown(str(error)), icon=":material/link_off:")
        else:
            session.CORRECTIONS.put(_with(_kept(), present, ()))
    keep_address()


def keep_address() -> None:
    """Have the address name what is in force."""
    if _kept().token != st.query_params.get(state.FIX, ""):
        if _kept().token:
            st.query_params[state.FIX] = _kept().token
        else:
            st.query_params.pop(state.FIX, None)


def _named(token: str, corpus_hash: str, stored: Corrections) -> Corrections:
    """Return the corrections that an address names, with the checks that are kept with the corpus."""
    if token in ("", NONE):
        return Corrections(checks=stored.checks) if token else stored
    return Corrections(unpack(token, corpus_hash), stored.checks)


def current() -> Corrections:
    """Return the corrections and checks of this visitor."""
    return _kept().present if session.CORRECTIONS.held() else Corrections()


def content(changes: tuple[Change, ...]) -> str:
    """Return a name for changes that only the same changes bear."""
    return hashlib.sha256(repr(changes).encode("utf-8", "replace")).hexdigest()


def make(change: Change) -> None:
    """Put a change into force; one that cannot be kept is told and left out."""
    try:
        checked(change)
        _put(current().with_change(change))
    except CorrectionsError as error:
        tell(str(error), "error")


def put_right(change: Change, done: str, place: str, at: str) -> None:
    """Put a change into force, and tell at a place, and at a part of it, what was done or why it could not be."""
    before = current()
    try:
        checked(change)
        _put(before.with_change(change))
    except CorrectionsError as error:
        tell(str(error), "error", f"{place}#{at}")
    else:
        tell(done, place=f"{place}#{at}")


def take_back(number: int) -> None:
    """Take one change out of the log."""
    _put(current().without(number))


def set_aside() -> None:
    """Take all changes out of force, as one step."""
    _put(Corrections(checks=current().checks))


def undo() -> None:
    """Go back to what was before the last step, be it a change, a check or a loaded file."""
    kept = _kept()
    _forget_done()
    if kept.before:
        session.CORRECTIONS.put(_with(kept, kept.before[-1], kept.before[:-1]))
        session.CORRECTED.put(True)


def can_undo() -> bool:
    """Return whether there is a step to undo."""
    return bool(_kept().before)


def check(one: Check) -> None:
    """Keep a check; one that cannot be kept is told and left out."""
    try:
        checked(one)
        _put(current().with_check(one))
    except CorrectionsError as error:
        tell(str(error), "error")


def join(loaded: Loaded) -> None:
    """Add what a file holds to what is here, or tell why that cannot be."""
    try:
        _put(current().joined(loaded.corrections))
    except CorrectionsError as error:
        tell(str(error), "error", FILE)


def left_out_of_link() -> str:
    """Return what the address cannot carry, in a sentence; an empty text where it carries everything."""
    kept = _kept()
    count = len(kept.present.changes)
    checks = [one for one in kept.present.checks if one not in kept.stored.checks]
    parts = [f"the first {kept.carried} of {count} corrections"] if kept.carried < count else []
    if not parts and not checks:
        return ""
    carried = parts[0] if parts else "the corrections"
    return (
        f"The address carries {carried}{', but no checks' if checks else ''}. "
        f"The file that the page {page()} offers at its foot carries all."
    )


def page() -> str:
    """Return the title of the page on which things are put right."""
    return next((one.title for one in COMPONENTS if one.corrects), "")


def just_changed() -> bool:
    """Return whether this run of the page follows a change: what was opened may then be gone."""
    return session.CORRECTED.get()


def end() -> None:
    """Call this at the end of each run."""
    session.CORRECTED.put(False)


def tell(message: str, kind: str = "success", place: str = NAMES) -> None:
    """Keep a message (success, warning or error) to be shown once, at its place."""
    session.CORRECTIONS_MESSAGE.put((place, kind, message))


def show_told(place: str) -> None:
    """Show the message that is kept for a place, if there is one, once."""
    if session.CORRECTIONS_MESSAGE.get()[0] == place:
        _, kind, message = session.CORRECTIONS_MESSAGE.take()
        _SHOWN[kind](plain_markdown(message))


def show_done(place: str, at: str = "") -> None:
    """Show what was done last at a place, or at a part of it alone, until anything else is done.

    For the place as a whole a button takes it back.
    """
    where, kind, message = session.CORRECTIONS_MESSAGE.get()
    if where != f"{place}#{at}" if at else where.partition("#")[0] != place:
        return
    _SHOWN[kind](plain_markdown(message))
    if kind == "success" and not at:
        st.button("Undo", icon=":material/undo:", type="tertiary", key=f"undo-{place}", on_click=_undone, args=(place,))


_SHOWN = {"success": st.success, "warning": st.warning, "error": st.error}


def _undone(place: str) -> None:
    undo()
    tell("Undone: everything is as it was before.", "warning", place)


def _forget_done() -> None:
    """Forget what was done at a passage: something else is done now."""
    if session.CORRECTIONS_MESSAGE.get()[0] not in (NAMES, FILE):
        session.CORRECTIONS_MESSAGE.forget()


def _kept() -> Kept:
    kept = session.CORRECTIONS.get()
    if kept is None:
        raise LookupError("The corrections of this visit have not begun.")
    return kept


def _put(present: Corrections) -> None:
    kept = _kept()
    _forget_done()
    if present == kept.present:
        return
    session.CORRECTIONS.put(_with(kept, present, (*kept.before, kept.present)[-_MOST_STEPS:]))
    session.CORRECTED.put(True)


def _with(kept: Kept, present: Corrections, before: tuple[Corrections, ...]) -> Kept:
    if present.changes == kept.stored.changes:
        token, carried = "", len(present.changes)
    elif not present.changes:
        token, carried = NONE, 0
    else:
        token, carried = pack(present.changes, kept.corpus_hash)
    return Kept(kept.corpus_hash, kept.stored, present, before, token, carried)
