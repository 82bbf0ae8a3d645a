"""Whom he and she mean: the spots before a pronoun are weighed by place, grammar, gender and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.reading.persons import lists
from components.reading.persons.clusters import Being
from components.reading.persons.grammar import SPEAKER, SUBJECT
from components.reading.persons.weighing import Spot, case, weight

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
#: He and she in all forms; it begins with a character class because that is searched fastest.
PRONOUN = re.compile(r"[HhSs](?<!\w[HhSs])(?:(?<=[Hh])(?:e|im|is|ers?|imself|erself)|(?<=[Ss])he|(?<=H)E|(?<=S)HE)\b")
_OPENING = re.compile(r"(?:^|[.!?”\"\n][ \xa0\n]*)([A-Z]\w*)(?:[ \xa0][\w’'-]+){0,5}[ \xa0]$")
_OPENINGS = lists.function_words()["openings"]
#: A pronoun looks so many spots back at most.
REACH = 14


def candidates(spots: Sequence[Spot], number: int, barred: Being | None = None) -> Iterator[Spot]:
    """Yield the spots before `spots[number]` that its gender allows, the nearest first."""
    pronoun = spots[number]
    male, female = pronoun.pronoun in MALE, pronoun.pronoun in FEMALE
    for spot in spots[max(0, number - REACH) : number][::-1]:
        being = spot.being
        if being is None or being is barred or being.organisation > being.person or being.place > being.person:
            continue
        if (male and being.female > being.male) or (female and being.male > being.female):
            continue
        yield spot


def antecedent(spots: Sequence[Spot], number: int, speaker: Being | None, barred: Being | None = None) -> Being | None:
    """Return whom the pronoun at `spots[number]` means, None where nobody before it fits."""
    pronoun = spots[number]
    best, top = None, -1e9
    for rank, spot in enumerate(candidates(spots, number, barred)):
        being = spot.being
        assert being is not None
        score = weight(case(pronoun, spot, being, rank, speaker))
        if score > top:
            best, top = being, score
    return best


def ahead(spots: Sequence[Spot], number: int, text: str) -> Being | None:
    """Return the subject that a pronoun looks ahead to: "Before his visit to Japan, Mattis visited South Korea"."""
    pronoun = spots[number]
    first = number == 0 or spots[number - 1].sentence != pronoun.sentence
    if pronoun.quote or not first or pronoun.pronoun in ("him", "himself", "herself"):
        return None
    opening = _OPENING.search(text[max(0, pronoun.start - 60) : pronoun.start])
    if not opening or not (opening[1].lower() in _OPENINGS or opening[1].endswith("ing")):
        return None
    for spot in spots[number + 1 : number + 5]:
        gap = text[pronoun.end : spot.start]
        if spot.sentence != pronoun.sentence or len(gap) > 140:
            return None
        acts = spot.slot in (SUBJECT, SPEAKER) and not spot.pronoun
        if "," in gap and acts and spot.being is not None and _agrees(spot.being, pronoun.pronoun):
            return spot.being
    return None


def closing(spots: Sequence[Spot], number: int, speaker: Being | None, text: str) -> Being | None:
    """Return the last speaker for a pronoun that closes what it reports of another: "He thanked Abe, he added"."""
    pronoun = spots[number]
    closes = pronoun.slot == SPEAKER and not pronoun.quote and text[pronoun.start - 2 : pronoun.start] == ", "
    if not closes or speaker is None or not _agrees(speaker, pronoun.pronoun):
        return None
    for spot in spots[max(0, number - 6) : number]:
        told = spot.sentence == pronoun.sentence and spot.slot == SUBJECT and not spot.quote
        if told and spot.pronoun == pronoun.pronoun and spot.being is not speaker:
            return speaker
    return None


def teller(spots: Sequence[Spot], number: int, speaker: Being | None, text: str) -> Being | None:
    """Return who tells the sentence of a pronoun at its end: in "He thanked Abe, he added" the first he is another."""
    pronoun = spots[number]
    if pronoun.quote or pronoun.slot == SPEAKER:
        return None
    for spot in spots[number + 1 : number + 8]:
        if spot.sentence != pronoun.sentence:
            return None
        if spot.slot == SPEAKER and not spot.quote and text[spot.start - 2 : spot.start] == ", ":
            return speaker if spot.pronoun and (spot.pronoun in MALE) == (pronoun.pronoun in MALE) else spot.being
    return None


def _agrees(being: Being, word: str) -> bool:
    """Return whether a being may be meant by he or she."""
    if being.organisation > being.person or being.place > being.person:
        return False
    return being.male >= being.female if word in MALE else being.female >= being.male


def link(spots: Sequence[Spot], text: str) -> None:
    """Give every pronoun among the spots its being, in text order, so that each may lean on those before it."""
    speaker: Being | None = None
    for number, spot in enumerate(spots):
        if spot.pronoun:
            spot.being = (
                closing(spots, number, speaker, text)
                or ahead(spots, number, text)
                or antecedent(spots, number, speaker, teller(spots, number, speaker, text))
            )
            _learn_gender(spots, number)
        if spot.slot == SPEAKER and not spot.quote and spot.being is not None:
            speaker = spot.being


def _learn_gender(spots: Sequence[Spot], number: int) -> None:
    """Let a pronoun tell the gender of whom it means, unless somebody near is known to have that gender."""
    pronoun = spots[number]
    being = pronoun.being
    if being is None or being.male != being.female or being.person < 0.5:
        return
    mark = "m" if pronoun.pronoun in MALE else "f" if pronoun.pronoun in FEMALE else ""
    if any(spot.being.gender == mark for spot in candidates(spots, number) if spot.being and spot.being is not being):
        return
    being.male += 0.5 * (mark == "m")
    being.female += 0.5 * (mark == "f")


def is_pronoun(word: str) -> bool:
    """Return whether a folded word is he or she in any form."""
    return word in MALE or word in FEMALE
