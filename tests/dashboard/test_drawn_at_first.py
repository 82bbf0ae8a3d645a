"""While a page's figures are drawn for the first time something says so; drawn again, they stand where they stood."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from components import COMPONENTS
from components.analysis.selection import Selection
from dashboard.shown import show
from dashboard.views import component as page
from tests.shown import analysis


def test_the_first_draw_is_told_and_no_later_one(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    @contextmanager
    def spinner(text: str):
        said.append(text)
        yield

    monkeypatch.setattr(page.st, "spinner", spinner)
    monkeypatch.setattr(page.st, "empty", lambda: said.append("its place"))
    whole = analysis("the seeds")
    one, other = (
        show(COMPONENTS[0], Selection(outlets), COMPONENTS[0].defaults(), whole)
        for outlets in (tuple(whole.corpus.outlets), tuple(whole.corpus.outlets[1:]))
    )

    for shown in (one, one, other, one):
        with page._told_at_first(shown):
            pass

    assert said == ["Drawing the figures …", "its place", "Drawing the figures …", "its place"]
