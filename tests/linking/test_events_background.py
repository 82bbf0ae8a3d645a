"""Which articles count as comment or explanation, and how they come to the news of their day."""

import numpy as np
import pytest

from components.corpus.article import Article
from components.linking.events.grouping import is_background
from components.linking.events.linkage import groups
from tests.linking.test_events_grouped import pairs_of


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Opinion: The tram must stay", True),
        ("Analysis | What the vote on the tram means", True),
        ("The tram is gone — analysis", True),
        ("Why did the council close the tram?", True),
        ("What we know about the storm", True),
        ("Five things to watch in the recount", True),
        ("5 takeaways from the recount", True),
        ("The closing of the tram, explained", True),
        ("Council votes to close the tram", False),
        ("Five people killed in storm", False),
        ("Why the mayor resigned in May is asked in court", False),
        ("Public opinion turns against the tram", False),
        ("", False),
    ],
)
def test_a_headline_announces_a_comment_or_an_explanation(title: str, expected: bool):
    assert is_background(Article("The Echo", "Text.", title=title)) == expected


def test_an_opinion_piece_is_one_by_its_kind_whatever_its_headline():
    assert is_background(Article("The Echo", "Text.", kind="opinion", title="The tram must stay"))


@pytest.mark.parametrize(("least", "expected"), [(0.2, [0, 0, 0]), (0.21, [0, 0, 2])])
def test_an_article_that_stayed_alone_joins_where_its_own_bar_is_reached(least: float, expected: list[int]):
    """0 joins 1 (.9); of 2 the mean likeness to both is (.3 + .1) / 2 = .2."""
    pairs = pairs_of({(0, 1): 0.9, (0, 2): 0.3, (1, 2): 0.1}, 0, 0, 0)

    assert groups(pairs, 3, 0.5, lone=np.array([0.5, 0.5, least])) == expected
