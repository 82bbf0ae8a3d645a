"""Points that an article describes without their name: "disputed islands under Japanese control" for the Senkakus."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain

from components.coverage import language, places
from components.coverage.mention import PointMention
from components.coverage.stems import stem
from components.coverage.weighing import Weigh
from components.coverage.wording import content, wording
from components.reading.model import Reading
from components.reading.remembered import Remembered

#: A description reaches so many words before its noun, and so many behind it, never beyond its sentence.
_BEFORE, _BEHIND = 6, 14
#: So many attributes must be told of the named point too, and so much of the weight of all attributes.
_ATTRIBUTES, _SHARE = 3, 0.4
#: So many sentences that name a point are compared with at most.
MOST_TOLD = 8
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass
class NamedPoint:
    """A place or thing with a name: the noun that says what it is, and what is told of it, sentence by sentence."""

    key: str
    label: str
    kind: str
    noun: str
    plural: bool
    told: list[frozenset[str]] = field(default_factory=list)


@lru_cache(maxsize=2_000)
def attributes(text: str) -> frozenset[str]:
    """Return what a stretch of text tells: the roots of its words with a meaning, and the places that it refers to.

    "Japanese" and "Japan" are the same attribute.
    """
    found = list(places.listed(text, 0, len(text)))
    pieces, at = [], 0
    for one in found:
        pieces.append(text[at : one.start])
        at = one.end
    roots = content(wording(" ".join((*pieces, text[at:]))))
    return frozenset((*roots, *(f"in {one.form.label}" for one in found)))


def described(
    reading: Reading, lacking: Sequence[NamedPoint], taken: Iterable[tuple[int, int]], weigh: Weigh
) -> Iterator[PointMention]:
    """Yield the mentions of points by description in an article that does not name them.

    A noun that says what the point is, in the same number, with attributes of which three or more, and much of their
    weight, are told of the point in one sentence that names it. `taken` are the spots of names, where no description
    begins.
    """
    by_noun: defaultdict[str, list[NamedPoint]] = defaultdict(list)
    for point in lacking:
        by_noun[point.noun].append(point)
    if not by_noun:
        return
    held = sorted(taken)
    text = reading.article.text
    for sentence in reading.sentences:
        pieces = map(_stems_of.__getitem__, text[sentence.start : sentence.end].split())
        stems = list(chain.from_iterable(pieces))
        if by_noun.keys().isdisjoint(stems):  # as of most sentences
            continue
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        for number in [number for number, one in enumerate(stems) if one in by_noun]:
            word = words[number]
            points = [point for point in by_noun[stems[number]] if point.plural == is_plural(word[0])]
            if not points or any(start < word.end() and word.start() < end for start, end in held):
                continue
            start = words[max(0, number - _BEFORE)].start()
            end = words[min(len(words) - 1, number + _BEHIND)].end()
            told = attributes(f"{text[start : word.start()]} {text[word.end() : end]}")
            best = _fitting(points, told, weigh)
            if best is not None:
                yield PointMention(start, end, best.kind, best.key, best.label, "by description", best.noun)


def _stems(piece: str) -> list[str]:
    """Return the stem of each word of what stands between two blanks, nothing of one with a capital."""
    return [stem(word) if word.islower() else "" for word in _WORD.findall(piece)]


_stems_of = Remembered(_stems)


def is_describing(noun: str) -> bool:
    """Return whether a stem is that of a noun that places and things are called by."""
    return noun in _nouns()


def is_plural(word: str) -> bool:
    """Return whether a noun is in the plural."""
    return word.endswith("s") and not word.endswith("ss")


@cache
def _nouns() -> frozenset[str]:
    return frozenset(map(stem, language.words("described_nouns")))


def _fitting(points: Sequence[NamedPoint], told: frozenset[str], weigh: Weigh) -> NamedPoint | None:
    """Return the point of which most of what is told is told too, None where that is too little."""
    whole = sum(_weight(one, weigh) for one in sorted(told))
    best, chosen = 0.0, None
    for point in points:
        for sentence in point.told:
            common = told & sentence
            if len(common) < _ATTRIBUTES:
                continue
            share = sum(_weight(one, weigh) for one in sorted(common)) / (whole or 1.0)
            if share >= _SHARE and share > best:
                best, chosen = share, point
    return chosen


def _weight(attribute: str, weigh: Weigh) -> float:
    return weigh(attribute.removeprefix("in ").split()[-1].lower())
