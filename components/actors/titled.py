"""Where the title or office before a name begins: "US Defense Secretary" before "Jim Mattis"."""

from __future__ import annotations

import re

from components.reading.persons import lists
from components.reading.persons.titles import is_titular

#: Words before a name that may belong to its title, and letters of the longest that is scanned.
_MOST_BEFORE, _FAR, _LONGEST = 7, 90, 30
_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
_LEFT = re.compile(r"(?:[^\W\d_][\w.’'-]*[  ])+$")
_LAST = re.compile(r"([^\W\d_][\w.’'-]*)[  ]$")


def title_start(text: str, low: int, start: int) -> int:
    """Return where the title or office before a name begins; the name's own start where there is none.

    >>> title_start("For US Defense Secretary Jim Mattis", 0, 25)
    4
    """
    begins = text.rfind(" ", max(low, start - _LONGEST), start - 1) + 1  # no word goes over a blank
    last = _LAST.search(text, max(low, start - _LONGEST, begins), start)
    if last is None or not is_titular(title := last[1].lower()) or title.endswith("ed"):  # "they accused Obama"
        return start
    before = _LEFT.search(text, max(low, start - _FAR), start)
    if before is None:
        return start
    words = list(re.finditer(r"\S+", before[0]))[-_MOST_BEFORE:]
    first = len(words) - 1
    while first and _qualifies(words[first - 1][0], words[first][0]):
        first -= 1
    return before.start() + words[first].start()


def _qualifies(word: str, behind: str) -> bool:
    """Return whether a word before an office may be part of it: "US", "former", "FBI", "North" before "Korean"."""
    lower = word.lower().removesuffix("’s").removesuffix("'s")
    if lower in ("the", "a", "an", "and", "by", "to", "of", "with", "for", "from", "that", "as", "in", "on", "at"):
        return False
    return (
        lower in lists.words("portfolios")
        or is_titular(lower)
        or lower in lists.countries()
        or f"{lower} {behind.lower()}" in lists.countries()
        or _ACRONYM.fullmatch(word) is not None
        or lower in ("former", "acting", "then", "deputy", "vice", "new", "outgoing", "incoming", "prime", "chief")
    )
