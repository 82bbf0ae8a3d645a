"""Readings as a log of changes leaves them: those of before, and over them those that a change touches."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from typing import overload

from components.reading.model import Reading


class PutRight(Sequence[Reading]):
    """The readings of before in their order, each as it is now; one that no change touches is the very one of before.

    `new` holds those whose parts changed, by their articles' ids. `groups` has of every article its event and story
    alone, in a reading without parts, to be exchanged where these change.
    """

    def __init__(self, before: Sequence[Reading], new: MutableMapping[str, Reading]) -> None:
        self._before, self._new = before, new
        self._were = [_group(reading) for reading in before]
        self.groups = list(self._were)
        self._changed: set[int] = set()

    def put(self, at: int, reading: Reading) -> None:
        """Exchange the reading at a place for one with other parts."""
        self._new[reading.article.article_id] = reading
        self._changed.add(at)

    @property
    def changed(self) -> tuple[int, ...]:
        """The places of readings whose parts were exchanged."""
        return tuple(sorted(self._changed))

    @property
    def touched(self) -> tuple[int, ...]:
        """The places of these, and of readings that stand in another event or story."""
        regrouped = {at for at, were in enumerate(self._were) if self.groups[at] is not were}
        return tuple(sorted(self._changed | regrouped))

    @overload
    def __getitem__(self, place: int) -> Reading: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Reading, ...]: ...
    def __getitem__(self, place: int | slice) -> Reading | tuple[Reading, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        at = range(len(self))[place]
        group = self.groups[at]
        reading = self._new[group.article.article_id] if at in self._changed else self._before[at]
        if group is self._were[at]:
            return reading
        return reading.changed(event=group.event, story=group.story, other_event=group.other_event)

    def __len__(self) -> int:
        return len(self.groups)

    def __iter__(self) -> Iterator[Reading]:
        return (self[at] for at in range(len(self)))


def _group(reading: Reading) -> Reading:
    """Return a reading without its parts."""
    return Reading(
        reading.article, (), (), (), (), event=reading.event, story=reading.story, other_event=reading.other_event
    )
