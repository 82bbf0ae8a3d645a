"""What the first page says of many invented corpora, and of the seeds, is what a second count of the CSV rows gives."""

from __future__ import annotations

import pytest

from components.analysis.analyse import analyse
from tests.claims import counted_again, differences_told
from tests.corpora import synthetic_corpus
from tests.from_seeds import corpus_from_seeds
from tests.shown import analysis

#: Claims of sentences, headings among them, that the long run counts again, at least; cells of the board come on top.
ENOUGH = 10_000


def test_all_that_is_claimed_of_the_seeds_is_what_the_csv_rows_give():
    count = counted_again(analysis("the seeds"))

    assert count.claims >= 9 and count.headings >= 30 and count.cells >= 50
    assert count.wrong == []


def test_every_difference_that_is_told_between_outlets_is_what_the_csv_rows_give():
    whole = analyse(corpus_from_seeds(10))
    told = list(differences_told(whole, whole.articles))

    assert len(told) >= 2
    assert [(claim, again) for claim, again in told if claim.numbers != again] == []


@pytest.mark.long
def test_ten_thousand_claims_of_invented_corpora_are_what_the_csv_rows_give():
    counted, seed = 0, 0
    while counted < ENOUGH:
        seed += 1
        count = counted_again(analyse(synthetic_corpus(2 + seed % 4, 1 + seed % 2, seed)))
        counted += count.told
        assert count.wrong == [], f"seed {seed}"
