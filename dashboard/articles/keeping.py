"""The tray of this visitor, in the session and nowhere else until it is kept."""

from __future__ import annotations

from components.intake import settings
from components.intake.take_in import Intake
from components.intake.tray import Tray, added
from dashboard import session


def take(intake: Intake) -> None:
    """Put more articles onto the tray."""
    held, limits = session.TRAY.get(), settings.limits()
    together = sum(len(entry.article.text) for entry in held.entries) + sum(
        len(one.article.text) for one in intake.found
    )
    if together > limits.unpacked_bytes:
        session.MESSAGE.put(
            f"Together these are more than {limits.unpacked_bytes:,} characters, so the last ones "
            "were not taken in. Analyse what is here first, or run Parallax on a machine of your own."
        )
        return
    session.TRAY.put(added(held if held.entries else Tray(), intake, limits))


@session.in_one_go
def clear() -> None:
    """Empty the tray, and forget which corpus it was made from."""
    for slot in (session.TRAY, session.TRAY_OF, session.WAITING, session.ANSWERS):
        slot.forget()
    session.forget("title", "chosen")
