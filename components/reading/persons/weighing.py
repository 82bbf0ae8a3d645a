"""How likely a mention before a pronoun is what the pronoun means: facts about the two, and what each fact weighs."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from components.reading.persons import lists
from components.reading.persons.entities import Entity
from components.reading.persons.grammar import OWNER, SPEAKER

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
    return Case(
        _KINDS.get(pronoun.slot, "is"), pronoun.quote > 0, mention.slot, mention.quote == pronoun.quote,
        mention.quote > 0, mention.pronoun != "", apart if apart < 4 else 4, between if between < 2 else 2,
        rank if rank < 4 else 4, entity is speaker, entity.male == entity.female, entity.person < 1,
        len(entity.key) < 2, _how_often(entity.count),
    )  # fmt: skip


def _how_often(count: int) -> str:
    if count < 4:
        return "1" if count == 1 else "few"
    return "some" if count < 10 else "many"


def facts(found: Case) -> Iterator[str]:
    """Yield the facts of a case that are weighed, by the names that the list of weights has for them."""
    inside = "in" if found.in_quote else "out"
    yield f"{found.kind} {found.apart} apart"
    yield f"{found.slot} {'same' if found.apart == 0 else 'before'}"
    yield f"rank {found.rank}"
    yield f"{inside} {'same' if found.same_quote else 'quoted' if found.quoted else 'out'}"
    if found.spoke_last:
        yield f"{found.kind} {inside} spoke last"
    if found.by_pronoun:
        yield "pronoun"
    if found.between:
        yield "next block" if found.between == 1 else "far block"
    if found.gender_unknown:
        yield "gender unknown"
    if found.doubtful_person:
        yield "no person"
    if found.one_word:
        yield "one word"
    yield f"count {found.often}"


@lru_cache(maxsize=100_000)
def likelihood(found: Case) -> float:
    """Return how likely the candidate of a case is meant, against others: the product of what its facts weigh."""
    return math.exp(sum(WEIGHTS.get(fact, 0.0) for fact in facts(found)))
