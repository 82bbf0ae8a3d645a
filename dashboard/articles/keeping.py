"""The tray of this visitor, in the session and nowhere else until it is kept."""

from __future__ import annotations

import streamlit as st

from components.intake import settings
from components.intake.take_in import Intake
from components.intake.tray import Tray, added


def tray() -> Tray:
    """Return what this visitor has given so far."""
    held: Tray = st.session_state.get("tray", Tray())
    return held


def put(changed: Tray) -> None:
    """Keep a changed tray."""
    st.session_state.tray = changed


def answers() -> tuple[str, str]:
    """Return the title and the choice as they were last told: the fields forget them while the work goes on."""
    told: tuple[str, str] = st.session_state.get("answers", ("", ""))
    return told


def put_answers(title: str, chosen: str) -> None:
    """Keep a title and how the articles were chosen."""
    st.session_state.answers = (title, chosen)


def take(intake: Intake) -> None:
    """Put more articles onto the tray."""
    held, limits = tray(), settings.limits()
    together = sum(len(entry.article.text) for entry in held.entries) + sum(
        len(one.article.text) for one in intake.found
    )
    if together > limits.unpacked_bytes:
        st.session_state.told = (
            f"Together these are more than {limits.unpacked_bytes:,} characters, so the last ones "
            "were not taken in. Analyse what is here first, or run Parallax on a machine of your own."
        )
        return
    put(added(held if held.entries else Tray(), intake, limits))


def clear() -> None:
    """Empty the tray, and forget which corpus it was made from."""
    for key in ("tray", "tray_of", "waiting", "answers", "title", "chosen"):
        st.session_state.pop(key, None)
