"""What is reckoned of each outlet's rows is kept while the outlet keeps its articles, and no longer."""

from __future__ import annotations

import pandas as pd
import pytest

from components.contract import chosen_further, chosen_of, each_outlet

ASKED: list[str] = []


def total(rows: pd.DataFrame, times: int = 1) -> int:
    """Return the sum of an outlet's numbers, and note that it was asked."""
    ASKED.append(str(rows["outlet"].iloc[0]))
    return times * int(rows["number"].sum())


@pytest.fixture(autouse=True)
def nothing_asked():
    ASKED.clear()


def corpus(*numbers: int) -> pd.DataFrame:
    """Return rows of the outlets A, B and A again, an article each."""
    outlets = ["A", "B", "A"]
    return pd.DataFrame({"article_id": ["a", "b", "c"], "outlet": outlets, "number": list(numbers)})


def chosen(whole: pd.DataFrame, *articles: str, how: str = "own") -> pd.DataFrame:
    kept = whole[whole["article_id"].isin(articles)].reset_index(drop=True)
    return chosen_of(kept, whole, how)


def test_each_outlet_has_its_own_rows_in_the_order_in_which_they_come():
    assert each_outlet(corpus(1, 2, 4), total) == {"A": 5, "B": 2}
    assert list(each_outlet(corpus(1, 2, 4).iloc[[1, 0]].reset_index(drop=True), total)) == ["B", "A"]


def test_rows_of_no_known_corpus_are_reckoned_each_time():
    rows = corpus(1, 2, 4)

    assert each_outlet(rows, total) == each_outlet(rows, total)
    assert ASKED == ["A", "B", "A", "B"]


def test_an_outlet_that_keeps_its_articles_is_not_reckoned_again():
    whole = corpus(1, 2, 4)

    assert each_outlet(chosen(whole, "a", "b", "c"), total) == {"A": 5, "B": 2}
    assert each_outlet(chosen(whole, "a", "c"), total) == {"A": 5}
    assert ASKED == ["A", "B"]
    assert each_outlet(chosen(whole, "a", "b"), total) == {"A": 1, "B": 2}
    assert ASKED == ["A", "B", "A"]


@pytest.mark.parametrize("told", [{"how": "quoted"}, {"times": 2}])
def test_what_else_was_chosen_or_told_is_reckoned_for_itself(told):
    whole = corpus(1, 2, 4)
    each_outlet(chosen(whole, "b"), total, times=1)

    each_outlet(chosen(whole, "b", how=told.get("how", "own")), total, times=told.get("times", 1))

    assert ASKED == ["B", "B"]


def test_another_corpus_with_the_same_articles_is_reckoned_for_itself():
    one, other = corpus(1, 2, 4), corpus(10, 20, 40)

    assert each_outlet(chosen(one, "b"), total) == {"B": 2}
    assert each_outlet(chosen(other, "b"), total) == {"B": 20}


def test_nothing_is_kept_of_a_corpus_that_is_gone():
    for number in (2, 20):
        whole = corpus(1, number, 4)
        assert each_outlet(chosen(whole, "b"), total) == {"B": number}
        del whole


def test_some_of_the_rows_are_kept_apart_from_all():
    whole = corpus(1, 2, 4)
    rows = chosen(whole, "a", "b", "c")
    few = chosen_further(rows[rows["number"] < 3], rows, "small")

    assert each_outlet(rows, total)["A"] == 5
    assert each_outlet(few, total)["A"] == 1
    assert each_outlet(chosen_further(rows[rows["number"] < 3], rows, "small"), total)["A"] == 1
    assert ASKED == ["A", "B", "A", "B"]


def test_rows_of_no_known_corpus_have_no_known_part():
    rows = corpus(1, 2, 4)
    few = chosen_further(rows[rows["number"] < 3], rows, "small")

    assert each_outlet(few, total) == each_outlet(few, total)
    assert ASKED == ["A", "B", "A", "B"]


def test_no_rows_have_no_outlet():
    assert each_outlet(corpus(1, 2, 4).iloc[:0], total) == {}
