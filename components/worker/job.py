"""A job as whoever gives it writes it down, and how what it kept is taken back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from components.library import LibraryError, open_library
from components.worker.wire import Plain


@dataclass(frozen=True)
class Job:
    """Something to be done: its kind, what is asked in what JSON can hold, bytes beside it, and how large it is.

    `size` counts the characters (or bytes) that have to be read or measured: from it follows how long it may take.
    """

    kind: str
    asked: Plain
    attached: tuple[bytes, ...] = ()
    size: int = 0


def undo(name: str, secret: str) -> None:
    """Delete a corpus that was kept for a visitor who never learned of it."""
    with suppress(LibraryError):
        open_library().delete(name, secret)
