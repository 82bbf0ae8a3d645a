"""Passages that are equal word for word, every one of them: seeds of ten words, put together where they follow on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from components.linking.copies.normalised import NormalisedWords

#: A passage is so many words or more (the pieces of "Japan's" and "U.S." count singly, so never too few).
LEAST = 10
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_NONE = np.iinfo(np.int64).max


class Link(NamedTuple):
    """Words `start` to `end` (as NormalisedWords numbers them) are the same, or nearly, as `start2` to `end2`.

    `matched` are the words that are equal in both, `spoken` those of them that both have in quotation marks. Links of
    one `pair` (of sentences) make one passage.
    """

    start: int
    end: int
    start2: int
    end2: int
    matched: int
    spoken: int
    pair: int = -1


def verbatim(normalised: NormalisedWords) -> list[Link]:
    """Return links that cover every word of every passage of `LEAST` words or more that two articles have in common.

    Each occurrence is linked to one other: to the first of another outlet where there is one, else to the first of
    another article. So the cost grows with the words, not with the pairs, and nothing is too common to be found.
    """
    if len(normalised.word) < LEAST:
        return []
    seeds = np.nonzero(_within_articles(normalised))[0]
    at, partner = partners(normalised, seeds, windows(normalised.word, LEAST)[seeds])
    if not len(at):
        return []
    breaks = np.nonzero((np.diff(at) != 1) | (np.diff(partner) != 1))[0] + 1
    begins, stops = np.concatenate([[0], breaks]), np.concatenate([breaks, [len(at)]])
    links = []
    for begin, stop in zip(begins.tolist(), stops.tolist(), strict=True):
        start, start2, length = int(at[begin]), int(partner[begin]), stop - begin + LEAST - 1
        both = spoken_in_both(normalised, start, start2, length)
        links.append(Link(start, start + length, start2, start2 + length, length, both))
    return links


def spoken_in_both(normalised: NormalisedWords, start: int, start2: int, length: int) -> int:
    """Return how many words of two equally long stretches both have in quotation marks."""
    one, other = (normalised.quoted[first : first + length] for first in (start, start2))
    return int(np.count_nonzero(one & other))


def windows(words: np.ndarray, size: int) -> np.ndarray:
    """Return a 64-bit hash for each run of `size` words; equal runs have equal hashes.

    Among a hundred million runs, two different ones have equal hashes with a probability of less than 1 in 3,000.
    """
    scattered = _scatter(words)
    length = len(words) - size + 1
    found = np.zeros(max(length, 0), dtype=np.uint64)
    for place in range(size if length > 0 else 0):
        found = found * _MULTIPLIER + scattered[place : place + length]
    return found


def _scatter(numbers: np.ndarray) -> np.ndarray:
    """Return a fixed, random-looking 64-bit number for each number (the finisher of SplitMix64)."""
    mixed = (numbers.astype(np.uint64) + np.uint64(1)) * _MULTIPLIER
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _within_articles(normalised: NormalisedWords) -> np.ndarray:
    return normalised.article[: -LEAST + 1] == normalised.article[LEAST - 1 :]


def partners(normalised: NormalisedWords, places: np.ndarray, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the places whose hash another article has too, in order, and for each the place that it is linked to.

    That is the first of another outlet, else the first of another article.
    """
    order = np.argsort(hashes, kind="stable")
    if not len(order):
        return places, places
    new = np.concatenate([[True], hashes[order][1:] != hashes[order][:-1]])
    sizes = np.diff(np.concatenate([np.nonzero(new)[0], [len(order)]]))
    common = np.repeat(sizes > 1, sizes)
    members = places[order[common]]
    if not len(members):
        return members, members
    sizes = sizes[sizes > 1]
    begins = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    first = np.repeat(members[begins], sizes)
    article, outlet = normalised.article[members], normalised.outlet[normalised.article[members]]
    same_article = article == normalised.article[first]
    same_outlet = outlet == normalised.outlet[normalised.article[first]]
    elsewhere = _first_of(members, ~same_outlet, begins, sizes)
    otherwise = _first_of(members, ~same_article, begins, sizes)
    partner = np.where(same_outlet, elsewhere, first)
    partner = np.where(partner == _NONE, np.where(same_article, otherwise, first), partner)
    linked = partner != _NONE
    members, partner = members[linked], partner[linked]
    order = np.argsort(members)
    return members[order], partner[order]


def _first_of(members: np.ndarray, chosen: np.ndarray, begins: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Return for each member the first chosen one of its group; `_NONE` where none is."""
    return np.repeat(np.minimum.reduceat(np.where(chosen, members, _NONE), begins), sizes)
