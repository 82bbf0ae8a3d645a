"""Every place in an article where somebody is mentioned, in text order, with how it stands there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from components.corpus.blocks import Block
from components.reading.model import Sentence
from components.reading.persons import grammar, lists, roles
from components.reading.persons.descriptions import described
from components.reading.persons.entities import Entity
from components.reading.persons.grammar import OBJECT, OWNER, SPEAKER, SUBJECT
from components.reading.persons.names import Name
from components.reading.persons.offices import Offices
from components.reading.persons.pronouns import PRONOUN
from components.reading.persons.roles import Role
from components.reading.persons.weighing import EntityMention

_OUTLET = re.compile(
    r" (?:[a-z]+ )?(?:news agency|newspaper|broadcaster|magazine|television|network|news service|website)\b"
)
#: Whom only a body has: "Harbour Front fighters".
_ITS_PEOPLE = re.compile(r" (?:leaders?|fighters?|militants?|rebels?|members?|insurgents?|gunmen|commanders?|troops)\b")
_WHO_SAID = re.compile(rf",? who (?:also )?(?:{'|'.join(sorted(lists.words('verbs_of_speech')))})\b")
_NOUN = re.compile(r" ([a-z]+)\b")
#: Bodies that are called after a person.
_CALLED = frozenset({"administration", "campaign", "team", "camp", "government", "family", "foundation", "presidency"})
_BODIES = lists.words("organisations")
_ACCORDING = re.compile(r"according to $", re.IGNORECASE)
_SLOTS = {"him": OBJECT, "himself": OBJECT, "herself": OBJECT, "his": OWNER}
#: Entities that only a description mentions are numbered from here.
_NAMELESS = 1_000_000


class Mentions:
    """Collects the mentions of one article."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        sentences: Sequence[Sentence],
        quoted: Sequence[tuple[int, int]],
        openings: Collection[int],
    ) -> None:
        self.found: list[EntityMention] = []
        self._text = text
        self._blocks = blocks
        self._openings = openings
        self._quoted = quoted
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._block_starts = [block.start for block in blocks]
        self._quote_starts = [start for start, _ in quoted]

    def _quote(self, start: int) -> int:
        """Return the number of the quotation around a position, 0 for none."""
        number = bisect_right(self._quote_starts, start)
        return number if number and start < self._quoted[number - 1][1] else 0

    def _add(self, start: int, end: int, entity: Entity | None, slot: str, word: str = "") -> None:
        sentence = bisect_right(self._sentence_starts, start)
        block = bisect_right(self._block_starts, start)
        quote = self._quote(start)
        if entity is not None and not quote and not word:
            entity.person += 0.5 if slot == SPEAKER else 0.2 if slot == SUBJECT else 0.0
        if block == 0 or start >= self._blocks[block - 1].end:
            return  # a caption: it tells names and roles, but nobody in the article's sentences takes it up
        self.found.append(EntityMention(start, end, entity, sentence, block, slot, quote, word))

    def add_names(self, entries: Sequence[tuple[Name, Entity]], introduced: Sequence[tuple[int, int, Entity]]) -> None:
        """Add the names, and what their places tell about their kind."""
        text = self._text
        role_starts = {end + 1: start for start, end, _ in introduced}
        roles_of_others = sorted((start, end, entity.number) for start, end, entity in introduced)
        others_start = [start for start, _, _ in roles_of_others]
        for name, entity in entries:
            if entity.person < 1:
                _learn_kind(text, name, entity)
            outer = role_starts.get(name.outer, name.outer)
            slot = grammar.slot(text, outer, name.end, outer in self._openings)
            if (
                slot == OWNER
                and entity.person < 1
                and text[name.end : name.end + 1] == " "
                and not _has_body(text, name)
            ):
                entity.organisation += 0.5  # "the Futenma base": a name that qualifies a thing
            if (slot == SUBJECT and len(name.words) > 1) or text.startswith((" who ", ", who "), name.end):
                entity.person += 0.5
            if text.startswith((" who ", ", who "), name.end) and _WHO_SAID.match(text, name.end):
                slot = SPEAKER  # "... of Ana Ruiz, who said"
            before = bisect_right(others_start, name.start) - 1
            if before < 0 or not _is_within(name, entity, *roles_of_others[before][1:]):
                self._add(name.start, name.end, entity, slot)

    def add_pronouns(self) -> None:
        """Add every he and she; whom they mean is found later."""
        text = self._text
        for block in self._blocks:
            for match in PRONOUN.finditer(text, block.start, block.end):
                start, end = match.span()
                word = match[0].lower()
                slot = _SLOTS.get(word) or grammar.slot(text, start, end, start in self._openings)
                if word == "her" and slot not in (SPEAKER, SUBJECT):
                    slot = OWNER
                self._add(start, end, None, slot, word)

    def add_descriptions(self, offices: Offices, introduced: Sequence[tuple[int, int, Entity]]) -> None:
        """Add the descriptions that act: of a known holder, of somebody in view, or of one who has no name here."""
        apposed = {start: entity for start, _, entity in introduced}
        for start, end, role in described(self._text, self._blocks):
            slot = grammar.slot(self._text, start, end, start in self._openings)
            if slot not in (SPEAKER, SUBJECT) and not _ACCORDING.search(self._text, max(0, start - 13), start):
                continue
            entity = apposed.get(start) or (offices.holder(role, start) if role.definite else None)
            if entity is not None:
                self._add(start, end, entity, slot)
            elif self._quote(start):
                continue
            elif start in self._openings and _takes_up(role, self._text, end) and not offices.known(role.noun):
                self._add(start, end, None, slot, {"m": "he", "f": "she"}.get(role.gender, "the"))
            else:
                self._add(start, end, self._nameless(start, end, role), slot)

    def _nameless(self, start: int, end: int, role: Role) -> Entity:
        entity = Entity(_NAMELESS + len(self.found), (role.noun, "?"), person=1.0, first=start, count=1)
        entity.forms[self._text[start:end].split(None, 1)[1]] += 1
        entity.roles[role] += 1
        entity.male, entity.female = 2.0 * (role.gender == "m"), 2.0 * (role.gender == "f")
        return entity

    def in_order(self) -> list[EntityMention]:
        """Return the mentions in text order."""
        self.found.sort(key=lambda mention: mention.start)
        return self.found


def _has_body(text: str, name: Name) -> bool:
    """Return whether a body is called after the name ("the Ruiz administration"), which is therefore none itself."""
    following = _NOUN.match(text, name.end)
    return following is not None and following[1] in _CALLED


def _is_within(name: Name, entity: Entity, end: int, holder: int) -> bool:
    """Return whether a name stands in somebody else's office, where no pronoun looks: "Ruiz spokesman Bo Lee".

    The office ends at `end`, and `holder` is the number of whoever holds it.
    """
    return name.end < end and holder != entity.number


def _takes_up(role: Role, text: str, end: int) -> bool:
    """Return whether a description of nobody known takes up the person in view ("The front-runner added").

    One that says of whom or of what it is the holder brings somebody else in: "The aide to a senator", "The Senate
    historian".
    """
    owned = text.startswith((" for ", " of ", " to ", " at "), end) or not roles.CHAMBERS.isdisjoint(role.modifiers)
    return role.definite and not owned and role.noun not in lists.words("generic_roles")


def _learn_kind(text: str, name: Name, entity: Entity) -> None:
    """Let the words next to a name tell that it is an outlet, a body or a place."""
    goes_on = text[name.end : name.end + 1] == " " and text[name.end + 1 : name.end + 2].islower()
    tail = _OUTLET.match(text, name.end) if goes_on else None
    if tail:
        entity.organisation += 2
        entity.forms[" ".join(name.words) + tail[0]] += 1
    if grammar.stands_for_place(text, name):
        entity.place += 0.7
    if goes_on and _ITS_PEOPLE.match(text, name.end):
        entity.organisation += 1
    blank = name.outer - 1
    if blank >= 0 and text[blank] == " ":
        low = max(0, blank - 23)
        before = text[max(low, text.rfind(" ", low, blank) + 1) : blank]
        if before in ("the", "The"):
            entity.organisation += 0.5
        elif before in _BODIES:
            entity.organisation += 2  # "the militant group Boko Haram"
