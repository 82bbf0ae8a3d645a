"""The worker's own loop: one job after the other from standard input, what is told and answered on standard output."""

from __future__ import annotations

import ctypes
import json
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, BinaryIO

import components.linking
import components.reading.read  # noqa: F401 (its word lists are loaded before the first job comes)
from components.corpus.article import CorpusError
from components.corrections.model import CorrectionsError
from components.intake.model import IntakeError
from components.intake.take_in import Stopped
from components.library import LibraryError
from components.library.engine import engine
from components.worker.jobs import Task, do
from components.worker.rules import SETTINGS

#: Seconds between two tellings of how far a job is.
_PAUSE = 0.1
#: Seconds without a job after which what a later one needs is made ready.
_SPARE = 0.5
#: Asks Linux to kill this process when the one that started it ends.
_PR_SET_PDEATHSIG = 1


def serve() -> None:
    """Do jobs until standard input is closed, which it is when the server ends, however that happens."""
    told = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts the server ends it, and with it this
    _die_with_the_server()
    with suppress(OSError, AttributeError, OverflowError):
        os.nice(int(sys.argv[1]))
    loop = _Loop(sys.stdin.buffer, told)
    threading.Thread(target=loop.listen, daemon=True, name="parallax worker's ear").start()
    loop.run()


class _Loop:
    def __init__(self, given: BinaryIO, told: BinaryIO) -> None:
        self._given, self._told = given, told
        self._jobs: queue.Queue[tuple[dict[str, Any], list[bytes]]] = queue.Queue()
        self._stopped = 0

    def listen(self) -> None:
        """Take up jobs and wishes to stop."""
        for line in iter(self._given.readline, b""):
            asked = json.loads(line)
            if "stop" in asked:
                self._stopped = asked["stop"]
            else:
                self._jobs.put((asked, [self._given.read(size) for size in asked["attached"]]))
        os._exit(0)

    def run(self) -> None:
        """Do the jobs."""
        while True:
            asked, attached = self._next()
            _set_up(asked)
            self._tell({"done": asked["number"], **self._answer(asked, attached)})
            _ring_after(0)

    def _next(self) -> tuple[dict[str, Any], list[bytes]]:
        with suppress(queue.Empty):
            return self._jobs.get(timeout=_SPARE)
        engine()  # which takes a second, once: whoever keeps a corpus need not wait for it
        return self._jobs.get()

    def _answer(self, asked: dict[str, Any], attached: Sequence[bytes]) -> dict[str, Any]:
        try:
            keeps = lambda name, secret: self._tell({"keeps": [name, secret]})  # noqa: E731
            return {"answer": do(asked["kind"], Task(asked["asked"], attached, self._progress(asked["number"]), keeps))}
        except Stopped:
            return {"stopped": True}
        except (CorpusError, IntakeError, CorrectionsError, LibraryError) as error:
            return {"refused": str(error)}
        except MemoryError:
            return {"failed": "memory"}
        except Exception as error:
            traceback.print_exc()
            return {"failed": type(error).__name__}

    def _progress(self, number: int) -> Any:
        last: tuple[float, str] = 0.0, ""

        def progress(what: str, steps: int, of: int) -> None:
            nonlocal last
            if self._stopped == number:
                raise Stopped
            now = time.monotonic()
            if what != last[1] or now - last[0] > _PAUSE:
                last = now, what
                self._tell({"told": [what, steps, of]})

        return progress

    def _tell(self, message: dict[str, Any]) -> None:
        self._told.write(json.dumps(message).encode() + b"\n")
        self._told.flush()


def _set_up(asked: dict[str, Any]) -> None:
    """Take over the settings of the job and what it may take; beyond that the system ends this process."""
    for name in [one for one in os.environ if one.startswith(SETTINGS)]:
        del os.environ[name]
    os.environ.update(asked["settings"])
    _ring_after(asked["most"]["seconds"])
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 (Windows has none)

        used = time.process_time()
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + 1 + asked["most"]["processor"], hard))
        # What is mapped for data, on Linux; the addresses of libraries and files cost nothing.
        kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (asked["most"]["megabytes"] * 1_000_000, hard))


def _ring_after(seconds: float) -> None:
    """Have the system end this process after so many seconds, whatever it does then; 0 takes that back."""
    with suppress(AttributeError):  # Windows has no such clock
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _die_with_the_server() -> None:
    """Have the system end this process with the server even while it hears nothing; elsewhere the ear notices."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
