"""Outlets under names that are strange, hidden or changed since the link was made."""

from __future__ import annotations

import pytest

from tests.dashboard.visiting import bridges, keep, owner, words
from tests.shown import hostile_corpus
from tests.test_app import open_app


def test_outlets_whose_names_a_button_would_change_are_chosen_from_a_list() -> None:
    app = open_app(corpus=keep(bridges("AP: News", "Gazette", "-- Echo")).name)

    assert app.sidebar.multiselect(key="outlet").options == ["AP: News", "Gazette", "-- Echo"]


@pytest.mark.parametrize("spelt", ["AP\\: News", "AP: News"])
def test_a_link_that_spells_an_outlet_with_escapes_still_shows_it(spelt: str) -> None:
    """Buttons wrote their labels into the address, escapes and all."""
    app = open_app(corpus=keep(bridges("AP: News", "Gazette")).name, outlet=spelt)

    assert app.session_state["outlet"] == ["AP: News"]
    assert "This link names what is not here" not in words(app)


def test_a_version_is_shown_with_everything_chosen_whatever_was_chosen_in_the_one_before() -> None:
    """What the browser sends until it has heard of the new version was chosen in the old one."""
    old, new = keep(bridges("Gazette", "Echo")), keep(bridges("The Gazette", "Echo"))
    app = owner(old, "overview")
    app.sidebar.button_group(key="outlet").set_value(["Gazette"])
    app.run()
    app.session_state["corpus"], app.session_state["corpus_heard"] = new.name, False

    app.run()

    assert app.session_state["outlet"] == ["The Gazette", "Echo"]
    assert "This link names what is not here" not in words(app)


@pytest.mark.parametrize("slug", ["overview", "speakers", "read"])
def test_hidden_names_stand_on_no_page(slug: str) -> None:
    app = open_app(slug, names="hidden")

    assert not app.exception
    for outlet in ("The Wire", "Press TV", "Asia Times"):
        assert outlet not in words(app)
    assert "Outlet A" in str(app.sidebar.button_group(key="outlet").options)


def test_hiding_the_names_keeps_the_choice_of_outlets_and_revealing_brings_it_back() -> None:
    app = open_app()
    app.sidebar.button_group(key="outlet").set_value(["The Wire"])
    app.run()
    app.sidebar.button_group(key="names").set_value("hidden")
    app.run()
    assert app.session_state["outlet"] == ["Outlet D"]

    app.sidebar.button_group(key="names").set_value("shown")
    app.run()

    assert app.session_state["outlet"] == ["The Wire"]
    assert not app.info


@pytest.mark.parametrize("slug", ["overview", "read", "articles"])
def test_hostile_articles_reach_the_pages_as_text_alone(slug: str) -> None:
    app = open_app(slug, corpus=keep(hostile_corpus()).name)

    assert not app.exception
    assert all("<script>" not in one.proto.body and "<b>" not in one.proto.body for one in app.get("html"))
