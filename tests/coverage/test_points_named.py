"""Names as points: whole, elliptical, with the noun that belongs to them."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.coverage.ellipsis import shared
from components.coverage.naming import names_in
from components.reading.read import read


def found(text: str) -> list[tuple[str, str, str]]:
    """Return (label, kind, how) of each mention."""
    return [(spot.label, spot.kind, spot.how) for spot in names_in(read(Article("Gazette", text)))]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("He sailed the South China Sea.", [("South China Sea", "place", "by name")]),
        (
            "Ships cross the North and Baltic Seas.",
            [("Baltic Sea", "place", "elliptical"), ("North Sea", "place", "elliptical")],
        ),
        (
            "It borders North and South Korea.",
            [("North Korea", "place", "elliptical"), ("South Korea", "place", "elliptical")],
        ),
        (
            "The talks took the Foreign and Defence Ministries a year.",
            [("Defence Ministry", "organisation", "elliptical"), ("Foreign Ministry", "organisation", "elliptical")],
        ),
        ("The Taiwanese crew came home.", [("Taiwanese", "thing", "by name")]),
        ("Two Americans and an American nurse left.", [("American", "thing", "by name")] * 2),
        ("The English and British crews left.", [("British", "thing", "by name"), ("English", "thing", "by name")]),
        ("An African-American nurse and two African Americans left.", []),
        ("The US nurse met American Indians in America.", [("United States", "place", "by name")] * 2),
        ("He slept in Washington, D.C. for a year.", [("Washington", "place", "by name")]),
        ("He slept in St. Louis for a year.", [("St. Louis", "place", "by name")]),
        ("A US-led force left.", [("United States", "place", "by name")]),
        ("They asked us about it.", []),
        ("The United Nations agreed.", [("United Nations", "organisation", "by name")]),
        ("The EU agreed.", [("European Union", "organisation", "by name")]),
        ("It breaks Article Five of the treaty.", [("Article 5", "thing", "by name")]),
        ("They flew from the Harrow air base at dawn.", [("Harrow air base", "thing", "by name")]),
        ("Workers crossed the Skelder Islands.", [("Skelder Islands", "place", "by name")]),
        ("It rained on Monday in May.", []),
    ],
)  # fmt: skip
def test_a_name_is_a_point_however_it_is_written(text, points):
    assert sorted(found(text)) == sorted(points)


def test_a_person_keeps_one_name():
    text = "Mayor Ana Ruiz opened the bridge. Ruiz said that it was safe. “It is,” said Ruiz."

    assert {point for point in found(text) if point[1] == "person"} == {("Ana Ruiz", "person", "by name")}


def test_a_place_inside_another_name_is_not_named():
    assert ("London", "place", "by name") not in found("He wrote to the Bank of London on Friday.")


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("South", "East China Seas", ("South China Sea", "East China Sea")),
        ("North", "South Korea", ("North Korea", "South Korea")),
        ("Justice", "Defense Departments", ("Justice Departments", "Defense Departments")),
        ("Ana Ruiz", "Bo Lee", None),
        ("Japan", "South Korea", None),
        ("Mattis", "Tomomi Inada", None),
    ],
)
def test_two_names_share_a_word_only_where_the_last_one_is_meant_for_both(first, second, names):
    expected = names and tuple(name.replace("Departments", "Department") for name in names)

    assert shared(first.split(), second.split()) == expected
