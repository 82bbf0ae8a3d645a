"""Sentences that say the same in other words: what is compared, and what is joined."""

from __future__ import annotations

import pytest

from components.coverage.likeness import figures, likelihood
from components.coverage.matching import representatives_of, same_quotation, same_statement
from components.coverage.stems import root, stem
from components.coverage.weighing import weigher
from components.coverage.wording import content, wording

BRIDGE = "The mayor said on Monday that the harbour bridge will stay closed until the spring."
SAME = "The harbour bridge will remain closed until spring, the mayor announced on Monday."
LONGER = (
    "While shops nearby complain of empty streets, the mayor said on Monday that the harbour bridge will stay closed "
    "until the spring, and that the repairs cost more than planned."
)
OTHER = "The mayor said on Monday that the tram line will be paid for by the region."
APART = "Heavy rain fell on the market square all night long."
SENTENCES = (BRIDGE, SAME, LONGER, OTHER, APART)
WORDINGS = {text: wording(text) for text in SENTENCES}
WEIGH = weigher(words.stems for words in WORDINGS.values())


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (("claim", "claims", "claimed", "claiming"), "claim"),
        (("said", "says", "saying", "say"), "say"),
        (("running", "ran", "runs"), "run"),
        (("policies", "policy"), "policy"),
        (("defence", "defense"), "defense"),
        (("programmes", "program"), "program"),
        (("Japan’s", "Japan"), "japan"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms, one):
    assert {stem(form) for form in forms} == {one}


@pytest.mark.parametrize(("first", "second"), [("government", "governing"), ("commit", "commitment")])
def test_words_of_one_family_have_one_root(first, second):
    assert root(stem(first)) == root(stem(second))


def test_a_wording_keeps_numbers_names_and_what_carries_meaning():
    words = wording("Ms Ruiz did not pay three thousand crowns to Harrow.")

    assert words.names == {"ruiz", "harrow"}
    assert words.numbers == {3.0}
    assert words.negated
    assert "ruiz" in content(words)
    assert "to" not in content(words)


@pytest.mark.parametrize(("one", "other"), [(BRIDGE, SAME), (BRIDGE, LONGER), (BRIDGE, OTHER)])
def test_the_order_of_two_sentences_makes_no_difference(one, other):
    here, there = WORDINGS[one], WORDINGS[other]

    assert figures(here, there, WEIGH) == pytest.approx(figures(there, here, WEIGH))
    assert likelihood(here, there, WEIGH) == pytest.approx(likelihood(there, here, WEIGH))


def test_the_figures_are_what_they_are_called():
    one, other = wording("The red bridge is closed"), wording("The bridge is not closed")
    found = figures(one, other, lambda stem: 1.0)

    assert found["shared"] == 4 / 5  # the, bridge, be, close of five words each
    assert found["shared_weight"] == 4 / 5
    assert found["four_words"] == 0.0
    assert found["same_end"] == 1.0
    assert found["turned"] == 0.0
    assert found["run_high"] == 1.0
    assert found["negation"] == 1.0
    assert found["moved"] == pytest.approx(0.1)  # bridge and be stand a fifth of the sentence apart


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (BRIDGE, BRIDGE, True),
        (BRIDGE, SAME, True),
        (BRIDGE, LONGER, True),  # the longer one says all of it
        (BRIDGE, OTHER, False),
        (BRIDGE, APART, False),
    ],
)
def test_statements_are_joined_where_one_says_the_other(one, other, same):
    assert (same_statement(WORDINGS[one], WORDINGS[other], WEIGH) > 0) is same


@pytest.mark.xfail(strict=True, reason="no dictionary of synonyms: quite other words are not seen to mean the same")
def test_statements_in_quite_other_words_are_joined():
    one, other = wording("The crossing reopens in April."), wording("Cars can use the bridge again next spring.")

    assert same_statement(one, other, WEIGH) > 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("We stand shoulder to shoulder with you", "Know that we stand shoulder to shoulder with you and yours", True),
        ("I wanted to make certain that the treaty is real", "I want to make certain that the treaty is real", True),
        ("We will not take a risk with people's lives", "We looked at every beam in the house", False),
        ("Nobody asked the people", "The people asked nobody", False),  # the same words, in another order
    ],
)  # fmt: skip
def test_quotations_are_joined_where_the_longer_holds_the_shorter(one, other, same):
    assert (same_quotation(wording(one), wording(other), WEIGH) > 0) is same


def test_each_passage_is_taken_to_the_earliest_that_it_says_again():
    passages = [WORDINGS[text] for text in (BRIDGE, OTHER, SAME, APART, LONGER, BRIDGE)]

    assert representatives_of(passages, WEIGH) == [0, 1, 0, 3, 0, 0]


def test_rare_words_weigh_more_than_common_ones():
    weigh = weigher([["bridge", "the"], ["the"], ["the"]])

    assert weigh("bridge") > weigh("report") > weigh("the")
    assert weigher([])("bridge") == weigher([])("harbour")  # both are unlisted
