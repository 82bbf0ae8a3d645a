"""The board's picture as it is taken away."""

from __future__ import annotations

import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


def test_how_sure_the_board_is_and_what_it_does_not_say_travel_with_its_picture():
    app = AppTest.from_file(str(APP), default_timeout=90).run()
    app.toggle(key="board-download").set_value(True).run()

    assert not app.exception
    figures = [json.loads(one.proto.spec) for one in app.get("plotly_chart")]
    notes = [one["text"].replace("<br>", " ") for figure in figures for one in figure["layout"].get("annotations", ())]
    [told] = [note for note in notes if "it does not judge outlets" in note]
    assert "A program found who spoke." in told
