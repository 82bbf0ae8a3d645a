"""Which names are one person: full names first, then last names, first names and acronyms taken to them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from components.reading.persons import lists, roles
from components.reading.persons.matching import acronyms_of, bare, is_bare_office, same_name
from components.reading.persons.names import Name
from components.reading.persons.roles import Role
from components.reading.persons.titles import SUFFIXES, is_organisation

#: So many namesakes are looked at, the latest first: more are never one article's people.
_NAMESAKES = 12
#: Two letters stand for no person: they are a state, a rank or a firm ("DC", "AG").
_INITIALS = 2
#: A last name alone means the namesake who was named in full so few characters before.
_JUST = 900
_PARTS = re.compile(r"[\s-]")
_TITLE_GENDERS = lists.genders("honorifics")
_RELATIVES = frozenset(noun.strip() for line in lists.lines("relatives") for noun in line.split(","))


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something named in one article, as it is being put together."""

    number: int
    key: tuple[str, ...]
    kind: str = ""
    forms: defaultdict[str, int] = field(default_factory=partial(defaultdict, int))  # made sooner than a `Counter`
    male: float = 0.0
    female: float = 0.0
    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    roles: defaultdict[Role, int] = field(default_factory=partial(defaultdict, int))
    count: int = 0
    first: int = 0
    latest: int = -1
    in_full: list[int] = field(default_factory=list)
    jointly: int = 0
    apart: int = 0

    def holds(self, role: str) -> bool:
        """Return whether an office is one that it is introduced with."""
        office = roles.parse(role)
        return office is not None and any(roles.fits(office, held) for held in self.roles)

    def called_by_last(self, name: Name) -> bool:
        """Return whether a last name alone may mean this bearer.

        Those who are only named as a pair ("Ana and Bo Ruiz") share it and go by their first names; where an office
        stands before it ("President Ruiz"), it is none of a relative's who is introduced as such.
        """
        if self.jointly and not self.apart:
            return False
        relative = name.role != "" and any(role.noun in _RELATIVES for role in self.roles)
        return not relative or self.holds(name.role)

    def full_before(self, position: int) -> int:
        """Return where its full name last acts before a position, far before the text where it does not."""
        before = bisect_left(self.in_full, position)
        return self.in_full[before - 1] if before else -_JUST

    @property
    def nameless(self) -> bool:
        """Return whether only a description mentions it."""
        return self.key[-1] == "?"

    @property
    def is_party(self) -> bool:
        """Return whether it is a person or party rather than a place or a capitalised word."""
        known = max(self.person, self.organisation)
        return (known >= 0.5 or self.count > 1) and self.place <= known

    @property
    def gender(self) -> str:
        """Return m, f or "" by the evidence so far."""
        if self.male > self.female:
            return "m"
        return "f" if self.female > self.male else ""

    @property
    def name(self) -> str:
        """Return the full form used most, the longer and the earlier one first among equals."""
        if len(self.forms) == 1:
            return next(iter(self.forms))
        full = max(
            (len(form.split()) > 1, not form.isupper(), n, len(_PARTS.split(form)), -k)
            for k, (form, n) in enumerate(self.forms.items())
        )
        return list(self.forms)[-full[4]]


class Register:
    """The entities of one article, found again by their last, first or any part of the name."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_last: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_first: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_former_last: dict[str, Entity] = {}
        self._by_acronym: dict[str, Entity] = {}
        self._places: dict[tuple[str, ...], Entity] = {}
        self._by_key: dict[tuple[str, ...], Entity] = {}

    def enter(self, name: Name) -> Entity:
        """Return the entity that a name of several words means, a new one where nobody fits."""
        entity = self._by_key.get(name.key) or self._namesake(name)
        if entity is None or (len(name.key) > len(entity.key) and is_bare_office(entity.key)):
            office = entity
            entity = self._add(name)
            if office is not None:
                self._by_key[office.key] = entity  # from here on it is this county's
        elif name.key not in self._by_key:
            self._by_key[name.key] = entity
            self._index(name.key, entity)
        self.count(entity, name)
        return entity

    def refer(self, name: Name, as_place: bool = False) -> Entity:
        """Return the entity that a single word means: by last name, acronym or first name, else a new one.

        `as_place` says that it stands where places do: "in Washington" is no Denzel Washington.
        """
        word = name.key[-1]
        known = self._by_last.get(word, ())
        if as_place and any(len(entity.key) > 1 for entity in known):
            return self._place(name)
        entity = self._by_acronym.get(word.replace(".", "")) if name.words[0].isupper() and len(word) > 1 else None
        if entity is not None and len(word) == _INITIALS and entity.person > entity.organisation:
            entity = None  # "Washington, DC" is no Dan Carver
        if entity is None and known:
            lasts = [one for one in known if not (len(one.key) == 2 and is_organisation(one.key[0]))]
            called = [one for one in lasts if one.called_by_last(name)]
            if name.role and len(called) < len(lasts):  # of a family the office is who holds it, or somebody else's
                called = [one for one in called if len(one.key) == 1 or one.holds(name.role)]
            entity = self._choose(called, name)
        entity = entity or self._first_of_two(word)
        if entity is None and word in self._by_first:
            led = [entity for entity in self._by_first[word][-_NAMESAKES:] if _leads(word, entity, name)]
            entity = self._choose(led, name)
        if entity is None:
            entity = self._by_key.get(name.key) or self._add(name)
        self.count(entity, name)
        return entity

    def _first_of_two(self, word: str) -> Entity | None:
        """Return the person whose first of two last names a word is: "Lopez" of Maria Lopez Garcia."""
        entity = self._by_former_last.get(word)
        return entity if entity and entity.person > max(entity.organisation, entity.place) else None

    def _place(self, name: Name) -> Entity:
        """Return the place of that name, which no last name is taken to."""
        entity = self._places.get(name.key)
        if entity is None:
            entity = self._places[name.key] = Entity(len(self.entities), name.key, first=name.start)
            self.entities.append(entity)
        self.count(entity, name)
        return entity

    def look_up(self, key: tuple[str, ...]) -> Entity | None:
        """Return who a key would mean, without entering anything."""
        if key in self._by_key:
            return self._by_key[key]
        if len(key) > 1:
            return next((b for b in self._by_last.get(key[-1], ())[-_NAMESAKES:] if same_name(key, b.key)), None)
        namesakes = self._by_last.get(key[-1], ()) or self._by_first.get(key[-1], ())
        return max(namesakes[-_NAMESAKES:], key=lambda entity: entity.count, default=None)

    def forget_order(self) -> None:
        """Begin anew with who was named last, for a second pass over the text."""
        for entity in self.entities:
            entity.latest = -1

    def complete(self, name: Name) -> Entity | None:
        """Return the entity that is named elsewhere by the last word of a full name alone, now with its full name."""
        entity = self._by_key.get(name.key[-1:])
        if entity is None or entity.organisation > entity.person or entity.place > entity.person:
            return None
        entity.key = name.key
        self._by_key[name.key] = entity
        self._index(name.key, entity)
        _learn_gender(entity)
        return entity

    def _namesake(self, name: Name) -> Entity | None:
        for index in (self._by_last.get(name.key[-1], ()), self._by_first.get(name.key[0], ())):
            for entity in reversed(index[-_NAMESAKES:]):
                if len(entity.key) > 1 and same_name(name.key, entity.key) and not _conflict(entity, name):
                    return entity
        return None

    def _choose(self, namesakes: Sequence[Entity], name: Name) -> Entity | None:
        """Return the namesake that a single word means: gender must fit.

        Then it is the one just named in full, then the one most named, then the latest.
        """
        if len(namesakes) < 2 and not name.titles and not name.role:
            return namesakes[0] if namesakes else None
        fitting = [entity for entity in namesakes[-_NAMESAKES:] if not _conflict(entity, name)]
        office = roles.parse(name.role) if name.role else None
        if office:
            holders = [one for one in fitting if any(roles.fits(office, held) for held in one.roles)]
            elders = [one for one in fitting if len(one.key) > 1 and SUFFIXES.isdisjoint(one.key)]
            if not holders and sum(len(one.key) > 1 for one in fitting) > 1:
                # "Vice President Cheney" is none of his daughters; "President Trump" is no Donald Trump Jr.
                holders = elders if len(elders) == 1 else [one for one in fitting if len(one.key) == 1]
            fitting = holders if holders or len(fitting) > 1 else fitting
            if len(fitting) == 1 and not holders and _comes_later(fitting[0], name):
                return None
        told = [entity for entity in fitting if entity.first <= name.start]
        near = [entity for entity in told if self._just_named(entity, name, told)]
        if near:
            return max(near, key=lambda entity: entity.full_before(name.start))
        return max(told or fitting, key=lambda entity: (entity.count, -entity.first), default=None)

    @staticmethod
    def _just_named(entity: Entity, name: Name, namesakes: Sequence[Entity]) -> bool:
        """Return whether a full name acts shortly before its last word alone, and is no rarer one in passing.

        Of a man and a woman of one name articles call the one they tell of by it: there the count decides.
        """
        if name.start - entity.full_before(name.start) >= _JUST:
            return False
        most = max(namesakes, key=lambda namesake: namesake.count)
        return entity.count * 2 >= most.count and entity.gender == most.gender

    def _add(self, name: Name) -> Entity:
        entity = Entity(len(self.entities), name.key, first=name.start)
        _learn_gender(entity)
        self.entities.append(entity)
        self._by_key.setdefault(name.key, entity)
        self._index(name.key, entity)
        return entity

    def _index(self, key: tuple[str, ...], entity: Entity) -> None:
        core = bare(key)
        if entity not in self._by_last[core[-1]][-_NAMESAKES:]:
            self._by_last[core[-1]].append(entity)
        if len(core) > 1:
            if entity not in self._by_first[core[0]][-_NAMESAKES:]:
                self._by_first[core[0]].append(entity)
            if len(core) > 2 and core[-2] not in lists.first_names():
                self._by_former_last.setdefault(core[-2], entity)
            for acronym in acronyms_of(core):
                self._by_acronym.setdefault(acronym, entity)

    def count(self, entity: Entity, name: Name) -> None:
        """Count one more use of a name for an entity, with what its titles tell."""
        entity.forms[" ".join(name.words)] += 1
        entity.count += 1
        entity.jointly += name.joint
        entity.apart += not name.joint and len(name.key) > 1
        entity.latest = max(entity.latest, name.start)
        if len(name.key) > len(entity.key):
            entity.key = name.key
        for title in name.titles:
            mark = _TITLE_GENDERS.get(title)
            entity.male += 3 * (mark == "m")
            entity.female += 3 * (mark == "f")
        if name.kind == "person":
            entity.person += 3
        elif name.kind == "organisation":
            entity.organisation += 2
        elif name.kind and (len(name.key) > 1 or len(entity.key) == 1 or entity.person == 0):
            entity.place += 3  # a place or thing; Denzel Washington stays a person


def _comes_later(entity: Entity, name: Name) -> bool:
    """Return whether a full name of another office comes only after: "President Ruiz" is not Ana Ruiz, his wife."""
    return entity.first > name.start and len(entity.key) > 1 and entity.count < 3


def _leads(word: str, entity: Entity, name: Name) -> bool:
    """Return whether a single word may be the first of an entity's names: Xi Jinping, the Ford Motor Co."""
    if entity.person > max(entity.organisation, entity.place):
        return True
    if name.titles:
        return entity.organisation == 0 and len(entity.key) < 4
    return entity.organisation > 0 and word not in lists.first_names()


def _conflict(entity: Entity, name: Name) -> bool:
    """Return whether a name's title tells the other gender than the entity has."""
    marks = {_TITLE_GENDERS.get(title) for title in name.titles} - {None}
    return bool(marks) and entity.gender != "" and entity.gender not in marks


def _learn_gender(entity: Entity) -> None:
    """Let an entity's first name tell its gender, weaker than a title or a role does."""
    mark = lists.first_names().get(entity.key[0], "") if len(entity.key) > 1 else ""
    entity.male += 2 * (mark == "m")
    entity.female += 2 * (mark == "f")
