"""Which articles are alike, and how much: by their terms and by the days between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from components.linking.events.signatures import Signature


class Fading(NamedTuple):
    """What days take of a likeness: `far` remains at any distance, most of the rest is lost within `days`.

    `undated` remains where a date is unknown: the text alone has to be more alike than that of the same days.
    """

    far: float
    days: float
    undated: float


#: An event is told within days. Something remains, since archives give wrong dates.
EVENT = Fading(0.1, 5.0, 0.65)
#: A story goes on for weeks, and is told again at its anniversary.
STORY = Fading(0.8, 60.0, 0.85)
#: Less than this counts as nothing.
LEAST = 0.04
#: An article's likest articles that are kept, and the articles beyond which a term finds none: so the work grows with
#: the articles and not with their square.
MOST_ALIKE, COMMON = 60, 1_000


class Alike(NamedTuple):
    """Pairs of articles by number (first < second) with their likeness from 0 to 1.

    `bound` is, for each article, what a pair of it that is not listed has at most: 0, or the least likeness kept where
    it had more than `MOST_ALIKE`.
    """

    first: np.ndarray
    second: np.ndarray
    likeness: np.ndarray
    bound: np.ndarray


def alike(signatures: Sequence[Signature], dates: Sequence[date | None], fading: Fading = EVENT) -> Alike:
    """Return the pairs of articles that are alike: the cosine of their signatures, less the more days are between."""
    postings = _postings(signatures)
    days = np.array([one.toordinal() if one else np.nan for one in dates])
    count = len(signatures)
    bound = np.zeros(count)
    kept: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for number, signature in enumerate(signatures):
        likeness = _cosines(signature, postings, count) * _nearness(days, number, fading)
        likeness[number] = 0.0
        others = np.flatnonzero(likeness >= LEAST)
        if len(others) > MOST_ALIKE:
            order = np.argsort(-likeness[others], kind="stable")[:MOST_ALIKE]
            bound[number] = likeness[others[order[-1]]]
            others = others[order]
        kept.append((np.full(len(others), number), others, likeness[others]))
    return _each_once(kept, bound)


def _each_once(kept: list[tuple[np.ndarray, np.ndarray, np.ndarray]], bound: np.ndarray) -> Alike:
    """Return the pairs of all articles, a pair that both found once."""
    if not kept:
        nothing = np.zeros(0, dtype="int64")
        return Alike(nothing, nothing, np.zeros(0), bound)
    one, other, likeness = (np.concatenate(column) for column in zip(*kept, strict=True))
    first, second = np.minimum(one, other), np.maximum(one, other)
    _, place = np.unique(first * len(bound) + second, return_index=True)
    return Alike(first[place], second[place], likeness[place], bound)


def _postings(signatures: Sequence[Signature]) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return for each term that can make articles alike those that hold it, and its weight there."""
    holding: dict[str, tuple[list[int], list[float]]] = {}
    for number, signature in enumerate(signatures):
        for term, weight in signature.items():
            numbers, weights = holding.setdefault(term, ([], []))
            numbers.append(number)
            weights.append(weight)
    return {
        term: (np.array(numbers), np.array(weights))
        for term, (numbers, weights) in holding.items()
        if 1 < len(numbers) <= COMMON
    }


def _cosines(signature: Signature, postings: dict[str, tuple[np.ndarray, np.ndarray]], count: int) -> np.ndarray:
    """Return the cosine of a signature with that of each article."""
    terms = [term for term in signature if term in postings]
    if not terms:
        return np.zeros(count)
    numbers = np.concatenate([postings[term][0] for term in terms])
    weights = np.concatenate([postings[term][1] * signature[term] for term in terms])
    return np.bincount(numbers, weights, minlength=count)


def _nearness(days: np.ndarray, number: int, fading: Fading) -> np.ndarray:
    near = fading.far + (1 - fading.far) * np.exp(-np.abs(days - days[number]) / fading.days)
    return np.where(np.isnan(near), fading.undated, near)
