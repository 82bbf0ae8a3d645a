"""The tray of this visitor, in the session and nowhere else until it is kept."""

from __future__ import annotations

from dashboard import session


@session.in_one_go
def clear() -> None:
    """Empty the tray, and forget which corpus it was made from."""
    for slot in (session.TRAY, session.TRAY_OF, session.WAITING, session.ANSWERS):
        slot.forget()
    session.forget("title", "chosen")
