"""How a stretch of an article is shared follows from the passages over it."""

from __future__ import annotations

from random import Random

import pytest

from components.corpus.article import Article
from components.reading.model import Reading, Shared
from components.reading.sharing import sharing_of


def reading(*shared):
    return Reading(Article("The Post", "x" * 400), (), (), (), (), shared=tuple(Shared(*one, "p") for one in shared))


@pytest.mark.parametrize(
    ("shared", "stretch", "found"),
    [
        ([], (0, 10), "none"),
        ([(0, 5, "across")], (0, 10), "across"),
        ([(0, 4, "across")], (0, 10), "none"),
        ([(0, 3, "across"), (6, 8, "across")], (0, 10), "across"),
        ([(0, 5, "speech"), (5, 10, "within")], (0, 10), "within"),
        ([(0, 5, "within"), (5, 10, "across")], (0, 10), "across"),
        ([(0, 300, "speech"), (300, 310, "within")], (290, 300), "speech"),
        ([(10, 20, "across")], (0, 10), "none"),
        ([(10, 20, "across")], (20, 30), "none"),
    ],
)
def test_half_of_a_stretch_decides(shared, stretch, found):
    assert sharing_of(reading(*shared), [stretch[0]], [stretch[1]]) == [found]


def test_looking_only_near_a_stretch_misses_no_passage():
    chance = Random(7)
    spans = [
        (start, start + chance.randint(1, 90), chance.choice(("across", "within", "speech")))
        for start in range(0, 300, 9)
    ]
    for start in range(0, 300, 5):
        end = start + chance.randint(1, 60)
        covered = {
            kind: sum(max(0, min(end, one[1]) - max(start, one[0])) for one in spans if one[2] == kind)
            for kind in ("across", "within", "speech")
        }
        expected = next((kind for kind, held in covered.items() if held * 2 >= end - start), "none")

        assert sharing_of(reading(*spans), [start], [end]) == [expected]
