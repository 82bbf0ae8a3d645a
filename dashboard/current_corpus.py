"""The library as the pages see it: the corpus that the address names, what it holds, and what this visitor owns.

The library is loaded only where a corpus is kept or opened: the built-in example needs nothing of it.
"""

from __future__ import annotations

import os
from contextlib import nullcontext
from datetime import datetime
from typing import TYPE_CHECKING, NoReturn

import streamlit as st

from components.intake import settings
from components.worker.jobs import Job
from components.worker.wire import Plain
from dashboard import aside, corpora, made, session, work
from dashboard.markup import plain_markdown
from dashboard.one_page import OnePage
from dashboard.ready import Ready

if TYPE_CHECKING:
    from components.library import Card, Library, Stored

#: Bytes of the opened corpora that a server holds in memory; the latest stays, however large.
MOST_HELD = 1_000_000_000
#: A corpus whose pages were all seen takes so many times the bytes of its files (3,000 articles: 970 MB of 85).
_GROWS = 11


def library() -> Library:
    """Return this deployment's library."""
    from components.library import open_library  # noqa: PLC0415 (see above)

    return open_library()


def card() -> Card | None:
    """Return what is known of the stored corpus that the address names; None where it names none, or none is there."""
    return _looked_at()[0]


#: What was looked at while one page is drawn, by the corpus's name: its card is read once, not for each part.
_SEEN = OnePage[tuple["Card | None", str]]("looked at")
looked_at_once = _SEEN.while_drawn


def forget() -> None:
    """Take opened corpora, and what was worked out of them, out of memory and read the cards again."""
    held.clear()
    aside.answers.clear()
    made.forget()
    if (seen := _SEEN.get()) is not None:
        seen.clear()


def _looked_at() -> tuple[Card | None, str]:
    """Return the card of the corpus that the address names, and what is wrong with it where it is there but damaged."""
    name, seen = corpora.stored(), _SEEN.get()
    if seen is None:
        return _look(name)
    if name not in seen:
        seen[name] = _look(name)
    return seen[name]


def _look(name: str) -> tuple[Card | None, str]:
    if not name:
        return None, ""
    from components.library import Expired, LibraryError  # noqa: PLC0415

    try:
        return library().look(name), ""
    except Expired:
        return None, ""
    except LibraryError as error:
        return None, str(error)


def opened(name: str, content: str, stamp: str, on_page: bool = True) -> Stored:
    """Return a stored corpus; `content` is its hash, and `stamp` changes with the code that measures it.

    What this version of Parallax measures otherwise is measured beside the server, and opened from where it was kept;
    in this thread alone where the library had no room for it. `on_page` says that somebody sees the page wait.

    Raises:
        LibraryError: it is gone or damaged, or could not be measured beside the server.
    """

    def make() -> Stored:
        with st.spinner("Opening the corpus …") if on_page else nullcontext():
            return _open(name)

    _note_opened(name)
    return held().of((name, content, stamp), make)


def _open(name: str) -> Stored:
    from components.library import LibraryError  # noqa: PLC0415

    found = library()
    if not found.is_current(name):
        job = Job("upgrade", {"name": name}, size=work.CHARACTERS * found.look(name).articles)
        if told := work.done_beside(job):
            raise LibraryError(f"It has to be measured anew by this version of Parallax, which failed. {told}")
    return found.open(name)


@st.cache_resource
def held() -> Ready[Stored]:
    """Return the opened corpora that are held, of all visitors."""
    return Ready(MOST_HELD, lambda stored: _GROWS * stored.file_bytes, at_least_one=True)


@st.cache_data(ttl="1h", show_spinner=False)
def _note_opened(name: str) -> None:
    """Have the library note that the corpus is in use, so that it does not expire while it is held."""
    library().touch(name)


def check() -> None:
    """Go on where the corpus of the address is there; else say plainly that it is not, and offer the example."""
    card, damage = _looked_at()
    if not corpora.stored() or card is not None:
        return
    if damage:
        cannot_open(damage)
    st.title("This corpus is not here")
    st.markdown(
        "The link names a corpus that was deleted, or that nobody opened for so long that it was removed, or the link "
        "is not whole. Ask whoever sent it for the whole link, or for the corpus as a file: the page Articles loads it."
    )
    name = corpora.named()
    mine().pop(name, None)
    _offer_example()


def cannot_open(why: str) -> NoReturn:
    """Say why the corpus of the address cannot be opened, offer the example, and end the page here."""
    st.title("This corpus cannot be opened")
    st.markdown(plain_markdown(why))
    _offer_example()


def tell_of_another_change(answer: Plain) -> None:
    """Have the next page say that somebody changed the same version, too, where the answer of a new version tells so.

    Whoever wrote it looked after writing: of two who change at the same time, at least one is told.
    """
    if not answer.get("meanwhile"):
        return
    made = datetime.fromisoformat(answer["meanwhile"])
    session.ANOTHER_CHANGE.put(
        f"Somebody with the key changed the same version, too, on {made:%-d %B %Y at %H:%M:%S} UTC. Yours is a "
        "version of its own and does not hold that change; theirs opens by its own link."
    )


def _offer_example() -> NoReturn:
    """Draw a button that goes to the example, and end the page here."""
    if st.button("Open the example", icon=":material/home:", type="primary", key="to-example"):
        corpora.go_to("")
    st.stop()


def mine() -> dict[str, str]:
    """Return the corpora that this visitor kept or opened with a secret in this session: name and secret."""
    if not session.MINE.held():
        session.MINE.put({})
    return session.MINE.get()


def no_room() -> str:
    """Return why this visit may keep no further corpus, empty where it may; all versions of a corpus are one."""
    own = len(set(mine().values()))
    if own < settings.corpora():
        return ""
    return f"You keep {own:,} corpora already, as many as one visit may. Delete one first, or come again."


def secret() -> str:
    """Return the secret of the corpus that is shown, empty where this session has none."""
    return mine().get(corpora.stored(), "")


def offer(title: str) -> None:
    """Draw the name of the corpus that is shown, and the ways to others: the example, the pinned, this visitor's own.

    Others' corpora are never listed: their names are what opens them.
    """
    st.caption(f"Corpus: {plain_markdown(title)}")
    listed = {
        "": "This dashboard's own" if os.environ.get("PARALLAX_CORPUS") else "The example",
        **{one.name: one.title for one in _pinned()},
        **_titles(),
    }
    shown = corpora.stored()
    if len(listed) < 2 and not shown:
        return
    with st.popover("Other corpora", icon=":material/folder_open:", key=f"corpora-{shown or corpora.EXAMPLE}"):
        for number, (name, called) in enumerate(listed.items()):
            if name != shown and st.button(plain_markdown(called[:80]), key=f"corpus-{number}", type="tertiary"):
                corpora.go_to(name)


def _pinned() -> list[Card]:
    """Return what is pinned; nothing where the library cannot be used, which the log of the server's start tells."""
    from components.library import LibraryError  # noqa: PLC0415

    try:
        return library().pinned()
    except LibraryError:
        return []


def _titles() -> dict[str, str]:
    """Return the titles of this visitor's own corpora, the newest first; those that are gone are left out."""
    from components.library import Expired, LibraryError  # noqa: PLC0415

    titles = {}
    for name in reversed(list(mine())):
        try:
            titles[name] = library().look(name).title
        except Expired:
            mine().pop(name)
        except LibraryError:  # damaged: it is told where it is opened
            continue
    return titles
