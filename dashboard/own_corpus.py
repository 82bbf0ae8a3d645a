"""The corpus that the server opens by itself: made beside the server where it is large, from a folder that may change.

What was shown before stays while a changed folder is read, linked and measured, and where that fails.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from math import inf
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from components.analysis.analyse import Analysis
from components.corpus.article import CorpusError
from components.worker.jobs import Job
from components.worker.pool import Pool
from components.worker.rules import WorkRules
from dashboard import scratch
from dashboard.one_page import OnePage

if TYPE_CHECKING:
    from components.library import Library, Stored

_LOG = logging.getLogger("parallax")
#: Bytes of files that are read, linked and measured in about a second: fewer need no process of their own.
_A_SECOND = 60_000
#: Seconds after which what failed is tried again where nothing has changed.
_AGAIN = 60.0
#: Makes the analysis of a small place in this thread, of the place and its state.
Small = Callable[[str, str], Analysis]


@dataclass(frozen=True)
class Own:
    """The server's own corpus: its place and state, which name it, and its analysis.

    `stored` is there where a worker kept it, in the library at `at`.
    """

    key: tuple[str, str]
    analysis: Analysis
    stored: Stored | None = None
    at: str = ""

    @property
    def name(self) -> str:
        """Its name in that library, empty where it is in memory alone."""
        return self.stored.card.name if self.stored else ""


#: What was found while one page is drawn, by its place: it shows one state, though another is ready meanwhile.
_SEEN = OnePage[Own]("the server's own corpus")
looked_at_once = _SEEN.while_drawn


def shown(place: str, state: str, small: Small) -> Own:
    """Return the corpus of a place (empty for the example) as it is shown now.

    `state` is that of code and folder. A large one is waited for at first; later what was there before is shown until
    the new one is ready.

    Raises:
        CorpusError: it cannot be read, or could not be made.
    """
    seen = _SEEN.get()
    if seen is not None and place in seen:
        return seen[place]
    maker = _maker(place)
    found = Own((place, state), small(place, state)) if _is_small(place) else maker.shown(state)
    if seen is not None:
        seen[place] = found
    return found


def told(place: str) -> str:
    """Return what is to be said of a corpus that is not as its folder is now, empty where it is."""
    return _maker(place).told


@cache
def _maker(place: str) -> _Maker:
    return _Maker(place)


class _Maker:
    """Makes the corpus of one place in a worker, one state after the other, and holds the one that is shown."""

    def __init__(self, place: str) -> None:
        self.told = ""
        self._place = place
        self._lock = Lock()
        self._shown: Own | None = None
        self._making: Thread | None = None
        self._failed: tuple[str, float, str] = "", -inf, ""

    def shown(self, state: str) -> Own:
        with self._lock:
            if self._shown is None or self._shown.key[1] != state:
                self._begin(state)
            if self._shown is not None:
                return self._shown
            making = self._making
        if making is not None:
            making.join()
        if self._shown is None:
            raise CorpusError(self._failed[2])
        return self._shown

    def _begin(self, state: str) -> None:
        """Have it made, unless it is being made or has just failed; call it with the lock."""
        failed, when, _ = self._failed
        going = self._making is not None and self._making.is_alive()
        if going or (failed == state and time.monotonic() - when < _AGAIN):
            return
        self.told = _IN_THE_MAKING if self._shown else ""
        self._making = Thread(target=self._make, args=(state,), daemon=True, name="parallax own corpus")
        self._making.start()

    def _make(self, state: str) -> None:
        try:
            made = _made(self._place, state)
        except Exception as error:
            if not isinstance(error, CorpusError):
                _LOG.exception("The server's own corpus could not be made. What went wrong:")
            self._failed = state, time.monotonic(), str(error) or type(error).__name__
            if self._shown is not None:
                self.told = f"{_AS_BEFORE} {error}"
                _LOG.warning("%s", self.told)
            return
        with self._lock:
            before, self._shown, self.told = self._shown, made, ""
        if before is not None and before.stored is not None:
            with suppress(OSError, ValueError):
                _library(before.at).remove(before.stored.card.name)


def _made(place: str, state: str) -> Own:
    """Return the corpus of a place, made by a worker of its own: no limit holds for it, and it blocks no visitor's job.

    Raises:
        CorpusError: it cannot be read, or the worker ended.
    """
    into = str(scratch.folder() / "own")
    pool = Pool(WorkRules.without_limits(2, WorkRules.from_environment().nice))
    try:
        ticket = pool.submit(Job("own", {"path": place, "into": into}))
        ticket.patience = inf
        pool.wait(ticket)
    finally:
        pool.close()
    if ticket.answer is None:
        raise CorpusError(ticket.refused or ticket.failed)
    stored = _library(into).open(ticket.answer["name"])
    return Own((place, state), stored.analysis, stored, into)


def _library(at: str) -> Library:
    from components.library.library import Library  # noqa: PLC0415 (the example needs nothing of it)

    return Library(at)


def _is_small(place: str) -> bool:
    """Return whether the files at a place have so few bytes together; where there is nothing its reader says so."""
    files = [Path(place)] if Path(place).is_file() else Path(place).rglob("*") if place else ()
    left = _A_SECOND
    for file in files:
        with suppress(OSError):
            left -= file.stat().st_size if file.is_file() else 0
        if left < 0:
            return False
    return True


_IN_THE_MAKING = "The folder of this corpus has changed. Its articles are read now; until then you see it as it was."
_AS_BEFORE = "The folder of this corpus has changed, and cannot be read as it is now, so you see it as it was before."
