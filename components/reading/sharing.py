"""How stretches of an article are shared with other articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from components.reading.model import Reading, Shared


def sharing_of(reading: Reading, starts: Iterable[int], ends: Iterable[int]) -> list[str]:
    """Return, for each stretch, how it is shared (`model.SHARINGS`): as at least half of its characters are.

    Where several kinds reach a half, copy across outlets counts before copy within one, and that before a speech.
    """
    stretches = list(zip(starts, ends, strict=True))
    if not reading.shared:
        return ["none"] * len(stretches)
    shared = sorted(reading.shared, key=lambda one: one.start)
    begins = [one.start for one in shared]
    reach = max(one.end - one.start for one in shared)
    found = []
    for start, end in stretches:
        # Only passages that begin before the end, and not so far before the start that none is so long, can be held.
        near = shared[bisect_left(begins, int(start) - reach) : bisect_right(begins, int(end))]
        found.append(_sharing(near, int(start), int(end)) if near else "none")
    return found


def _sharing(shared: Sequence[Shared], start: int, end: int) -> str:
    for kind in ("across", "within", "speech"):
        covered = sum(max(0, min(end, one.end) - max(start, one.start)) for one in shared if one.sharing == kind)
        if covered * 2 >= max(end - start, 1):
            return kind
    return "none"
