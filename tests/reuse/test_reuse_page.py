"""Two articles side by side in the running page, and the choice of copy in the sidebar."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components.corpus.seeds import seed_corpus
from tests.corpora import synthetic_corpus, write_corpus

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
IDS = {article.outlet: article.article_id for article in seed_corpus().articles}


def page(slug: str = "reuse", **address: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=90)
    for name, value in address.items():
        app.query_params[name] = value
    app._page_hash = calc_hash(slug)
    return app.run()


def html(app: AppTest) -> str:
    return " ".join(str(one.proto.body) for one in app.get("html"))


def test_the_address_names_the_two_articles_and_what_one_cut_is_marked():
    app = page(left=IDS["defense.gov"], right=IDS["Press TV"])

    assert not app.exception
    assert not app.info
    assert "Due to some of the provocations out of North Korea" in html(app)


def test_without_an_address_the_two_that_share_most_stand_there():
    app = page(show="side-by-side")

    assert [app.selectbox(key=f"reuse-{side}").value for side in ("left", "right")] == [
        IDS["The Wire"],
        IDS["Asia Times"],
    ]


def test_an_article_that_is_not_here_is_told_and_left_out():
    app = page(left="nowhere")

    assert not app.exception
    assert [one.value for one in app.info] == [
        "This link names what is not here, so it was left out: the article of this link."
    ]


@pytest.mark.parametrize(
    ("copy", "told"), [("own", "shared with other outlets is left out"), ("shared", "shared with other outlets counts")]
)
@pytest.mark.parametrize("slug", ["overview", "sentiment", "speakers"])
def test_the_copy_of_the_address_is_counted_and_said(slug, copy, told):
    app = page(slug, copy=copy)

    assert not app.exception
    assert app.session_state["selection"].copy == copy
    assert any(told in " ".join(one.value.split()) for one in (*app.markdown, *app.caption))


def test_copy_is_offered_only_where_outlets_share_some(tmp_path, monkeypatch):
    assert [one.key for one in page("method").get("button_group")].count("copy") == 1

    monkeypatch.setenv("PARALLAX_CORPUS", str(write_corpus(synthetic_corpus(1, 1), tmp_path / "one")))
    app = page("method", copy="own")

    assert not app.exception
    assert "copy" not in [one.key for one in app.get("button_group")]
    assert app.session_state["selection"].copy == "all"
