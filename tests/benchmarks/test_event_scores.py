"""B-cubed scores by hand."""

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks.events import b_cubed, day_of, doubted, parted, purity, scored
from components.linking.events import group
from components.reading.read import read
from tests.linking.stories import SEQUELS, STORIES, story


@pytest.mark.parametrize(
    ("true", "found", "precision", "recall"),
    [
        ("aab", "xxy", 1, 1),
        ("aab", "xyz", 1, (1 / 2 + 1 / 2 + 1) / 3),
        ("aab", "xxx", (2 / 3 + 2 / 3 + 1 / 3) / 3, 1),
        ("aabb", "xyxy", 1 / 2, 1 / 2),
    ],
)
def test_each_article_counts_those_grouped_with_it(true: str, found: str, precision: float, recall: float):
    f1 = 2 * precision * recall / (precision + recall)

    assert b_cubed(true, found) == pytest.approx((precision, recall, f1))


def test_a_file_is_read_grouped_and_scored(tmp_path: Path):
    """Nine articles of three events; the follow-up is grouped as a fourth, a month after its storm.

    Its own precision is 1, its recall 1/4; the other three of its storm have recall 3/4: (1/4 + 3 * 3/4 + 5) / 9 = 5/6.
    """
    file = tmp_path / "articles.jsonl"
    lines = [
        {
            "event_id": name[:7].rstrip("-12sh"),
            "source": outlet,
            "title": title,
            "date": f"{day}T00:00:00",
            "paragraphs": [[text]],
        }
        for name, (outlet, title, day, text) in STORIES.items()
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines))

    assert scored(file) == {
        "articles": 9, "events": 3, "found": 4, "largest": 3,
        "b3_f1": 0.9091, "b3_precision": 1.0, "b3_recall": 0.8333, "largest_purity": 1.0,
        "in_doubt": 0, "wrong_in_doubt": 0.0, "wrong_of_the_others": 0.1111,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2018-08-11", date(2018, 8, 11)),
        ("2018-08-11T04:47:38", date(2018, 8, 11)),
        ("8/11/18", date(2018, 8, 11)),
        ("08/11/2018", date(2018, 8, 11)),
        ("12/31/99", date(1999, 12, 31)),
        ("August 11, 2018", date(2018, 8, 11)),
        ("31/12/18", None),
        ("last week", None),
        ("None", None),
        ("", None),
    ],
)
def test_dates_are_read_in_the_forms_that_sets_have(words: str, day: date | None):
    assert day_of(words) == day


def test_purity_is_the_share_of_the_largest_groups_that_belongs_together():
    """Group x holds a, a, b and group y holds c, d: (2 + 1) / 5 of both, 2 / 3 of the larger alone; z is smaller."""
    true, found = "aabcde", "xxxyyz"

    assert purity(true, found, 2) == pytest.approx(3 / 5)
    assert purity(true, found, 1) == pytest.approx(2 / 3)


@pytest.mark.parametrize(("level", "count"), [("event", 3), ("story", 1)])
def test_events_and_stories_are_scored_by_the_level_asked_for(level: str, count: int):
    readings = [read(story(name)) for name in ("vote-1", "vote-2", *SEQUELS)]

    assert len({getattr(one, level) for one in group(readings)}) == count


def test_doubts_are_counted_where_articles_stand_wrong_and_elsewhere():
    """Wrong are the b in x, and the b in y, since most b stand in z; in doubt are the former and a right a."""
    doubts = [True, False, False, True, False, False, False]

    assert doubted("aaabbbb", "xxxxyzz", doubts) == {
        "in_doubt": 2, "wrong_in_doubt": 1 / 2, "wrong_of_the_others": 1 / 5,
    }  # fmt: skip


def test_true_groups_are_parted_at_gaps_of_more_days():
    dates = [date(2020, 1, 9), date(2020, 1, 1), None, date(2020, 1, 4)]

    assert parted("aaaa", dates, 4) == ["a 1", "a 0", "a 0", "a 0"]
    assert parted("aaba", dates, 9) == ["a 0", "a 0", "b 0", "a 0"]
