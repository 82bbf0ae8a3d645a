"""The entities of an article: everybody it names, and who any stretch of its text means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from components.reading.lexicon import parts_of_speech
from components.reading.model import Person
from components.reading.persons import joint, lists, roles
from components.reading.persons.antecedents import antecedent, place_before
from components.reading.persons.bodies import Bodies
from components.reading.persons.entities import Entity
from components.reading.persons.names import Name
from components.reading.persons.offices import Offices
from components.reading.persons.pronouns import is_pronoun, spans_of
from components.reading.persons.readable import readable
from components.reading.persons.titles import is_organisation
from components.reading.persons.unnamed import UnnamedSources, is_source
from components.reading.persons.voices import Voices
from components.reading.persons.weighing import EntityMention
from components.reading.persons.words import fold, folded_words
from components.reading.persons.writings import is_writing, writer

_CUT = re.compile(r"[,(;:–—]|\b(?:who|whom|whose|which|of|at|in|from|for|with|on|as|and|to|that)\b")
_ARTICLE = re.compile(r"^(?:the|a|an|one|his|her|their|its)\s+", re.IGNORECASE)
_CLOSING = ("", ",", ".", ";", ")", "\n")
#: What is left of a verb behind a pronoun: "she'd", "they've".
_SHORTENED = re.compile(r"(?<=\w)'(?:d|ll|ve|re|m)$")
_LONGEST_PRONOUN = len("herself")
_POSSESSIVE = frozenset(("", "'s", "’s", "'", "’"))
FIRST = lists.function_words()["first person"]
RELATIVE = lists.function_words()["relative"]
PARTY = lists.function_words()["third party"]
OTHER_PRONOUNS = FIRST | RELATIVE | PARTY | lists.function_words()["other pronouns"]


@dataclass(slots=True)
class Findings:
    """What the passes over an article yielded, for the index to answer from."""

    entries: list[tuple[Name, Entity]]
    mentions: list[EntityMention]
    introduced: list[tuple[int, int, Entity]]
    offices: Offices
    quoted: list[tuple[int, int]]


class EntityIndex:
    """Everybody an article names. `persons` has them in the order of their first mention."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._entries = findings.entries
        self._starts = [name.start for name, _ in self._entries]
        self._mentions = findings.mentions
        self._bodies = Bodies(text, findings.mentions)
        self._voices = Voices(text, findings.mentions, findings.quoted)
        short = [mention for mention in findings.mentions if mention.pronoun]
        self._pronouns = {
            mention.start: mention.entity for mention in short if mention.end - mention.start <= _LONGEST_PRONOUN
        }
        self._taken_up = {
            mention.start: mention.entity for mention in short if mention.end - mention.start > _LONGEST_PRONOUN
        }
        self._pronouns_of = spans_of(short)
        self._introduced = sorted(findings.introduced, key=lambda span: span[:2])
        self._introduced_starts = [start for start, _, _ in self._introduced]
        entities = list(dict.fromkeys(entity for _, entity in self._entries))
        self._offices = findings.offices
        self._sources = UnnamedSources(findings.mentions)
        self.persons: tuple[Person, ...] = tuple(self._person(entity) for entity in entities if entity.is_party)
        self._parties = {person.name: person.party for person in self.persons}

    def resolve(self, start: int, end: int) -> tuple[str | None, str]:
        """Return who `text[start:end]` means, and how it says so: name, description, pronoun or unnamed."""
        start, end = self._whole_name(start, end)
        words = folded_words(self._text[start : min(end, start + 300)])
        if not words:
            return None, "unnamed"
        words[0] = _SHORTENED.sub("", words[0])
        alone = len(words) == 1 or words[1] in ("and", "", "'s")  # "he and his staff", "he's"
        if alone and (is_pronoun(words[0]) or words[0] in OTHER_PRONOUNS):
            return self._pronoun(words[0], start), "pronoun"
        start = writer(self._text, start, end, self._entries, self._starts)
        if joint.AND.search(self._text, start, end) and (together := self._together(start, end)):
            return together
        other = words[0] in ("one", "another") and "," not in self._text[start:end]  # "one Rohingya"
        entity, form = (None, "") if other else self._named(start, end)
        if entity is None and not form:
            entity, form = self._described(start, end), "description"
        if entity is not None:
            return entity.name, "unnamed" if is_source(entity) and form == "description" else form
        memo = is_writing(self._text, start, end)
        person, found = (None, "description") if memo else self._nameless(start, end, words)
        if person is None and form == "name" and not memo:  # "a Port Radio poll" is nobody
            return joint.without_article(self._text[start : min(end, start + 200)]) or None, found
        return person, found

    def _whole_name(self, start: int, end: int) -> tuple[int, int]:
        """Return a mention that begins within a name with the whole name: "Prevention" of the Centers for ..."""
        before = bisect_right(self._starts, start) - 1
        if before >= 0:
            name = self._entries[before][0]
            if name.start < start < name.end <= end:
                return name.outer, end
            if name.start == start and end < name.end and self._text[end] == " ":
                return name.outer, name.end
        return start, end

    def _together(self, start: int, end: int) -> tuple[str | None, str] | None:
        """Return a label for several who speak as one ("Ana Ruiz and Bo Lee"), None where one party is meant."""
        low = bisect_left(self._starts, start)
        found = joint.members(
            self._text, start, end, [one for one, _ in self._entries[low : low + 12] if one.end <= end]
        )
        known = [self._named(*each)[0] or self._described(*each) for each in found]
        entities = [entity for entity in known if entity]
        if not found or len(set(entities)) < len(entities):
            return None  # "Ana Ruiz, the mayor and the owner"
        labels = [
            entity.name
            if entity and entity.person >= max(entity.organisation, entity.place)
            else joint.without_article(self._text[slice(*each)])
            for entity, each in zip(known, found, strict=True)
        ]
        return joint.joined(labels), "name" if all(known) else "description"

    def _nameless(self, start: int, end: int, words: Sequence[str]) -> tuple[str | None, str]:
        """Return how to call somebody whom the article does not name: a class of sources, an office, a body."""
        shown = self._readable(start, end)
        noun = roles.singular(fold(shown.split(" ")[-1])) if shown else ""
        core = _CUT.split(shown, maxsplit=1)[0].split()
        if core and "and" not in words and noun not in lists.words("organisations"):
            noun = roles.singular(fold(core[-1]))  # "government of Norland"
        role = roles.parse(self._text[start : min(end, start + 200)])
        if words[0] in roles.INDEFINITE or (role and (role.plural or role.noun in lists.words("generic_roles"))):
            return shown, "unnamed"
        if role:
            return shown if "’s " in shown.replace("'", "’") and not role.country else str(role), "description"
        if noun in lists.words("organisations"):
            body = self._bodies.of_noun(noun, start) if words[0] == "the" else None
            return body.name if body else shown, "description"
        if noun in lists.words("collectives") or words[0] in lists.words("collectives"):
            return shown, "unnamed"
        if "and" in words and not _ARTICLE.match(self._text, start, end):  # "Police and prosecutors"
            return shown, "unnamed"
        return None, "description"

    def names_place(self, end: int) -> bool:
        """Return whether the name that ends here is a place's: "Lynn" of "Lynn, Mass."."""
        return place_before(self._text, self._entries, self._starts, end)

    def is_body(self, name: str) -> bool:
        """Return whether a resolved name is a body's: of a party that is none, or by its own noun ("government")."""
        party = self._parties.get(name)
        if party is not None:
            return party == "organisation"
        core = _CUT.split(name, maxsplit=1)[0].split()
        return bool(core) and is_organisation(fold(core[-1]))

    def label(self, start: int, end: int) -> str:
        """Return one label for whoever a mention means: the person's name, or the words themselves."""
        person, _ = self.resolve(start, end)
        return person or self._readable(start, end) or self._text[start:end]

    def _readable(self, start: int, end: int) -> str:
        low = bisect_left(self._starts, start)
        inside = [name for name, _ in self._entries[low : low + 12] if name.end <= end and len(name.key) > 1]
        return readable(self._text, start, end, [(name.start, name.end) for name in inside])

    def _person(self, entity: Entity) -> Person:
        name = entity.name
        party = "organisation" if entity.organisation > entity.person else "person"
        gender = {"m": "male", "f": "female"}.get(entity.gender, "") if party == "person" else ""
        aliases = tuple(form for form in entity.forms if form != name)
        pronouns = tuple(self._pronouns_of.get(entity, ())) if party == "person" else ()
        return Person(name, aliases, gender, tuple(dict.fromkeys(map(str, entity.roles))), party, pronouns)

    def _named(self, start: int, end: int) -> tuple[Entity | None, str]:
        """Return whom the head of a mention names, None where the head is no name."""
        low = bisect_left(self._starts, start)
        inside = list(takewhile(lambda entry: entry[0].end <= end, self._entries[low : low + 12]))
        if not inside:
            return None, ""
        reach = self._core_end(start, end, [name for name, _ in inside])
        name, entity = inside[-1]
        if name.end >= end - 2 and self._introduces(start, name.outer, entity):
            return entity, "name"  # "Council for Immigrants campaigner Ana Ruiz", "the premier, Shinzo Abe"
        if name.end >= end - 1 and len(inside) > 1 and self._stands_behind_body(inside[-2], name, start):
            return entity, "name"  # "director of the Council on Water Relations Ana Ruiz"
        heads = [entry for entry in inside if entry[0].end <= reach]
        if not heads:
            return self._apposed(inside, start, end, reach)
        return self._head(*heads[-1], reach)

    def _head(self, name: Name, entity: Entity, reach: int) -> tuple[Entity | None, str]:
        """Return the entity if its name is the noun of a mention that goes on to `reach`, and no attribute of it."""
        rest = self._text[name.end : reach].strip(' \xa0"”“.)]')
        if rest in _POSSESSIVE:
            return entity, "name"
        last = fold(rest.split(" ")[-1])
        if rest.startswith(("'s ", "’s ", "' ", "’ ")) or roles.parse(rest) or last in lists.words("collectives"):
            return None, ""
        body = last in lists.words("organisations") and last not in lists.words("outlets")
        owner = rest.split(" ")[0]  # "the Ruiz administration's plan"
        body = body or (owner[-2:] in ("'s", "’s") and fold(owner) in lists.words("organisations"))
        if rest.islower() and last not in lists.words("outlets"):  # "the Trump empire", "the White House plan"
            body = body or parts_of_speech().get(last, "") in ("NN", "NNS")
        return (None, "name") if body else (entity, "name")  # "the Clinton campaign" is not Clinton

    def _apposed(
        self, inside: Sequence[tuple[Name, Entity]], start: int, end: int, reach: int
    ) -> tuple[Entity | None, str]:
        """Return whom a mention names after its noun and a comma: "his top aide, Ana Ruiz"."""
        text = self._text
        for name, entity in inside:
            comma = text.rfind(",", reach, name.outer)
            if comma < 0:
                continue
            between = text[comma + 1 : name.outer].strip(" \xa0")
            rest = text[name.end : end].strip(' \xa0,.”"')
            closed = rest == "" or rest.startswith(("of ", "in ", "("))
            owner = roles.parse(text[reach:comma].split(" ", 2)[-1]) if comma > reach else None
            known = entity.place <= max(entity.person, entity.organisation)
            if closed and known and (not between or roles.parse(between)) and not (owner and owner.definite):
                return entity, "name"
        return None, ""

    def _stands_behind_body(self, before: tuple[Name, Entity], name: Name, start: int) -> bool:
        """Return whether a full name follows right behind the body that the words from `start` give an office of."""
        close = before[0].end + 1 == name.outer and len(name.key) > 1 and before[0].kind in ("organisation", "place")
        return close and roles.parse(self._text[start : before[0].start]) is not None

    def _introduces(self, start: int, outer: int, entity: Entity) -> bool:
        """Return whether a role between `start` and a name is the one that the name is introduced with."""
        return any(end >= outer - 3 and other is entity for _, end, other in self._introduced_in(start, outer))

    def _core_end(self, start: int, end: int, names: Sequence[Name]) -> int:
        """Return where the noun of a mention ends: before its first comma, preposition or relative outside names."""
        for cut in _CUT.finditer(self._text, start, end):
            if cut.start() > start and not any(name.outer <= cut.start() < name.end for name in names):
                return cut.start()
        return end

    def _introduced_in(self, start: int, end: int) -> list[tuple[int, int, Entity]]:
        low = bisect_left(self._introduced_starts, start - 40)
        high = bisect_right(self._introduced_starts, end)
        return [
            span for span in self._introduced[low:high] if min(span[1], end) - max(span[0], start) > (end - start) / 2
        ]

    def _described(self, start: int, end: int) -> Entity | None:
        if introduced := self._introduced_in(start, self._core_end(start, end, ())):
            return introduced[-1][2]
        if beside := self._beside(start, end):
            return beside
        role = roles.parse(self._text[start : min(end, start + 200)])
        if role is None or role.plural or not role.definite:
            return None
        entity = self._offices.holder(role, start)
        source = self._sources.last(role, start)
        if source and not (entity and self._named_between(entity, source.first, start)):
            return source
        entity = entity or self._taken_up.get(start)
        return None if entity is not None and entity.nameless and entity.key[0] != role.noun else entity

    def _named_between(self, entity: Entity, start: int, end: int) -> bool:
        between = slice(bisect_left(self._starts, start), bisect_left(self._starts, end))
        return any(one is entity for _, one in self._entries[between])

    def _beside(self, start: int, end: int) -> Entity | None:
        """Return the person whose name stands in apposition to a description: "Ana Ruiz, the voice of the port,"."""
        text = self._text
        k = bisect_left(self._starts, start)
        if text[start - 2 : start] == ", " and text[end : end + 1] in _CLOSING and k:
            name, entity = self._entries[k - 1]
            if name.end == start - 2 and entity.person > max(entity.organisation, entity.place):
                return entity
        k = bisect_left(self._starts, end)
        if text[end : end + 2] == ", " and k < len(self._entries):
            name, entity = self._entries[k]
            closed = text[name.end : name.end + 1] in _CLOSING
            if name.outer == end + 2 and closed and entity.person > max(entity.organisation, entity.place):
                return entity
        return None

    def _pronoun(self, word: str, position: int) -> str | None:
        if is_pronoun(word):
            entity = self._pronouns.get(position)
        elif word in FIRST:
            entity = self._voices.speaker_at(position)
        elif word in RELATIVE:
            entity = antecedent(self._text, self._entries, self._starts, position)
        else:
            entity = self._bodies.taken_up(word, position) if word in PARTY else None
        return entity.name if entity else None
