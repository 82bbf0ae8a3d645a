"""The readings of a corpus: each article read, and then linked with what only all of them together tell."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, MutableMapping, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from components.analysis.give_back import give_back
from components.analysis.measuring import Hands, Progress, failed, named, where
from components.analysis.packed import Packed, packed_fields, with_fields
from components.corpus.article import Article, Problem
from components.reading.model import Reading

if TYPE_CHECKING:
    from components.linking import Step

#: Makes a sequence of readings that are given one after the other: a list, or one that lies on the disk.
Keep = Callable[[Iterable[Reading]], Sequence[Reading]]


class Linked(Protocol):
    """An earlier analysis, of which readings are taken as it linked them."""

    def find(self, article_id: str) -> Reading | None:
        """Return the reading of an article, or None where there is none of that id."""


def read_each(
    articles: Sequence[Article],
    problems: list[Problem],
    tell: Progress,
    known: MutableMapping[str, Reading],
    hands: Hands | None,
) -> Iterator[Reading]:
    """Yield the reading of each article once, without those on which the reading fails.

    `known` has readings of some articles, by their ids; what `hands` read is put there.
    """
    from components.reading.read import read  # noqa: PLC0415 (its word lists are loaded on import)

    if hands:
        new = {one.article_id: one for one in articles if one.article_id not in known}
        known.update(hands.read(list(new.values()), tell))
        tell = _nothing
    seen: set[str] = set()
    for done, article in enumerate(articles):
        tell("Reading", done, len(articles))
        if article.article_id in seen:
            problems.append(Problem(where(article), "stands twice in the corpus. It was kept once."))
            continue
        try:
            found = known.get(article.article_id)
            reading = found if found and found.article == article else read(article)
        except Exception as error:
            problems.append(failed(article, "could not be read", error))
            continue
        seen.add(article.article_id)
        yield reading
    tell("Reading", len(articles), len(articles))


def link_all(
    as_read: Sequence[Reading],
    problems: list[Problem],
    before: Linked | None,
    linked: int,
    keep: Keep,
    hands: Hands | None = None,
) -> Sequence[Reading]:
    """Return the readings with what only all of them together tell: who is who, which event, what is shared.

    What the first steps found is taken from an earlier analysis; the later ones begin with what the reading found.
    Without one, `hands` do steps beside each other that need nothing of each other.
    """
    from components.linking import STEPS  # noqa: PLC0415 (see read_each)

    if hands and before is None:
        return _beside_each_other(as_read, STEPS, problems, keep, hands)
    readings = as_read
    if before is not None and linked:
        again = {name for step in STEPS[linked:] for name in step.sets}
        readings = keep(_with(reading, again, before) for reading in as_read)
    readings, told = _linked(readings, STEPS[linked if before is not None else 0 :], keep)
    problems += [Problem("corpus", message, lost=True) for message in told]
    return readings


def _linked(readings: Sequence[Reading], steps: Sequence[Step], keep: Keep) -> tuple[Sequence[Reading], list[str]]:
    """Return the readings after some steps, and what is told of those that failed."""
    told = []
    for step in steps:
        try:
            readings = keep(step.link(readings))
        except Exception as error:
            told.append(f"{step.failure} ({named(error)}). The articles stand without it. Please report it.")
    return readings, told


def _beside_each_other(
    as_read: Sequence[Reading], steps: Sequence[Step], problems: list[Problem], keep: Keep, hands: Hands
) -> Sequence[Reading]:
    """Return the readings after all steps, of which those that stand alone are done beside the others."""
    lines = [[step for step in steps if not step.alone], *([step] for step in steps if step.alone)]
    sets = [[name for step in line for name in step.sets] for line in lines]

    def done(line: Sequence[Step], names: Sequence[str]) -> bytes:
        readings, told = _linked(as_read, line, keep)
        fields = (field for reading in readings for field in packed_fields(reading, names))
        return b"\n".join((json.dumps(told).encode(), *fields))

    tasks = [partial(done, *one) for one in zip(lines, sets, strict=True)]
    found = [iter(data.split(b"\n")) for data in hands.beside(tasks)]
    problems += [Problem("corpus", message, lost=True) for own in found for message in json.loads(next(own))]

    def changed(reading: Reading) -> Reading:
        for names, own in zip(sets, found, strict=True):
            reading = with_fields(reading, names, list(islice(own, len(names))))
        return reading

    return keep(map(changed, as_read))


def on_disk(readings: Iterable[Reading]) -> Packed:
    """Return readings as they lie on the disk; what was needed to find them is given back."""
    found = Packed(readings)
    give_back()
    return found


def _with(reading: Reading, again: Collection[str], before: Linked) -> Reading:
    """Return an earlier analysis's reading of an article, with some fields as they were read."""
    linked = before.find(reading.article.article_id)
    if linked is None:
        return reading
    return linked.changed(**{name: getattr(reading, name) for name in again}) if again else linked


def _nothing(what: str, done: int, total: int) -> None:
    """Tell nobody."""
