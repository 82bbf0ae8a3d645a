"""Analyses that corrections by hand or hidden names alter: of a large corpus made beside the server, and kept ready.

Whoever asks for the same one while it is being made waits for the same job; no two corpora and no two sets of changes
are ever the same one.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.correcting import correct
from components.corrections import Change, Corrections
from components.library.altered import Altered, altered_of
from components.library.card import undamaged
from components.library.model import LibraryError
from components.worker.jobs import Job
from components.worker.lanes import Ticket
from components.worker.pool import Refused
from components.worker.shown import Source
from dashboard import scratch, work
from dashboard.ready import Ready

#: Bytes of the altered analyses that are held; the latest stays, however large.
MOST_HELD = 600_000_000
#: Characters of a corpus from which it is altered beside the server. Fewer take half a second of a thread here, which
#: is less than a worker needs to open the corpus.
BESIDE = 60_000
#: An altered corpus whose pages were all seen takes so many times the bytes of its files; one made here so many for
#: each character of its articles.
_GROWS, _A_CHARACTER = 11, 20
#: Seconds between two looks at a job; after so many without a look by anybody it ends.
_GLANCE, _PATIENCE = 0.25, 60.0

#: What names an altered analysis: corpus and code, the changes, whether names are hidden.
Key = tuple[tuple[str, str], str, bool]


@dataclass(frozen=True)
class Wanted:
    """What is wanted of an analysis: `key` names it, `changes` are made in it, and its outlets' names are `hidden`.

    It is that of the corpus `name` in the library at `at` (empty: that of the deployment); of none without a name.
    """

    key: Key
    changes: tuple[Change, ...]
    hidden: bool
    name: str = ""
    at: str = ""


@dataclass(eq=False)
class Making:
    """A job that makes an altered analysis, the folder that it writes into, and the visits that wait for it."""

    ticket: Ticket
    folder: Path
    waiting: set[str] = field(default_factory=set)


#: The jobs that go on, or whose files nobody has opened yet.
MAKING: dict[Key, Making] = {}
_LOCK = Lock()


@st.cache_resource
def held() -> Ready[Altered]:
    """Return the altered analyses that are held, of all visitors."""
    return Ready(MOST_HELD, lambda one: _GROWS * one.file_bytes, at_least_one=True)


def of(wanted: Wanted, whole: Analysis, visitor: str = "a frame") -> Altered:
    """Return an analysis altered as is wanted; where nothing is, the very one.

    Raises:
        LibraryError: it could not be made; the message says why.
    """
    if not wanted.changes and not wanted.hidden:
        return Altered(whole)
    return held().of(wanted.key, lambda: _made(wanted, whole, visitor))


def is_ready(wanted: Wanted) -> bool:
    """Return whether an altered analysis need not be made: it is held, or nothing is to be altered."""
    return not (wanted.changes or wanted.hidden) or held().holds(wanted.key)


def is_made_here(wanted: Wanted, whole: Analysis) -> bool:
    """Return whether an analysis is altered in the thread that asks: it is small, or no worker can open it."""
    return not wanted.name or size_of(whole) < BESIDE


def waited_for(wanted: Wanted, whole: Analysis, visitor: str) -> Generator[Ticket, None, Making]:
    """Have an analysis altered beside the server: yield the job's ticket again and again, and return what is over.

    Raises:
        LibraryError: the job was not taken, or failed.
    """
    while True:
        making = _joined(wanted, whole, visitor)
        while not making.ticket.done:
            making.ticket.look()
            yield making.ticket
            work.pool().wait(making.ticket, _GLANCE)
        if making.ticket.answer is not None:
            return making
        _end(wanted.key, making)
        if told := making.ticket.refused or making.ticket.failed:
            raise LibraryError(told)
        # Another visit stopped it at the very moment at which this one joined: it begins anew.


def leave(key: Key, visitor: str) -> None:
    """Wait no more for a job; it ends where nobody else waits for it."""
    with _LOCK:
        making = MAKING.get(key)
        if making is None:
            return
        making.waiting.discard(visitor)
        if making.waiting:
            return
    work.pool().stop(making.ticket)
    _end(key, making)


def _joined(wanted: Wanted, whole: Analysis, visitor: str) -> Making:
    """Return the job that makes an altered analysis: the one that goes on, or a new one."""
    for key, abandoned in list(MAKING.items()):
        if abandoned.ticket.forgotten:
            _end(key, abandoned)
    with _LOCK:
        making = MAKING.get(wanted.key)
        if making is None:
            making = MAKING[wanted.key] = _begun(wanted, whole, visitor)
        making.waiting.add(visitor)
    return making


def _begun(wanted: Wanted, whole: Analysis, visitor: str) -> Making:
    folder = Path(tempfile.mkdtemp(prefix="altered-", dir=scratch.folder()))
    source = Source(wanted.name, wanted.at, Corrections(wanted.changes), wanted.hidden)
    job = Job("alter", {"source": source.out(), "into": str(folder)}, size=size_of(whole))
    try:
        ticket = work.pool().submit(job, visitor)
    except Refused as refused:
        shutil.rmtree(folder, ignore_errors=True)
        raise LibraryError(str(refused)) from None
    ticket.patience = _PATIENCE
    return Making(ticket, folder)


def _end(key: Key, making: Making) -> None:
    """Forget a job with all that it wrote."""
    with _LOCK:
        if MAKING.get(key) is making:
            del MAKING[key]
    work.pool().forget(making.ticket)
    shutil.rmtree(making.folder, ignore_errors=True)


def _made(wanted: Wanted, whole: Analysis, visitor: str) -> Altered:
    if is_made_here(wanted, whole):
        return _made_here(wanted, whole)
    making = _over(waited_for(wanted, whole, visitor))
    try:
        if making.ticket.answer != {"written": True}:  # a measure's rows are of a kind that no file keeps
            return _made_here(wanted, whole)
        with undamaged():
            files = {file.name: file.read_bytes() for file in making.folder.iterdir()}
        return altered_of(files, whole)
    finally:
        _end(wanted.key, making)


def size_of(whole: Analysis) -> int:
    """Return the characters of the articles."""
    return sum(len(one.text) for one in whole.corpus.articles)


def _over(waiting: Generator[Ticket, None, Making]) -> Making:
    """Return the job once it is over."""
    while True:
        try:
            next(waiting)
        except StopIteration as over:
            made: Making = over.value
            return made


def _made_here(wanted: Wanted, whole: Analysis) -> Altered:
    if not wanted.hidden:
        size = _A_CHARACTER * size_of(whole) // _GROWS
        return Altered(correct(whole, wanted.changes), file_bytes=size)
    from components.anonymise.masks import masked  # noqa: PLC0415 (few hide the names)

    names_shown = replace(wanted, key=(*wanted.key[:2], False), hidden=False)
    before = of(names_shown, whole)
    return Altered(masked(before.analysis), file_bytes=before.file_bytes)
