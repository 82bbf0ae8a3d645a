"""Which events a reader means by a few words: of many, only so many are offered at once."""

from __future__ import annotations

from collections.abc import Sequence

from components.analysis.events import Event, Level

#: Events and stories that are offered in one list. Of more, words find them: a browser that is sent twenty thousand
#: names at every click waits for each.
MOST_LISTED = 200


def searched(listed: Sequence[tuple[Level, Event]], wanted: str) -> list[tuple[Level, Event]]:
    """Return the events and stories that have all the words in headline or days, in their order; all for no words."""
    words = wanted.casefold().split()
    return [(level, one) for level, one in listed if all(word in one.sought for word in words)]
