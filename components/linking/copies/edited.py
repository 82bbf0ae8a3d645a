"""Sentences that are nearly the same: which of the candidates are, and which of their words are the shared passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from components.linking.copies.candidates import CONTENT, TELLING, Sentences, candidates, sentences
from components.linking.copies.common_runs import Pairs, common_runs
from components.linking.copies.normalised import NormalisedWords
from components.linking.copies.string_tiling import SHORTEST, Tile, tiles
from components.linking.copies.verbatim import Link, partners, spoken_in_both, windows

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
    links = _alike(normalised, every)
    chosen = every.first_of_each()
    one, other = candidates(normalised, chosen).T
    pairs = Pairs(chosen.start[one], chosen.end[one], chosen.start[other], chosen.end[other])
    words = _Words(normalised)
    for first, block in pairs.blocks():
        found = [(first + pair, group) for pair, found in _versions(words, block) for group in words.groups(found)]
        links.extend(_links(normalised, found))
    return links


class _Words:
    """What is looked up of words again and again: their stems, and how many words of a kind stand before each."""

    def __init__(self, normalised: NormalisedWords) -> None:
        self.stem, self.runs = normalised.stem, windows(normalised.stem, SHORTEST)
        self.content, self.meaningful = (_up_to(one) for one in (normalised.content, normalised.meaningful))

    def groups(self, found: Sequence[Tile]) -> list[list[Tile]]:
        """Return the groups of runs that follow on closely in both sentences and hold some words of content."""
        groups: list[list[Tile]] = []
        for tile in found:
            if groups and _follows(groups[-1][-1], tile):
                groups[-1].append(tile)
            else:
                groups.append([tile])
        return [group for group in groups if _held(self.content, group) >= _PIECE]


def _versions(words: _Words, pairs: Pairs) -> Iterator[tuple[int, list[Tile]]]:
    """Yield the pairs that are versions of one another, with the runs that they have in common, each word in one.

    What all runs hold is the most that can match: so few pairs are left of which runs have to be chosen.
    """
    runs = common_runs(words.stem, words.runs, pairs)
    least = np.minimum(
        words.content[pairs.end] - words.content[pairs.start], words.content[pairs.end2] - words.content[pairs.start2]
    )
    may = _enough(runs.sums(words.content), runs.sums(words.meaningful), least)
    may |= runs.tangled & (np.bincount(runs.pair, minlength=len(may)) == 0)
    edges = np.searchsorted(runs.pair, np.arange(len(may) + 1)).tolist()
    columns = [column.tolist() for column in (runs.start, runs.start2, runs.length)]
    for pair in np.nonzero(may)[0].tolist():
        if not runs.tangled[pair]:
            own = slice(edges[pair], edges[pair + 1])
            yield pair, [Tile(*places) for places in zip(*(column[own] for column in columns), strict=True)]
            continue
        first, second = int(pairs.start[pair]), int(pairs.start2[pair])
        stems, stems2 = words.stem[first : pairs.end[pair]], words.stem[second : pairs.end2[pair]]
        found = tiles(stems.tolist(), stems2.tolist())
        found = [Tile(first + tile.start, second + tile.start2, tile.length) for tile in found]
        matched, told = (np.array([_held(kind, found)]) for kind in (words.content, words.meaningful))
        if _enough(matched, told, least[pair])[0]:
            yield pair, found


def _enough(matched: np.ndarray, told: np.ndarray, least: np.ndarray) -> np.ndarray:
    """Return where so many words of content match, and of them meaningful ones, that two sentences are versions."""
    part = np.where(matched < FEW, PART_OF_FEW, PART)
    return (matched >= np.maximum(CONTENT, part * least)) & (told >= TELLING)


def _held(up_to: np.ndarray, found: Sequence[Tile]) -> int:
    return int(sum(up_to[tile.start + tile.length] - up_to[tile.start] for tile in found))


def _up_to(chosen: np.ndarray) -> np.ndarray:
    """Return how many are chosen before each place, in four bytes a word."""
    return np.concatenate([[0], np.cumsum(chosen, dtype=np.int32)]).astype(np.int32)


def _alike(normalised: NormalisedWords, every: Sentences) -> list[Link]:
    """Return links between sentences that differ in nothing but spelling and inflection."""
    at, partner = partners(normalised, every.start, every.hash)
    lengths = (every.end - every.start)[np.searchsorted(every.start, at)]
    columns = (at, lengths, partner, spoken_in_both(normalised, at, partner, lengths))
    return [
        Link(one, one + length, other, other + length, length, spoken)
        for one, length, other, spoken in zip(*(column.tolist() for column in columns), strict=True)
    ]


def _links(normalised: NormalisedWords, groups: Sequence[tuple[int, list[Tile]]]) -> Iterator[Link]:
    """Yield a link for each group of runs, with the pair of sentences that it is of."""
    every = np.array([tile for _, group in groups for tile in group], dtype=np.int64).reshape(-1, 3)
    spoken = iter(spoken_in_both(normalised, *every.T).tolist())
    for pair, group in groups:
        first, last = group[0], group[-1]
        yield Link(
            first.start,
            last.start + last.length,
            first.start2,
            last.start2 + last.length,
            sum(one.length for one in group),
            sum(next(spoken) for _ in group),
            pair,
        )


def _follows(before: Tile, tile: Tile) -> bool:
    gap, gap2 = tile.start - before.start - before.length, tile.start2 - before.start2 - before.length
    return 0 <= gap <= GAP and 0 <= gap2 <= GAP
