"""Sentences that are nearly the same: which of the candidates are, and which of their words are the shared passage."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

import numpy as np

from components.linking.copies.candidates import CONTENT, TELLING, Sentences, candidates, sentences
from components.linking.copies.normalised import NormalisedWords
from components.linking.copies.string_tiling import Tile, tiles
from components.linking.copies.verbatim import Link, partners, spoken_in_both

#: Such a part of the shorter sentence's words of content has to match, and a larger one where few match: "did not
#: respond to requests for comment" is nobody's copy.
PART, FEW, PART_OF_FEW = 0.6, 7, 0.8
#: More words than this between two matching runs are the article's own, and part the passage in two.
GAP = 5
#: A piece with fewer words of content says nothing by itself.
_PIECE = 2


def edited(normalised: NormalisedWords) -> list[Link]:
    """Return links between sentences of different articles that are versions of one another."""
    if not len(normalised.word):
        return []
    every = sentences(normalised)
    chosen = every.first_of_each()
    stem, content, meaningful = normalised.stem, _up_to(normalised.content), _up_to(normalised.meaningful)
    start, end = chosen.start.tolist(), chosen.end.tolist()
    links = _alike(normalised, every)
    for pair, (one, other) in enumerate(candidates(normalised, chosen).tolist()):
        first, second = start[one], start[other]
        found = tiles(stem[first : end[one]].tolist(), stem[second : end[other]].tolist())
        found = [Tile(first + tile.start, second + tile.start2, tile.length) for tile in found]
        matched = sum(content[tile.start + tile.length] - content[tile.start] for tile in found)
        least = min(content[end[one]] - content[first], content[end[other]] - content[second])
        told = sum(meaningful[tile.start + tile.length] - meaningful[tile.start] for tile in found)
        part = PART_OF_FEW if matched < FEW else PART
        if matched >= max(CONTENT, part * least) and told >= TELLING:
            links.extend(_links(normalised, found, content, pair))
    return links


def _up_to(chosen: np.ndarray) -> array[int]:
    """Return how many are chosen before each place: an array that is quick to look up and takes four bytes a word."""
    return array("i", np.concatenate([[0], np.cumsum(chosen)]).astype(np.int32).tobytes())


def _alike(normalised: NormalisedWords, every: Sentences) -> list[Link]:
    """Return links between sentences that differ in nothing but spelling and inflection."""
    at, partner = partners(normalised, every.start, every.hash)
    length = dict(zip(every.start.tolist(), (every.end - every.start).tolist(), strict=True))
    return [
        Link(
            one,
            one + length[one],
            other,
            other + length[one],
            length[one],
            spoken_in_both(normalised, one, other, length[one]),
        )
        for one, other in zip(at.tolist(), partner.tolist(), strict=True)
    ]


def _links(normalised: NormalisedWords, found: list[Tile], content: array[int], pair: int) -> Iterator[Link]:
    """Yield a link for each group of runs that follow on closely in both sentences and hold some words of content."""
    groups: list[list[Tile]] = []
    for tile in found:
        if groups and _follows(groups[-1][-1], tile):
            groups[-1].append(tile)
        else:
            groups.append([tile])
    for group in groups:
        first, last = group[0], group[-1]
        if sum(content[one.start + one.length] - content[one.start] for one in group) < _PIECE:
            continue
        yield Link(
            first.start,
            last.start + last.length,
            first.start2,
            last.start2 + last.length,
            sum(one.length for one in group),
            sum(spoken_in_both(normalised, *one) for one in group),
            pair,
        )


def _follows(before: Tile, tile: Tile) -> bool:
    gap, gap2 = tile.start - before.start - before.length, tile.start2 - before.start2 - before.length
    return 0 <= gap <= GAP and 0 <= gap2 <= GAP
