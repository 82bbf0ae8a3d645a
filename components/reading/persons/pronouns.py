"""Whom he and she mean: the mentions before a pronoun are weighed by place, grammar, gender and marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from components.reading.persons import lists
from components.reading.persons.binding import barred, faulted, of_relative, owner, remarked, subordinate, topic
from components.reading.persons.entities import Entity
from components.reading.persons.grammar import OBJECT, OBLIQUE, SPEAKER, SUBJECT
from components.reading.persons.weighing import EntityMention, case, likelihood

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
#: He and she in all forms; it begins with a character class because that is searched fastest.
PRONOUN = re.compile(r"[HhSs](?<!\w[HhSs])(?:(?<=[Hh])(?:e|im|is|ers?|imself|erself)|(?<=[Ss])he|(?<=H)E|(?<=S)HE)\b")
_OPENING = re.compile(r"(?:^|[.!?”\"\n][ \xa0\n]*)([A-Z]\w*)(?:[ \xa0][\w’'-]+){0,5}[ \xa0]$")
#: What a word may end with that is neither letter nor digit.
_WITHIN_WORDS = ("_", "’", "'", "-")
_OPENINGS = lists.function_words()["openings"]
#: What follows whom a sentence names as its speaker at its end or aside: "he said.", "Ruiz said in a note".
_CLOSE = re.compile(
    r"[ \xa0](?:also[ \xa0])?\w+(?:[.,;\n]|$|[ \xa0](?:in|on|at|to|during|after|before|by|last|later|[A-Z]\w+day)\b)"
)
#: A pronoun looks so many mentions back at most.
REACH = 14
#: So many sentences back the places of somebody are added up.
_NEAR = 3


def candidates(
    mentions: Sequence[EntityMention], number: int, ruled_out: Collection[Entity | None] = ()
) -> Iterator[EntityMention]:
    """Yield the mentions before `mentions[number]` that its gender allows and nothing bars, the nearest first."""
    pronoun = mentions[number]
    male, female = pronoun.pronoun in MALE, pronoun.pronoun in FEMALE
    for mention in mentions[max(0, number - REACH) : number][::-1]:
        entity = mention.entity
        if entity is None or entity in ruled_out or entity.organisation > entity.person or entity.place > entity.person:
            continue
        if entity.person == 0 and not entity.gender and mention.slot in (OBLIQUE, OBJECT):
            continue  # "the mayor of Vigo said ... He"
        if (male and entity.female > entity.male) or (female and entity.male > entity.female):
            continue
        yield mention


def antecedent(
    mentions: Sequence[EntityMention], number: int, speaker: Entity | None, ruled_out: Collection[Entity | None] = ()
) -> Entity | None:
    """Return whom the pronoun at `mentions[number]` means, None where nobody before it fits.

    What speaks for each place where somebody is mentioned is added up, but in the sentences near it alone.
    """
    pronoun = mentions[number]
    near: dict[Entity, float] = {}
    best: dict[Entity, float] = {}
    for rank, mention in enumerate(candidates(mentions, number, ruled_out)):
        entity = mention.entity
        assert entity is not None
        likely = likelihood(case(pronoun, mention, entity, rank, speaker))
        if not mention.quote and pronoun.sentence - mention.sentence <= _NEAR:
            near[entity] = likely = near.get(entity, 0.0) + likely
        if likely > best.get(entity, 0.0):
            best[entity] = likely
    return max(best, key=best.__getitem__, default=None)


def ahead(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return the subject that a pronoun looks ahead to: "Before his visit to Japan, Mattis visited South Korea"."""
    pronoun = mentions[number]
    first = number == 0 or mentions[number - 1].sentence != pronoun.sentence
    if pronoun.quote or not first or pronoun.pronoun in ("him", "himself", "herself"):
        return None
    before = text[max(0, pronoun.start - 60) : pronoun.start]
    opening = _OPENING.search(before) if before[-2:-1].isalnum() or before[-2:-1] in _WITHIN_WORDS else None
    if not opening or not (opening[1].lower() in _OPENINGS or opening[1].endswith("ing")):
        return None
    for mention in mentions[number + 1 : number + 5]:
        gap = text[pronoun.end : mention.start]
        if mention.sentence != pronoun.sentence or len(gap) > 140:
            return None
        acts = mention.slot in (SUBJECT, SPEAKER) and not mention.pronoun
        if "," in gap and acts and mention.entity is not None and _agrees(mention.entity, pronoun.pronoun):
            return mention.entity
    return None


def closing(mentions: Sequence[EntityMention], number: int, speaker: Entity | None, text: str) -> Entity | None:
    """Return the last speaker for a pronoun that closes what it reports of another: "He thanked Abe, he added"."""
    pronoun = mentions[number]
    if (
        pronoun.slot != SPEAKER
        or pronoun.quote
        or not _closes(pronoun, text)
        or speaker is None
        or not _agrees(speaker, pronoun.pronoun)
    ):
        return None
    for mention in mentions[max(0, number - 6) : number]:
        told = mention.sentence == pronoun.sentence and mention.slot == SUBJECT and not mention.quote
        if told and mention.pronoun == pronoun.pronoun and mention.entity is not speaker:
            return speaker
    return None


def continuing(mentions: Sequence[EntityMention], number: int, speaker: Entity | None) -> Entity | None:
    """Return the last speaker for a pronoun that speaks on: "He said ... “...,” he said", and nobody acts between."""
    pronoun = mentions[number]
    if pronoun.slot != SPEAKER or pronoun.quote or speaker is None or not _agrees(speaker, pronoun.pronoun):
        return None
    for mention in mentions[max(0, number - 6) : number][::-1]:
        rival = mention.entity is not None and _agrees(mention.entity, pronoun.pronoun)
        if rival and not mention.quote and mention.slot in (SPEAKER, SUBJECT):
            spoke = mention.slot == SPEAKER and mention.pronoun == pronoun.pronoun and mention.entity is speaker
            return speaker if spoke and pronoun.sentence - mention.sentence <= 1 else None
    return None


def teller(mentions: Sequence[EntityMention], number: int, speaker: Entity | None, text: str) -> Entity | None:
    """Return who tells the sentence of a pronoun at its end: in "He thanked Abe, he added" the first he is another."""
    pronoun = mentions[number]
    if pronoun.quote or pronoun.slot == SPEAKER:
        return None
    for mention in mentions[number + 1 : number + 8]:
        if mention.sentence != pronoun.sentence:
            return None
        if mention.slot == SPEAKER and not mention.quote and _closes(mention, text):
            return (
                speaker
                if mention.pronoun and (mention.pronoun in MALE) == (pronoun.pronoun in MALE)
                else mention.entity
            )
    return None


def _closes(speaking: EntityMention, text: str) -> bool:
    """Return whether who speaks closes a sentence or stands aside in it (", he said on Monday."), and tells no more."""
    return text[speaking.start - 2 : speaking.start] == ", " and _CLOSE.match(text, speaking.end) is not None


_RULES = (topic, owner, faulted, of_relative, remarked, subordinate)


def _bound(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return whom the grammar of its own sentence gives a pronoun."""
    for rule in _RULES:
        entity = rule(mentions, number, text)
        if entity is not None:
            return entity
    return None


def _agreeing(entity: Entity | None, word: str) -> Entity | None:
    return entity if entity is not None and _agrees(entity, word) else None


def _agrees(entity: Entity, word: str) -> bool:
    """Return whether an entity may be meant by he or she."""
    if entity.organisation > entity.person or entity.place > entity.person:
        return False
    return entity.male >= entity.female if word in MALE else entity.female >= entity.male


def link(mentions: Sequence[EntityMention], text: str) -> None:
    """Give every pronoun among the mentions its entity, in text order, so that each may lean on those before it."""
    speaker: Entity | None = None
    for number, mention in enumerate(mentions):
        if mention.pronoun:
            mention.entity = (
                _agreeing(_bound(mentions, number, text), mention.pronoun)
                or closing(mentions, number, speaker, text)
                or ahead(mentions, number, text)
                or continuing(mentions, number, speaker)
                or antecedent(
                    mentions,
                    number,
                    speaker,
                    {teller(mentions, number, speaker, text), *barred(mentions, number, text)},
                )
            )
            _learn_gender(mentions, number)
        if mention.slot == SPEAKER and not mention.quote and mention.entity is not None:
            speaker = mention.entity


def _learn_gender(mentions: Sequence[EntityMention], number: int) -> None:
    """Let a pronoun tell the gender of whom it means, unless somebody near is known to have that gender."""
    pronoun = mentions[number]
    entity = pronoun.entity
    if entity is None or entity.male != entity.female or entity.person < 0.5:
        return
    mark = "m" if pronoun.pronoun in MALE else "f" if pronoun.pronoun in FEMALE else ""
    if any(
        mention.entity.gender == mark
        for mention in candidates(mentions, number)
        if mention.entity and mention.entity is not entity
    ):
        return
    entity.male += 0.5 * (mark == "m")
    entity.female += 0.5 * (mark == "f")


def is_pronoun(word: str) -> bool:
    """Return whether a folded word is he or she in any form."""
    return word in MALE or word in FEMALE


def spans_of(mentions: Sequence[EntityMention]) -> dict[Entity, list[tuple[int, int]]]:
    """Return the places where he or she was linked to each entity."""
    found: dict[Entity, list[tuple[int, int]]] = {}
    for mention in mentions:
        word = mention.pronoun
        if mention.entity is None or mention.end - mention.start != len(word) or not is_pronoun(word):
            continue
        found.setdefault(mention.entity, []).append((mention.start, mention.end))
    return found
