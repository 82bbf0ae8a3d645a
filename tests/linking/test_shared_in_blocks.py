"""Shared passages are looked for block by block: what is found does not depend on the blocks, nor on the short ways."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

import numpy as np
import pytest

from components.corpus.article import Article
from components.linking import arrays
from components.linking.arrays import blocks, windows
from components.linking.copies import common_runs as runs_of_pairs
from components.linking.copies import cutting
from components.linking.copies import edited as edited_sentences
from components.linking.copies.candidates import Sentences, candidates
from components.linking.copies.common_runs import UpTo, common_runs, in_blocks
from components.linking.copies.held_runs import RUN, HeldRuns, held_runs
from components.linking.copies.normalised import NormalisedWords, Written
from components.linking.copies.string_tiling import Tile, tiles
from components.linking.sharing import share
from components.reading.read import read
from tests.growth import grows_by_steps

SENTENCE = (
    "The harbour {} bridge stays shut to heavy lorries until {} engineers replace every cracked beam under {} it."
)
WORDS = "red old long small quiet busy wooden narrow famous empty"


def _random_sentences(words: int, many: int = 300) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return stems, and where sentences begin and end; fewer different words give more runs in common."""
    chance = random.Random(words)
    stems: list[int] = []
    edges = []
    for _ in range(2 * many):
        edges.append((len(stems), len(stems) + chance.randrange(1, 30)))
        stems += [chance.randrange(words) for _ in range(edges[-1][0], edges[-1][1])]
    starts, ends = np.array(edges).T
    return np.array(stems, dtype=np.int32), starts, ends


def _every_other(many: int) -> tuple[np.ndarray, np.ndarray]:
    return np.arange(0, many, 2), np.arange(1, many, 2)


@pytest.mark.parametrize("words", [2, 3, 4, 6])
def test_runs_of_many_pairs_are_the_tiles_of_each_unless_they_overlap(words: int) -> None:
    stems, start, end = _random_sentences(words)
    one, other = _every_other(len(start))
    found = common_runs(held_runs(stems, start, end), start, one, other)
    sums = found.sums(UpTo(np.ones(len(stems), dtype=bool), 30))

    untangled = 0
    for number, (first, second) in enumerate(zip(one.tolist(), other.tolist(), strict=True)):
        sentences = [stems[start[which] : end[which]].tolist() for which in (first, second)]
        own = tiles(*sentences)
        columns = (column[found.pair == number].tolist() for column in (found.start, found.start2, found.length))
        runs = [Tile(at - start[first], at2 - start[second], length) for at, at2, length in zip(*columns, strict=True)]
        assert sums[number] >= sum(tile.length for tile in own)
        if not found.tangled[number]:
            untangled += bool(runs)
            assert runs == own
    assert untangled


def test_a_pair_with_too_many_places_is_left_to_the_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs_of_pairs, "_MOST_PLACES", 50)
    stems = np.array([1] * 20 + [1] * 20 + [1, 2, 3, 4, 1, 2, 3, 5], dtype=np.int32)
    start, end = np.array([[0, 20], [20, 40], [40, 44], [44, 48]]).T
    found = common_runs(held_runs(stems, start, end), start, *_every_other(4))

    assert found.tangled.tolist() == [True, False]
    assert found.pair.tolist() == [1]


def test_pairs_are_parted_into_blocks_that_hold_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs_of_pairs, "_AT_ONCE", 100)
    held = held_runs(*_random_sentences(3))
    one, other = _every_other(600)
    found = list(in_blocks(held, one, other))

    assert len(found) > 5
    assert np.concatenate([one[block] for block in found]).tolist() == one.tolist()


@pytest.mark.parametrize("longest", [30, 255, 256, 70_000])
def test_words_of_a_kind_are_counted_however_few_bytes_count_them(longest: int) -> None:
    chosen = np.arange(200_000) % 3 > 0
    start = np.arange(0, len(chosen) - longest, 97)
    plain = np.concatenate([[0], np.cumsum(chosen)])
    found = UpTo(chosen, longest).within(start, start + longest)

    assert found.tolist() == (plain[start + longest] - plain[start]).tolist()


def test_a_run_that_one_sentence_alone_has_is_not_held() -> None:
    stems = np.array([1, 2, 3, 4, 1, 2, 3, 9, 1, 2, 3, 7, 8, 7, 8, 7], dtype=np.int32)
    held = held_runs(stems, *np.array([[0, 7], [7, 11], [11, 16]]).T)

    assert held.first.tolist() == [0, 2, 3, 3]
    assert held.at.tolist() == [0, 4, 8]
    assert len(set(held.run.tolist())) == 1


def test_runs_and_who_has_them_do_not_depend_on_the_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    def found() -> tuple[HeldRuns, set[frozenset[int]]]:
        held = held_runs(*_random_sentences(6, 40))
        holders = defaultdict(list)
        first, runs = held.each_once()
        for sentence, (begin, end) in enumerate(pairwise(first.tolist())):
            for run in runs[begin:end].tolist():
                holders[run].append(sentence)
        assert all(len(one) == len(set(one)) > 1 for one in holders.values())
        return held, {frozenset(one) for one in holders.values()}

    whole, holders = found()
    monkeypatch.setattr(arrays, "AT_ONCE", 50)
    again, same = found()

    assert same == holders
    assert again.first.tolist() == whole.first.tolist()
    assert sorted(again.at.tolist()) == sorted(whole.at.tolist())


def _candidates(many: int) -> list[list[int]]:
    stems, start, end = _random_sentences(5, many)
    every = Sentences(start, end, np.zeros(len(start), dtype=np.uint64))
    plain = np.zeros(len(stems), dtype=np.int32)
    written = Written(*[plain] * 5)
    normalised = NormalisedWords(plain, plain, plain, written, plain, first=np.append(start[::3], len(stems)))
    found: list[list[int]] = candidates(normalised, every, held_runs(stems, start, end)).tolist()
    return found


def test_candidates_are_those_of_a_plain_comparison_however_they_are_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that share two runs are candidates, where the runs are rare; of common ones the first holder alone."""
    stems, start, end = _random_sentences(5, 60)
    runs = [
        {tuple(stems[at : at + RUN].tolist()) for at in range(first, last - RUN + 1)}
        for first, last in zip(start.tolist(), end.tolist(), strict=True)
    ]
    holders = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            holders[run].append(number)
    shared = Counter(
        pair for own in holders.values() for pair in combinations(own, 2) if len(own) <= 16 or pair[0] == own[0]
    )
    length = np.maximum(end - start - RUN + 1, 0)
    plain = [
        [one, other]
        for (one, other), many in sorted(shared.items())
        if many >= max(2, 0.15 * min(length[one], length[other])) and one // 3 != other // 3
    ]

    assert len(plain) > 50
    assert max(map(len, holders.values())) > 16
    assert _candidates(60) == plain
    monkeypatch.setattr(arrays, "AT_ONCE", 20)
    assert _candidates(60) == plain


def test_equal_hashes_are_in_one_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrays, "AT_ONCE", 20)
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
    monkeypatch.setattr(arrays, "AT_ONCE", 30)
    for module in (runs_of_pairs, cutting):
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
