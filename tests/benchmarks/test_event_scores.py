"""B-cubed scores by hand."""

import json
from pathlib import Path

import pytest

from benchmarks.events import b_cubed, scored
from tests.linking.stories import STORIES


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
        "articles": 9, "events": 3, "found": 4, "b3_f1": 0.9091, "b3_precision": 1.0, "b3_recall": 0.8333,
    }  # fmt: skip
