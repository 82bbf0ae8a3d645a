"""Who everybody is, in words that stand before their names in the articles: "Pentagon spokesman Gary Ross"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.reading.model import Person, Reading

#: Words before a name that are looked at, and those of an introduction.
_LOOKED_AT, _MOST = 7, 5
#: Words that belong to an office though they are written small.
_WITH = frozenset(
    ("former", "then", "acting", "deputy", "vice", "late", "outgoing", "incoming", "interim", "assistant", "chief")
)
#: Words that stand at the beginning of a sentence and not in an office.
_BEFORE = frozenset(
    ("the", "a", "an", "in", "on", "at", "and", "but", "when", "as", "after", "before", "for", "with", "of", "to", "by",
     "from", "while", "since", "if", "his", "her", "their", "monday", "tuesday", "wednesday", "thursday", "friday",
     "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december", "today", "yesterday")
)  # fmt: skip
_SPELT = {"defence": "defense", "spokesman": "spokesperson", "spokeswoman": "spokesperson"}


class Introductions:
    """What is said of persons where they are first named: the longest office that an article prints before a name."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._of: dict[str, str] = {}
        for reading in readings:
            for person in reading.persons:
                if person.party == "person" and person.roles and " " in person.name:
                    said = _before(reading.article.text, person)
                    if len(said.split()) > len(self._of.get(person.name, "").split()):
                        self._of[person.name] = said

    def into(self, text: str, known: set[str]) -> str:
        """Return a sentence with everybody introduced who is not in `known`, and add to it whoever it names."""
        for name in sorted(self._of, key=len, reverse=True):
            found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
            if found is None or text[: found.start()].count("“") > text[: found.start()].count("”"):
                continue
            if name not in known and not text[: found.start()].endswith(f"{self._of[name]} "):
                text = f"{text[: found.start()]}{self._of[name]} {text[found.start() :]}"
            known.add(name)
        return text


def _before(text: str, person: Person) -> str:
    """Return the longest office that a text prints before a person's name, empty where it prints none."""
    offices = {_folded(role.split(" of ")[0].split()[-1]) for role in person.roles}
    found = ""
    for name in re.finditer(rf"(?<!\w){re.escape(person.name)}(?!\w)", text):
        said = _office(text[max(0, name.start() - 120) : name.start()], offices)
        if len(said.split()) > len(found.split()):
            found = said
    return found


def _office(before: str, offices: set[str]) -> str:
    held: list[str] = []
    line = before.rpartition("\n")[2].replace("\u00a0", " ")
    for word in reversed(line.split(" ")[-_LOOKED_AT - 1 :]):
        bare = word.strip("“‘\"'(")
        if not bare and not held:
            continue  # the blank before the name
        inside = bare[:1].isupper() or _folded(bare) in offices or bare in _WITH
        if not bare or re.search(r"[,;:)”\"’]$", bare) or not inside or bare.lower() in _BEFORE:
            break
        held.insert(0, bare)
    last = max((place for place, word in enumerate(held) if _folded(word) in offices), default=-1)
    return " ".join(held[max(0, last + 1 - _MOST) : last + 1])


def _folded(word: str) -> str:
    small = word.lower().strip(".,")
    return _SPELT.get(small, small)
