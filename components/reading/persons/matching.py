"""Whether two forms of a name may be one person's or one body's: short forms, initials, suffixes, acronyms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from components.reading.persons import lists
from components.reading.persons.titles import SUFFIXES, is_organisation

#: Words that give no letter to an acronym.
_SMALL = frozenset(("of", "the", "for", "and", "&"))


def same_first(one: str, other: str) -> bool:
    """Return whether two first names may be one person's: equal, an initial, or one the other's short form."""
    if one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1]):
        return True
    groups = lists.nicknames()
    return bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))


def bare(key: Sequence[str]) -> tuple[str, ...]:
    """Return a key without Jr. and the like."""
    if SUFFIXES.isdisjoint(key):  # nearly all
        return tuple(key)
    return tuple(part for part in key if part not in SUFFIXES) or tuple(key)


def acronyms(key: Sequence[str]) -> set[str]:
    """Return the initials that may stand for a name of several words: "nra", but with "and" in it "noaa"."""
    shortened = {"".join(part[0] for part in key if part not in small) for small in (_SMALL, _SMALL - {"and"})}
    return {one for one in shortened if len(one) > 1 and len(key) > 1}


#: The same, for a name that comes again and again; nobody may change what it returns.
acronyms_of = lru_cache(maxsize=1 << 14)(acronyms)


def is_bare_office(key: Sequence[str]) -> bool:
    """Return whether a name tells only what a body is, not whose: the "Sheriff's Office" is nobody's named later."""
    return len(key) == 2 and key[0] in lists.roles() and is_organisation(key[1])


def same_middle(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether the names between first and last allow one person: "George H.W." and "George W. Bush" are two."""
    return all(same_first(first, second) for first, second in zip(one[1:-1], other[1:-1], strict=False))


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two names of several parts may be one person's or party's.

    A shorter name may be the end or the beginning of the longer one; first names may be short forms or initials.
    "Jr." makes another person of equal names.
    """
    if SUFFIXES.isdisjoint(one) != SUFFIXES.isdisjoint(other):
        return False
    short, long = sorted((bare(one), bare(other)), key=len)
    if len(short) < 2:
        return short == long
    if short in (long[-len(short) :], long[: len(short)]):
        return len(short) == len(long) or " ".join(short) not in lists.places()  # New York is no New York Times
    if short[-1] != long[-1] or not same_middle(short, long):
        return False
    return same_first(short[0], long[0]) or (len(long) > 2 and len(long[0]) == 1 and short[0] == long[1])
