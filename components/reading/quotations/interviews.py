"""Interviews: whom the answers marked "A." belong to, though the article names them only before its first question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.reading.model import Person

#: What is told of somebody who will be asked: "in an interview with Ana Ruiz", "we spoke to Ana Ruiz".
_ASKED = (
    r"\b(?:interview(?:ed|s)?|questions|q&a|conversation|chat(?:ted)?|sp(?:eaks?|oke)|talk(?:s|ed)?|sat down|caught up)"
    r"\b[^.\n]{0,24}?\b(?:with|to|for|of)\b[^.\n]{0,60}?\b"
)
#: And what the one who is asked does: "Ana Ruiz answered", "Ana Ruiz spoke to", "Ana Ruiz on the port".
_ANSWERED = r"\b[^.\n]{0,60}?\b(?:answer(?:ed|s)|sp(?:eaks|oke)|talk(?:s|ed)|discuss(?:es|ed)|explain(?:s|ed))\b"
_BYLINE = re.compile(r"^by .*$", re.MULTILINE | re.IGNORECASE)


def answerer(text: str, first: int, persons: Sequence[Person]) -> str | None:
    """Return the name of whoever answers in an interview whose first turn begins at `first`, None where it is unclear.

    It is the only one who is told to have been asked, or to answer, before the first turn; else the only one whom the
    headline or, if that names nobody, the words before the turn name.
    """
    told = _BYLINE.sub("", text[:first])
    headline = told.split("\n", 1)[0]
    named = [one for one in persons if one.party == "person" and _names(one, told)]
    choices = (
        [one for one in named if _names(one, told, _ASKED)],
        [one for one in named if _names(one, told, "", _ANSWERED)],
        [one for one in named if _names(one, headline)],
        named,
    )
    found = next((choice for choice in choices if choice), [])
    return found[0].name if len(found) == 1 else None


def _names(person: Person, words: str, before: str = r"\b", behind: str = r"\b") -> bool:
    forms = "|".join(re.escape(form) for form in (person.name, *person.aliases))
    return re.search(rf"{before}(?:{forms}){behind}", words, re.IGNORECASE) is not None
