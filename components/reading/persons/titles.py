"""Titles, ranks and offices before a name: where they end and the name begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
#: Small words inside names and offices: the Secretary of State, the Office of Management and Budget.
LINKS = frozenset(("of", "for", "on", "and"))
_FIRST_NAMES = lists.first_names()
_ORGANISATIONS = lists.words("organisations")
_PLACES = lists.places()
_PORTFOLIOS = lists.words("portfolios")
#: Small words that stand inside the name of a body and of nobody else: Save the Children, Doctors Without Borders.
IN_BODIES = frozenset(("the", "without", "against"))
_ADDRESS = lists.words("honorifics")
#: Words of address that are as often the beginning of a place: St. Louis County.
_OF_PLACES = frozenset(("st", "st.", "saint"))
_SINGULAR = (
    lists.words("honorifics") | lists.words("ranks") | (lists.roles().keys() - lists.words("untitled_roles"))
) - _OF_PLACES
#: Words that may stand before a name as title, rank or role.
TITULAR = _SINGULAR | {f"{word}s" for word in _SINGULAR} | {f"{word[:-1]}ies" for word in _SINGULAR}
#: Ranks that are ordinary words as well: inside a name they may be part of it (Associated General Contractors).
_PLAIN_RANKS = lists.words("plain_ranks")
#: What an office may have before it, joined by a hyphen: ex-President, then-Senator.
_BEFORE_OFFICES = frozenset(("ex", "then", "vice", "former", "deputy", "co", "acting"))
#: Words before a first name that is part of a place or a house: St. Louis, Fort George, the Hotel Henry.
_BEFORE_PATRONS = frozenset(
    ("st", "saint", "san", "santa", "fort", "port", "lake", "mount", "camp", "hotel", "cape", "de", "von", "van", "&")
)


@lru_cache(maxsize=1 << 14)
def name_start(words: tuple[str, ...]) -> int:
    """Return how many of the folded words of a run stand before its name; all of them where it names an office."""
    if is_body(words):
        return 0
    cut = _titles_end(words)
    return cut if cut == len(words) else max(cut, _descriptor_end(words, cut))


def is_organisation(word: str) -> bool:
    """Return whether a folded word, or its singular, is a noun of bodies: "council", "centers"."""
    if word in _ORGANISATIONS:
        return True
    return (word.endswith("s") and word[:-1] in _ORGANISATIONS) or (
        word.endswith("ies") and f"{word[:-3]}y" in _ORGANISATIONS
    )


def is_titular(word: str) -> bool:
    """Return whether a folded word is a title, rank or office, be it with "ex-" or "then-" before it."""
    if word in TITULAR:
        return True
    before, hyphen, office = word.partition("-") if "-" in word else (word, "", "")
    return hyphen != "" and before in _BEFORE_OFFICES and office in TITULAR


def is_body(words: Sequence[str]) -> bool:
    """Return whether the folded words of a run are the name of one body, with its "National" and "General".

    "National Rifle Association" is, and "Bureau of Labor Statistics"; "Office of Management and Budget Director Ann
    Lee" and "Director of the Central Agency" are not.
    """
    if len(words) < 2:
        return False
    if not IN_BODIES.isdisjoint(words[1:-1]):
        return True
    offices = [number for number, word in enumerate(words) if is_titular(word) and word not in _PLAIN_RANKS]
    if any(number + 1 < len(words) and words[number + 1] in LINKS for number in offices):
        return False
    if (words[-1] not in TITULAR or words[-1] in _PLAIN_RANKS) and is_organisation(words[-1]):
        named = any(word in _FIRST_NAMES for word in words[1:-1])
        return not (offices and offices[0] == 0 and named) and words[0] not in _ADDRESS
    links = [
        number for number, word in enumerate(words) if word in LINKS and number and is_organisation(words[number - 1])
    ]
    if not links or words[0] in _ADDRESS:
        return False
    purpose = words[links[0] + 1 :]  # "Department of Justice"; in "Office of Mayor Ruiz" a person follows
    return all(map(is_titular, purpose)) or not any(number > links[0] for number in offices)


def _titles_end(words: Sequence[str]) -> int:
    """Return how many words of a piece are titles, ranks and the role before the name (all: an office alone)."""
    size = len(words)
    while size > 1 and words[size - 1] in SUFFIXES:
        size -= 1
    end = 0
    for number in range(size):
        if is_titular(words[number]) and not _is_surname(words, number, size) and _may_lead(words, number, end):
            end = number + 1
    if end and end < size and words[end] in LINKS:
        end = _complement_end(words, end + 1, size)
    elif end and end < size and words[end] == "elect":
        end += 1
    return len(words) if end >= size else end


def _may_lead(words: Sequence[str], number: int, end: int) -> bool:
    """Return whether a titular word stands as a title: an ordinary word does at the beginning or behind another title.

    "General Motors" and "General Services" are no generals.
    """
    word = words[number]
    if word not in _PLAIN_RANKS:
        return True
    if word == "general" and number == 0 and len(words) == 2:
        return parts_of_speech().get(words[1], "") not in ("JJ", "NNS")
    before = words[:number]
    return end == number or all(one in _PLACES or one in _PORTFOLIOS or is_organisation(one) for one in before)


def _descriptor_end(words: Sequence[str], start: int) -> int:
    """Return where a first name ends the words of trade or body before it: "Maricopa County Recorder Helen Purcell"."""
    if words[-1] in _ORGANISATIONS:
        return start
    if words[start] in _FIRST_NAMES:
        return start
    led = _place_end(words, start)
    if led > start and led + 1 < len(words) and words[led] in _FIRST_NAMES:
        return led  # "(ambassador to) China Nicholas Burns"
    for number in range(start + 1, len(words) - 1):
        if words[number] in _FIRST_NAMES and words[number - 1] not in _BEFORE_PATRONS:
            one = number == start + 1
            return start if one and not words[start].endswith(("ist", "ian", "er", "or")) else number
    return start


def _place_end(words: Sequence[str], start: int) -> int:
    """Return where a place of up to three words that a run begins with ends, `start` where it begins with none."""
    return next(
        (start + size for size in (3, 2, 1) if " ".join(words[start : start + size]) in _PLACES and size < len(words)),
        start,
    )


def _complement_end(words: Sequence[str], start: int, size: int) -> int:
    """Return where the complement of an office ends: "State" in "Secretary of State John Kerry"."""
    end = start
    while end < size and (words[end] in _PORTFOLIOS or words[end] in _PLACES):
        end += 1
    if end > start:
        return end
    named = next((k for k in range(start, size) if words[k] in _FIRST_NAMES), size)
    # "Chancellor of the Exchequer" and two words that no dictionary has: the second and third are a name.
    unknown = size - start == 3 and not any(word in parts_of_speech() for word in words[size - 2 : size])
    return size - 2 if named == size and unknown else named


def _is_surname(words: Sequence[str], number: int, size: int) -> bool:
    """Return whether a titular word is the surname here: "Stephen King", "James Dean", "Julie Bishop"."""
    if number != size - 1 or number == 0:
        return False
    before = words[number - 1]
    initial = len(before) == 1 and number > 1 and words[number - 2] in _FIRST_NAMES
    return initial or (before in _FIRST_NAMES and before not in TITULAR)
