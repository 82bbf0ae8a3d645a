"""A sentence with all that is asked of it whenever it is compared, worked out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Generic, TypeVar

from components.coverage.weighing import Weigh
from components.coverage.wording import Wording, even, letters

#: So many words in a row, in both, are the same run.
RUN = 4

T = TypeVar("T")


class Side:
    """A sentence with all that is asked of it in every comparison."""

    __slots__ = ("_letters", "even", "runs", "stems", "weights", "whole", "words", "written")

    def __init__(self, words: Wording, weigh: Weigh) -> None:
        self.words = words
        self.weights = list(map(weigh, words.stems))
        self.whole = sum(self.weights)
        self.stems = frozenset(words.stems)
        self.runs = Counted(list(zip(*(words.stems[at:] for at in range(RUN)), strict=False)))
        self.even = even(words.text)
        self.written = frozenset(self.even.split())
        self._letters: Counted[str] | None = None

    @property
    def letters(self) -> Counted[str]:
        """Return the runs of three letters, counted when they are first asked for."""
        if self._letters is None:
            self._letters = Counted(letters(self.even))
        return self._letters


class Counted(Generic[T]):
    """Things of which most stand once: how many there are in `all`, and how often those stand that do so `often`."""

    __slots__ = ("all", "different", "often")

    def __init__(self, things: Sequence[T]) -> None:
        self.all = len(things)
        self.different = frozenset(things)
        counts = Counter(things) if len(self.different) < self.all else Counter()
        self.often = {one: count for one, count in counts.items() if count > 1}

    def common(self, other: Counted[T]) -> int:
        """Return how many two have in common; of what stands several times in both, the smaller number."""
        often = self.often.keys() & other.often.keys()
        more = sum([min(self.often[one], other.often[one]) - 1 for one in often])
        return len(self.different & other.different) + more
