"""With the outlets' names dealt out anew within events, the first page hardly ever tells a difference."""

from __future__ import annotations

from functools import cache
from random import Random

import pandas as pd
import pytest

from benchmarks.dealt import dealt_out
from components.analysis.analyse import Analysis, analyse
from components.board.rates import all_rates, compared, under
from components.contract import BoardRow, Rate
from tests.from_seeds import corpus_from_seeds
from tests.shown import registered


@cache
def made() -> tuple[Analysis, list[tuple[str, BoardRow, Rate]]]:
    """Return ten events, each told by four outlets that differ much, and all that they can be compared by."""
    whole = analyse(corpus_from_seeds(10))
    return whole, all_rates(registered(), whole.rows, whole.articles)


def telling(times: int) -> int:
    """Return of how many first pages, with the names dealt out anew, a difference is told."""
    whole, rates = made()
    pages = (compared(under(rates, one), one) for one in dealt_out(whole.articles, times, Random(3)))
    return sum(bool(page.passed) for page in pages)


def test_names_are_dealt_out_among_the_articles_of_one_event():
    articles = pd.DataFrame({"article_id": list("abcdef"), "outlet": list("XYZXYZ"), "event": list("111222")})
    dealt = list(dealt_out(articles, 20, Random(1)))

    assert all(one.groupby("event")["outlet"].agg(sorted).tolist() == [list("XYZ")] * 2 for one in dealt)
    assert len({tuple(one["outlet"]) for one in dealt}) > 5


def test_outlets_that_differ_are_told_apart_and_no_longer_when_names_are_dealt_out():
    whole, rates = made()

    assert compared(under(rates, whole.articles), whole.articles).passed
    assert telling(20) <= 1


@pytest.mark.long
def test_of_two_hundred_pages_with_names_dealt_out_at_most_five_per_cent_tell_a_difference():
    assert telling(200) <= 10
