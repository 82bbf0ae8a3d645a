"""Rows that others measured, which lie on the disk as they came until somebody needs them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

import pandas as pd

from components.analysis.shelf import Shelf
from components.library.tables import unpack


class Packed(Sequence[pd.DataFrame | None]):
    """Frames by their numbers on a shelf, each made when it is asked for; None for one that is missing."""

    def __init__(
        self, shelf: Shelf, numbers: Sequence[int | None], unpacked: Callable[[bytes], pd.DataFrame] = unpack
    ) -> None:
        self._shelf, self._numbers, self._unpacked = shelf, numbers, unpacked

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> pd.DataFrame | None: ...
    @overload
    def __getitem__(self, place: slice) -> Packed: ...
    def __getitem__(self, place: int | slice) -> pd.DataFrame | Packed | None:
        found = self._numbers[place]
        if found is None or isinstance(found, int):
            return None if found is None else self._unpacked(self._shelf.get(found))
        return Packed(self._shelf, found, self._unpacked)
