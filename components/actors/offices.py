"""Whom an office or a description means where no name stands with it: "the North Korean leader", "our president"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from components.actors.spots import Spots
from components.reading.model import Person
from components.reading.persons import lists, roles
from components.reading.persons.roles import Role
from components.reading.persons.titles import is_titular
from components.reading.persons.words import fold

#: Words before an office that are looked at.
_MOST_BEFORE = 6
#: Somebody is meant before others who hold an office when named so many times as often.
_MUCH_MORE = 3
#: Offices that say alone whom an article means.
_HEADS = frozenset(
    ("president", "chancellor", "prime minister", "king", "queen", "emperor", "pope", "mayor", "governor")
)
#: Nouns that may mean anybody, unless a country or other words say whose.
_ANYBODY = (lists.words("generic_roles") | lists.words("untitled_roles") | lists.narrower().keys()) - _HEADS
#: Offices of which a place has one: "the mayor" is whoever was told to be mayor of it.
_OF_A_PLACE = frozenset(("mayor", "governor", "sheriff"))
_FORMER = lists.function_words()["former"]
_THE = frozenset(("the", "this"))
_BEFORE = re.compile(r"(?:[^\s,;:.!?()“”\"]+[  ]+|U\.S\.[  ])+$")
_OF_COUNTRY = re.compile(r"[  ]of[  ](?:the[  ])?((?:[A-Z][\w.-]*[  ]?){1,3})")
#: What stands behind an office that is part of something else: a name, "of the club", "’s Office", "-elect".
_GOES_ON = re.compile(r"[-/]\w|[  ](?:of|for|to)\b|(?:[  ]|['’]s[  ])[A-Z]")


class Office(NamedTuple):
    """An office that somebody alone in the article is known to hold, at its characters."""

    start: int
    end: int
    person: str


class Offices:
    """The offices of an article's persons, and the descriptions by these that mean one of them alone."""

    def __init__(self, persons: Sequence[Person], text: str) -> None:
        self._held: defaultdict[str, list[tuple[str, Role]]] = defaultdict(list)
        for person in persons:
            for written in person.roles if person.party == "person" else ():
                if role := roles.parse(written):
                    self._held[role.noun].append((person.name, role))
        self._words = {word for own in self._held.values() for _, role in own for word in role.modifiers}
        self._persons = {one.name: one for one in persons}
        self._text = text
        self._times: dict[str, int] = {}
        nouns = set(self._held) | {
            wide for wide, own in lists.narrower().items() if not self._held.keys().isdisjoint(own)
        }
        self._spots = Spots((form for noun in nouns for form in _forms().get(noun, ())), text, any_case=True)

    def within(self, text: str, start: int, end: int) -> Iterator[Office]:
        """Yield the offices between two places that mean somebody of the article."""
        for begins, ends, _ in self._spots.within(start, end):
            behind = _behind(text, ends, end)
            if behind is None:
                continue
            first = self._first(text, start, begins)
            role = roles.parse(text[first:behind])
            if role is None or role.plural or role.noun not in self._nouns(role):
                continue
            before = text[first:begins].split()
            definite = bool(before) and before[0].lower() in _THE
            if not definite and (not role.definite or not self._tells_whose(role)):
                continue
            if person := self._holder(role):
                yield Office(first, behind, person)

    def _nouns(self, role: Role) -> frozenset[str]:
        """Return the nouns of a description that may mean somebody: not "the leader" or "the woman" alone."""
        return frozenset((role.noun,)) if self._tells_whose(role) else frozenset((role.noun,)) - _ANYBODY

    @staticmethod
    def _tells_whose(role: Role) -> bool:
        return bool(role.country or role.modifiers - _FORMER)

    def _first(self, text: str, low: int, start: int) -> int:
        """Return where the words begin that belong to an office: "the former FBI" before "director"."""
        before = _BEFORE.search(text, max(low, start - 90), start)
        words = list(re.finditer(r"\S+", before[0]))[-_MOST_BEFORE:] if before else []
        first = start
        for word in reversed(words):
            place = before.start() + word.start() if before else start
            if word[0].lower() in _THE:
                return place
            if not self._belongs(word[0]):
                return first
            first = place
        return first

    def _belongs(self, word: str) -> bool:
        plain = fold(word).removesuffix("'s").removesuffix("’s")
        return (
            plain in self._words
            or plain in _FORMER
            or plain in lists.countries()
            or plain in lists.words("portfolios")
            or plain in ("north", "south", "new", "united", "deputy", "vice", "acting", "then")
            or (is_titular(plain) and plain not in _ANYBODY)
        )

    def _holder(self, described: Role) -> str:
        """Return who alone holds an office that fits, or who of several is named far more often; empty for nobody."""
        found: dict[str, int] = {}
        for noun in (described.noun, *lists.narrower().get(described.noun, ())):
            for person, held in self._held.get(noun, ()):
                fit = _fit(described, held)
                found[person] = max(fit, found.get(person, 0))
        best = max(found.values(), default=0)
        fitting = [one for one, fit in found.items() if fit == best and fit]
        if len(fitting) < 2:
            return fitting[0] if fitting else ""
        first, second, *_ = sorted(fitting, key=lambda one: -self._named(one))
        return first if self._named(first) >= _MUCH_MORE * max(1, self._named(second)) else ""

    def _named(self, name: str) -> int:
        """Return how often a person's last name or longer forms stand in the text."""
        if name not in self._times:
            person = self._persons[name]
            forms = (form for form in (person.name, *person.aliases) if form[:1].isupper())
            self._times[name] = max(map(self._text.count, forms), default=0)
        return self._times[name]


def _fit(described: Role, held: Role) -> int:
    """Return how well a description fits an office: its country must be the same, where it says one.

    Of a country's own president articles say the country seldom: without one, whoever is told without one comes first.
    """
    if described.country and described.country != held.country:
        return 0
    if not described.country and not described.modifiers and held.modifiers and held.noun not in _OF_A_PLACE:
        return 0  # "the president" is not the vice president
    fit = roles.fits(described, held)
    return 2 * fit + (not described.country and not held.country) if fit else 0


def _behind(text: str, end: int, last: int) -> int | None:
    """Return where an office ends that may have a country behind it; None where it is part of something else."""
    if of := _OF_COUNTRY.match(text, end, last):
        words = of[1].split()
        for many in (3, 2, 1):
            country = " ".join(words[:many]).rstrip(".,").lower()
            if len(words) >= many and country in lists.countries():
                return of.start(1) + len(" ".join(words[:many]).rstrip(".,"))
        return None
    return None if _GOES_ON.match(text, end, last) else end


@cache
def _forms() -> dict[str, list[str]]:
    """Return by noun of an office the forms in which it is written."""
    found: dict[str, list[str]] = {}
    for form, noun in lists.roles().items():
        found.setdefault(noun, []).append(form)
    return found
