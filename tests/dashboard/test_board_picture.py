"""How sure the board is, on the page and in its picture, and the row of controls that it has as every figure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


TOLD = "A program found who spoke"


def opened_at(control: str) -> AppTest:
    """Return the first page with one of the board's controls chosen."""
    app = AppTest.from_file(str(APP), default_timeout=90)
    app.session_state["panel-board"] = control
    return app.run()


@pytest.mark.parametrize("events", [1, 6])
def test_how_often_the_tool_is_wrong_about_who_spoke_stands_once_under_the_board(events, monkeypatch, invented_folder):
    if events > 1:
        monkeypatch.setenv("PARALLAX_CORPUS", str(invented_folder(3, 6)))
    app = AppTest.from_file(str(APP), default_timeout=90).run()

    assert [one.value.count("of 100 direct quotations") for one in app.main.caption if TOLD in one.value] == [1]


def test_the_boards_row_of_controls_is_that_of_every_figure_with_the_choice_of_rows():
    app = AppTest.from_file(str(APP), default_timeout=90).run()
    [board] = [one for one in app.main.button_group if one.key == "panel-board"]

    assert board.options == ["Rows", "Download", "Table", "How sure", "Embed"]
    assert [one.proto.label for one in app.main.get("page_link") if one.proto.page == "method"] == ["Method"]


def test_how_sure_says_it_of_each_measure_on_the_board():
    told = {one.value.split("**")[1] for one in opened_at("How sure").main.markdown if one.value.startswith("**")}

    assert told >= {"Speakers", "Sentiment", "Keywords", "Coverage", "Shared text"}


def test_how_sure_the_board_is_and_what_it_does_not_say_travel_with_its_picture():
    app = opened_at("Download")

    assert not app.exception
    figures = [json.loads(one.proto.spec) for one in app.get("plotly_chart")]
    notes = [one["text"].replace("<br>", " ") for figure in figures for one in figure["layout"].get("annotations", ())]
    [told] = [note for note in notes if "it does not judge outlets" in note]
    assert TOLD in told
