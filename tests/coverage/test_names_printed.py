"""A name is told as only here where no other article of the event prints it, whole, in parts or in another case."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.coverage.measure import measure
from components.coverage.naming import names_in
from components.coverage.relate import relate
from components.reading.read import read

OURS = "Glenn Marsh of the Chibok school said the Islamist group had left Vigo."


def holders(other: str, point: str) -> set[str]:
    """Return the outlets that hold a point of two articles of one event."""
    readings = [read(Article("Ours", OURS)), read(Article("Other", other))]
    rows = relate(readings, measure(readings, {}))
    return set(rows.loc[rows["point"] == point, "outlet"])


@pytest.mark.parametrize(
    ("other", "point"),
    [
        ("They met the islamist leaders.", "Islamist"),
        ("They met Islamists on the road.", "Islamist"),
        ("ISLAMIST leaders met.", "Islamist"),
        ("They spoke with the CHIBOK parents.", "Chibok"),
        ("The mayor called Marsh a liar.", "Glenn Marsh"),
    ],
)
def test_a_name_that_another_article_prints_is_not_only_here(other: str, point: str) -> None:
    assert holders(other, point) == {"Ours", "Other"}


@pytest.mark.parametrize("other", ["It rained all day.", "The marsh is wide."])
def test_a_name_that_no_other_article_prints_is_only_here(other: str) -> None:
    assert holders(other, "Glenn Marsh") == {"Ours"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They say Sign Up Continue at the top.", []),
        ("Look at the GRAPHIC here.", []),
        ("They WATCHED Chibok for days.", ["Chibok"]),
        ("They freed Deborah Andrawus Maryam Basheer today.", ["Deborah Andrawus", "Maryam Basheer"]),
    ],
)
def test_capitals_alone_name_nothing(text: str, names: list[str]) -> None:
    assert [spot.label for spot in names_in(read(Article("Gazette", text)))] == names
