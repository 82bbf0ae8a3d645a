"""The rows of a kept measure as frames of some articles each, made when they are asked for and not held.

Whoever alters a large corpus goes through all of it once or twice.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

import pandas as pd

from components.analysis.exchanged import Located
from components.library.card import undamaged
from components.library.tables import ARTICLE

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq


class KeptRows(Located):
    """The rows of a measure's file: a frame for each group of rows that are written together, of whole articles.

    An article that begins in one group and ends in another stands whole in the frame of the first.
    """

    def __init__(self, data: bytes) -> None:
        import pyarrow.parquet as pq  # noqa: PLC0415 (only a dashboard that keeps corpora loads it)

        with undamaged():
            self._file = pq.ParquetFile(io.BytesIO(data))
            self._groups = _group_starts(self._file)
            self._starts, self.firsts = _parts(self._file, self._groups)
        self._read: tuple[int, pa.Table] | None = None

    def __len__(self) -> int:
        return len(self.firsts)

    @overload
    def __getitem__(self, place: int) -> pd.DataFrame: ...
    @overload
    def __getitem__(self, place: slice) -> list[pd.DataFrame]: ...
    def __getitem__(self, place: int | slice) -> pd.DataFrame | list[pd.DataFrame]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        at = range(len(self))[place]
        with undamaged():
            return self._between(self._starts[at], self._starts[at + 1]).to_pandas(use_threads=False)

    def _between(self, start: int, end: int) -> pa.Table:
        import pyarrow as pa  # noqa: PLC0415

        pieces = []
        while start < end:
            group = bisect_right(self._groups, start) - 1
            first, after = self._groups[group], min(end, self._groups[group + 1])
            pieces.append(self._group(group).slice(start - first, after - start))
            start = after
        return pa.concat_tables(pieces) if pieces else self._file.schema_arrow.empty_table()

    def _group(self, number: int) -> pa.Table:
        if self._read is None or self._read[0] != number:
            self._read = number, self._file.read_row_group(number, use_threads=False)
        return self._read[1]


def _group_starts(file: pq.ParquetFile) -> list[int]:
    """Return the number of the first row of each group, and behind them how many rows there are."""
    starts = [0]
    for group in range(file.num_row_groups):
        starts.append(starts[-1] + file.metadata.row_group(group).num_rows)
    return starts


def _parts(file: pq.ParquetFile, groups: Sequence[int]) -> tuple[list[int], list[str | None]]:
    """Return the first row of each frame, and behind them how many rows there are; and the first article of each."""
    starts: list[int] = []
    firsts: list[str | None] = []
    before = None
    for group, start in enumerate(groups[:-1]):
        ids = file.read_row_group(group, columns=[ARTICLE], use_threads=False).column(ARTICLE).to_pylist()
        new = next((at for at, one in enumerate(ids) if one != before), None)
        if new is not None:
            starts.append(start + new)
            firsts.append(ids[new])
            before = ids[-1]
    return ([*starts, groups[-1]], firsts) if firsts else ([0, 0], [None])
