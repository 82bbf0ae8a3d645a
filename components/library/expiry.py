"""Looking after a library once a day: what nobody opens goes into the trash, and what lay there long enough is deleted.

A run takes little, and nothing where the clock cannot be believed: so no accident of clock or settings costs a corpus.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from components.library.clock import GRACE, check_clock
from components.library.model import Expiry
from components.library.places import Place

#: Corpora that one run may take in any case; else a tenth of the library.
_LEAST_PER_RUN = 10


def look_after(place: Place, last_opened: Mapping[str, date], safe: Collection[str], days: int, today: date) -> Expiry:
    """Return what was put into the trash and what was deleted for good.

    `last_opened` has the day of each line, `safe` the lines that stay whatever their day, `days` how long the others
    do (0: for ever).

    Raises:
        LibraryError: the clock has jumped lately, or the place cannot be written.
    """
    trash = place.discarded()
    if not last_opened and not trash:
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
    place.count()
    return Expiry(len(old), len(over))


def _unopened(last_opened: Mapping[str, date], safe: Collection[str], before: date) -> list[str]:
    """Return the lines that nobody opened since a day, those longest unopened first."""
    old = [line for line, day in last_opened.items() if line not in safe and day < before]
    return sorted(old, key=lambda line: (last_opened[line], line))
