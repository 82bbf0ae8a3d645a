"""Coverage and numbers over time, on the first page: on demand, with what was found, n and the controls."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.board import over_time
from tests.corpora import synthetic_corpus, write_corpus
from tests.test_app import open_app


def test_numbers_over_time_stand_on_demand_where_there_are_ten_dates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed, nothing of it is there; every rate can be chosen, shown on the board or not, and the articles' number."""
    monkeypatch.setenv("PARALLAX_CORPUS", str(write_corpus(synthetic_corpus(2, 12), tmp_path)))
    closed, opened = open_app(), open_app(show="over-time", rows="voices")

    assert not closed.exception and not opened.exception
    assert "Number" not in [one.label for one in closed.selectbox]
    number = next(one for one in opened.selectbox if one.label == "Number")
    assert number.options[0].startswith("Number of articles") and len(number.options) > 8
    said = [one.value for one in opened.caption]
    assert any("No test was made" in one and "24 articles of 2 outlets" in one for one in said)
    heading = [one.value for one in opened.header]
    assert any("Number of articles" in one for one in heading), heading

    number.select(number.options[1]).run()
    assert not opened.exception


def test_it_is_offered_of_one_event_too_but_not_of_fewer_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(over_time, "_figure", lambda *given: asked.append("drawn"))
    assert not open_app(show="over-time").exception
    assert asked == []

    monkeypatch.setattr(over_time, "DATES", 1)
    assert not open_app(show="over-time").exception
    assert asked == ["drawn"]
