"""Work shared out among copies of this process, which know all that it knows, so nothing has to be sent to them.

A copy (`os.fork`) shares the memory of the process that it was made of, until one of them writes there: readings of ten
thousand articles are at hand in no time, and are not held twice. It is safe where no other thread runs, which might
hold a lock that nobody in the copy would give back, and it is done on Linux alone: on macOS libraries of the system do
not survive it, and Windows has no such thing. Elsewhere `copying` says no, and workers (`pool`) or this process do it.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import IO, Generic, TypeVar

Found = TypeVar("Found")
Kept = TypeVar("Kept")
#: Bytes of the number of a task and of the length of what came of it, in the file of a copy.
_NUMBER, _LENGTH = 4, 8
#: Asks Linux to kill a copy when the process that it was made of ends.
_PR_SET_PDEATHSIG = 1


def copying() -> bool:
    """Return whether copies of this process may be made now: on Linux, by its only thread."""
    return sys.platform == "linux" and threading.active_count() == 1


def in_copies(
    order: Sequence[int],
    do: Callable[[int], Found],
    processes: int,
    out: Callable[[Found], bytes],
    back: Callable[[bytes], Found],
    tell: Callable[[int], None] = lambda begun: None,
    *,
    keep: Callable[[Found], Kept],
) -> dict[int, Kept]:
    """Do tasks, each a number, in so many processes, this one and copies of it, and return what is kept of each.

    They are begun in the `order` given, each by whoever is free. What a copy found comes back through `out` and `back`,
    one after the other, so that nobody holds all where `keep` puts it elsewhere (on the disk);
    what it did not bring back, of which it may have died, is done here, so that an error is raised here.
    Where no copies may be made, all is done here. `tell` is called here with how many tasks are begun.
    """
    found: dict[int, Kept] = {}
    with tempfile.TemporaryFile(buffering=0) as tasks:
        tasks.write(b"".join(number.to_bytes(_NUMBER, "little") for number in order))
        tasks.seek(0)
        number_of = min(processes, len(order)) - 1 if copying() else 0
        gc.freeze()  # the collector would write to all that is shared
        copies: list[_Copy[Found]] = []
        try:
            with suppress(OSError):  # where the system gives no more processes, those that are there do it all
                for _ in range(number_of):
                    copies.append(_Copy(tasks, do, out))
            for number in _taken(tasks):
                tell(tasks.tell() // _NUMBER)
                found[number] = keep(do(number))
            for copy in copies:
                found.update((number, keep(back(told))) for number, told in copy.told())
        finally:
            for copy in copies:
                copy.end()
            gc.unfreeze()
    return {number: found[number] if number in found else keep(do(number)) for number in order}


def _taken(tasks: IO[bytes]) -> Iterator[int]:
    """Yield the next task, until none is left; copies read on in one file, where one ends the next begins."""
    while taken := tasks.read(_NUMBER):
        yield int.from_bytes(taken, "little")


class _Copy(Generic[Found]):
    """A copy of this process that does tasks until none is left, and writes what came of them into a file."""

    def __init__(self, tasks: IO[bytes], do: Callable[[int], Found], out: Callable[[Found], bytes]) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (open until `end`)
        self._running = True
        made_by = os.getpid()
        self._pid = os.fork()
        if self._pid:
            return
        try:  # nothing of this ever returns to whoever made the copy
            _end_with(made_by)
            for number in _taken(tasks):
                told = out(do(number))
                self._file.write(number.to_bytes(_NUMBER, "little") + len(told).to_bytes(_LENGTH, "little") + told)
            self._file.flush()
        finally:
            os._exit(0)

    def told(self) -> Iterator[tuple[int, bytes]]:
        """Wait until it has ended, and yield each task that it did with what came of it."""
        os.waitpid(self._pid, 0)
        self._running = False
        self._file.seek(0)
        while len(head := self._file.read(_NUMBER + _LENGTH)) == _NUMBER + _LENGTH:
            length = int.from_bytes(head[_NUMBER:], "little")
            told = self._file.read(length)
            if len(told) == length:  # else it ended while it wrote
                yield int.from_bytes(head[:_NUMBER], "little"), told

    def end(self) -> None:
        """End it, whatever it does."""
        if self._running:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self._file.close()


def _end_with(made_by: int) -> None:
    """Have this copy end with the process that it was made of; an interruption is for that process to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != made_by:  # it ended before that was asked for
        os._exit(0)
