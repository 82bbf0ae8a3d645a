"""Passages that are equal word for word, every one of them: seeds of ten words, put together where they follow on."""

from __future__ import annotations

from collections.abc import Iterable

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
    hashes = windows(normalised.word, LEAST)
    within = normalised.article[: -LEAST + 1] == normalised.article[LEAST - 1 :]
    at, partner = _in_order(_partners(normalised, own, hashes[own]) for own in blocks(hashes, within))
    new = np.ones(len(at), dtype=bool)
    new[1:] = (np.diff(at) != 1) | (np.diff(partner) != 1)
    begins = np.nonzero(new)[0]
    lengths = np.diff(begins, append=len(at)) + LEAST - 1
    return equal_stretches(normalised, at[begins], partner[begins], lengths)


def partners(normalised: NormalisedWords, places: np.ndarray, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the places whose hash another article has too, in order, and for each the place that it is linked to.

    That is the first of another outlet, else the first of another article. `places` rise.
    """
    return _in_order(_partners(normalised, places[own], hashes[own]) for own in blocks(hashes))


def _in_order(found: Iterable[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
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
