"""Looking after a library once a day: what nobody opens goes into the trash, and what lay there long enough is deleted.

A run takes little, and nothing where the clock cannot be believed or the library cannot be listed: so no accident of
clock, disk or settings costs a corpus, or a drawer.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import date, timedelta

from components.library.clock import GRACE, check_clock, not_before
from components.library.drawers import DrawerCard, Drawers
from components.library.model import Expired, Expiry, LibraryError
from components.library.places import Place

#: Corpora that one run may take in any case, and drawers; else a tenth of the library.
_LEAST_PER_RUN = 10
#: The file of a drawer that says since which day its corpus is not found.
_MISSED = "missed"


def look_after(place: Place, last_opened: Mapping[str, date], safe: Collection[str], days: int, today: date) -> Expiry:
    """Return what was put into the trash and what was deleted for good, drawers whose last day is past among it.

    `last_opened` has the day of each line, `safe` the lines that stay whatever their day, `days` how long the others
    do (0: for ever). Everything is listed before anything is deleted.

    Raises:
        LibraryError: the clock has jumped lately, or the place cannot be listed or written.
    """
    trash, drawers = place.discarded(), place.drawers()
    names, lines = drawers.names(), {*last_opened, *trash, *place.present()}
    if not (lines or names):
        place.sweep()
        return Expiry(0, 0)
    marked = not_before(place, today)
    judged = check_clock(place, today, max(last_opened.values(), default=None))
    place.sweep()
    over_drawers = _over(drawers, names, lines, judged, marked)[: _most(names)]
    over = sorted(line for line, day in trash.items() if judged - day >= GRACE)[: _most(last_opened)]
    classes = sum(delete_for_good(place, line) for line in over)
    old = _unopened(last_opened, safe, today - timedelta(days=days))[: _most(last_opened)] if days else []
    for line in old:
        place.discard(line, marked)
    for name in over_drawers:
        drawers.remove(name)
    place.count()
    return Expiry(len(old), len(over), classes + len(over_drawers))


def delete_for_good(place: Place, line: str) -> int:
    """Delete a line and its drawers, and return how many drawers."""
    drawers = place.drawers()
    own = [name for name in drawers.names() if (card := _card(drawers, name)) and card.line == line]
    place.remove(line)
    for name in own:
        drawers.remove(name)
    return len(own)


def _most(library: Collection[str]) -> int:
    """Return how many of so many one run may take."""
    return max(_LEAST_PER_RUN, len(library) // 10)


def _over(drawers: Drawers, names: Collection[str], lines: Collection[str], judged: date, marked: date) -> list[str]:
    """Return the drawers whose last day is past, or whose corpus has not been found for seven days; the oldest first.

    One that is damaged stays. That a corpus is not found is noted first: it may be there again tomorrow.
    """
    cards = {name: card for name in names if (card := _card(drawers, name))}
    found = [
        name
        for name, card in cards.items()
        if card.until < judged or _missed_long(drawers, name, card.line in lines, judged, marked)
    ]
    return sorted(found, key=lambda name: (cards[name].until, name))


def _card(drawers: Drawers, name: str) -> DrawerCard | None:
    with suppress(LibraryError):
        return drawers.card(name)
    return None


def _missed_long(drawers: Drawers, name: str, is_there: bool, judged: date, marked: date) -> bool:
    """Return whether the corpus of a drawer has not been found for seven days; note that it is not, or is again."""
    since = _missed(drawers, name)
    if not is_there and since is not None:
        return judged - since >= GRACE
    if not is_there:
        drawers.put(name, _MISSED, marked.isoformat().encode())
    elif since is not None:
        drawers.put(name, _MISSED, b"")
    return False


def _missed(drawers: Drawers, name: str) -> date | None:
    with suppress(Expired, ValueError):
        return date.fromisoformat(drawers.read(name, _MISSED).decode())
    return None


def _unopened(last_opened: Mapping[str, date], safe: Collection[str], before: date) -> list[str]:
    """Return the lines that nobody opened since a day, those longest unopened first."""
    old = [line for line, day in last_opened.items() if line not in safe and day < before]
    return sorted(old, key=lambda line: (last_opened[line], line))
