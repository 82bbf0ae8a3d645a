"""A people is no mention of its country: it stands as what it is, and only where no article names the country."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.coverage.measure import measure
from components.coverage.relate import relate
from components.reading.read import read


def held(*texts: str) -> dict[str, set[str]]:
    """Return {point: the outlets that have it} of articles on one event, of places and things."""
    readings = [read(Article(f"Outlet {number}", text)) for number, text in enumerate(texts)]
    rows = relate(readings, measure(readings, {}))
    named = rows[rows["kind"].isin(["place", "thing"])]
    return {point: set(own["outlet"]) for point, own in named.groupby("point")}


@pytest.mark.parametrize(
    ("first", "second", "points"),
    [
        ("The Cuban nurses left.", "It rained in Lima.", {"Cuban": {"Outlet 0"}, "Lima": {"Outlet 1"}}),
        ("The Cuban nurses left.", "Two Cubans sang.", {"Cuban": {"Outlet 0", "Outlet 1"}}),
        ("The Cuban nurses left.", "They flew to Cuba.", {"Cuba": {"Outlet 1"}}),
        ("The American nurses left.", "They flew to the U.S. at noon.", {"United States": {"Outlet 1"}}),
        ("Iranian officials wept.", "Iran is far. Iranians wept.", {"Iran": {"Outlet 1"}}),
    ],
)
def test_who_writes_of_a_people_does_not_name_its_country(first: str, second: str, points: dict[str, set[str]]) -> None:
    assert held(first, second) == points


def test_a_row_that_is_left_out_moves_no_other() -> None:
    readings = [
        read(Article("Ours", "The Cuban nurses left Lima. They paid 300 dollars.")),
        read(Article("Other", "They flew to Cuba with 300 dollars.")),
    ]
    rows = relate(readings, measure(readings, {}))
    texts = {reading.article.article_id: reading.article.text for reading in readings}
    named = rows[rows["kind"] == "place"]

    assert len(rows) == len(measure(readings, {})) - 1
    for one in named.itertuples():
        assert texts[one.article_id][one.start : one.end] == one.point
