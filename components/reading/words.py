"""Words: one definition of a word for every count in the project."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Letters and digits, joined by inner apostrophes, hyphens, points, commas or an ampersand ("U.S.", "54,000",
#: "US-Japan", "AT&T" are one word each), with a closing point after single letters and a percent sign after digits.
WORD = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:[’'\-‑.,&][^\W_]+)*%?")


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every word of `text[start:end]`, as offsets into `text`."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield match.span()


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """Return the number of words in `text[start:end]`."""
    return sum(1 for _ in words_in(text, start, end))
