"""How likely a mention before a pronoun is what the pronoun means: facts about the two, and what each fact weighs."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from components.reading.persons import lists
from components.reading.persons.entities import Entity
from components.reading.persons.grammar import OBJECT, OBLIQUE, OWNER, SPEAKER, SUBJECT

#: What each fact about a candidate weighs; learned by maximum likelihood, see METHOD.md.
WEIGHTS = lists.pronoun_weights()


@dataclass(slots=True, eq=False)
class EntityMention:
    """One place in the text where somebody is mentioned by name, description or pronoun.

    `sentence` and `block` are numbers, `quote` is the number of the quotation around it or 0, `slot` is how it stands
    in its sentence, `pronoun` the word where it is he, she or a description to be resolved like one.
    """

    start: int
    end: int
    entity: Entity | None
    sentence: int
    block: int
    slot: str
    quote: int
    pronoun: str = ""


class Case(NamedTuple):
    """What is known about a pronoun and a mention before it that may be what it means.

    `apart` counts sentences and `between` blocks, `rank` the nearer candidates, all capped; `spoke_last` is true of
    the last one who spoke, `often` how often the candidate is named in the article.
    """

    kind: str
    in_quote: bool
    slot: str
    same_quote: bool
    quoted: bool
    by_pronoun: bool
    apart: int
    between: int
    rank: int
    spoke_last: bool
    gender_unknown: bool
    doubtful_person: bool
    one_word: bool
    often: str


_KINDS = {SPEAKER: "says", OWNER: "owns"}


def case(pronoun: EntityMention, mention: EntityMention, entity: Entity, rank: int, speaker: Entity | None) -> Case:
    """Return the case of a pronoun and a mention of an entity."""
    apart, between = pronoun.sentence - mention.sentence, pronoun.block - mention.block
    values = (
        _KINDS.get(pronoun.slot, "is"), pronoun.quote > 0, mention.slot, mention.quote == pronoun.quote,
        mention.quote > 0, mention.pronoun != "", apart if apart < 4 else 4, between if between < 2 else 2,
        rank if rank < 4 else 4, entity is speaker, entity.male == entity.female, entity.person < 1,
        len(entity.key) < 2, _how_often(entity.count),
    )  # fmt: skip
    return tuple.__new__(Case, values)  # in half the time that a call of `Case` takes


def _how_often(count: int) -> str:
    if count < 4:
        return "1" if count == 1 else "few"
    return "some" if count < 10 else "many"


def _named(*facts: str) -> list[float]:
    return [WEIGHTS.get(fact, 0.0) for fact in facts]


_SLOTS = (SPEAKER, SUBJECT, OBJECT, OBLIQUE, OWNER)
#: The weights of the facts by what a case holds; the facts have the names of the list of weights.
_APART = {kind: _named(*(f"{kind} {apart} apart" for apart in range(5))) for kind in ("says", "is", "owns")}
_SLOT = {slot: _named(f"{slot} before", f"{slot} same") for slot in _SLOTS}
_RANK = _named(*(f"rank {rank}" for rank in range(5)))
_SAME, _QUOTED, _OUT = (_named(f"out {which}", f"in {which}") for which in ("same", "quoted", "out"))
_SPOKE_LAST = {kind: _named(f"{kind} out spoke last", f"{kind} in spoke last") for kind in _APART}
_BLOCK = _named("", "next block", "far block")
_PRONOUN, _UNKNOWN, _NO_PERSON, _ONE_WORD = _named("pronoun", "gender unknown", "no person", "one word")
_OFTEN = {often: WEIGHTS.get(f"count {often}", 0.0) for often in ("1", "few", "some", "many")}


def likelihood(found: Case) -> float:
    """Return how likely the candidate of a case is meant, against others: the product of what its facts weigh.

    The weights are added in one order, so that the sum is the same to the last digit.
    """
    (
        kind, in_quote, slot, same_quote, quoted, by_pronoun, apart, between, rank, spoke_last, gender_unknown,
        doubtful_person, one_word, often,
    ) = found  # fmt: skip
    weight = _APART[kind][apart] + _SLOT[slot][apart == 0] + _RANK[rank]
    weight += (_SAME if same_quote else _QUOTED if quoted else _OUT)[in_quote]
    if spoke_last:
        weight += _SPOKE_LAST[kind][in_quote]
    if by_pronoun:
        weight += _PRONOUN
    if between:
        weight += _BLOCK[between]
    if gender_unknown:
        weight += _UNKNOWN
    if doubtful_person:
        weight += _NO_PERSON
    if one_word:
        weight += _ONE_WORD
    return math.exp(weight + _OFTEN[often])
