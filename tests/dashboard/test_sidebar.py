"""The sidebar: what is lit is what counts on every page, and a page that counts fewer by itself says so."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components import COMPONENTS
from components.analysis.selection import COPIES
from components.reading.model import VOICES
from dashboard.frame import _STYLES
from tests.test_app import open_app

WITH_THE_CHOICE = [one.slug for one in COMPONENTS if not any(setting.whose for setting in one.settings)]
EVERYTHING = list(VOICES)


def lit(app: AppTest) -> list[str]:
    """Return the voices that are lit in the sidebar."""
    return list(app.sidebar.button_group(key="whose-words").value)


def counts(app: AppTest, slug: str) -> list[str]:
    """Return the voices that the page counts."""
    component = next(one for one in COMPONENTS if one.slug == slug)
    return list(app.session_state["selection"].voices_for(component))


@pytest.mark.parametrize("voices", [[], EVERYTHING, ["quoted"]])
@pytest.mark.parametrize("slug", WITH_THE_CHOICE)
def test_what_is_lit_is_what_counts(slug, voices):
    app = open_app(slug, voice=voices) if voices else open_app(slug)

    assert not app.exception
    assert sorted(lit(app)) == sorted(counts(app, slug))
    by_itself = [
        one.value for one in app.sidebar.caption if one.value.startswith("Unless you choose others, this page counts")
    ]
    assert bool(by_itself) == (not voices and set(lit(app)) != set(VOICES)), by_itself


def test_all_lit_by_hand_are_all_on_a_page_that_counts_fewer_by_itself():
    app = open_app("sentiment")
    app.sidebar.button_group(key="whose-words").set_value(["own"]).run()
    app.sidebar.button_group(key="whose-words").set_value(EVERYTHING).run()
    address = app.query_params["voice"]

    assert sorted(address) == sorted(EVERYTHING)
    assert sorted(lit(open_app("keywords", voice=address))) == sorted(EVERYTHING)


def test_none_lit_leaves_it_to_each_page():
    app = open_app("keywords", voice=EVERYTHING)
    app.sidebar.button_group(key="whose-words").set_value([]).run()

    assert lit(app) == ["own"] and "voice" not in app.query_params


@pytest.mark.parametrize("voice", [[], ["quoted"]])
def test_the_first_page_counts_all_words_offers_no_choice_and_keeps_what_was_chosen_elsewhere(voice):
    app = open_app(voice=voice) if voice else open_app()

    assert "whose-words" not in [one.key for one in app.sidebar.button_group]
    assert "Whose words: all of them count on this page." in [one.value for one in app.sidebar.caption]
    assert list(app.session_state["selection"].voices) == voice


@pytest.mark.parametrize("slug", ["articles", "method"])
def test_pages_that_filter_nothing_show_no_filter_and_keep_what_was_chosen(slug):
    app = open_app(slug, outlet="The Wire", voice="own", copy="own")
    style = _STYLES.read_text(encoding="utf-8")

    assert ".st-key-filters-unseen {\n  display: none" in style
    assert not [one for one in app.sidebar.expander if "ilter" in one.label]
    assert app.session_state["selection"].outlets == ("The Wire",)
    assert (app.query_params["voice"], app.query_params["copy"]) == ("own", "own")


@pytest.mark.parametrize("copy", COPIES)
def test_shared_text_is_included_left_out_or_alone_and_links_keep_their_words(copy):
    app = open_app("sentiment", copy=copy)
    group = app.sidebar.button_group(key="copy")

    assert group.options == ["include", "leave out", "only this"]
    assert app.session_state["selection"].copy == group.value == copy

    group.set_value("shared").run()
    assert app.query_params["copy"] == "shared"
