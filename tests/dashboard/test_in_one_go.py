"""What a press does to the session is done to its end, whatever the browser asks for meanwhile."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.runtime import scriptrunner
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.runtime.state.session_state import SessionState

from dashboard import session


class BrokenOff(Exception):
    """Stands for Streamlit's own, by which it ends a run."""


def broken_off() -> None:
    raise BrokenOff


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> SafeSessionState:
    """Return a session whose run is broken off wherever it is touched: the browser has asked for the next one."""
    state = SafeSessionState(SessionState(), broken_off)
    monkeypatch.setattr(scriptrunner, "get_script_run_ctx", lambda: SimpleNamespace(session_state=state))
    return state


def test_a_run_that_the_browser_has_given_up_is_broken_off_where_it_touches_the_session(
    state: SafeSessionState,
) -> None:
    with pytest.raises(BrokenOff):
        state["answers"] = ("The bridge", "")


def test_a_press_is_not(state: SafeSessionState) -> None:
    @session.in_one_go
    def press(title: str) -> None:
        state["answers"] = (title, "")
        state["work"] = "begun"

    press("The bridge")

    assert state.filtered_state == {"answers": ("The bridge", ""), "work": "begun"}
    with pytest.raises(BrokenOff):
        state["later"] = 1


def test_after_a_press_that_fails_runs_are_broken_off_as_before(state: SafeSessionState) -> None:
    with pytest.raises(ValueError, match="no"), session.whole():
        raise ValueError("no")

    with pytest.raises(BrokenOff):
        state["later"] = 1
