"""What a function says of a word, remembered: texts say few words many times."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

#: So many words are remembered at most, then it begins anew; none that is longer, as a text without blanks is.
_KEPT, _LONGEST = 1 << 16, 40


class Remembered(dict[str, T]):
    """{word: what a function says of it}, worked out when it is first asked for.

    Unlike with a cache around the function, a lookup costs no call, and a whole list of words is looked up at once by
    `map(remembered.__getitem__, words)`.
    """

    def __init__(self, work: Callable[[str], T]) -> None:
        """Take the function; what it says of a word may never change."""
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> T:
        found = self._work(word)
        if len(word) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = found
        return found
