"""Texts that nobody writes: every article is measured, and every row lies in it."""

from __future__ import annotations

from random import Random

import pytest

from components.corpus import Article
from components.coverage.measure import COLUMNS, measure
from components.coverage.relate import relate
from components.reading.read import read

BITS = (
    "“", "”", '"', "1%", "$", "US", "and", "North", "South Korea", "Seas", "2,000", "million", "the", "Article V", "--",
    "\n\n", "…", "é", "中国", "<b>", "%{y}", ". ", "Ana Ruiz", "said", "islands", "|", ": “", "\x00", "\u2028", "’s",
    "1e400", "9" * 400, "Mr.", "Skelder Islands", "another", "in Spain",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_odd_texts_give_rows_that_lie_in_them(seed):
    chance = Random(seed)
    texts = [" ".join(chance.choice(BITS) for _ in range(chance.randint(0, 90))) for _ in range(3)]
    readings = [read(Article(f"Gazette {number}", text)) for number, text in enumerate(texts)]
    rows = relate(readings, measure(readings, {}))

    assert list(rows.columns) == list(COLUMNS)
    lengths = {reading.article.article_id: len(reading.article.text) for reading in readings}
    assert (rows["start"] >= 0).all()
    assert (rows["start"] < rows["end"]).all()
    assert (rows["end"] <= rows["article_id"].map(lengths)).all()
    assert (rows.groupby("point_id")["point"].nunique() == 1).all()
    assert (rows["word"] <= rows["length"]).all()
