"""What waits on the disk until it is asked for: bytes in one temporary file that nobody else sees."""

from __future__ import annotations

import os
import tempfile
from threading import Lock


class Shelf:
    """Bytes by number, in the order in which they came, in a file that goes when nobody holds this any more.

    The file has no name where the system allows that, so a command that is killed leaves nothing.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="parallax", buffering=0)  # noqa: SIM115 (open as long as this is held)
        self._places: list[tuple[int, int]] = []
        self._end = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._places)

    def put(self, data: bytes | memoryview) -> int:
        """Keep bytes, and return their number.

        Raises:
            OSError: the disk is full.
        """
        with self._lock:
            self._file.seek(self._end)
            left = memoryview(data)
            while left:
                left = left[self._file.write(left) :]
            self._places.append((self._end, len(data)))
            self._end += len(data)
            return len(self._places) - 1

    def get(self, number: int) -> bytes:
        """Return the bytes of a number."""
        start, length = self._places[number]
        if hasattr(os, "pread"):  # of several processes that read, none moves the others' place
            return os.pread(self._file.fileno(), length, start)
        with self._lock:
            self._file.seek(start)
            return self._file.read(length)
