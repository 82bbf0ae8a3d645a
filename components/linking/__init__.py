"""What only all articles together tell, found once, after reading and before any measure: persons, events, copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from components.linking.events import grouped
from components.linking.persons import linked
from components.linking.sharing import shared
from components.reading.model import Reading


class Step(NamedTuple):
    """One step: readings in, the same readings with more known of them out; and what is told where it fails.

    `link` looks at all readings, some at a time, before it gives the first, and keeps none of them: of a large corpus
    they lie on the disk. `sets` names the fields of a reading that the step sets. It may look at all that earlier steps
    set; one `alone` looks at nothing of that, so it can be done beside them.
    """

    name: str
    link: Callable[[Sequence[Reading]], Iterable[Reading]]
    sets: tuple[str, ...]
    failure: str
    alone: bool = False


STEPS = (
    Step("events", grouped, ("event", "story", "other_event"), "articles could not be grouped by event"),
    Step("persons", linked, ("persons", "quotations", "thoughts"), "names could not be joined across articles"),
    Step("copy", shared, ("shared",), "articles could not be searched for shared passages", alone=True),
)
