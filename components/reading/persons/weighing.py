"""How likely a spot before a pronoun is what the pronoun means: facts about the two, and what each fact weighs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from components.reading.persons import lists
from components.reading.persons.clusters import Being
from components.reading.persons.grammar import OWNER, SPEAKER

#: What each fact about a candidate weighs; learned by maximum likelihood, see METHOD.md.
WEIGHTS = lists.pronoun_weights()


@dataclass(slots=True, eq=False)
class Spot:
    """One place in the text where somebody is mentioned by name, description or pronoun.

    `sentence` and `block` are numbers, `quote` is the number of the quotation around it or 0, `slot` is how it stands
    in its sentence, `pronoun` the word where it is he, she or a description to be resolved like one.
    """

    start: int
    end: int
    being: Being | None
    sentence: int
    block: int
    slot: str
    quote: int
    pronoun: str = ""


def facts(pronoun: Spot, spot: Spot, being: Being, rank: int, speaker: Being | None) -> Iterator[str]:
    """Yield the facts about a candidate that are weighed. `rank` counts the nearer ones, `speaker` spoke last."""
    apart = pronoun.sentence - spot.sentence
    kind = _KINDS.get(pronoun.slot, "is")
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
    if being.person < 1:
        yield "no person"
    if len(being.key) < 2:
        yield "one word"
    yield f"count {_how_often(being.count)}"


_KINDS = {SPEAKER: "says", OWNER: "owns"}


def _how_often(count: int) -> str:
    if count < 4:
        return "1" if count == 1 else "few"
    return "some" if count < 10 else "many"


_Place = tuple[str, int, str, int, str]
_weighed: dict[tuple[object, ...], float] = {}


def weigh(pronoun: Spot, spot: Spot, being: Being, rank: int, speaker: Being | None) -> float:
    """Return the sum of the weights of the facts; the same facts are summed once."""
    apart, between = pronoun.sentence - spot.sentence, pronoun.block - spot.block
    same = (
        pronoun.slot, pronoun.quote > 0, spot.slot, spot.quote == pronoun.quote, spot.quote > 0, spot.pronoun != "",
        apart if apart < 4 else 4, between if between < 2 else 2, rank if rank < 4 else 4, being is speaker,
        being.male == being.female, being.person < 1, len(being.key) < 2, _how_often(being.count),
    )  # fmt: skip
    known = _weighed.get(same)
    if known is None:
        known = sum(WEIGHTS.get(fact, 0.0) for fact in facts(pronoun, spot, being, rank, speaker))
        _weighed[same] = known
    return known
