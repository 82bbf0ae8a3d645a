"""Likelihoods told roughly lie on the same side of every limit as the true ones, and cost less."""

from __future__ import annotations

from functools import partial
from itertools import combinations, product

import pytest

from components.coverage import sides
from components.coverage.likeness import Likeness, _least_overlap, _overlap
from components.coverage.matching import THRESHOLD, representatives_of, same_statement
from components.coverage.sides import Side
from components.coverage.weighing import weigher
from components.coverage.wording import wording

LIMITS = (0.1, THRESHOLD, 0.9, 0.99)
SENTENCES = (
    "The harbour council voted on Monday to close the old bridge for repairs until the spring.",
    "The harbour council voted Monday to close the old bridge until spring for repairs.",
    "“The harbour council voted on Monday to close the old bridge for repairs until the spring”",
    "On Monday the council of the harbour decided that the old bridge would be closed for repairs.",
    "A council voted to close a bridge; a council did not vote to open a bridge.",
    "the harbour council voted, on Monday, to close the old bridge - for repairs - until the spring!",
    "Councillors did not vote to close the bridge, said Ana Ruiz, 41, who runs the ferry.",
    "The ferry carried 300 passengers and 12 lorries on its first day, the company said.",
    "The ferry carried 300 passengers and 14 lorries on its first day, the firm said.",
    "A b c d e f g h i j k",
    "b c d e f g h i j k a",
    "(X)",
    "…",
    "the the the the the the the the bridge",
    "the bridge the the the the the the the the the",
    "Straße_und Brücke — ÉTÉ été İstanbul",
)


@pytest.fixture
def worded():
    return [wording(text) for text in SENTENCES]


@pytest.fixture
def weigh(worded):
    return weigher(words.stems for words in worded)


def test_rough_likelihoods_lie_on_the_side_of_the_true_ones(worded, weigh):
    roughly, true = Likeness(weigh, LIMITS), Likeness(weigh)
    told = [
        ([limit <= roughly.roughly(*pair) for limit in LIMITS], [limit <= true.likelihood(*pair) for limit in LIMITS])
        for pair in product(worded, repeat=2)
    ]
    assert all(rough == exact for rough, exact in told)
    assert len({tuple(exact) for _, exact in told}) > 2  # the sentences lie on several sides


def test_letters_in_common_are_never_fewer_than_told_by_the_words(worded, weigh):
    for one, other in combinations([Side(words, weigh) for words in worded], 2):
        assert 0 <= _least_overlap(one, other) <= _overlap(one, other) <= 1


def test_letters_of_sentences_that_nearly_say_the_same_are_not_counted(worded, weigh, monkeypatch):
    monkeypatch.setattr(sides, "letters", lambda text: pytest.fail("letters were counted"))
    assert Likeness(weigh, (THRESHOLD,)).roughly(worded[0], worded[5]) >= THRESHOLD
    assert Likeness(weigh, (THRESHOLD,)).roughly(worded[0], worded[7]) < THRESHOLD


def test_a_likelihood_that_was_asked_for_exactly_is_told_roughly_as_well(worded, weigh):
    known = Likeness(weigh, (THRESHOLD,))
    assert known.likelihood(worded[7], worded[8]) == known.roughly(worded[8], worded[7])


def test_passages_come_to_the_same_points_where_one_point_alone_is_told_roughly(worded, weigh):
    many = worded * 2
    known = Likeness(weigh, (THRESHOLD,))
    alone = partial(same_statement, likeness=known, roughly=True)
    found = representatives_of(many, weigh, partial(same_statement, likeness=known), alone)
    assert found == representatives_of(many, weigh)
    assert 1 < len(set(found)) < len(worded)
