"""Shared passages are looked for block by block: what is found does not depend on the blocks, nor on the short ways."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from components.corpus.article import Article
from components.linking.copies import common_runs as runs_of_pairs
from components.linking.copies import edited as edited_sentences
from components.linking.copies import verbatim as words_for_word
from components.linking.copies.common_runs import Pairs, common_runs
from components.linking.copies.string_tiling import SHORTEST, Tile, tiles
from components.linking.copies.verbatim import blocks, windows
from components.linking.sharing import share
from components.reading.read import read
from tests.growth import grows_by_steps

SENTENCE = (
    "The harbour {} bridge stays shut to heavy lorries until {} engineers replace every cracked beam under {} it."
)
WORDS = "red old long small quiet busy wooden narrow famous empty"


def _random_pairs(words: int, many: int = 300) -> tuple[np.ndarray, Pairs]:
    """Return stems of pairs of sentences, one after the other; fewer different words give more runs in common."""
    chance = random.Random(words)
    stems: list[int] = []
    edges = []
    for _ in range(2 * many):
        edges.append((len(stems), len(stems) + chance.randrange(1, 30)))
        stems += [chance.randrange(words) for _ in range(edges[-1][0], edges[-1][1])]
    starts, ends = np.array(edges).T
    return np.array(stems, dtype=np.int32), Pairs(starts[::2], ends[::2], starts[1::2], ends[1::2])


@pytest.mark.parametrize("words", [2, 3, 4, 6])
def test_runs_of_many_pairs_are_the_tiles_of_each_unless_they_overlap(words: int) -> None:
    stems, pairs = _random_pairs(words)
    found = common_runs(stems, windows(stems, SHORTEST), pairs)
    sums = found.sums(np.arange(len(stems) + 1))

    untangled = 0
    for number, (start, end, start2, end2) in enumerate(zip(*(column.tolist() for column in pairs), strict=True)):
        own = tiles(stems[start:end].tolist(), stems[start2:end2].tolist())
        columns = (column[found.pair == number].tolist() for column in (found.start, found.start2, found.length))
        runs = [Tile(one - start, other - start2, length) for one, other, length in zip(*columns, strict=True)]
        assert sums[number] >= sum(tile.length for tile in own)
        if not found.tangled[number]:
            untangled += bool(runs)
            assert runs == own
    assert untangled


def test_a_pair_with_too_many_places_is_left_to_the_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs_of_pairs, "_MOST_PLACES", 50)
    stems = np.array([1] * 20 + [1] * 20 + [1, 2, 3, 4, 1, 2, 3, 5], dtype=np.int32)
    pairs = Pairs(*np.array([[0, 20, 20, 40], [40, 44, 44, 48]]).T)
    found = common_runs(stems, windows(stems, SHORTEST), pairs)

    assert found.tangled.tolist() == [True, False]
    assert found.pair.tolist() == [1]


def test_pairs_are_parted_into_blocks_that_hold_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs_of_pairs, "_AT_ONCE", 100)
    _, pairs = _random_pairs(3)
    found = list(pairs.blocks())

    assert len(found) > 5
    assert np.concatenate([block.start for _, block in found]).tolist() == pairs.start.tolist()
    assert [first for first, _ in found] == np.cumsum([0, *(len(block.start) for _, block in found[:-1])]).tolist()


def test_equal_hashes_are_in_one_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_for_word, "_AT_ONCE", 20)
    hashes = windows(np.arange(200) % 50, 1)
    found = list(blocks(hashes))

    assert len(found) == 11
    assert sorted(np.concatenate(found).tolist()) == list(range(200))
    assert all(
        len({*hashes[one].tolist()} & {*hashes[other].tolist()}) == 0
        for one in found
        for other in found
        if one is not other
    )


def _texts(many: int) -> list[str]:
    """Return articles of which each has a version of one sentence and a passage that others have, too."""
    words = WORDS.split()
    copy = "Seven painters from the valley opened a cheerful gallery beside the old market hall on Sunday evening."
    texts = []
    for number in range(many):
        own = (words[number % 10], words[number // 10 % 10], words[number * 7 % 10])
        said = f"“It was {own[0]},” Ana Ruiz said of {own[1]} days."
        texts.append(f"{SENTENCE.format(*own)}\n\n{copy if number % 3 else ''} {said}")
    return texts


def test_what_is_shared_does_not_depend_on_the_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = [read(Article(f"Paper {number % 4}", text)) for number, text in enumerate(_texts(24))]
    whole = share(readings)
    for module in (words_for_word, runs_of_pairs):
        monkeypatch.setattr(module, "_AT_ONCE", 30)

    assert share(readings) == whole
    assert any(one.shared for one in whole)


LITTLE = (
    "Engineers told {} drivers that the harbour bridge stays shut because {} storms damaged {} cables near {} town."
)
AGAIN = "{} engineers saw the harbour bridge stays shut, saw the harbour bridge stays shut, and {} drivers left."


@pytest.mark.parametrize(("sentence", "shared", "chosen"), [(SENTENCE, True, 0), (LITTLE, False, 0), (AGAIN, True, 45)])
def test_words_are_chosen_only_where_runs_overlap(
    sentence: str, shared: bool, chosen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether enough may match is known before, and most sentences have each run once."""
    tiled: list[Sequence[int]] = []

    def counted(one: Sequence[int], other: Sequence[int]) -> list[Tile]:
        tiled.append(one)
        return tiles(one, other)

    monkeypatch.setattr(edited_sentences, "tiles", counted)
    words = [f"{one}{two}" for one in "bdfgk" for two in ("oran", "ulem")]
    texts = (sentence.format(*(f"{word}{letter}" for letter in "abcd")) for word in words)
    found = share([read(Article(f"Paper {number}", text)) for number, text in enumerate(texts)])

    assert [bool(one.shared) for one in found] == [shared] * 10
    assert len(tiled) == chosen


def test_versions_of_sentences_grow_with_the_articles() -> None:
    """Each sentence has some versions, as news of one event has: more articles are more sentences."""

    def article(number: int) -> str:
        own = " ".join(f"{letter}{number // 4}ing" for letter in "abcdefghij")
        return f"The town {own} because {WORDS.split()[number % 4]} boats came back again."

    readings = {
        size: [read(Article(f"Paper {number % 4}", article(number))) for number in range(size)]
        for size in (20, 200, 400)
    }  # fmt: skip

    assert grows_by_steps(lambda size: share(readings[size]), 400)
