"""The benchmark of choices: another choice is made of few outlets by buttons, and of many in a list."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.choosing import _choose, _draw, _outlets
from dashboard.sidebar import MOST_PILLS


@pytest.mark.parametrize("outlets", [3, MOST_PILLS + 1])
def test_an_outlet_is_left_out_of_however_many(
    outlets: int, invented_folder: Callable[[int, int], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_CORPUS", str(invented_folder(outlets, 1)))
    app, *_ = _draw("articles", "")
    offered = _outlets(app)

    _choose(app, offered[1:])
    app.run()

    assert len(offered) == outlets
    assert app.session_state["outlet"] == offered[1:]
