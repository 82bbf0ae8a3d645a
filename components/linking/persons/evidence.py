"""What speaks for two names being one person's, and what against it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from components.linking.persons.parties import Party
from components.reading.model import Reading
from components.reading.persons import lists, roles
from components.reading.persons.matching import bare, same_first, same_middle

#: So many words of a quotation have to be equal, from its first on, that two outlets print the same one.
_EQUAL_WORDS = 6
_WORD = re.compile(r"\w+")
_DOUBLED = re.compile(r"(.)\1+")


def opposed(one: Party, other: Party) -> bool:
    """Return whether something forbids two names to be one person's: an article has both, or the genders differ."""
    return not one.articles.isdisjoint(other.articles) or genders_differ(one.gender, other.gender)


def genders_differ(one: str, other: str) -> bool:
    """Return whether two genders are known and not the same."""
    return bool(one and other and one != other)


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


def forms(first: str) -> set[str]:
    """Return what a first name is found by: itself, its sound, whom it may be short for, its initial.

    Names that `same_first` or `same_sound` take for one person's have one of the first name's `forms` and the second
    name's `forms_sought` in common; a few others have so, too.
    """
    found = {f"name {first}", f"letter {first[:1]}", f"sound {_sound(first)}"}
    found.update(f"group {number}" for number in lists.nicknames().get(first, ()))
    return found | {f"initial {first}"} if len(first) == 1 else found


def forms_sought(first: str) -> set[str]:
    """Return the forms of names that may be the same: an initial fits all names of its letter, a name its initial."""
    sought = forms(first) | {f"initial {first[:1]}"}
    return sought if len(first) == 1 else sought - {f"letter {first[:1]}"}


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

    def speakers_of_same(self, name: str, article: int) -> Iterator[str]:
        """Yield to whom any article gives a quotation that this one gives to a name, be it the very name."""
        for words in self._words[article].get(name, ()):
            yield from self._speakers[words]
