"""Who holds which office, and whom a description such as "the premier" or "the spokesman" therefore means."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from components.reading.persons import lists, roles
from components.reading.persons.entities import Entity
from components.reading.persons.names import Name
from components.reading.persons.roles import Role

#: So many holders of one noun are compared, the most introduced ones: more are never one article's people.
_HOLDERS = 16


class Offices:
    """The offices of an article by their noun."""

    def __init__(self, entries: Iterable[tuple[Name, Entity]]) -> None:
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        entities: dict[Entity, None] = {}
        for name, entity in entries:
            self._places[entity.number].append(name.start)
            if entity.roles and entity.organisation <= entity.person:  # "the congressman" is no body
                entities[entity] = None
        held: defaultdict[str, list[tuple[Entity, Role]]] = defaultdict(list)
        for entity in entities:
            for role in entity.roles:
                held[role.noun].append((entity, role))
        self._held = {noun: sorted(holders, key=_usual)[:_HOLDERS] for noun, holders in held.items()}

    def holder(self, role: Role, position: int) -> Entity | None:
        """Return whom a description at `position` means: the best fit, the one named most and last among equals."""
        best, top = None, 0.0
        for noun in (role.noun, *lists.narrower().get(role.noun, ())):
            for entity, held in self._held.get(noun, ()):
                if role.gender and entity.gender and role.gender != entity.gender:
                    continue
                fit = roles.fits(role, held)
                score = fit + _share(entity, held) + self._recency(entity, position) if fit else 0.0
                if score > top:
                    best, top = entity, score
        return best

    def known(self, noun: str) -> bool:
        """Return whether anybody in the article holds an office of that noun."""
        return noun in self._held

    def _recency(self, entity: Entity, position: int) -> float:
        """Return 1 for somebody named just before a position, less the longer ago, 0 for nobody named yet."""
        places = self._places[entity.number]
        before = bisect_left(places, position)
        latest = 1 / (1 + (position - places[before - 1]) / 500) if before else 0.0
        return latest + 0.1 * math.log(len(places))


def _usual(holder: tuple[Entity, Role]) -> tuple[int, int]:
    entity, role = holder
    return -entity.roles[role], entity.first


def _share(entity: Entity, held: Role) -> float:
    """Return how usual a role is among those that somebody is introduced with, from 0 to less than 1."""
    return 0.9 * entity.roles[held] / (sum(entity.roles.values()) + 1)
