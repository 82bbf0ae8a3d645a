"""Putting right at the passage: whoever speaks now, what was done, and several corrections before one drawing."""

from __future__ import annotations

import pytest

from components.corrections import Assign, Classify, Drop, Merge, Rename
from dashboard.correct_name import changes_of
from dashboard.correct_passage import said_now
from tests.corrections.test_corrections_page import figures, open_app, texts

WHERE = ("fab50c36b27b", 827, 900)
OPENED = "speakers.words:outlet=defense.gov&speaker=Jim+Mattis"


@pytest.mark.parametrize(
    ("changes", "now"),
    [
        ([], "Jim Mattis"),
        ([Assign(*WHERE, "Gary Ross")], "Gary Ross"),
        ([Assign(*WHERE, "Gary Ross"), Drop(*WHERE)], "not a quotation"),
        ([Drop(*WHERE), Assign(*WHERE, "Shinzo Abe")], "Shinzo Abe"),
        ([Assign("fab50c36b27b", 900, 950, "Gary Ross")], "Jim Mattis"),
        ([Rename("Jim Mattis", "James Mattis")], "Jim Mattis"),
    ],
)
def test_the_present_speaker_is_the_last_one_given(changes, now):
    assert said_now(WHERE, "Jim Mattis", changes) == now


@pytest.mark.parametrize(
    ("filled", "changes"),
    [
        ((None, None, ""), []),
        (("expert", None, ""), [Classify("Jim Mattis", "expert")]),
        ((None, "Gary Ross", "James"), [Merge("Jim Mattis", "Gary Ross")]),
        ((None, None, " James  Mattis "), [Rename("Jim Mattis", "James Mattis")]),
        ((None, "Jim Mattis", "Jim Mattis"), []),
    ],
)
def test_a_name_is_put_right_by_what_is_filled_in(filled, changes):
    assert list(changes_of("Jim Mattis", *filled)) == changes


def test_what_was_done_stays_told_until_it_is_undone():
    app = open_app(show=[], open=OPENED)
    before = figures(app)
    app.toggle(key="correct-several").set_value(True)
    window = next(str(key) for key in app.session_state if str(key).startswith("correct-speakers.words"))
    app.session_state[window] = True
    app.run()
    next(one for one in app.button if one.label == "Not a quotation").click()
    app.run()
    assert figures(app) != before
    app.run()

    told = [one.value.replace("\\", "") for one in app.success]
    assert any(one.startswith("Done: “") and one.endswith("is not a quotation. Before: Jim Mattis.") for one in told)
    next(one for one in app.button if one.label == "Undo").click()
    app.run()
    assert "Undone: everything is as it was before." in texts(app)
    assert "fix" not in app.query_params
    assert figures(app) == before


def test_a_mark_is_opened_from_a_list():
    app = open_app(show=[])
    app.session_state["panel-speakers.words"] = "Table"
    app.run()
    marks = app.selectbox(key="marks-speakers.words")
    assert marks.options[0] == "defense.gov, Jim Mattis, Gary Ross"
    assert [one for one in marks.options if one.endswith(", ")] == []
    marks.select_index(0)
    app.run()

    assert app.query_params["open"] == "speakers.words:outlet=defense.gov&speaker=Jim+Mattis"
