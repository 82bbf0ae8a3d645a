"""The key that a student's answer is written under: random, and kept by the tab of the browser alone.

A telephone that was locked, a page that is loaded anew and a server that starts again begin another session; the tab
then tells its key again, so that the student corrects the one answer instead of giving a second.
"""

from __future__ import annotations

import streamlit as st

from components.lesson.codes import is_key
from components.library.model import LibraryError
from dashboard import session
from dashboard.lesson import joining

_KEY = "answer-key"
#: Keeps the first key that the tab was told of a class, and tells it where the session has another.
KEEP = """
export default function({ data, setStateValue }) {
  const name = "parallax-answer-" + data.place;
  let kept;
  try {
    kept = sessionStorage.getItem(name);
    if (!kept) sessionStorage.setItem(name, kept = data.key);
  } catch { return; }
  if (kept !== data.key) setStateValue("key", kept);
}
"""
_mount = st.components.v2.component("parallax_answer_key", js=KEEP)


def take_up(drawer: str) -> None:
    """Go on under the key that the tab tells, with the answer that is kept under it."""
    told = session.reported(_KEY, "key")
    if not is_key(told) or told == session.ANSWER_KEY.get():
        return
    session.ANSWER_KEY.put(str(told))
    try:
        kept = joining.classes().own(drawer, str(told))
    except LibraryError:
        return
    if kept is not None:
        receipt, answer = kept
        session.RECEIPT.put(receipt)
        session.GIVEN.put(answer)


def remember(drawer: str) -> None:
    """Have the tab remember the key, or tell the one that it knows."""
    data = {"place": drawer.rpartition("-")[0], "key": session.ANSWER_KEY.get()}
    _mount(key=_KEY, data=data, on_key_change=lambda: None)
