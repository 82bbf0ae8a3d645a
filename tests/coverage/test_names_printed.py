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


def points(*texts: str) -> dict[str, set[str]]:
    """Return {name: the outlets that have it} of articles on one event."""
    readings = [read(Article(f"Outlet {number}", text)) for number, text in enumerate(texts)]
    rows = relate(readings, measure(readings, {}))
    named = rows[rows["kind"].isin(["person", "organisation", "place", "thing"])]
    return {point: set(own["outlet"]) for point, own in named.groupby("point")}


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("They flew to Boston on Friday.", "The Boston Globe told of it.", "Boston"),
        ("They flew to Washington on Friday.", "He wrote to the Washington Post.", "Washington"),
        ("They flew to New York on Friday.", "The New York Times told of it.", "New York"),
        ("They flew to Africa on Friday.", "An African-American nurse sang.", "Africa"),
        ("They flew to Jordan on Friday.", "Rep. Tim Jordan sang. Mr. Jordan wept.", "Jordan"),
        ("They flew to Turkey on Friday.", "They ate the turkey.", "Turkey"),
    ],
)
def test_a_part_of_a_longer_name_is_no_mention_of_what_it_names_alone(first: str, second: str, name: str) -> None:
    assert points(first, second)[name] == {"Outlet 0"}


@pytest.mark.parametrize(
    ("first", "second", "name", "held"),
    [
        ("He spoke of the Faith of his fathers.", "Their faith is deep.", "Faith", None),
        ("He spoke of the Faith of his fathers.", "It rained.", "Faith", {"Outlet 0"}),
        ("He said the Cover was false and the Cover was late.", "She read the cover.", "Cover", {"Outlet 0"}),
        ("He wore the Dress.", "The dress was red and the Dress was new.", "Dress", {"Outlet 0", "Outlet 1"}),
        ("He met Ana Rice in town.", "They ate rice and rice and rice.", "Ana Rice", {"Outlet 0"}),
        ("They fear the Kyodo league.", "It is kyodo, and kyodo alone.", "Kyodo", {"Outlet 0", "Outlet 1"}),
    ],
)
def test_an_ordinary_word_that_is_written_small_as_often_is_no_name(
    first: str, second: str, name: str, held: set[str] | None
) -> None:
    assert points(first, second).get(name) == held


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They say Sign Up Continue at the top.", []),
        ("Look at the GRAPHIC here.", []),
        ("They held Very Serious talks on Mostly Delivered parcels.", []),
        ("They WATCHED Chibok for days.", ["Chibok"]),
        ("They freed Deborah Andrawus Maryam Basheer today.", ["Deborah Andrawus", "Maryam Basheer"]),
    ],
)
def test_capitals_alone_name_nothing(text: str, names: list[str]) -> None:
    assert [spot.label for spot in names_in(read(Article("Gazette", text)))] == names
