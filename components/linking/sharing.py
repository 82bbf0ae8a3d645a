"""Which passages of different articles are the same, or nearly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat

from components.reading.model import Reading, Shared


def share(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings that `shared` yields."""
    return list(shared(readings))


def shared(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the readings with the passages that others hold too.

    Every passage of ten words or more that is equal in two articles but for case, quotation marks and white space is
    found, and sentences that are edited versions of one another. Only what is measured is compared: a caption or
    boilerplate that two articles have in common is no shared passage.
    """
    if len(readings) < 2:
        yield from readings
        return
    for reading, found in zip(readings, _found(readings), strict=True):
        yield reading.changed(shared=found)


def _found(readings: Sequence[Reading]) -> Iterator[tuple[Shared, ...]]:
    """Return the shared passages of each reading."""
    from components.linking.copies.edited import edited  # noqa: PLC0415 (a single article needs none of it)
    from components.linking.copies.gather import gather  # noqa: PLC0415
    from components.linking.copies.links import joined  # noqa: PLC0415
    from components.linking.copies.normalised import normalise  # noqa: PLC0415
    from components.linking.copies.spans import spans  # noqa: PLC0415
    from components.linking.copies.verbatim import verbatim  # noqa: PLC0415

    normalised = normalise(readings)
    if not len(normalised):
        return repeat((), len(readings))
    gathered = gather(normalised, joined(chain([verbatim(normalised)], edited(normalised))))
    return spans(readings, normalised, gathered)
