"""What the first page says of many invented corpora, and of the seeds, is what a second count of the CSV rows gives."""

from __future__ import annotations

import pytest

from components.analysis.analyse import analyse
from tests.claims import counted_again
from tests.corpora import synthetic_corpus
from tests.shown import analysis

#: Claims of sentences and cells of the board that the long run counts again, at least.
ENOUGH = 10_000


def test_all_that_is_claimed_of_the_seeds_is_what_the_csv_rows_give():
    count = counted_again(analysis("the seeds"))

    assert count.claims >= 9 and count.cells >= 50
    assert count.wrong == []


@pytest.mark.long
def test_ten_thousand_claims_of_invented_corpora_are_what_the_csv_rows_give():
    counted, seed = 0, 0
    while counted < ENOUGH:
        seed += 1
        count = counted_again(analyse(synthetic_corpus(2 + seed % 4, 1 + seed % 2, seed)))
        counted += count.claims + count.cells
        assert count.wrong == [], f"seed {seed}"
