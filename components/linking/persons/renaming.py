"""The corpus's names put into the readings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from components.linking.persons.parties import Known, Party, known_as
from components.reading.model import Mention, Person, Reading
from components.reading.persons import roles

#: Who holds which office, by noun and country.
Holders = Mapping[tuple[str, str], str]


def holders(parties: Iterable[Party]) -> Holders:
    """Return {(role noun, country): name} for the offices that one person of the corpus holds."""
    held: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for party in parties:
        for role in party.roles:
            if role.country and not role.modifiers:
                held[role.noun, role.country].add(party.name)
    return {office: next(iter(names)) for office, names in held.items() if len(names) == 1}


def renamed(reading: Reading, number: int, names: Mapping[Known, str], offices: Holders) -> Reading:
    """Return a reading, the corpus's `number`th, with the corpus's names; the very object where all stay."""
    own = {person.name: names[known_as(person, number)] for person in reading.persons}
    quotations, thoughts = (
        tuple(
            replace(one, speaker=_mention(one.speaker, own, offices), via=_mention(one.via, own, offices))
            for one in told
        )
        for told in (reading.quotations, reading.thoughts)
    )
    persons = tuple(_person(person, own) for person in reading.persons)
    return replace(reading, persons=persons, quotations=quotations, thoughts=thoughts)


def _person(person: Person, own: Mapping[str, str]) -> Person:
    name = own[person.name]
    if name == person.name:
        return person
    return replace(person, name=name, aliases=tuple(dict.fromkeys((person.name, *person.aliases))))


def _mention(mention: Mention | None, own: Mapping[str, str], offices: Holders) -> Mention | None:
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
    return replace(mention, person=offices.get((role.noun, role.country), mention.person))
