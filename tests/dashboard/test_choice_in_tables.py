"""How the articles were chosen goes with every table that is taken away."""

from __future__ import annotations

import pandas as pd

from dashboard.take_away import with_choice

ROWS = pd.DataFrame({"outlet": ["Gazette", "Post"], "words": [1, 2]})


def test_each_row_says_in_its_last_column_how_the_articles_were_chosen() -> None:
    table = with_choice(ROWS, "By hand.")

    assert list(table.columns) == ["outlet", "words", "chosen"]
    assert table["chosen"].tolist() == ["By hand.", "By hand."]


def test_a_table_of_a_corpus_of_which_nobody_told_stays_as_it_is() -> None:
    assert with_choice(ROWS, "") is ROWS


def test_a_long_answer_is_cut_at_a_word() -> None:
    table = with_choice(ROWS, "word " * 200)

    assert len(table["chosen"][0]) <= 300
    assert table["chosen"][0].endswith("word …")
