"""Of very many articles the browser is sent few: the first, the chosen one, and those that a reader looks for."""

from __future__ import annotations

from datetime import date

import pytest

from components.corpus import Article
from components.corpus.seeds import seed_corpus
from dashboard import article_choice
from tests.test_app import open_app


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (
            Article("The Wire", "Text.", title="Bridge shut", published=date(2024, 3, 2)),
            "The Wire, 2 March 2024, “Bridge shut”",
        ),
        (Article("The Wire", "Text."), "The Wire, no headline"),
    ],
)
def test_a_name_is_outlet_date_and_headline(article: Article, name: str):
    assert list(article_choice.named([article]).values()) == [name]


def test_few_articles_are_all_listed_without_a_field():
    app = open_app("read")

    assert len(app.selectbox(key="choose-article").options) == 4
    assert not app.text_input


def test_of_many_the_first_the_chosen_one_and_those_looked_for_are_listed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(article_choice, "MOST_LISTED", 1)
    first, *_, last = seed_corpus().articles
    app = open_app("read", article=last.article_id)
    outlets = [one.split(",")[0] for one in app.selectbox(key="choose-article").options]

    assert outlets == [first.outlet, last.outlet]
    assert "4 articles found; the first 1 are listed." in [one.value for one in app.caption]

    app.text_input(key="read-find").set_value("asia TIMES").run()
    outlets = {one.split(",")[0] for one in app.selectbox(key="choose-article").options}

    assert outlets == {"Asia Times", last.outlet}
    assert app.query_params["article"] in (last.article_id, [last.article_id])


def test_words_that_no_article_has_leave_the_chosen_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(article_choice, "MOST_LISTED", 1)
    app = open_app("read")
    app.text_input(key="read-find").set_value("no such words").run()

    assert not app.exception
    assert "No article has these words." in [one.value for one in app.caption]
    assert len(app.selectbox(key="choose-article").options) == 1
