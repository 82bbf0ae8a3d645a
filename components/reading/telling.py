"""A telling: a sentence of the outlet, with every passage in quotation marks folded into one token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from components.corpus.blocks import Block
from components.reading.marks import Passage
from components.reading.model import Sentence
from components.reading.tokens import Token, tokens_in


@dataclass
class Telling:
    """A sentence in the outlet's words: its tokens, and the passages (by the start of their Q token) within it."""

    start: int
    end: int
    block: int
    place: str
    tokens: list[Token] = field(default_factory=list)
    passages: dict[int, Passage] = field(default_factory=dict)


def tellings(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], passages: Sequence[Passage]
) -> list[Telling]:
    """Return the tellings of the measured blocks: sentences whose breaks inside quotation marks are undone."""
    starts = [sentence.start for sentence in sentences]
    outer = [passage.outer_start for passage in passages]
    found = []
    for number, block in enumerate(blocks):
        if block.measured:
            own = sentences[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            inside = passages[bisect_left(outer, block.start) : bisect_left(outer, block.end)]
            for start, end, place, held in _unbroken(own, inside):
                telling = Telling(
                    start, end, number, place, passages={passage.outer_start: passage for passage in held}
                )
                telling.tokens = list(_folded(text, telling, held))
                found.append(telling)
    return found


def _unbroken(
    sentences: Sequence[Sentence], passages: Sequence[Passage]
) -> Iterator[tuple[int, int, str, list[Passage]]]:
    """Yield start, end, place and passages of each run of sentences that no break outside quotation marks parts."""
    at = 0
    first: Sentence | None = None
    for number, sentence in enumerate(sentences):
        first = first or sentence
        limit = sentences[number + 1].start if number + 1 < len(sentences) else None
        reach = at
        while reach < len(passages) and (limit is None or passages[reach].outer_start < limit):
            reach += 1
        if limit is not None and reach > at and passages[reach - 1].outer_end > limit:
            continue
        yield (
            first.start,
            max(sentence.end, passages[reach - 1].outer_end if reach > at else 0),
            first.place,
            list(passages[at:reach]),
        )
        at, first = reach, None


def _folded(text: str, telling: Telling, passages: Sequence[Passage]) -> Iterator[Token]:
    at, first = telling.start, True
    for passage in passages:
        for token in tokens_in(text, at, max(at, passage.outer_start), first=first):
            yield token
            first = False
        yield Token(passage.outer_start, passage.outer_end, '"', "Q")
        at, first = passage.outer_end, False
    yield from tokens_in(text, at, max(at, telling.end), first=first)
