"""Files of a large corpus that a worker makes: begun by a button, and sent from the disk by an address of their own."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from components.worker.jobs import Job
from components.worker.shown import Source
from components.worker.wire import Plain
from dashboard import aside, press, scratch, session
from dashboard.markup import plain_markdown

#: Seconds for which a file lies ready, and bytes that all files may take together: the oldest goes first.
_READY, _MOST_BYTES = 3_600, 4_000_000_000
#: No page that a file holds may run or be shown at this address: it is saved.
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True)
class File:
    """What is offered: what a worker makes (`components.worker.taken_away`), its name and kind, and its button."""

    what: str
    name: str
    kind: str
    label: str
    icon: str
    key: str


@dataclass(frozen=True)
class Made:
    """A file that is made: of what was asked, where it lies, and since when. Nobody can guess its key, its address."""

    file: File
    asked: str
    path: Path
    size: int
    at: float = field(default_factory=time.monotonic)
    key: str = field(default_factory=lambda: secrets.token_hex(18))


#: The files that lie ready, by their keys, the oldest first.
_MADE: dict[str, Made] = {}


def button(file: File) -> None:
    """Draw the button that has a file made."""
    st.button(file.label, icon=file.icon, key=file.key, on_click=_want, args=(file.key,))


def follow(file: File, source: Source, given: Plain, size: int, fields: tuple[str, ...] = ()) -> None:
    """Draw how far the file of a source is once its button was pressed, and then the link that saves it.

    `size` counts the characters of the corpus; `fields` are as in `aside.answer`.
    """
    asked = _named(source, given)
    ready, wanted = _ready(file.key, asked), file.key in session.FILES_WANTED.get()
    if ready is None and (wanted or aside.goes_on(file.key)):
        ready, wanted = _make(file, _job(file, source, given, size), asked, fields), True
    if ready is None:
        return
    _want_no_more(file.key)
    st.html(_link(ready))
    if wanted:
        press.first(f"#made-{ready.key}")


def shown(file: File, source: Source, given: Plain, size: int) -> bytes | None:
    """Return a file that is looked at on the page; None while it is being made, which is drawn, or where it failed."""
    asked = _named(source, given)
    ready = _ready(file.key, asked) or _make(file, _job(file, source, given, size), asked, ())
    return None if ready is None else ready.path.read_bytes()


def _named(source: Source, given: Plain) -> str:
    """Return a name for what is asked that only the same bears."""
    return hashlib.sha256(json.dumps([source.out(), given], sort_keys=True).encode()).hexdigest()


def _ready(key: str, asked: str) -> Made | None:
    """Return the file of a button that was made in this visit, where it is of the same and still lies there."""
    found = session.FILES_MADE.get().get(key)
    return found if found is not None and found.asked == asked and found.key in _MADE else None


def forget() -> None:
    """Delete all files: a corpus was deleted."""
    for one in list(_MADE.values()):
        _delete(one)


def _folder() -> Path:
    folder = scratch.folder() / "made"
    folder.mkdir(exist_ok=True)
    return folder


def _job(file: File, source: Source, given: Plain, size: int) -> Job:
    into = _folder() / secrets.token_hex(18)
    told = {"what": file.what, "source": source.out(), "given": given, "into": str(into)}
    return Job("file", told, size=size)


def _make(file: File, job: Job, asked: str, fields: tuple[str, ...]) -> Made | None:
    """Return the file once it is made; until then how far it is, and in the end what went wrong, is drawn: None."""
    ended = aside.taken(file.key, asked, "Making the file", lambda: job, fields)
    if not aside.goes_on(file.key):
        _want_no_more(file.key)
    if ended is None or ended.ticket.answer is None:
        return None
    if wrong := ended.ticket.answer.get("wrong"):
        st.warning(plain_markdown(wrong))
        return None
    # The path is the one that the server gave, whatever a worker says.
    made = Made(file, asked, Path(ended.into), ended.ticket.answer["bytes"])
    _keep(made)
    session.FILES_MADE.put({**session.FILES_MADE.get(), file.key: made})
    return made


def _keep(made: Made) -> None:
    """Have a file lie ready, and delete those that lay long enough."""
    _MADE[made.key] = made
    left = _MOST_BYTES
    for one in reversed(list(_MADE.values())):
        left -= one.size
        if time.monotonic() - one.at > _READY or left < 0:
            _delete(one)
    for left_behind in _folder().iterdir():  # by visits that went before it was made, and by what was stopped
        with suppress(OSError):
            if time.time() - left_behind.stat().st_mtime > 2 * _READY:
                left_behind.unlink()


def _delete(made: Made) -> None:
    _MADE.pop(made.key, None)
    made.path.unlink(missing_ok=True)


def _link(made: Made) -> str:
    megabytes = max(made.size / 1e6, 0.1)
    return (
        f'<a id="made-{made.key}" href="made/{made.key}" download="{made.file.name}" target="_self">'
        f"Save {made.file.name} ({megabytes:,.1f} MB)</a>"
    )


@session.in_one_go
def _want(key: str) -> None:
    session.FILES_WANTED.put((*session.FILES_WANTED.get(), key))


def _want_no_more(key: str) -> None:
    session.FILES_WANTED.put(tuple(one for one in session.FILES_WANTED.get() if one != key))


async def _send(request: Request) -> Response:
    made = _MADE.get(request.path_params["key"])
    if made is None or not made.path.is_file():
        return PlainTextResponse("This file is there no more. Have it made again on its page.\n", 404, _HEADERS)
    return FileResponse(made.path, headers=_HEADERS, media_type=made.file.kind, filename=made.file.name)


#: The address of a file, at the root and under the path that the dashboard is served under.
ROUTES = (Route("/made/{key}", _send), Route("/{base:path}/made/{key}", _send))
