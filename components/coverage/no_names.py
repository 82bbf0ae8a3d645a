"""What looks like a name in one article and, by the other articles on the event, is none of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.coverage import places
from components.coverage.canonical import Mentioned
from components.reading.model import Reading


def no_names(lines: Iterable[Mentioned], readings: Sequence[Reading]) -> set[tuple[str, str]]:
    """Return the kinds and keys of an event's mentions that stand for no name of their own.

    A people whose country is named in an article of the event: "Cuban" tells nothing that "Cuba" does not, and is no
    mention of it.
    """
    held = {(kind, key) for kind, key, _ in lines}
    named = {key for kind, key in held if kind in ("place", "organisation")}
    return {(kind, key) for kind, key in held if kind == "thing" and places.peoples().get(key) in named}
