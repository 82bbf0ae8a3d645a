"""Which body "it", "they", "the ministry" and "the company" take up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.persons.entities import Entity
from components.reading.persons.grammar import SPEAKER, SUBJECT
from components.reading.persons.weighing import EntityMention

#: How far back it and they look, in mentions and characters, and a noun looks, in mentions.
_BACK, _REACH, _FAR = 16, 600, 60
#: Nouns that take up a body whatever its name, and those that take up an outlet alone.
_ANY_BODY = frozenset(("company", "firm", "group", "organization", "organisation", "agency"))
_OUTLET = frozenset(("newspaper", "paper", "network", "magazine", "broadcaster"))
_PRESS = lists.words("press")
_PLURAL_TAGS = frozenset(("NNS", "NNPS"))
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
#: A body by its noun alone as a sentence's subject: "The campaign has moved off its message".
_SUBJECT_NOUN = re.compile(r"(?:^|[.!?]\s+|\n)(?:\w+, )?The ([a-z-]+) ([a-z]+)?[^.!?\n]*$")
#: People of a body: "Critics of the ministry".
_PEOPLE_OF = re.compile(r"(\w+)[ \xa0](?:of|at|from|in|with)[ \xa0](?:the[ \xa0])?$")
_BODY_NOUNS = lists.words("organisations")


class Bodies:
    """The bodies that an article mentions, as words without a name take them up."""

    def __init__(self, text: str, mentions: Sequence[EntityMention]) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def of_noun(self, noun: str, position: int) -> Entity | None:
        """Return the body that "the ministry" or "the company" takes up: of that noun, or for some nouns the latest."""
        low = bisect_left(self._starts, position)
        for mention in self._mentions[max(0, low - _FAR) : low][::-1]:
            entity = mention.entity
            if entity is None or not _is_body(entity):
                continue
            if entity.key[-1] == noun or (noun in _OUTLET and _is_outlet(entity)):
                return entity
        return self._latest(position) if noun in _ANY_BODY else None

    def taken_up(self, word: str, position: int) -> Entity | None:
        """Return the body that a form of it or they at a position takes up, None where something else may be meant.

        They are hardly the body where a plural stands between ("Critics of Boeing ... They"), nor is it where a body
        that only its noun tells has the sentence ("The campaign has moved off its message").
        """
        found = self._latest(position)
        if found is None:
            return None
        if word.startswith("it"):
            own = _SUBJECT_NOUN.search(self._text, max(0, position - 300), position)
            noun = next((word for word in own.groups() if word in _BODY_NOUNS), "") if own else ""
            return self.of_noun(noun, position) if noun else found
        return None if self._plural_between(found, position) else found

    def _latest(self, position: int) -> Entity | None:
        """Return the organisation before a position: the latest one that acts, else the latest."""
        low = bisect_left(self._starts, position)
        latest: Entity | None = None
        for mention in self._mentions[max(0, low - _BACK) : low][::-1]:
            entity = mention.entity
            if entity is None or not _is_body(entity) or position - mention.start > _REACH:
                continue
            if mention.slot in (SPEAKER, SUBJECT):
                return entity
            latest = latest or entity
        return latest

    def _plural_between(self, body: Entity, position: int) -> bool:
        low = bisect_left(self._starts, position)
        since = next(mention for mention in reversed(self._mentions[:low]) if mention.entity is body)
        people = _PEOPLE_OF.search(self._text, max(0, since.start - 40), since.start)
        if people and _is_plural(people[1]):
            return True
        return any(_is_plural(found[0]) for found in _WORD.finditer(self._text, since.end, position))


def _is_plural(word: str) -> bool:
    lower = word.lower()
    return parts_of_speech().get(lower, "") in _PLURAL_TAGS or lower in lists.words("collectives")


def _is_outlet(entity: Entity) -> bool:
    return entity.key[-1] in _PRESS or any(form.split(" ")[-1] in _OUTLET for form in entity.forms)


def _is_body(entity: Entity) -> bool:
    return entity.organisation > max(entity.person, entity.place)
