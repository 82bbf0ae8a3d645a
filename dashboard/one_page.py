"""What is remembered while one page is drawn, so that all its parts see one state of what may change meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar

T = TypeVar("T")


class OnePage(Generic[T]):
    """Things by their names, for as long as one page is drawn; nothing is remembered outside of that."""

    def __init__(self, of: str) -> None:
        self._held: ContextVar[dict[str, T] | None] = ContextVar(of, default=None)

    @contextmanager
    def while_drawn(self) -> Iterator[None]:
        """Remember within."""
        token = self._held.set({})
        try:
            yield
        finally:
            self._held.reset(token)

    def get(self) -> dict[str, T] | None:
        """Return what is remembered, to be read and added to; None where no page is drawn."""
        return self._held.get()
