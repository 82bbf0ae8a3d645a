"""Rows that others measured, held as they came until somebody needs them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import pandas as pd

from components.library.tables import unpack


class Packed(Sequence[pd.DataFrame | None]):
    """Frames that are held as Parquet, and made when they are asked for; None for one that is missing."""

    def __init__(self, packed: Sequence[bytes | None]) -> None:
        self._packed = packed

    def __len__(self) -> int:
        return len(self._packed)

    @overload
    def __getitem__(self, place: int) -> pd.DataFrame | None: ...
    @overload
    def __getitem__(self, place: slice) -> Packed: ...
    def __getitem__(self, place: int | slice) -> pd.DataFrame | Packed | None:
        found = self._packed[place]
        if found is None or isinstance(found, bytes):
            return None if found is None else unpack(found)
        return Packed(found)
