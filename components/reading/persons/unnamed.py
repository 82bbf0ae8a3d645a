"""Sources that an article never names and takes up again: "a union official said ... The official added"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from components.reading.persons import lists
from components.reading.persons.entities import Entity
from components.reading.persons.roles import Role
from components.reading.persons.weighing import EntityMention

#: So many characters after it was brought in a source is still taken up by "the official".
_FAR = 4000


class UnnamedSources:
    """Who is brought into an article by a description with "a" or "one", in text order."""

    def __init__(self, mentions: Sequence[EntityMention]) -> None:
        self._found = [
            (mention.start, mention.entity, role)
            for mention in mentions
            if mention.entity is not None and mention.entity.nameless
            for role in mention.entity.roles
            if not role.definite
        ]
        self._starts = [start for start, _, _ in self._found]

    def last(self, described: Role, position: int) -> Entity | None:
        """Return the latest one before a position whom a definite description may take up, None where nobody fits."""
        for start, entity, role in reversed(self._found[: bisect_left(self._starts, position)]):
            if position - start > _FAR:
                return None
            wider = role.noun in lists.narrower().get(described.noun, ())
            if (role.noun == described.noun or wider) and described.modifiers <= role.modifiers:
                return entity
        return None


def is_source(entity: Entity) -> bool:
    """Return whether an entity is one that a description with "a" or "one" brought in."""
    return entity.nameless and any(not role.definite for role in entity.roles)
