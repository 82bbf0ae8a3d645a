"""A paste of several articles is shown in its parts before it is read, and its seams are moved with a click."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.dashboard.visiting import PASTE, press
from tests.intake.test_seams import BRIDGE, FERRY, FIRST, SECOND, given
from tests.test_app import open_app

TWO = given(FIRST, "4 February 2017", BRIDGE, SECOND, "5 February 2017", FERRY)


def given_text(text: str) -> AppTest:
    """Return the page after a paste was handed in; nothing that is proposed is accepted."""
    app = open_app("articles")
    next(area for area in app.text_area if area.key and area.key.startswith("paste")).set_value(text)
    return press(app, "Read the text")


def titles(app: AppTest) -> list[str]:
    return [entry.article.title for entry in app.session_state["tray"].entries]


def test_the_parts_are_shown_with_their_first_and_last_line_and_then_read() -> None:
    app = given_text(TWO)
    shown = [one.value for one in app.text]

    assert shown[0] == FIRST
    assert shown[1] == "… " + BRIDGE.rsplit("\n", 1)[-1]
    assert shown[2] == SECOND
    assert titles(press(app, "Read 2 articles")) == [FIRST, SECOND]


def test_one_click_joins_two_parts_and_another_splits_them() -> None:
    app = press(given_text(TWO), "Join with the one before")
    app = press(app, SECOND)

    assert titles(press(app, "Read 2 articles")) == [FIRST, SECOND]


def test_joined_parts_are_one_article() -> None:
    assert titles(press(press(given_text(TWO), "Join with the one before"), "Read one article")) == [FIRST]


def test_a_paste_that_says_itself_where_articles_begin_is_read_at_once() -> None:
    assert titles(given_text(f"{PASTE}\n---\n{PASTE.replace('open', 'shut')}")) == [
        "The bridge is open",
        "The bridge is shut",
    ]


def test_the_field_shows_two_articles_and_the_rule_between_them() -> None:
    area = next(area for area in open_app("articles").text_area if area.key and area.key.startswith("paste"))

    assert area.placeholder.count("Outlet: ") == 2
    assert "\n---\n" in area.placeholder
