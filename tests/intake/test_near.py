"""Near duplicates are found among many, in a time that grows with the words alone."""

from __future__ import annotations

import random

import pytest

from components.intake.checks.near_duplicates import NearDuplicate, near_duplicates_of

WORDS = [first + last for first in "bcdfghlmnprstw" for last in ("all", "ent", "ick", "old", "ump", "ash", "eed")]


def text(seed: int, words: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(words))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ([], []),
        (["a b c", "A, b; c!"], [None, NearDuplicate(0, 1.0)]),
        (["a b c", "a b d"], [None, None]),
        (["", ""], [None, None]),
        # Six words are two runs of five; seven are three, of which two stand in both.
        (["a b c d e f", "a b c d e f g"], [None, NearDuplicate(0, 2 / 3)]),
    ],
)
def test_by_hand(texts, found):
    assert list(near_duplicates_of(texts)) == found


def test_a_changed_beginning_and_end_are_found_among_many():
    many = [text(seed) for seed in range(300)]
    many.append("Breaking news. " + " ".join(many[170].split()[20:-20]) + " More to come.")

    found = list(near_duplicates_of(many))

    assert [repeated.place for repeated in found if repeated] == [170]


def test_half_a_text_is_no_near_duplicate():
    whole = text(1)

    assert list(near_duplicates_of([whole, " ".join(whole.split()[:150])])) == [None, None]


@pytest.mark.long
def test_of_a_thousand_near_copies_all_but_the_first_are_found():
    copies = [f"{text(1)} {text(seed, 20)}" for seed in range(2, 1_002)]

    assert [repeated.place for repeated in near_duplicates_of(copies) if repeated] == [0] * 999
