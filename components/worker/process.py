"""One worker as the server sees it: it is started, given jobs, asked to stop, and ended where it does not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from components.worker.job import Job
from components.worker.rules import SETTINGS, WorkRules

_ROOT = Path(__file__).resolve().parents[2]
#: Bytes of what a worker says in one line; a tray of the largest upload takes less.
_LONGEST = 1_500_000_000
#: Seconds that whoever stops a job may wait.
_SHORTLY = 0.2


class Ended(Exception):
    """The worker ended in the middle of a job; `code` is what it left with, negative for a signal."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Worker:
    """A worker's process. It belongs to the thread that starts it: Linux ends it when that thread ends."""

    def __init__(self, nice: int, code: int = 0) -> None:
        #: When the code was last changed that it runs.
        self.code = code
        # -P: nothing in the folder that the server was started from stands in for a module.
        command = [sys.executable, "-P", "-m", "components.worker", str(nice)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *_given_path()])}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, bufsize=-1
        )
        self._writing = threading.Lock()
        self._number = 0

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def run(self, job: Job, rules: WorkRules, hear: Callable[[Mapping[str, Any]], None]) -> dict[str, Any]:
        """Return the answer to a job; `hear` gets what the worker tells on the way.

        Raises:
            Ended: the worker is gone.
        """
        self._number += 1
        asked = {
            "number": self._number,
            "kind": job.kind,
            "asked": job.asked,
            "attached": [len(one) for one in job.attached],
            "settings": {name: value for name, value in os.environ.items() if name.startswith(SETTINGS)},
            "most": {"megabytes": rules.megabytes, "processor": rules.processor, "seconds": rules.seconds},
        }
        self._send(json.dumps(asked).encode() + b"\n", *job.attached)
        assert self._process.stdout is not None
        try:
            while line := self._process.stdout.readline(_LONGEST):
                told: dict[str, Any] = json.loads(line)
                if told.get("done") == self._number:
                    return told
                hear(told)
        except (ValueError, AttributeError, TypeError):
            # It has read a stranger's file: whatever it says that is no answer ends it.
            self.kill()
        raise Ended(self._process.wait())

    def stop(self) -> None:
        """Ask the worker to stop its job at its next step; one that is still being given it cannot be asked."""
        if self._writing.acquire(timeout=_SHORTLY):
            self._writing.release()
            self._send(json.dumps({"stop": self._number}).encode() + b"\n")

    def is_alive(self) -> bool:
        """Return whether the process is there."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End the process, whatever it does; whoever reads its answer notices."""
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """End the process, and give back what it was spoken to through."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError, AttributeError):
                pipe.close()  # type: ignore[union-attr]

    def _send(self, *parts: bytes) -> None:
        """Write to the worker; one that is gone shows when its answer is read."""
        assert self._process.stdin is not None
        with self._writing, suppress(OSError, ValueError):
            for part in parts:
                self._process.stdin.write(part)
            self._process.stdin.flush()


def _given_path() -> list[str]:
    given = os.environ.get("PYTHONPATH", "")
    return [given] if given else []
