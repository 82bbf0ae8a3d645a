"""From stretches of words to spans of characters, with their passage and how it is shared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

import numpy as np

from components.linking.copies.gather import Gathered
from components.linking.copies.normalised import NormalisedWords
from components.reading.model import Reading, Shared

_OPENING = re.compile(r"[\"“‘«(\[]*\Z")
_CLOSING = re.compile(r"[.,;:!?…)\]\"”’'»]*")
#: Marks before and after a passage that are taken with it.
_MARKS = 3
#: How passages are shared.
_SHARING = ("across", "within", "speech")


def spans(readings: Iterable[Reading], normalised: NormalisedWords, gathered: Gathered) -> Iterator[tuple[Shared, ...]]:
    """Yield the shared passages of each reading, in order, without overlap.

    A passage is shared "across" where its copies are of two outlets or more, "within" where they are of one; "speech"
    where a stretch of it is linked to others by what is quoted alone. Words that are set aside part a span.
    """
    passage, article, *columns = _placed(normalised, gathered)
    del normalised, gathered
    borders = np.searchsorted(article, np.arange(article.max(initial=-1) + 2)).tolist()
    names: dict[int, str] = {}
    for number, reading in enumerate(readings):
        own = slice(*borders[number : number + 2]) if number + 1 < len(borders) else slice(0)
        text = reading.article.text
        found: list[Shared] = []
        for one, how, begin, stop in zip(*(column[own].tolist() for column in (passage, *columns)), strict=True):
            first, last = _with_marks(text, begin, stop)
            if found and found[-1].end > first:
                first = found[-1].end
            name = names.get(one) or names.setdefault(one, _name(reading.article.article_id, first))
            found.append(Shared(first, last, _SHARING[how], name))
        yield tuple(found)


def _placed(normalised: NormalisedWords, gathered: Gathered) -> tuple[np.ndarray, ...]:
    """Return passage, article, place in `_SHARING`, and first and last character of every stretch, in order."""
    number, start, end = _pieces(normalised, gathered.of_word)
    passage, article, copied = gathered.passage[number], normalised.article(start), gathered.copied[number]
    across = _of_several(passage[copied], normalised.outlet[article[copied]], len(gathered.passage))[passage]
    sharing = np.where(copied, np.where(across, np.uint8(0), np.uint8(1)), np.uint8(2))
    return passage.astype(np.int32), article, sharing, normalised.start[start], normalised.end(end - 1)


def _pieces(normalised: NormalisedWords, of_word: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return number, first word and word after the last of every stretch, parted where something is left out."""
    parted = normalised.apart[1:]
    parted |= of_word[1:] != of_word[:-1]
    edges = np.concatenate([[0], np.nonzero(parted)[0] + 1, [len(of_word)]])
    numbers = of_word[edges[:-1]]
    kept = numbers >= 0
    return numbers[kept], edges[:-1][kept], edges[1:][kept]


def _of_several(passage: np.ndarray, outlet: np.ndarray, many: int) -> np.ndarray:
    """Return for each passage whether several outlets have it."""
    outlets = int(outlet.max(initial=0)) + 1
    pairs = np.unique(passage * outlets + outlet)
    return np.bincount(pairs // outlets, minlength=many) > 1


def _with_marks(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the characters of words, with the marks that open and close them as far as no other word follows."""
    opening = _OPENING.search(text, max(0, first - _MARKS), first)
    closing = _CLOSING.match(text, last, last + _MARKS)
    return (opening.start() if opening else first), (closing.end() if closing else last)


def _name(article_id: str, start: int) -> str:
    """Return a name for a passage from the first article that holds it, and where it stands there."""
    return sha256(f"{article_id} {start}".encode()).hexdigest()[:12]
