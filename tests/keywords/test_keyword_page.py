"""The search under the keyword figures, in the running page."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


def page(**address: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app._page_hash = calc_hash("keywords")
    return app.run()


def html(app: AppTest) -> str:
    return " ".join(str(one.proto.body) for one in app.get("html"))


def test_a_word_in_the_address_is_looked_up_and_leads_to_its_passages():
    app = page(word="harbour", by="left")
    shown = html(page(word="defence"))

    assert not app.exception
    assert [one.value for one in app.info] == ["No outlet chosen uses this word in the words that count here."]
    assert "defense" in shown
    assert 'href="read?' in shown and "passage=" in shown


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", "*" * 80, "“ ”", "a" * 500])
def test_a_strange_query_finds_nothing_and_breaks_nothing(query):
    app = page(word=query)

    assert not app.exception
    assert "<script" not in html(app)
