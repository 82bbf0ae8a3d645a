"""Pieces of writing that speak: whose they are, where a name says so, and that they are nobody's unnamed source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from components.reading.persons import lists, roles
from components.reading.persons.entities import Entity
from components.reading.persons.names import Name
from components.reading.persons.words import fold

#: A noun phrase up to its noun: "another security review", "the letter" of "the letter from Ana Ruiz".
_NOUN = re.compile(
    r"(?:(?:the|an?|one|another|this|that|his|her|its|their)[ \xa0])?(?:[\w.’'/-]+[ \xa0]){0,6}?([\w-]+)"
    r"(?:[ \xa0](from|by|of|to|on|about|in|for|that|which|sent|signed|released|last|this)\b[ \xa0]?|,|$)",
    re.IGNORECASE,
)
_LONGEST = 200


def is_writing(text: str, start: int, end: int) -> bool:
    """Return whether a mention is of something written, shown or recorded: "a memo", "a video of her speech"."""
    return _writing(text, start, end) is not None


def writer(text: str, start: int, end: int, entries: Sequence[tuple[Name, Entity]], starts: Sequence[int]) -> int:
    """Return where a mention names whose writing it is: "Ana Ruiz" of "a letter from Ana Ruiz", else `start`.

    `entries` are the article's names and `starts` where they begin, in order.
    """
    found = _writing(text, start, end)
    if found is None or (found[2] or "").lower() not in ("from", "by"):
        return start
    behind = start + found.end()
    low = bisect_left(starts, behind)
    return behind if low < len(entries) and entries[low][0].outer == behind else start


def _writing(text: str, start: int, end: int) -> re.Match[str] | None:
    words = text[start : min(end, start + _LONGEST)]
    if not any(map(_is_document, words.replace(",", " ").split())):
        return None
    found = _NOUN.match(words)
    return found if found and _is_document(found[1]) else None


@lru_cache(maxsize=1 << 14)
def _is_document(word: str) -> bool:
    """Return whether a word is a noun for a piece of writing, be it a plural."""
    noun = fold(word)
    return not lists.words("documents").isdisjoint((noun, noun.removesuffix("s"), roles.singular(noun)))
