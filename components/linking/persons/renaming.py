"""The corpus's names put into the readings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from components.linking.persons.parties import Known, Party, known_as
from components.reading.model import Mention, Person, Quotation, Reading
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
        tuple(_quotation(one, own, offices) for one in told) for told in (reading.quotations, reading.thoughts)
    )
    persons = tuple(_person(person, own) for person in reading.persons)
    if (persons, quotations, thoughts) == (reading.persons, reading.quotations, reading.thoughts):
        return reading
    return reading.changed(persons=persons, quotations=quotations, thoughts=thoughts)


def _quotation(told: Quotation, own: Mapping[str, str], offices: Holders) -> Quotation:
    speaker, via = _mention(told.speaker, own, offices), _mention(told.via, own, offices)
    return told if speaker is told.speaker and via is told.via else replace(told, speaker=speaker, via=via)


def _person(person: Person, own: Mapping[str, str]) -> Person:
    name = own[person.name]
    if name == person.name:
        return person
    return replace(person, name=name, aliases=tuple(dict.fromkeys((person.name, *person.aliases))))


def _mention(mention: Mention | None, own: Mapping[str, str], offices: Holders) -> Mention | None:
    """Return a mention with the corpus's name, the very object where the name stays."""
    if mention is None:
        return None
    person = _named(mention, own, offices)
    return mention if person == mention.person else replace(mention, person=person)


def _named(mention: Mention, own: Mapping[str, str], offices: Holders) -> str | None:
    together = re.split(r"(, | and )", mention.person or "")  # "Ana Ruiz and Bo Lee"
    if mention.person not in own and not own.keys().isdisjoint(together):
        return "".join(own.get(part, part) for part in together)
    if mention.person in own or mention.form != "description":
        return own.get(mention.person or "", mention.person)
    role = roles.parse(mention.text)
    if role is None or role.plural or role.former or not role.definite or role.modifiers:
        return mention.person
    return offices.get((role.noun, role.country), mention.person)
