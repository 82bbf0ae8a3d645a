"""How stretches of an article are shared with other articles."""

from __future__ import annotations

from collections.abc import Iterable

from components.reading.model import Reading


def sharing_of(reading: Reading, starts: Iterable[int], ends: Iterable[int]) -> list[str]:
    """Return, for each stretch, how it is shared (`model.SHARINGS`): as at least half of its characters are.

    Where several kinds reach a half, copy across outlets counts before copy within one, and that before a speech.
    """
    stretches = list(zip(starts, ends, strict=True))
    if not reading.shared:
        return ["none"] * len(stretches)
    return [_sharing(reading, int(start), int(end)) for start, end in stretches]


def _sharing(reading: Reading, start: int, end: int) -> str:
    for kind in ("across", "within", "speech"):
        covered = sum(
            max(0, min(end, one.end) - max(start, one.start)) for one in reading.shared if one.sharing == kind
        )
        if covered * 2 >= max(end - start, 1):
            return kind
    return "none"
