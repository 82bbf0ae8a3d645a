"""Names that may be one person's and were left apart: offered to a reader, not decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from components.linking.persons.evidence import opposed, roles_agree, same_sound
from components.linking.persons.parties import Party, key_of
from components.reading.model import Reading
from components.reading.persons import roles
from components.reading.persons.matching import acronyms, bare, same_first, same_middle

#: So many suggestions are listed, those of most passages first.
MOST_SUGGESTIONS = 12


class Suggestion(NamedTuple):
    """Two names that may be one person's: `name` would stand under `into`; both with the passages they have now."""

    name: str
    into: str
    passages: int
    into_passages: int


def suggest(readings: Sequence[Reading], most: int = MOST_SUGGESTIONS) -> list[Suggestion]:
    """Return which speakers of the readings may be one person, those with most passages first.

    A last name or an acronym alone is offered beside each full name that it fits, two full names where first names
    may be one another's and no article has both; never where the genders differ. Each name is offered once.
    """
    passages = Counter(
        quotation.speaker.person
        for reading in readings
        for quotation in reading.quotations
        if quotation.speaker and quotation.speaker.person
    )
    parties = _speakers(readings, passages)
    by_last: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (kind, name), party in parties.items():
        for part in {bare(party.key)[-1], *(acronyms(party.key) if kind == "party" else ())}:
            by_last[kind, part].append(name)
    found = []
    for (kind, name), party in parties.items():
        others = [other for other in by_last[kind, bare(party.key)[-1]] if other != name]
        fitting = [other for other in others if _may_be(party, parties[kind, other], kind)]
        if fitting:
            into = max(fitting, key=lambda other: (passages[other], -parties[kind, other].order))
            found.append(Suggestion(name, into, passages[name], passages[into]))
    found.sort(key=lambda one: (-min(one.passages, one.into_passages), -one.passages, one.name))
    return _each_pair_once(found)[:most]


def _speakers(readings: Sequence[Reading], passages: Counter[str]) -> dict[tuple[str, str], Party]:
    parties: dict[tuple[str, str], Party] = {}
    for number, reading in enumerate(readings):
        for person in reading.persons:
            if person.name not in passages:
                continue
            kind = "person" if person.party == "person" else "party"
            party = parties.setdefault((kind, person.name), Party(key_of(person.name), len(parties)))
            party.articles.add(number)
            party.roles.update(role for role in map(roles.parse, person.roles) if role)
            if person.gender:
                party.genders[person.gender] += 1
    return parties


def _may_be(one: Party, other: Party, kind: str) -> bool:
    """Return whether the first name may be a shorter or another form of the second."""
    if len(other.key) < 2 or not roles_agree(one, other):
        return False
    if len(one.key) == 1:
        # Both may stand in one article: then the reading may have failed to join them there.
        apart = kind == "person" and len({one.gender, other.gender} - {""}) > 1
        return not apart and (kind == "person" or one.key[0] in acronyms(other.key))
    if opposed(one, other):
        return False
    first, second = bare(one.key), bare(other.key)
    if kind != "person" or not same_middle(first, second):
        return False
    return same_first(first[0], second[0]) or same_sound(first[0], second[0])


def _each_pair_once(found: Sequence[Suggestion]) -> list[Suggestion]:
    kept: list[Suggestion] = []
    pairs: set[frozenset[str]] = set()
    for one in found:
        pair = frozenset((one.name, one.into))
        if pair not in pairs:
            pairs.add(pair)
            kept.append(one)
    return kept
