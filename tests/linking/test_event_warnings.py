"""Which articles could stand in another event as well, worked out by hand on a few likenesses."""

import numpy as np
import pytest

from components.linking.events import group
from components.linking.events.likeness import Alike
from components.linking.events.warnings import SURE, others
from components.reading.read import read
from tests.linking.stories import story
from tests.linking.test_events_grouped import pairs_of

#: 0 and 1 are one group, 2 and 3 another; between 0 and the second group the mean is (.2 + .1) / 2 = .15.
PAIRS = {(0, 1): 0.2, (2, 3): 0.5, (0, 2): 0.2, (0, 3): 0.1}


def warnings(likenesses: dict[tuple[int, int], float], marks: list[int], alone: float, dated: bool = True) -> list[int]:
    pairs = pairs_of(likenesses, *[0.0] * len(marks))
    return others(pairs, marks, alone, [dated] * len(marks))


def test_an_article_that_is_nearly_as_like_another_event_could_stand_there():
    """Of 0, .15 stands against .2, which is three quarters. Of 2, (.2 + 0) / 2 = .1 against .5."""
    assert warnings(PAIRS, [0, 0, 2, 2], 0.1) == [2, SURE, SURE, SURE]


def test_an_article_that_is_hardly_like_its_event_could_stand_alone():
    """Of 1, standing alone (.15) against .2; of 0 the other group is as near, and is named first."""
    assert warnings(PAIRS, [0, 0, 2, 2], 0.15) == [2, 1, SURE, SURE]


def test_an_article_without_a_date_is_in_doubt_earlier():
    """.12 stands against .2: six tenths."""
    likenesses = PAIRS | {(0, 2): 0.14}

    assert warnings(likenesses, [0, 0, 2, 2], 0.05) == [SURE] * 4
    assert warnings(likenesses, [0, 0, 2, 2], 0.05, dated=False) == [2, SURE, SURE, SURE]


@pytest.mark.parametrize(("likeness", "expected"), [(0.16, 1), (0.14, SURE)])
def test_an_article_alone_could_stand_where_it_is_nearly_taken_in(likeness: float, expected: int):
    """Three quarters of .1 are .075: the mean likeness to 1 and 2 is .08 or .07."""
    assert warnings({(0, 1): likeness, (1, 2): 0.9}, [0, 1, 1], 0.1)[0] == expected


def test_a_pair_that_is_not_listed_counts_as_much_as_its_bounds_allow():
    """1 and 2 are not listed, with bounds of .3: of 1, (.3 + .3) / 2 against .2."""
    pairs = pairs_of({(0, 1): 0.2, (2, 3): 0.5, (0, 2): 0.1, (1, 2): 0.3}, 0.0, 0.3, 0.3, 0.3)

    assert others(pairs, [0, 0, 2, 2], 0.05, [True] * 4)[1] == 2


def test_no_article_is_in_no_doubt():
    nothing = np.zeros(0, dtype="int64")

    assert others(Alike(nothing, nothing, np.zeros(0), np.zeros(0)), [], 0.1, []) == []


def test_articles_that_stand_surely_name_no_other_event():
    readings = group([read(story(name)) for name in ("storm-a1", "storm-a2", "vote-1", "vote-2")])

    assert [one.other_event for one in readings] == [""] * 4
