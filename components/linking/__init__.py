"""What only all articles together tell, found once, after reading and before any measure: persons, events, copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from components.linking.events import group
from components.linking.persons import link
from components.linking.sharing import share
from components.reading.model import Reading


class Step(NamedTuple):
    """One step: readings in, the same readings with more known of them out; and what is told where it fails."""

    link: Callable[[Sequence[Reading]], Sequence[Reading]]
    failure: str


STEPS = (
    Step(group, "articles could not be grouped by event"),
    Step(link, "names could not be joined across articles"),
    Step(share, "articles could not be searched for shared passages"),
)
