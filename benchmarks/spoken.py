"""Who speaks how many of the quoted words of an article, as people annotated it and as the reading finds it.

A speaker is known by the head of the fullest name (`benchmarks.heads`). Where people annotated a description that
nobody resolved ("the spokesman") and the reading takes its speaker from the very spot, the speaker gets the reading's
name: another name for the same words is no error. Where they annotated a pronoun that nobody resolved, the words are
left out on both sides: nobody knows whose they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.heads import Quote, person_of, same_spot
from benchmarks.in_marks import Marked
from benchmarks.quotations import as_scored, read_plain
from benchmarks.scoring import Document, characters, match, spans_of
from components.reading.words import words_in


@dataclass(frozen=True)
class Spoken:
    """The quoted words of an article by speaker; of speakers that were not found under the empty name."""

    outlet: str
    annotated: Counter[str]
    found: Counter[str]


@dataclass(frozen=True)
class Miss:
    """A speaker's share of the quoted words of a group of articles: annotated and found."""

    outlet: str
    annotated: float
    found: float

    @property
    def correction(self) -> float:
        """What must be added to the found share."""
        return self.annotated - self.found


def spoken(document: Document) -> Spoken:
    """Return who speaks how much in an article."""
    text, gold = document["text"], document["quotes"]
    reading = read_plain(text)
    found = [as_scored(reading, quotation) for quotation in reading.quotations]
    names = _names(text, gold, found)
    marked = Marked(text)
    unknown = {
        at
        for quote, name in zip(gold, names, strict=True)
        if name is None
        for start, end in spans_of(quote)
        for at in range(start, end)
    }
    annotated, told = Counter[str](), Counter[str]()
    for quote, name in zip(gold, names, strict=True):
        annotated[name or ""] += _count(text, marked.within(spans_of(quote)), unknown)
    for quote, quotation in zip(found, reading.quotations, strict=True):
        told[person_of(quote)] += _count(text, quotation.quoted, unknown)
    return Spoken(str(document.get("outlet") or ""), annotated, told)


def _names(text: str, gold: Sequence[Quote], found: Sequence[Quote]) -> list[str | None]:
    """Return the annotated speakers' names; None where it is a pronoun that nobody resolved."""
    said, told = ([characters(quote, text) for quote in side] for side in (gold, found))
    pairs = dict(match(said, told, [quote["start"] for quote in gold]))
    names: list[str | None] = []
    for number, quote in enumerate(gold):
        name: str | None = person_of(quote)
        if not (quote.get("speaker_canonical") or quote.get("speaker_canonical_silver")):
            if quote.get("speaker_type") == "pronoun":
                name = None
            elif number in pairs and quote.get("speaker_type") == "nominal" and same_spot(quote, found[pairs[number]]):
                name = person_of(found[pairs[number]])
        names.append(name)
    return names


def _count(text: str, spans: Iterable[tuple[int, int]], unknown: set[int]) -> int:
    return sum(start not in unknown for span in spans for start, _ in words_in(text, *span))


def misses(articles: Iterable[Spoken], size: int) -> Iterator[Miss]:
    """Yield every named speaker of every group of `size` articles of one outlet, in the order given.

    What is left over at the end makes no group, and a group in which either side has no words gives nothing.
    """
    by_outlet: dict[str, list[Spoken]] = {}
    for article in articles:
        by_outlet.setdefault(article.outlet, []).append(article)
    for outlet, own in by_outlet.items():
        for first in range(0, len(own) - size + 1, size):
            group = own[first : first + size]
            annotated = sum((one.annotated for one in group), Counter[str]())
            found = sum((one.found for one in group), Counter[str]())
            if not annotated.total() or not found.total():
                continue
            for name in sorted((annotated.keys() | found.keys()) - {""}):
                yield Miss(outlet, annotated[name] / annotated.total(), found[name] / found.total())
