"""How often wrong codes may be tried: beyond that nobody comes in by a code until a minute has passed."""

from __future__ import annotations

from collections import deque
from threading import Lock


class Tries:
    """The wrong codes of the last minute, of all visitors of this server together."""

    def __init__(self, most: int = 600, seconds: float = 60) -> None:
        self._most, self._seconds = most, seconds
        self._wrong: deque[float] = deque()
        self._lock = Lock()

    def are_left(self, now: float) -> bool:
        """Return whether a code may be tried; `now` is in seconds of any steady clock."""
        with self._lock:
            while self._wrong and now - self._wrong[0] >= self._seconds:
                self._wrong.popleft()
            return len(self._wrong) < self._most

    def note(self, now: float) -> None:
        """Note a wrong code."""
        with self._lock:
            self._wrong.append(now)
