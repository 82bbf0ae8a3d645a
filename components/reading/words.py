"""Words: one definition of a word for every count in the project."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from components.reading.remembered import Remembered

#: Letters and digits, joined by inner apostrophes, hyphens, points, commas or an ampersand ("U.S.", "54,000",
#: "US-Japan", "AT&T" are one word each), with a closing point after single letters and a percent sign after digits.
#: The first line finds most words; the second would find the same, more slowly.
WORD = re.compile(
    r"[A-Za-z]++(?![\w’'\-‑.,&%])"
    r"|(?:[^\W_]\.){2,}|[^\W_]+(?:[’'\-‑.,&][^\W_]+)*%?"
)


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every word of `text[start:end]`, as offsets into `text`."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield match.span()


class Words:
    """The words of `text[start:end]`, found once, for whoever asks many times how many stand before a place."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._spans = [match.span() for match in WORD.finditer(text, start, end)]

    def before(self, end: int) -> int:
        """Return the number of words up to `end`: what `count_words` says of the text that ends there."""
        whole = bisect_right(self._spans, end, key=itemgetter(1))
        if whole == len(self._spans) or self._spans[whole][0] >= end:
            return whole
        first, last = self._spans[whole]
        # The first half of a word is a word; only "U.S.A." without its last point is two.
        return whole + (count_words(self._text, first, end) if self._text[last - 1] == "." else 1)


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """Return the number of words in `text[start:end]`."""
    return sum(map(_words_of.__getitem__, text[start:end].split()))


def _counted(piece: str) -> int:
    return len(WORD.findall(piece))


#: {what stands between two blanks: how many words it has}; no word has a blank in it.
_words_of = Remembered(_counted)


def holds(words: Sequence[str], run: Sequence[str]) -> bool:
    """Return whether words have a run of them somewhere, one after the other.

    >>> holds(["we", "go", "now"], ["go", "now"]), holds(["go", "home", "now"], ["go", "now"])
    (True, False)
    """
    wanted, size = list(run), len(run)
    return not size or any(
        words[at] == wanted[0] and list(words[at : at + size]) == wanted for at in range(len(words) - size + 1)
    )
