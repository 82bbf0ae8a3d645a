"""Names that may be one person's are offered on the Speakers page and joined with one click."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus import Corpus
from components.corpus.article import Article
from components.library import open_library
from tests.test_app import open_app

TEXTS = (
    "The port closed. “We will wait,” Bill Lind said.",
    "The hall opened. “We came early,” Bill Lind said.",
    "The choir sang. “We are glad,” Hillary Lind said.",
    "The road froze. “We saw ice,” Lind said.",
)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    articles = [Article(f"Outlet {number}", text) for number, text in enumerate(TEXTS)]
    return open_app("speakers", show="put-right", corpus=open_library().keep(Corpus("Lind", tuple(articles))).name)


def offers(app: AppTest) -> list[str]:
    return [one.value for one in app.main.markdown if "passage" in one.value and " = " in one.value]


def test_a_doubtful_name_is_offered_with_the_passages_of_both(page: AppTest) -> None:
    assert offers(page) == ["Lind = Bill Lind? 1 and 2 passages"]


def test_one_click_joins_them_and_the_link_carries_it(page: AppTest) -> None:
    page.button(key="suggested-Lind").click()
    page.run()
    assert not page.exception
    assert offers(page) == []
    assert "1 correction in force" in [one.value for one in page.main.subheader]
    assert page.query_params["fix"]


def test_a_join_taken_back_is_offered_again(page: AppTest) -> None:
    page.button(key="suggested-Lind").click()
    page.run()
    page.button(key="take-back-0").click()
    page.run()
    assert offers(page) == ["Lind = Bill Lind? 1 and 2 passages"]


def test_names_of_other_articles_alone_are_not_offered(page: AppTest) -> None:
    page.sidebar.button_group(key="outlet").set_value(["Outlet 2"])
    page.run()

    assert offers(page) == []


def test_no_heading_stands_where_nothing_is_doubtful() -> None:
    assert "Perhaps the same" not in [one.value for one in open_app("speakers").main.subheader]
