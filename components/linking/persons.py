"""Which persons of different articles are one: "Jim Mattis" here and "James Mattis" there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from components.reading.model import Mention, Person, Reading
from components.reading.persons import roles
from components.reading.persons.entities import bare, same_first, same_middle
from components.reading.persons.words import parts

#: So many names of one last name are compared one by one; a larger corpus has them merged by equal first names alone.
_COMPARED = 60
#: A last name alone goes to the namesake that so many times as many articles name as any other.
_OUTWEIGHS = 4


@dataclass(eq=False)
class _Party:
    """A person or party of the corpus, as it is being put together from the articles that name it."""

    key: tuple[str, ...]
    order: int
    names: Counter[str] = field(default_factory=Counter)
    genders: set[str] = field(default_factory=set)
    roles: set[roles.Role] = field(default_factory=set)
    articles: set[int] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """Return the name used by most articles, a full name before a last name alone, the first among equals."""
        return max(self.names, key=lambda name: (" " in name, self.names[name]))


def link(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings with one name for each person, the one that most articles use (the first among equals).

    Two names are one person's where the last names are equal and the first names are equal, an initial or a usual
    short form of one another, unless gender or role speak against it or one article names both. A last name alone
    is taken to the one full name that it fits, or to the one that far more articles use than any other.
    A description that no article resolves ("Japan's prime minister") is taken to the one person who holds that
    office elsewhere in the corpus. Namesakes with equal first names in different articles cannot be told apart and
    are merged.
    """
    parties = _gather(readings)
    merged = _merge(parties)
    names = {before: party.name for before, party in merged.items()}
    holders = _holders(dict.fromkeys(merged.values()))
    return [_renamed(reading, names, holders) for reading in readings]


_Known = tuple[str, str]


def _gather(readings: Sequence[Reading]) -> dict[_Known, _Party]:
    """Return the parties of the corpus by kind and name as the articles have them."""
    parties: dict[_Known, _Party] = {}
    for number, reading in enumerate(readings):
        for person in reading.persons:
            known = (_kind(person), person.name)
            party = parties.get(known)
            if party is None:
                party = parties[known] = _Party(_key(person.name), len(parties))
            party.names[person.name] += 1
            party.articles.add(number)
            party.aliases.update(person.aliases)
            if person.gender:
                party.genders.add(person.gender)
            party.roles.update(role for role in map(roles.parse, person.roles) if role)
    return parties


def _kind(person: Person) -> str:
    return "person" if person.party == "person" else "party"


def _key(name: str) -> tuple[str, ...]:
    words = name.split()
    capitalised = [word for word in words if not word.islower()] or words  # "Kyodo news agency" is Kyodo
    return tuple(part for word in capitalised for part in parts(word)) or (name,)


def _merge(parties: dict[_Known, _Party]) -> dict[_Known, _Party]:
    """Return for every name the party that it belongs to once the fitting ones are merged."""
    target = dict(parties)
    by_last: defaultdict[tuple[str, str], list[_Known]] = defaultdict(list)
    for known, party in parties.items():
        by_last[known[0], bare(party.key)[-1]].append(known)
    for (kind, _), namesakes in by_last.items():
        full = [known for known in namesakes if len(parties[known].key) > 1]
        _merge_full(full, parties, target, kind)
        for known in namesakes:
            if len(parties[known].key) == 1:
                _merge_last_name(known, full, parties, target)
    _merge_acronyms(parties, target)
    return {known: _last(known, target) for known in parties}


def _merge_full(full: Sequence[_Known], parties: dict[_Known, _Party], target: dict[_Known, _Party], kind: str) -> None:
    """Merge full names of one last name, the names of most articles first."""
    ordered = sorted(full, key=lambda known: (-len(parties[known].articles), parties[known].order))
    heads: list[_Party] = []
    by_first: dict[str, _Party] = {}
    for known in ordered:
        party = parties[known]
        compared: Iterable[_Party] = heads[:_COMPARED]
        same = next((head for head in compared if _one_person(head, party, kind)), None)
        equal = by_first.get(" ".join(party.key))
        same = same or (equal if equal and _one_person(equal, party, kind) else None)
        if same is None:
            heads.append(party)
            by_first.setdefault(" ".join(party.key), party)
        else:
            _absorb(same, party, known, target)


def _one_person(one: _Party, other: _Party, kind: str) -> bool:
    """Return whether two full names with one last name are one person's or party's."""
    if one.articles & other.articles or len(one.genders | other.genders) > 1:
        return False
    first, second = bare(one.key), bare(other.key)
    if kind != "person" or first == second:
        return first == second and set(one.key) == set(other.key)
    if (
        ("jr" in one.key) != ("jr" in other.key)
        or not same_middle(first, second)
        or not same_first(first[0], second[0])
    ):
        return False
    return first[0] == second[0] or _roles_agree(one, other)


def _roles_agree(one: _Party, other: _Party) -> bool:
    """Return whether two parties share a role, or one of them has none that could speak against it."""
    if not one.roles or not other.roles:
        return True
    return any(roles.fits(role, held) for role in one.roles for held in other.roles)


def _merge_last_name(
    known: _Known, full: Sequence[_Known], parties: dict[_Known, _Party], target: dict[_Known, _Party]
) -> None:
    """Take a last name alone to the only full name of the corpus that it fits."""
    party = parties[known]
    heads = dict.fromkeys(target[other] for other in full)
    fitting = [head for head in heads if not head.articles & party.articles and len(head.genders | party.genders) < 2]
    sharing = [head for head in fitting if head.roles and party.roles and _roles_agree(head, party)]
    chosen = sharing if len(fitting) > 1 else fitting
    if len(chosen) != 1:
        chosen = _outweighing(fitting)
    if len(chosen) == 1:
        _absorb(chosen[0], party, known, target)


def _outweighing(parties: Sequence[_Party]) -> list[_Party]:
    """Return the party that far more articles name than its namesakes: of several Trumps the president."""
    ordered = sorted(parties, key=lambda party: -len(party.articles))
    if len(ordered) > 1 and len(ordered[0].articles) >= _OUTWEIGHS * len(ordered[1].articles):
        return ordered[:1]
    return []


def _merge_acronyms(parties: dict[_Known, _Party], target: dict[_Known, _Party]) -> None:
    """Take an acronym to the only party that some article introduces with it."""
    owners: defaultdict[str, set[_Party]] = defaultdict(set)
    for known in parties:
        if known[0] == "party":
            for alias in target[known].aliases:
                if alias.isupper() and len(alias) > 1:
                    owners[alias].add(target[known])
    for known, party in parties.items():
        found = owners.get(known[1], set())
        if known[0] == "party" and target[known] is party and len(found) == 1:
            owner = next(iter(found))
            if owner is not party and not owner.articles & party.articles:
                _absorb(owner, party, known, target)


def _absorb(head: _Party, party: _Party, known: _Known, target: dict[_Known, _Party]) -> None:
    head.names.update(party.names)
    head.genders |= party.genders
    head.roles |= party.roles
    head.articles |= party.articles
    head.aliases |= party.aliases
    target[known] = head


def _last(known: _Known, target: dict[_Known, _Party]) -> _Party:
    return target[known]


def _holders(parties: Iterable[_Party]) -> dict[tuple[str, str], str]:
    """Return {(role noun, country): name} for the offices that one person of the corpus holds."""
    held: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for party in parties:
        for role in party.roles:
            if role.country and not role.modifiers:
                held[role.noun, role.country].add(party.name)
    return {office: next(iter(names)) for office, names in held.items() if len(names) == 1}


def _renamed(reading: Reading, names: dict[_Known, str], holders: dict[tuple[str, str], str]) -> Reading:
    """Return a reading with the corpus's names."""
    own = {person.name: names[_kind(person), person.name] for person in reading.persons}
    quotations = tuple(
        replace(quotation, speaker=_mention(quotation.speaker, own, holders), via=_mention(quotation.via, own, holders))
        for quotation in reading.quotations
    )
    return replace(reading, persons=tuple(_person(person, own) for person in reading.persons), quotations=quotations)


def _person(person: Person, own: dict[str, str]) -> Person:
    name = own[person.name]
    if name == person.name:
        return person
    return replace(person, name=name, aliases=tuple(dict.fromkeys((person.name, *person.aliases))))


def _mention(mention: Mention | None, own: dict[str, str], holders: dict[tuple[str, str], str]) -> Mention | None:
    if mention is None:
        return None
    together = re.split(r"(, | and )", mention.person or "")  # "Ana Ruiz and Bo Lee"
    if mention.person not in own and not own.keys().isdisjoint(together):
        return replace(mention, person="".join(own.get(part, part) for part in together))
    if mention.person in own or mention.form != "description":
        return replace(mention, person=own.get(mention.person or "", mention.person))
    role = roles.parse(mention.text)
    if role is None or role.plural or role.former or not role.definite or role.modifiers:
        return mention
    return replace(mention, person=holders.get((role.noun, role.country), mention.person))
