"""Titles, ranks and offices before a name: where they end and the name begins."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading.persons import lists

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
#: Small words inside names and offices: the Secretary of State, the Office of Management and Budget.
LINKS = frozenset(("of", "for", "on", "and"))
_FIRST_NAMES = lists.first_names()
_ORGANISATIONS = lists.words("organisations")
_PLACES = lists.places()
_PORTFOLIOS = lists.words("portfolios")
_SINGULAR = lists.words("honorifics") | lists.words("ranks") | (lists.roles().keys() - lists.words("untitled_roles"))
#: Words that may stand before a name as title, rank or role.
TITULAR = _SINGULAR | {f"{word}s" for word in _SINGULAR} | {f"{word[:-1]}ies" for word in _SINGULAR}
#: Words before a first name that is part of a place or a house: St. Louis, Fort George, the Hotel Henry.
_BEFORE_PATRONS = frozenset(
    ("st", "saint", "san", "santa", "fort", "port", "lake", "mount", "camp", "hotel", "cape", "de", "von", "van", "&")
)


def name_start(words: Sequence[str]) -> int:
    """Return how many of the folded words of a run stand before its name; all of them where it names an office."""
    cut = _titles_end(words)
    return cut if cut == len(words) else max(cut, _descriptor_end(words, cut))


def _titles_end(words: Sequence[str]) -> int:
    """Return how many words of a piece are titles, ranks and the role before the name (all: an office alone)."""
    size = len(words)
    while size > 1 and words[size - 1] in SUFFIXES:
        size -= 1
    end = 0
    for number in range(size):
        if words[number] in TITULAR and not _is_surname(words, number, size):
            end = number + 1
    if end and end < size and words[end] in LINKS:
        end = _complement_end(words, end + 1, size)
    elif end and end < size and words[end] == "elect":
        end += 1
    return len(words) if end >= size else end


def _descriptor_end(words: Sequence[str], start: int) -> int:
    """Return where a first name ends the words of trade or body before it: "Maricopa County Recorder Helen Purcell"."""
    if words[start] in _FIRST_NAMES or words[-1] in _ORGANISATIONS:
        return start
    for number in range(start + 1, len(words) - 1):
        if words[number] in _FIRST_NAMES and words[number - 1] not in _BEFORE_PATRONS:
            one = number == start + 1
            return start if one and not words[start].endswith(("ist", "ian", "er", "or")) else number
    return start


def _complement_end(words: Sequence[str], start: int, size: int) -> int:
    """Return where the complement of an office ends: "State" in "Secretary of State John Kerry"."""
    end = start
    while end < size and (words[end] in _PORTFOLIOS or words[end] in _PLACES):
        end += 1
    if end > start:
        return end
    return next((k for k in range(start, size) if words[k] in _FIRST_NAMES), size)


def _is_surname(words: Sequence[str], number: int, size: int) -> bool:
    """Return whether a titular word is the surname here: "Stephen King", "James Dean", "Julie Bishop"."""
    if number != size - 1 or number == 0:
        return False
    before = words[number - 1]
    initial = len(before) == 1 and number > 1 and words[number - 2] in _FIRST_NAMES
    return initial or (before in _FIRST_NAMES and before not in TITULAR)
