"""Whom he and she mean: the spots before a pronoun are weighed by place, grammar, gender and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.reading.persons import lists
from components.reading.persons.clusters import Being
from components.reading.persons.evidence import SPEAKER

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|[Hh]ers|[Hh]imself|[Hh]erself|HE|SHE)\b")
#: A pronoun looks so many spots back at most.
REACH = 14


@dataclass(slots=True, eq=False)
class Spot:
    """One place in the text where somebody is mentioned by name, description or pronoun."""

    start: int
    end: int
    being: Being | None
    sentence: int
    block: int
    slot: str
    quote: int
    pronoun: str = ""


#: What each fact about a candidate spot weighs; learned by maximum likelihood, see METHOD.md.
WEIGHTS = lists.pronoun_weights()


def candidates(spots: Sequence[Spot], number: int) -> Iterator[Spot]:
    """Yield the spots before `spots[number]` that its gender allows, the nearest first."""
    pronoun = spots[number]
    male = pronoun.pronoun in MALE
    for spot in spots[max(0, number - REACH) : number][::-1]:
        being = spot.being
        if being is None or being.organisation > being.person or being.place > being.person:
            continue
        if (being.female > being.male) if male else (being.male > being.female):
            continue
        yield spot


def facts(pronoun: Spot, spot: Spot, rank: int, speaker: Being | None) -> Iterator[str]:
    """Yield the facts about a candidate that are weighed. `rank` counts the nearer ones, `speaker` spoke last."""
    being = spot.being
    assert being is not None
    apart = pronoun.sentence - spot.sentence
    says = pronoun.slot == SPEAKER
    kind = "says" if says else "owns" if pronoun.slot == "owner" else "is"
    inside = "in" if pronoun.quote else "out"
    yield f"{kind} {min(apart, 4)} apart"
    yield f"{spot.slot} {'same' if apart == 0 else 'before'}"
    yield f"rank {min(rank, 4)}"
    yield f"{inside} {'same' if spot.quote == pronoun.quote else 'quoted' if spot.quote else 'out'}"
    if being is speaker:
        yield f"{kind} {inside} spoke last"
    if spot.pronoun:
        yield "pronoun"
    if spot.block != pronoun.block:
        yield "next block" if spot.block == pronoun.block - 1 else "far block"
    if being.male == being.female:
        yield "gender unknown"
    if being.person <= 0:
        yield "no person"
    if len(being.key) < 2:
        yield "one word"
    yield "count 1" if being.count == 1 else "count few" if being.count < 4 else "count some" if being.count < 10 else "count many"


def antecedent(spots: Sequence[Spot], number: int, speaker: Being | None) -> Being | None:
    """Return whom the pronoun at `spots[number]` means, None where nobody before it fits."""
    pronoun = spots[number]
    best, top = None, -1e9
    for rank, spot in enumerate(candidates(spots, number)):
        score = sum(WEIGHTS.get(fact, 0.0) for fact in facts(pronoun, spot, rank, speaker))
        if score > top:
            best, top = spot.being, score
    return best


def link(spots: Sequence[Spot]) -> None:
    """Give every pronoun among the spots its being, in text order, so that each may lean on those before it."""
    speaker: Being | None = None
    for number, spot in enumerate(spots):
        if spot.pronoun:
            spot.being = antecedent(spots, number, speaker)
            if spot.being is not None and spot.being.male == spot.being.female:
                spot.being.male += 0.5 * (spot.pronoun in MALE)
                spot.being.female += 0.5 * (spot.pronoun in FEMALE)
        if spot.slot == SPEAKER and not spot.quote and spot.being is not None:
            speaker = spot.being


def is_pronoun(word: str) -> bool:
    """Return whether a folded word is he or she in any form."""
    return word in MALE or word in FEMALE


