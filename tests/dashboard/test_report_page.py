"""What is written for a report is kept with the corpus, and a link opens it."""

from __future__ import annotations

from streamlit.util import calc_hash

from tests.dashboard.visiting import keep, owner, press
from tests.test_app import open_app

TITLE = "Two outlets, one bridge"


def test_a_report_is_kept_with_the_corpus_and_found_again_by_its_link() -> None:
    app = owner(keep(), "report")
    next(one for one in app.text_input if one.label == "Title").set_value(TITLE)
    app.run()

    press(app, "Keep it with the corpus")
    again = open_app("report", corpus=app.query_params["corpus"])

    assert not again.exception
    assert TITLE in [one.value for one in again.text_input]
    assert "Keep it with the corpus" not in [one.label for one in again.button]


def test_the_settings_last_chosen_on_a_page_hold_for_the_report_and_the_package() -> None:
    app = open_app("speakers", **{"speakers-unit": "quotations"})
    app._page_hash = calc_hash("report")
    app.query_params.clear()
    app.run()

    assert app.session_state["settings"]["speakers"]["unit"] == "quotations"
