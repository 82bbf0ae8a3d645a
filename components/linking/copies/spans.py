"""From stretches of words to spans of characters, with their passage and how it is shared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256

import numpy as np

from components.linking.copies.gather import Stretches
from components.linking.copies.normalised import NormalisedWords
from components.reading.model import Reading, Shared

_OPENING = re.compile(r"[\"“‘«(\[]*\Z")
_CLOSING = re.compile(r"[.,;:!?…)\]\"”’'»]*")
#: Marks before and after a passage that are taken with it.
_MARKS = 3


def spans(readings: Sequence[Reading], normalised: NormalisedWords, stretches: Stretches) -> list[tuple[Shared, ...]]:
    """Return the shared passages of each reading, in order, without overlap.

    A passage is shared "across" where its copies are of two outlets or more, "within" where they are of one; "speech"
    where a stretch of it is linked to others by what is quoted alone. Words that are set aside part a span.
    """
    pieces = list(_pieces(normalised, stretches))
    outlets = defaultdict(set)
    for number, start, _ in pieces:
        if stretches.copied[number]:
            outlets[stretches.passage(number)].add(int(normalised.outlet[normalised.article[start]]))
    names: dict[int, str] = {}
    found: list[list[Shared]] = [[] for _ in readings]
    for number, start, end in pieces:
        passage, article = stretches.passage(number), int(normalised.article[start])
        first, last = _with_marks(readings[article], normalised, start, end)
        first = max([first, *(one.end for one in found[article][-1:])])
        sharing = "speech" if not stretches.copied[number] else "across" if len(outlets[passage]) > 1 else "within"
        name = names.setdefault(passage, _name(readings[article], first))
        found[article].append(Shared(first, last, sharing, name))
    return [tuple(one) for one in found]


def _pieces(normalised: NormalisedWords, stretches: Stretches) -> Iterator[tuple[int, int, int]]:
    """Yield number, first word and word after the last of every stretch, parted where something is left out."""
    if not len(normalised.word):
        return
    parted = np.diff(stretches.of_word) != 0
    parted |= (np.diff(normalised.article) != 0) | (np.diff(normalised.block) > 1)
    edges = np.concatenate([[0], np.nonzero(parted)[0] + 1, [len(normalised.word)]])
    numbers = stretches.of_word[edges[:-1]]
    for piece in np.nonzero(numbers >= 0)[0].tolist():
        yield int(numbers[piece]), int(edges[piece]), int(edges[piece + 1])


def _with_marks(reading: Reading, normalised: NormalisedWords, start: int, end: int) -> tuple[int, int]:
    """Return the characters of words, with the marks that open and close them as far as no other word follows."""
    text = reading.article.text
    first, last = int(normalised.start[start]), int(normalised.end[end - 1])
    opening = _OPENING.search(text, max(0, first - _MARKS), first)
    closing = _CLOSING.match(text, last, last + _MARKS)
    return (opening.start() if opening else first), (closing.end() if closing else last)


def _name(reading: Reading, start: int) -> str:
    """Return a name for a passage from the first article that holds it, and where it stands there."""
    return sha256(f"{reading.article.article_id} {start}".encode()).hexdigest()[:12]
