"""Whether this server's clock can be believed, told by the days on which the library was looked after before.

Nothing is deleted by a clock that has jumped: one server that is months ahead would otherwise delete what its
neighbours have just opened. Nor where the clocks of two servers disagree: by the one that is behind, what was put into
the trash today has lain there for days.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import NamedTuple

from components.library.model import LibraryError
from components.library.places import Place

#: When the library was last looked after, and since when the clock has gone on steadily.
CLOCK = "clock.json"
#: The clock goes on steadily where no more days lie between two looks.
_STEADY = timedelta(days=7)
#: It goes on from one look to the next: a day back is two looks at midnight.
_DAY = timedelta(days=1)
#: Days after a jump in which nothing is deleted, so that somebody can look; and days of grace in the trash.
GRACE = timedelta(days=7)


class _Noted(NamedTuple):
    """The day of the last look, that of the last one on another day, and since when the clock has gone on steadily."""

    seen: date | None = None
    earlier: date | None = None
    since: date = date.min


def check_clock(place: Place, today: date, newest: date | None) -> date:
    """Note the day, and return the day by which may be judged how long something has lain in the trash.

    That is today, but no later than the day after the last look: a first look by a clock that is days ahead deletes
    nothing early. `newest` is the newest day that the library itself knows of, for the first look.

    Raises:
        LibraryError: the clock has jumped less than seven days ago, far ahead or at all back; or the day cannot be
            noted.
    """
    noted = _noted(place)
    before, since = noted.seen or newest or today, noted.since
    if abs(today - before) > _STEADY or (since > before and since - before > _STEADY):
        since = today
    elif before - today > _DAY:
        since = max(before, since)
    earlier = noted.earlier if noted.seen == today else noted.seen
    days = {"seen": today, "since": since, **({"earlier": earlier} if earlier else {})}
    place.write_list(CLOCK, json.dumps({name: day.isoformat() for name, day in days.items()}))
    if since != date.min and today - since < GRACE:
        raise LibraryError(
            f"The clock of this server went from {before if before != today else 'another day'} to {today}, so nothing "
            f"is deleted before {since + GRACE}. Set the clock if it is wrong; if the server only stood still for "
            "long, there is nothing to do."
        )
    if earlier is None:
        return date.min
    return today if earlier >= today else min(today, earlier + _DAY)


def not_before(place: Place, today: date) -> date:
    """Return the day to write on what goes into the trash: today, or the last that another server has seen.

    Written by a clock that is behind, an earlier one would have it deleted too soon.

    Raises:
        LibraryError: the days cannot be read.
    """
    noted = _noted(place)
    return max(today, noted.seen or today, noted.since)


def _noted(place: Place) -> _Noted:
    try:
        noted = json.loads(place.read_list(CLOCK))
        earlier = date.fromisoformat(noted["earlier"]) if "earlier" in noted else None
        return _Noted(date.fromisoformat(noted["seen"]), earlier, date.fromisoformat(noted["since"]))
    except (ValueError, KeyError, TypeError):
        return _Noted()
