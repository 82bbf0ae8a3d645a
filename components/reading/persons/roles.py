"""Descriptions of people by office, trade or part in an event: "the US secretary of defense", "Japan's premier"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.reading.persons import lists
from components.reading.persons.words import TOKEN, fold

#: Words that end the noun of a description and begin its complement.
_COMPLEMENT = frozenset(("of", "for", "at", "in", "to", "from", "with", "on"))
_ENDS = frozenset(("who", "whom", "whose", "which", "that", "and", "as", "by", "after", "where", "when"))
_ARTICLES = frozenset(
    (
        "the",
        "a",
        "an",
        "this",
        "that",
        "one",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "your",
        "some",
        "another",
        "s",
        "'s",
        "’s",
        "'",
        "’",
        "mr",
        "mrs",
        "ms",
        "madam",
        "these",
        "those",
    )
)
_FORMER = frozenset(("former", "ex", "then", "late", "outgoing", "onetime", "one-time", "erstwhile"))
_SPELLINGS = {
    "defence": "defense",
    "labour": "labor",
    "organisation": "organization",
    "u.s": "us",
    "centre": "center",
    "foreign": "foreign",
}


@dataclass(frozen=True)
class Role:
    """A role as described: canonical noun, country, folded modifiers, gender told, whether former or plural."""

    noun: str
    country: str = ""
    modifiers: frozenset[str] = frozenset()
    gender: str = ""
    former: bool = False
    plural: bool = False
    definite: bool = True
    words: str = ""

    def __str__(self) -> str:
        """Return the role as a reader would put it: "defense secretary", "prime minister of Japan"."""
        return self.words


def singular(word: str) -> str:
    """Return the singular of a regular plural that is a known role noun, else the word."""
    if word.endswith("ies") and word[:-3] + "y" in lists.roles():
        return word[:-3] + "y"
    if word.endswith("s") and word[:-1] in lists.roles():
        return word[:-1]
    if word.endswith("men") and word[:-3] + "man" in lists.roles():
        return word[:-3] + "man"
    if word.endswith("women") and word[:-5] + "woman" in lists.roles():
        return word[:-5] + "woman"
    return word


def _noun_at(words: Sequence[str], end: int) -> tuple[int, str, bool]:
    """Return (length, form, plural) of the longest role noun that ends before `end`; length 0 where there is none."""
    for length in (3, 2, 1):
        if length <= end:
            last = singular(words[end - 1])
            form = " ".join((*words[end - length : end - 1], last))
            if form in lists.roles():
                return length, form, last != words[end - 1]
    return 0, "", False


@lru_cache(maxsize=20_000)
def parse(description: str) -> Role | None:
    """Return the role that a description names, or None where its noun is no role.

    The noun is the last role word before a complement ("secretary" in "the US secretary of defense"); the words
    before it and in its complement are modifiers, a country among them is kept apart.
    """
    words = [fold(token) for token in TOKEN.findall(description)[:24]]
    stop = next((k for k, word in enumerate(words) if word in _ENDS), len(words))
    words = words[:stop]
    core = next((k for k, word in enumerate(words) if word in _COMPLEMENT and k), len(words))
    end, length, form, plural = core, 0, "", False
    if core < len(words):  # "chief of staff", "secretary of state" as nouns of their own
        for reach in (core + 2, core + 3):
            length, form, plural = _noun_at(words, min(reach, len(words)))
            if length > 1 and "of" in form.split():
                end = min(reach, len(words))
                break
            length = 0
    if not length:
        length, form, plural = _noun_at(words, core)
        end = core
    if not length:
        return None
    return _role(words, end - length, end, form, plural)


def _role(words: list[str], start: int, end: int, form: str, plural: bool) -> Role:
    """Return the role whose noun is `words[start:end]`, with what stands around it."""
    around = [w for w in (*words[:start], *words[end : end + 8]) if w not in _ARTICLES and w not in _COMPLEMENT]
    country, modifiers, former = "", set(), False

    for size in (3, 2, 1):
        for k in range(len(around) - size + 1):
            if not country and " ".join(around[k : k + size]) in lists.countries():
                country = lists.countries()[" ".join(around[k : k + size])]
                del around[k : k + size]
                break
    for word in around:
        if word in _FORMER:
            former = True
        elif len(word) > 1 or word.isdigit():
            modifiers.add(_SPELLINGS.get(word, word))

    first = words[0] if words else ""
    indefinite = first in ("a", "an", "one", "some", "another")
    gender = lists.role_genders().get(form, "") or lists.role_genders().get(lists.roles()[form], "")
    return Role(
        lists.roles()[form],
        country,
        frozenset(modifiers),
        gender,
        former,
        plural,
        not indefinite,
        _readable(lists.roles()[form], country, modifiers),
    )


def _readable(noun: str, country: str, modifiers: set[str]) -> str:
    """Return a role in words: modifiers, noun, country."""
    return " ".join((*sorted(modifiers), noun)) + (f" of {country}" if country else "")


def fits(description: Role, held: Role) -> int:
    """Return how well a description fits a role that somebody holds: 0 not at all, more is better."""
    if description.noun == held.noun:
        score = 4
    elif held.noun in lists.narrower().get(description.noun, frozenset()):
        score = 2
    else:
        return 0
    if description.country and held.country:
        if description.country != held.country:
            return 0
        score += 2
    shared = description.modifiers & held.modifiers
    if description.modifiers and held.modifiers and not shared:
        return (
            0
            if score < 4 or description.noun in ("minister", "secretary", "director", "chief", "head", "spokesperson")
            else 1
        )
    if description.gender and held.gender and description.gender != held.gender:
        return 0
    return score + 2 * len(shared) - (description.former != held.former)
