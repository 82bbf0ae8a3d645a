"""The persons and parties that the articles of a corpus name, before anything is joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from components.reading.model import Person, Reading
from components.reading.persons import roles
from components.reading.persons.words import parts

#: Whom a name means before anything is joined: kind, name, and the article where the name is a single word, else -1.
Known = tuple[str, str, int]


@dataclass(eq=False)
class Party:
    """A person or party of the corpus, as it is being put together from the articles that name it."""

    key: tuple[str, ...]
    order: int
    names: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    roles: set[roles.Role] = field(default_factory=set)
    articles: set[int] = field(default_factory=set)
    events: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """Return the name used by most articles, a full name before a last name alone, the first among equals."""
        return max(self.names, key=lambda name: (" " in name, self.names[name]))

    @property
    def gender(self) -> str:
        """Return the gender that more articles tell than the other, "" where none does."""
        if len(self.genders) < 2:  # nearly all
            return next(iter(self.genders), "")
        ordered = self.genders.most_common(2)
        return "" if ordered[0][1] == ordered[1][1] else ordered[0][0]

    def absorb(self, other: Party) -> None:
        """Take over everything that is known of another."""
        self.names.update(other.names)
        self.genders.update(other.genders)
        self.roles |= other.roles
        self.articles |= other.articles
        self.events |= other.events
        self.aliases |= other.aliases


def gather(readings: Sequence[Reading]) -> dict[Known, Party]:
    """Return the parties of the corpus: a full name once, a single word once for each article that has it."""
    parties: dict[Known, Party] = {}
    for number, reading in enumerate(readings):
        for person in reading.persons:
            known = known_as(person, number)
            party = parties.get(known)
            if party is None:
                party = parties[known] = Party(key_of(person.name), len(parties))
            party.names[person.name] += 1
            party.articles.add(number)
            party.events.add(reading.event)
            party.aliases.update(person.aliases)
            if person.gender:
                party.genders[person.gender] += 1
            party.roles.update(role for role in map(roles.parse, person.roles) if role)
    return parties


def known_as(person: Person, article: int) -> Known:
    """Return whom a person's name in an article means before anything is joined."""
    kind = "person" if person.party == "person" else "party"
    return kind, person.name, article if kind == "person" and len(key_of(person.name)) == 1 else -1


@lru_cache(maxsize=20_000)
def key_of(name: str) -> tuple[str, ...]:
    """Return the folded parts by which a name is compared: "Kyodo news agency" is Kyodo, "N.R.A." is NRA."""
    words = name.split()
    capitalised = [word for word in words if not word.islower()] or words
    key = tuple(part.replace(".", "") for word in capitalised for part in parts(word))
    return tuple(part for part in key if part) or (name,)
