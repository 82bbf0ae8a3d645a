"""Numbers with what they count."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.coverage.canonical import joined_numbers
from components.coverage.quantities import numbers_in, quantities
from components.reading.model import Sentence
from components.reading.read import read


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("About 1.5 million people fled.", [(1_500_000, "", "people", "")]),
        ("It cost $2.5 billion in 1998.", [(2.5e9, "dollars", "", "")]),
        ("Shares fell 4.4% in London.", [(4.4, "%", "", "London")]),
        ("Prices rose by two per cent.", [(2, "%", "", "")]),
        ("Nearly 30,000 soldiers in Spain", [(30_000, "", "soldiers", "Spain")]),
        ("They host 900 nurses and their families.", [(900, "", "nurses and their families", "")]),
        ("Two soldiers and three police officers died.", [(2, "", "soldiers", ""), (3, "", "police officers", "")]),
        ("Spending is 1% of gross domestic product.", [(1, "%", "gross domestic product", "")]),
        ("He served 10 years in prison.", [(10, "", "years", "")]),
        ("It is worth 20bn euros.", [(20e9, "euros", "", "")]),
        ("On May 5 2017 at 10 am he left.", []),
        ("Three years ago he was 42 years old.", []),
        ("See Article 5 and page 12.", []),
        ("The two sides and both leaders met.", []),
        ("The vote was 52-48.", []),
        (f"They counted {'9' * 400} stars and 1e400 more.", []),  # no number that anybody writes
    ],
)  # fmt: skip
def test_a_number_is_read_with_its_unit_its_noun_and_its_place(text, counted):
    found = quantities(text, Sentence(0, 0, len(text), "body"))

    assert [(one.value, one.unit, one.counted, one.where) for one in found] == counted


def keys(text: str) -> list[str]:
    return [spot.key for spot in numbers_in(read(Article("Gazette", text)))]


def points(*texts: str) -> list[str]:
    """Return the points of the numbers of several texts, in order."""
    held = [(spot.kind, spot.key, spot.label) for text in texts for spot in numbers_in(read(Article("Gazette", text)))]
    joined = joined_numbers(held)
    return [joined[key][1] for _, key, _ in held]


def test_a_larger_number_that_counts_others_too_is_another_point():
    one, other = points("It hosts 54,000 troops and their family members.", "It hosts 47,000 troops.")

    assert one != other


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Some 300 workers left.", "The 300 workers went home.", True),
        ("It paid $3 million.", "It paid 3,000,000 dollars.", True),
        ("Some 300 workers left.", "Some 300 nurses left.", False),
        ("About 2,000 soldiers stay in Spain.", "About 2,000 soldiers stay.", True),
        ("About 2,000 soldiers stay in Spain.", "About 2,000 soldiers stay in Italy.", False),
    ],
)
def test_numbers_are_one_point_where_nothing_speaks_against_it(one, other, same):
    first, second = points(one, other)

    assert (first == second) is same


def test_a_noun_that_is_left_out_is_that_of_the_number_before():
    spots = numbers_in(read(Article("Gazette", "The army keeps 30,000 soldiers in Spain and another 4,000 in Italy.")))

    assert [(spot.label, spot.how) for spot in spots] == [
        ("30,000 soldiers (Spain)", "by name"),
        ("4,000 soldiers (Italy)", "elliptical"),
    ]
