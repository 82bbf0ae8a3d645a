"""Passages that are equal word for word, every one of them: seeds of ten words, put together where they follow on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from components.linking.copies.normalised import NormalisedWords

#: A passage is so many words or more (the pieces of "Japan's" and "U.S." count singly, so never too few).
LEAST = 10
#: So many words are looked at in one go: the memory that it takes does not grow with the corpus.
_AT_ONCE = 1_000_000
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
    begins = np.concatenate([[0], breaks])
    lengths = np.diff(np.concatenate([begins, [len(at)]])) + LEAST - 1
    starts, starts2 = at[begins], partner[begins]
    columns = (starts, lengths, starts2, spoken_in_both(normalised, starts, starts2, lengths))
    return [
        Link(start, start + length, start2, start2 + length, length, spoken)
        for start, length, start2, spoken in zip(*(column.tolist() for column in columns), strict=True)
    ]


def spoken_in_both(
    normalised: NormalisedWords, starts: np.ndarray, starts2: np.ndarray, lengths: np.ndarray
) -> np.ndarray:
    """Return for each two stretches of a length how many of their words both have in quotation marks."""
    found = np.zeros(len(lengths), dtype=np.int64)
    block = np.cumsum(lengths) // _AT_ONCE
    for own in np.split(np.arange(len(lengths)), np.nonzero(np.diff(block))[0] + 1):
        both = normalised.quoted[places_of(starts[own], lengths[own])]
        both &= normalised.quoted[places_of(starts2[own], lengths[own])]
        up_to, ends = np.concatenate([[0], np.cumsum(both)]), np.cumsum(lengths[own])
        found[own] = up_to[ends] - up_to[ends - lengths[own]]
    return found


def places_of(start: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return all places of stretches, one after the other."""
    shift = np.repeat(start - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
    return np.arange(int(lengths.sum())) + shift


def windows(words: np.ndarray, size: int) -> np.ndarray:
    """Return a 64-bit hash for each run of `size` words; equal runs have equal hashes.

    Among a hundred million runs, two different ones have equal hashes with a probability of less than 1 in 3,000.
    """
    found = np.zeros(max(len(words) - size + 1, 0), dtype=np.uint64)
    for begin in range(0, len(found), _AT_ONCE):
        own = found[begin : begin + _AT_ONCE]
        numbers = scattered(words[begin : begin + len(own) + size - 1])
        for place in range(size):
            own *= _MULTIPLIER
            own += numbers[place : place + len(own)]
    return found


def scattered(numbers: np.ndarray) -> np.ndarray:
    """Return a fixed, random-looking 64-bit number for each number (the finisher of SplitMix64)."""
    mixed = (numbers.astype(np.uint64) + np.uint64(1)) * _MULTIPLIER
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _within_articles(normalised: NormalisedWords) -> np.ndarray:
    return normalised.article[: -LEAST + 1] == normalised.article[LEAST - 1 :]


def partners(normalised: NormalisedWords, places: np.ndarray, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the places whose hash another article has too, in order, and for each the place that it is linked to.

    That is the first of another outlet, else the first of another article. `places` rise.
    """
    found = [_partners(normalised, places[own], hashes[own]) for own in blocks(hashes)]
    members, partner = (np.concatenate([places[:0], *column]) for column in zip(*found, strict=True))
    order = np.argsort(members)
    return members[order], partner[order]


def blocks(hashes: np.ndarray) -> Iterator[np.ndarray]:
    """Yield the numbers of hashes in blocks of some `_AT_ONCE`: equal ones in one block, in their order.

    So what is done by hash is done block by block, and needs the memory of one.
    """
    many = len(hashes) // _AT_ONCE + 1
    block = (hashes >> np.uint64(32)) * np.uint64(many) >> np.uint64(32)
    for number in range(many):
        yield np.nonzero(block == number)[0]


def _partners(normalised: NormalisedWords, places: np.ndarray, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    order = np.argsort(hashes, kind="stable")
    if not len(order):
        return places, places
    hashes = hashes[order]
    new = np.concatenate([[True], hashes[1:] != hashes[:-1]])
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
    return members[linked], partner[linked]


def _first_of(members: np.ndarray, chosen: np.ndarray, begins: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Return for each member the first chosen one of its group; `_NONE` where none is."""
    return np.repeat(np.minimum.reduceat(np.where(chosen, members, _NONE), begins), sizes)
