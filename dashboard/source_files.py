"""Whether code or corpus were edited since they were last looked at."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_WATCHED = (".py", ".txt", ".csv")


def state(places: Iterable[Path]) -> str:
    """Return what changes when a file of code, text or table in some folders, or one of some files, does."""
    times = [file.stat().st_mtime for place in places for file in _watched(place)]
    return f"{len(times)} files, the newest of {max(times, default=0)}"


def _watched(place: Path) -> Iterator[os.DirEntry[str] | Path]:
    if not place.is_dir():
        yield from [place] if place.suffix in _WATCHED and place.exists() else []
        return
    # By the folder's own entries: to ask for the state of everything that lies there takes twice as long.
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.endswith(_WATCHED):
                yield entry
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _watched(Path(entry.path))
