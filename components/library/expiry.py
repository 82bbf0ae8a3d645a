"""Looking after a library once a day: what nobody opens goes into the trash, and what lay there long enough is deleted.

A run takes little, and nothing where the clock cannot be believed: so no accident of clock or settings costs a corpus.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import date, timedelta

from components.library.clock import GRACE, check_clock
from components.library.drawers import Drawers
from components.library.model import Expiry, LibraryError
from components.library.places import Place

#: Corpora that one run may take in any case; else a tenth of the library.
_LEAST_PER_RUN = 10


def look_after(place: Place, last_opened: Mapping[str, date], safe: Collection[str], days: int, today: date) -> Expiry:
    """Return what was put into the trash and what was deleted for good, drawers whose last day is past among it.

    `last_opened` has the day of each line, `safe` the lines that stay whatever their day, `days` how long the others
    do (0: for ever).

    Raises:
        LibraryError: the clock has jumped lately, or the place cannot be written.
    """
    trash = place.discarded()
    drawers = place.drawers()
    if not (last_opened or trash or drawers.names()):
        place.sweep()
        return Expiry(0, 0)
    check_clock(place, today, max(last_opened.values(), default=None))
    place.sweep()
    most = max(_LEAST_PER_RUN, len(last_opened) // 10)
    over = sorted(line for line, day in trash.items() if today - day >= GRACE)[:most]
    for line in over:
        place.remove(line)
    old = _unopened(last_opened, safe, today - timedelta(days=days))[:most] if days else []
    for line in old:
        place.discard(line, today)
    over_drawers = _over(drawers, {*last_opened, *trash}, today)
    for name in over_drawers:
        drawers.remove(name)
    place.count()
    return Expiry(len(old), len(over), len(over_drawers))


def _over(drawers: Drawers, lines: Collection[str], today: date) -> list[str]:
    """Return the drawers whose last day is past, or whose corpus is deleted for good; one that is damaged stays."""
    found = []
    for name in drawers.names():
        with suppress(LibraryError):
            card = drawers.card(name)
            if card.until < today or card.line not in lines:
                found.append(name)
    return found


def _unopened(last_opened: Mapping[str, date], safe: Collection[str], before: date) -> list[str]:
    """Return the lines that nobody opened since a day, those longest unopened first."""
    old = [line for line, day in last_opened.items() if line not in safe and day < before]
    return sorted(old, key=lambda line: (last_opened[line], line))
