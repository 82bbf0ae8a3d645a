"""What is kept ready for the next click: the latest that was made, as much as fits into a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

import pandas as pd

Held = TypeVar("Held")


def bytes_of(*frames: pd.DataFrame) -> int:
    """Return how much of the memory frames take; texts lie in Arrow's arrays, which know their size."""
    return sum(int(column.array.nbytes) for frame in frames for _, column in frame.items())


class Ready(Generic[Held]):
    """Things by key, each made once however many ask for it at once; what was longest not asked for goes first.

    One that is larger than all may be together is made, and not kept; with `at_least_one` it is kept alone.
    """

    def __init__(self, most_bytes: int, size: Callable[[Held], int], at_least_one: bool = False) -> None:
        self._most, self._size, self._least = most_bytes, size, int(at_least_one)
        self._held: OrderedDict[Hashable, tuple[Held, int]] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._bytes = 0
        self._lock = Lock()

    def holds(self, key: Hashable) -> bool:
        """Return whether what belongs to a key is ready."""
        with self._lock:
            return key in self._held

    def of(self, key: Hashable, make: Callable[[], Held]) -> Held:
        """Return what belongs to a key, made now where it is not ready."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key][0]
            making = self._making.setdefault(key, Lock())
        with making:
            with self._lock:
                if key in self._held:  # another visitor's page made it meanwhile
                    return self._held[key][0]
            try:
                made = make()
                self._keep(key, made)
            finally:
                with self._lock:
                    self._making.pop(key, None)
        return made

    def _keep(self, key: Hashable, made: Held) -> None:
        size = self._size(made)
        if size > self._most and not self._least:
            return
        with self._lock:
            self._held[key] = made, size
            self._bytes += size
            while self._bytes > self._most and len(self._held) > self._least:
                _, (_, freed) = self._held.popitem(last=False)
                self._bytes -= freed
