"""Samples, accuracy with its interval, agreement: published and hand-made values."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.corrections import VERDICTS, Check
from components.corrections.agreement import accuracy, all_checked, alpha, wilson
from components.corrections.describing import describe_accuracy, describe_agreement, describe_drawn
from components.corrections.sample import counting, draw, hidden, next_to_check, surroundings
from tests.corrections.bridge import FIRST, readings, span


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [  # Newcombe (1998), table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (20, 20, 0.8389, 1.0),
        (0, 0, 0.0, 1.0),
    ],
)
def test_the_interval_is_the_published_one(right, n, low, high):
    assert wilson(right, n) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share_and_stays_between_0_and_1(found):
    low, high = wilson(*found)
    assert 0 <= low <= found[0] / found[1] <= high <= 1
    assert low < high


#: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): A, B and C of the paper. "." is no value.
PUBLISHED = [
    (["0100000010", "1110010000"], 0.095),
    (["aabbdcccedda", "babbbccceddd"], 0.692),
    (["123321412...", "1233224125.3", ".3332342251.", "12332441251."], 0.743),
]


@pytest.mark.parametrize(("observers", "published"), PUBLISHED)
def test_alpha_is_the_published_one(observers, published):
    units = [[value for value in unit if value != "."] for unit in zip(*observers, strict=True)]

    assert alpha(units) == pytest.approx(published, abs=5e-4)


@pytest.mark.parametrize(
    ("units", "value"),
    [
        ([["a", "a"], ["b", "b"]], 1.0),
        # totals a 2, b 2; disagreement 2 + 2 of 4; expected 2 * 2 + 2 * 2 = 8: 1 - 3 * 4 / 8
        ([["a", "b"], ["a", "b"]], -0.5),
        ([["a", "a"], ["a"]], math.nan),
        ([["a"], ["b"]], math.nan),
        ([], math.nan),
    ],
)
def test_alpha_of_a_few_units_by_hand(units, value):
    assert alpha(units) == pytest.approx(value, nan_ok=True)


def checks(*found: str, by: str = "AB") -> list[Check]:
    return [Check("0" * 12, number, number + 1, "", verdict, by) for number, verdict in enumerate(found)]


@pytest.mark.parametrize(
    ("found", "total", "told"),
    [
        ([], 38, "None of the 38 quotations is checked."),
        (
            ["right"] * 11 + ["wrong speaker"],
            38,
            "11 of 12 right (92 %; 95 % interval 65 % to 99 %), of 38 quotations; 1 with the wrong speaker.",
        ),
        (["right"] * 3, 38, "3 of 3 right (100 %; 95 % interval 44 % to 100 %), of 38 quotations."),
        (
            ["right"] * 9 + ["wrong passage"] * 3,
            12,
            "12 of 12 checked: 9 right, 3 not a quotation or with the wrong words. All are checked, so nothing is "
            "estimated.",
        ),
    ],
)
def test_accuracy_is_told_with_n_and_with_an_interval_only_where_something_is_unsure(found, total, told):
    assert describe_accuracy(accuracy(checks(*found), total)) == told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (["right"], [], ""),
        (
            ["right", "right"],
            ["right", "right"],
            "AB and CD checked 2 passages in common and agree on 2. All verdicts are the same one, so Krippendorff's "
            "alpha cannot be computed.",
        ),
        # totals: right 3, wrong speaker 1; disagreement 2; expected 3 + 3: 1 - 3 * 2 / 6
        (
            ["right", "right"],
            ["right", "wrong speaker", "right"],
            "AB and CD checked 2 passages in common and agree on 1: Krippendorff's alpha 0.00.",
        ),
    ],
)
def test_agreement_is_told_of_what_both_have_checked(first, second, told):
    assert describe_agreement([*checks(*first), *checks(*second, by="CD")]) == told


def test_the_order_holds_every_quotation_once_and_is_the_same_every_time():
    order = draw(readings(), "0" * 16, "AB")

    assert len({one.passage for one in order}) == len(order) == 5
    assert [one.passage for one in order] == [one.passage for one in draw(readings()[::-1], "0" * 16, "AB")]


def test_the_order_differs_between_people_and_between_corpora():
    def order(corpus_hash: str, by: str) -> tuple[object, ...]:
        return tuple(one.passage for one in draw(readings(), corpus_hash, by))

    assert len({order("0" * 16, name) for name in ("AB", "CD", "EF", "GH")}) > 1
    assert len({order(digit * 16, "AB") for digit in "0123"}) > 1


def test_every_quotation_is_as_often_first_as_any_other():
    """Of 2,000 people each of the five quotations comes first for about 400 (standard deviation 18)."""
    first = [draw(readings(), "0" * 16, str(person))[0].passage for person in range(2_000)]

    assert all(320 < first.count(passage) < 480 for passage in set(first))
    assert len(set(first)) == 5


def test_what_a_person_has_checked_does_not_come_again_and_what_others_checked_does():
    order = draw(readings(), "0" * 16, "AB")
    mine = Check(*order[0].passage, order[0].speaker, "right", "AB")
    hers = Check(*order[1].passage, order[1].speaker, "right", "CD")

    assert next_to_check(order, [mine, hers], "AB") == order[1]
    assert next_to_check(order[:1], [mine], "AB") is None


def test_a_check_of_what_is_no_longer_claimed_does_not_count():
    by_id = {one.article.article_id: one for one in readings()}
    place = span(FIRST, "It is not safe,")
    good = Check(*place, "Ana Ruiz", "right", "AB")
    others = [
        Check(*place, "Tom Hill", "right", "AB"),
        Check(place[0], 0, 3, "Ana Ruiz", "right", "AB"),
        Check("0" * 12, *place[1:], "Ana Ruiz", "right", "AB"),
    ]

    assert counting([good, *others], by_id.get) == [good]


def test_a_passage_stands_among_the_sentences_that_say_who_speaks():
    drawn = next(one for one in draw(readings(), "", "") if one.quotation.kind == "indirect")

    assert surroundings(drawn, before=1, after=1) == (FIRST.text.index("“We"), len(FIRST.text) - 1)


def test_a_passage_is_put_as_a_question():
    told = {describe_drawn(one) for one in draw(readings(), "", "")}

    assert told == {
        "Quoted words of Ana Ruiz: is that right?",
        "Reported words of Tom Hill: is that right?",
        "Quoted words of Ms Ruiz, via Tom Hill: is that right?",
        "Quoted words, speaker not found: is that right?",
    }


@pytest.mark.parametrize(
    ("text", "outlet", "shown"),
    [
        ("he told The Wire.", "The Wire", "he told ████████."),
        ("DEFENSE.GOV and defensexgov", "defense.gov", "███████████ and defensexgov"),
        ("no name", "", "no name"),
    ],
)
def test_the_outlet_is_blacked_out_and_no_offset_moves(text, outlet, shown):
    assert hidden(text, outlet) == shown


def test_the_three_verdicts_are_known():
    assert VERDICTS == ("right", "wrong speaker", "wrong passage")


@pytest.mark.parametrize(
    ("by", "total", "all_of_them"),
    [
        ("", 0, False),  # nothing to check is not checked
        ("aa", 2, True),
        ("ab", 2, False),  # two people with one passage each have not checked all
        ("aab", 2, True),
        ("aa", 3, False),
    ],
)
def test_all_is_checked_when_one_person_has_checked_every_quotation(by, total, all_of_them):
    checks = [Check("0" * 12, start, start + 5, "Ana Ruiz", "right", one) for start, one in enumerate(by)]

    assert all_checked(checks, total) == all_of_them
