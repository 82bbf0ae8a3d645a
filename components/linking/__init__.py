"""What only all articles together tell, found once, after reading and before any measure: persons, events, copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from components.linking.events import group
from components.linking.persons import link
from components.linking.sharing import share
from components.reading.model import Reading


class Step(NamedTuple):
    """One step: readings in, the same readings with more known of them out; and what is told where it fails.

    `sets` names the fields of a reading that the step sets. It may look at all that earlier steps set.
    """

    name: str
    link: Callable[[Sequence[Reading]], Sequence[Reading]]
    sets: tuple[str, ...]
    failure: str


STEPS = (
    Step("events", group, ("event", "story", "other_event"), "articles could not be grouped by event"),
    Step("persons", link, ("persons", "quotations"), "names could not be joined across articles"),
    Step("copy", share, ("shared",), "articles could not be searched for shared passages"),
)
