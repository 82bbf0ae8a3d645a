"""Passages that are equal word for word, every one of them: seeds of ten words, put together where they follow on."""

from __future__ import annotations

import numpy as np

from components.linking.arrays import blocks, windows
from components.linking.copies.links import Links, equal_stretches
from components.linking.copies.normalised import NormalisedWords

#: A passage is so many words or more (the pieces of "Japan's" and "U.S." count singly, so never too few).
LEAST = 10
_NONE = np.iinfo(np.int64).max


def verbatim(normalised: NormalisedWords) -> Links:
    """Return links that cover every word of every passage of `LEAST` words or more that two articles have in common.

    Each occurrence is linked to one other: to the first of another outlet where there is one, else to the first of
    another article. So the cost grows with the words, not with the pairs, and nothing is too common to be found.
    """
    partner = np.full(len(normalised), -1, dtype=np.int32)
    hashes = windows(normalised.word, LEAST)
    for own in blocks(hashes, _within(normalised.first, len(hashes))):
        at, linked = _partners(normalised, own, hashes[own])
        partner[at] = linked
    del hashes
    starts, lengths = _stretches(partner)
    return equal_stretches(normalised, starts, partner[starts], lengths + LEAST - 1)


def _within(first: np.ndarray, many: int) -> np.ndarray:
    """Return for so many places, and `LEAST` words from each, whether no article begins within them."""
    within = np.ones(many, dtype=bool)
    for back in range(1, LEAST):
        at = first - back
        within[at[(at >= 0) & (at < many)]] = False
    return within


def _stretches(partner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return begin and length of the stretches of places whose partners (-1 for none) follow on as they do."""
    linked = np.zeros(len(partner) + 2, dtype=bool)
    linked[1:-1] = partner >= 0
    follows = np.zeros(len(partner) + 1, dtype=bool)
    follows[1:-1] = linked[1:-2] & (np.diff(partner) == 1)
    begins = np.nonzero(linked[1:] & ~follows)[0]
    ends = np.nonzero(linked[:-1] & ~follows)[0]
    return begins, ends - begins


def partners(normalised: NormalisedWords, places: np.ndarray, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the places whose hash another article has too, in order, and for each the place that it is linked to.

    That is the first of another outlet, else the first of another article. `places` rise.
    """
    found = [_partners(normalised, places[own], hashes[own]) for own in blocks(hashes)]
    members, partner = (np.concatenate(column) for column in zip(*found, strict=True))
    order = np.argsort(members)
    return members[order], partner[order]


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
    article = normalised.article(members)
    of_first = np.repeat(article[begins], sizes)
    same_article, same_outlet = article == of_first, normalised.outlet[article] == normalised.outlet[of_first]
    elsewhere = _first_of(members, ~same_outlet, begins, sizes)
    otherwise = _first_of(members, ~same_article, begins, sizes)
    partner = np.where(same_outlet, elsewhere, first)
    partner = np.where(partner == _NONE, np.where(same_article, otherwise, first), partner)
    linked = partner != _NONE
    return members[linked], partner[linked]


def _first_of(members: np.ndarray, chosen: np.ndarray, begins: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Return for each member the first chosen one of its group; `_NONE` where none is."""
    return np.repeat(np.minimum.reduceat(np.where(chosen, members, _NONE), begins), sizes)
