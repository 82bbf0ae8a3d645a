"""How counts and lists are said in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from components.figure.sheet import shorten


def listed(names: Sequence[str], most: int = 4) -> str:
    """Return "a, b and c"; of more than `most` the first, and how many more there are."""
    shown = [shorten(name, 60) for name in names[:most]]
    if len(names) > most:
        return f"{', '.join(shown)} and {len(names) - most:,} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 point" or "1,200 points"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
