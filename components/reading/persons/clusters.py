"""Which names are one person: full names first, then last names, first names and acronyms taken to them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from components.reading.persons import lists
from components.reading.persons.names import Name
from components.reading.persons.roles import Role
from components.reading.persons.titles import SUFFIXES

#: So many namesakes are looked at, the latest first: more are never one article's people.
_NAMESAKES = 12
#: Words that give no letter to an acronym.
_TITLE_GENDERS = lists.genders("honorifics")
_SMALL = frozenset(("of", "the", "for", "and", "&"))


@dataclass(eq=False, slots=True)
class Being:
    """Somebody or something named in one article, as it is being put together."""

    number: int
    key: tuple[str, ...]
    kind: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    male: float = 0.0
    female: float = 0.0
    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    roles: Counter[Role] = field(default_factory=Counter)
    count: int = 0
    first: int = 0
    latest: int = -1

    @property
    def nameless(self) -> bool:
        """Return whether only a description mentions it."""
        return self.key[-1] == "?"

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
            (len(form.split()) > 1, not form.isupper(), n, len(re.split(r"[\s-]", form)), -k)
            for k, (form, n) in enumerate(self.forms.items())
        )
        return list(self.forms)[-full[4]]


def same_first(one: str, other: str) -> bool:
    """Return whether two first names may be one person's: equal, an initial, or one the other's short form."""
    if one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1]):
        return True
    groups = lists.nicknames()
    return bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))


def bare(key: Sequence[str]) -> tuple[str, ...]:
    """Return a key without Jr. and the like."""
    return tuple(part for part in key if part not in SUFFIXES) or tuple(key)


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
        return True
    if short[-1] != long[-1] or not same_middle(short, long):
        return False
    return same_first(short[0], long[0]) or (len(long) > 2 and len(long[0]) == 1 and short[0] == long[1])


class Register:
    """The beings of one article, found again by their last, first or any part of the name."""

    def __init__(self) -> None:
        self.beings: list[Being] = []
        self._by_last: defaultdict[str, list[Being]] = defaultdict(list)
        self._by_first: defaultdict[str, list[Being]] = defaultdict(list)
        self._by_acronym: dict[str, Being] = {}
        self._by_key: dict[tuple[str, ...], Being] = {}

    def enter(self, name: Name) -> Being:
        """Return the being that a name of several words means, a new one where nobody fits."""
        being = self._by_key.get(name.key) or self._namesake(name)
        if being is None:
            being = self._add(name)
        elif name.key not in self._by_key:
            self._by_key[name.key] = being
            self._index(name.key, being)
        self.count(being, name)
        return being

    def refer(self, name: Name) -> Being:
        """Return the being that a single word means: by last name, acronym or first name, else a new one."""
        word = name.key[-1]
        being = self._by_acronym.get(word) if name.words[0].isupper() and len(word) > 1 else None
        being = being or self._choose(self._by_last.get(word, ()), name)
        if being is None:
            led = [being for being in self._by_first.get(word, ())[-_NAMESAKES:] if _leads(word, being, name)]
            being = self._choose(led, name)
        if being is None:
            being = self._by_key.get(name.key) or self._add(name)
        self.count(being, name)
        return being

    def look_up(self, key: tuple[str, ...]) -> Being | None:
        """Return who a key would mean, without entering anything."""
        if key in self._by_key:
            return self._by_key[key]
        if len(key) > 1:
            return next((b for b in self._by_last.get(key[-1], ())[-_NAMESAKES:] if same_name(key, b.key)), None)
        namesakes = self._by_last.get(key[-1], ()) or self._by_first.get(key[-1], ())
        return max(namesakes[-_NAMESAKES:], key=lambda being: being.count, default=None)

    def forget_order(self) -> None:
        """Begin anew with who was named last, for a second pass over the text."""
        for being in self.beings:
            being.latest = -1

    def complete(self, name: Name) -> Being | None:
        """Return the being that is named elsewhere by the last word of a full name alone, now with its full name."""
        being = self._by_key.get(name.key[-1:])
        if being is None or being.organisation > being.person or being.place > being.person:
            return None
        being.key = name.key
        self._by_key[name.key] = being
        self._index(name.key, being)
        _learn_gender(being)
        return being

    def introduce_acronym(self, acronym: str, being: Being) -> None:
        """Remember that an acronym stands for a being ("World Health Organization (WHO)")."""
        self._by_acronym.setdefault(acronym, being)

    def _namesake(self, name: Name) -> Being | None:
        for index in (self._by_last.get(name.key[-1], ()), self._by_first.get(name.key[0], ())):
            for being in reversed(index[-_NAMESAKES:]):
                if len(being.key) > 1 and same_name(name.key, being.key) and not _conflict(being, name):
                    return being
        return None

    def _choose(self, namesakes: Sequence[Being], name: Name) -> Being | None:
        """Return the namesake that a single word means: gender must fit, then the one most named, then the latest."""
        if len(namesakes) < 2 and not name.titles:
            return namesakes[0] if namesakes else None
        fitting = [being for being in namesakes[-_NAMESAKES:] if not _conflict(being, name)]
        return max(fitting, key=lambda being: (being.count, being.latest), default=None)

    def _add(self, name: Name) -> Being:
        being = Being(len(self.beings), name.key, first=name.start)
        _learn_gender(being)
        self.beings.append(being)
        self._by_key.setdefault(name.key, being)
        self._index(name.key, being)
        return being

    def _index(self, key: tuple[str, ...], being: Being) -> None:
        core = bare(key)
        if being not in self._by_last[core[-1]][-_NAMESAKES:]:
            self._by_last[core[-1]].append(being)
        if len(core) > 1:
            if being not in self._by_first[core[0]][-_NAMESAKES:]:
                self._by_first[core[0]].append(being)
            acronym = "".join(part[0] for part in core if part not in _SMALL)
            if len(acronym) > 1:
                self._by_acronym.setdefault(acronym, being)

    def count(self, being: Being, name: Name) -> None:
        """Count one more use of a name for a being, with what its titles tell."""
        being.forms[" ".join(name.words)] += 1
        being.count += 1
        being.latest = max(being.latest, name.start)
        if len(name.key) > len(being.key):
            being.key = name.key
        for title in name.titles:
            mark = _TITLE_GENDERS.get(title)
            being.male += 3 * (mark == "m")
            being.female += 3 * (mark == "f")
        being.person += 3 * (name.kind == "person")
        being.organisation += 2 * (name.kind == "organisation")
        being.place += 3 * (name.kind in ("place", "thing"))


def _leads(word: str, being: Being, name: Name) -> bool:
    """Return whether a single word may be the first of a being's names: Xi Jinping, the Ford Motor Co."""
    if being.person > max(being.organisation, being.place):
        return True
    if name.titles:
        return being.organisation == 0 and len(being.key) < 4
    return being.organisation > 0 and word not in lists.first_names()


def _conflict(being: Being, name: Name) -> bool:
    """Return whether a name's title tells the other gender than the being has."""
    marks = {_TITLE_GENDERS.get(title) for title in name.titles} - {None}
    return bool(marks) and being.gender != "" and being.gender not in marks


def _learn_gender(being: Being) -> None:
    """Let a being's first name tell its gender, weaker than a title or a role does."""
    mark = lists.first_names().get(being.key[0], "") if len(being.key) > 1 else ""
    being.male += 2 * (mark == "m")
    being.female += 2 * (mark == "f")
