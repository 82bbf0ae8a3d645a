"""Whether this server's clock can be believed, told by the days on which the library was looked after before.

Nothing is deleted by a clock that has jumped: one server that is months ahead would otherwise delete what its
neighbours have just opened.
"""

from __future__ import annotations

import json
from datetime import date, timedelta

from components.library.model import LibraryError
from components.library.places import Place

#: When the library was last looked after, and since when the clock has gone on steadily.
CLOCK = "clock.json"
#: The clock goes on steadily where no more days lie between two looks.
_STEADY = timedelta(days=7)
#: Days after a jump in which nothing is deleted, so that somebody can look.
GRACE = timedelta(days=7)


def check_clock(place: Place, today: date, newest: date | None) -> None:
    """Note the day; do nothing more where the clock has gone on steadily since the last look.

    `newest` is the newest day that the library itself knows of, for the first look.

    Raises:
        LibraryError: it has jumped, forwards or back, less than seven days ago; or the day cannot be noted.
    """
    seen, since = _noted(place)
    before = seen or newest or today
    if abs(today - before) > _STEADY:
        since = today
    place.write_list(CLOCK, json.dumps({"seen": today.isoformat(), "since": since.isoformat()}))
    if since != date.min and abs(today - since) < GRACE:
        raise LibraryError(
            f"The clock of this server went from {before if since == today else 'another day'} to {since}, so nothing "
            f"is deleted before {since + GRACE}. Set the clock if it is wrong; if the server only stood still for "
            "long, there is nothing to do."
        )


def _noted(place: Place) -> tuple[date | None, date]:
    try:
        noted = json.loads(place.read_list(CLOCK))
        return date.fromisoformat(noted["seen"]), date.fromisoformat(noted["since"])
    except (ValueError, KeyError, TypeError):
        return None, date.min
