"""A long table goes to the browser in parts, and words find rows in all of it."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import long_table

MANY = pd.DataFrame({"outlet": ["Ledger", "Wire"] * 600, "n": range(1200), "key": [f"Bridge {n}" for n in range(1200)]})


def page() -> None:
    import streamlit as st

    from dashboard import long_table
    from tests.dashboard.test_long_table import MANY

    st.dataframe(long_table.part(MANY, "rows"))


def shown(app: AppTest) -> list[int]:
    return app.dataframe[0].value["n"].tolist()


def test_a_long_table_is_sent_page_by_page():
    app = AppTest.from_function(page).run()
    assert shown(app) == list(range(500))
    app.number_input[0].set_value(3).run()
    assert shown(app) == list(range(1000, 1200))


def test_words_find_rows_of_every_page():
    app = AppTest.from_function(page).run()
    app.number_input[0].set_value(3).run()
    app.text_input[0].set_value("wIRE").run()
    assert shown(app) == list(range(1, 1000, 2))
    assert app.number_input[0].label == "Page of 2"
    app.text_input[0].set_value("nobody's").run()
    assert shown(app) == [] and app.caption[0].value == "No row has these words."


@pytest.mark.parametrize(("words", "rows"), [("ledger", 600), ("  ", 1200), ("bridge", 0), (".*", 0)])
def test_words_are_looked_for_as_they_are_in_what_a_reader_sees(words, rows):
    assert len(long_table.holding(MANY, words)) == rows


def test_a_short_table_is_sent_whole_with_no_field_above_it():
    few = MANY.head(long_table.AT_ONCE)
    assert long_table.part(few, "few") is few
