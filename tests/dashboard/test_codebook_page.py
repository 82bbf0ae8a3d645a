"""A codebook of one's own: edited on its page, kept with the corpus, and opened by its link in another browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.corpora import synthetic_corpus, write_corpus
from tests.test_app import open_app


@pytest.fixture
def app(tmp_path, monkeypatch) -> AppTest:
    """Return the page on a small corpus of the server's own."""
    monkeypatch.setenv("PARALLAX_CORPUS", str(write_corpus(synthetic_corpus(2, 1), tmp_path / "texts")))
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    return open_app("codebook")


def texts(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.main.markdown, *app.main.caption, *app.error, *app.info))


def add(app: AppTest, pattern: str) -> None:
    app.text_input(key="new-pattern").set_value(pattern)
    next(one for one in app.button if one.label == "Add").click()
    app.run()
    assert not app.exception


def test_an_edited_codebook_gives_the_same_numbers_in_a_fresh_browser(app):
    add(app, "bridge*")
    assert "1 frame with another number of hits" in texts(app)
    app.button(key="codebook-keep").click()
    app.run()
    while "corpus" not in app.query_params:
        app.run()
    address = {name: app.query_params[name] for name in ("corpus", "codebook")}

    fresh = {page: open_app(page, **address) for page in ("frames", "codebook")}

    assert all(not one.exception and not one.info for one in fresh.values())
    assert "This corpus is coded by a codebook of its own: 320 entries" in texts(fresh["codebook"])
    assert [one.value for one in fresh["frames"].main.markdown] == [one.value for one in app.main.markdown]
    assert "so numbers may differ" in texts(open_app("frames", **{**address, "codebook": "0123"}))


def test_an_entry_that_cannot_be_used_is_told_and_nothing_can_be_kept(app):
    add(app, "[bridge")

    assert "has a bracket without its partner" in texts(app)
    assert not [one for one in app.button if one.key == "codebook-keep"]


def code(app: AppTest, by: str, answer: str) -> None:
    app.text_input(key="coder").set_value(by)
    app.run()
    app.button(key=f"code-{answer}").click()
    app.run()
    assert not app.exception


def sentence(app: AppTest) -> str:
    """Return the sentence that is to be coded, in its surroundings."""
    return next(one.proto.body for one in app.get("html") if "<mark" in one.proto.body)


def test_a_second_coder_gets_the_same_sentences_by_the_link_and_no_answer(app):
    app.query_params["show"] = "coding"
    app.run()
    app.text_input(key="coder").set_value("ANA")
    app.run()
    first = sentence(app)
    code(app, "ANA", "yes")
    assert "ANA found the frame in" in texts(app) and sentence(app) != first
    address = {name: app.query_params[name] for name in ("show", "frame", "sample")}

    other = open_app("codebook", **address)
    other.text_input(key="coder").set_value("BEN")
    other.run()

    assert sentence(other) == first
    assert "found the frame in" not in texts(other)
