"""What speaks for two names being one person's, and what against it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from components.linking.persons.parties import Party
from components.reading.model import Reading
from components.reading.persons import roles
from components.reading.persons.matching import bare, same_first, same_middle

#: So many words of a quotation have to be equal, from its first on, that two outlets print the same one.
_EQUAL_WORDS = 6
_WORD = re.compile(r"\w+")
_DOUBLED = re.compile(r"(.)\1+")


def opposed(one: Party, other: Party) -> bool:
    """Return whether something forbids two names to be one person's: an article has both, or the genders differ."""
    genders = {one.gender, other.gender} - {""}
    return bool(one.articles & other.articles) or len(genders) > 1


def share_role(one: Party, other: Party) -> bool:
    """Return whether two parties are introduced with offices of which one may be the other."""
    return any(roles.fits(role, held) for role in one.roles for held in other.roles)


def roles_agree(one: Party, other: Party) -> bool:
    """Return whether two parties share a role, or one of them has none that could speak against it."""
    return not one.roles or not other.roles or share_role(one, other)


def one_person(one: Party, other: Party) -> bool:
    """Return whether two full names with one last name are one person's.

    Equal first names suffice. Initials, short forms and other spellings need offices that do not differ; "Jr." on one
    of them alone, or another spelling, an office or an event that both have.
    """
    if opposed(one, other):
        return False
    first, second = bare(one.key), bare(other.key)
    suffix = {part for part in one.key if part not in first} ^ {part for part in other.key if part not in second}
    if suffix and not share_role(one, other):
        return False
    if not same_middle(first, second):
        return False
    if first[0] == second[0]:
        return True
    if same_first(first[0], second[0]):
        return roles_agree(one, other)
    together = share_role(one, other) or (bool((one.events & other.events) - {""}) and roles_agree(one, other))
    return together and same_sound(first[0], second[0])


def same_sound(one: str, other: str) -> bool:
    """Return whether two first names are spellings of one: Michele and Michelle, Kristin and Kristen."""
    return min(len(one), len(other)) > 3 and _sound(one) == _sound(other)


def _sound(name: str) -> str:
    for written, heard in (("ph", "f"), ("ck", "k"), ("c", "k"), ("th", "t"), ("y", "i"), ("e", "i")):
        name = name.replace(written, heard)
    return _DOUBLED.sub(r"\1", name).removesuffix("i")


class Quoted:
    """Who is given the words of which quotation, so that "Obama" here and "Barack Obama" there prove one man."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._speakers: defaultdict[str, set[str]] = defaultdict(set)
        self._words: list[dict[str, list[str]]] = []
        for reading in readings:
            said: dict[str, list[str]] = {}
            for quotation in reading.quotations:
                speaker = quotation.speaker.person if quotation.speaker else None
                for start, end in quotation.quoted if speaker else ():
                    opening = _WORD.findall(reading.article.text[start : min(end, start + 120)].lower())[:_EQUAL_WORDS]
                    if speaker and len(opening) == _EQUAL_WORDS:
                        said.setdefault(speaker, []).append(" ".join(opening))
                        self._speakers[" ".join(opening)].add(speaker)
            self._words.append(said)

    def same_words(self, name: str, article: int, other: Party) -> bool:
        """Return whether a quotation that an article gives to a name is elsewhere given to one of another's names."""
        said = self._words[article].get(name, ())
        return any(not self._speakers[words].isdisjoint(other.names) for words in said)
