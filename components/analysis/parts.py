"""A measure's rows as frames of some articles each, which lie on the disk and are made when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

import pandas as pd

from components.analysis.shelf import Shelf

#: Types of column that come back from the disk as they were.
_TYPES = ("str", "int64", "float64", "bool")


class Parts(Sequence[pd.DataFrame]):
    """Frames of the same columns, one after the other, as they were added; each is made anew when it is asked for.

    A frame that the disk would not give back exactly, one with a column of objects, stays in memory.
    """

    def __init__(self, frames: Iterable[pd.DataFrame] = (), shelf: Shelf | None = None) -> None:
        self.shelf = Shelf() if shelf is None else shelf
        self._held: list[int | pd.DataFrame] = []
        for frame in frames:
            self.add(frame)

    def add(self, frame: pd.DataFrame) -> None:
        """Add a frame behind the others."""
        self._held.append(self.shelf.put(packed(frame)) if plain(frame) else frame)

    def add_held(self, number: int) -> None:
        """Add the frame that lies `packed` on the shelf under this number behind the others."""
        self._held.append(number)

    def __len__(self) -> int:
        return len(self._held)

    @overload
    def __getitem__(self, place: int) -> pd.DataFrame: ...
    @overload
    def __getitem__(self, place: slice) -> list[pd.DataFrame]: ...
    def __getitem__(self, place: int | slice) -> pd.DataFrame | list[pd.DataFrame]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        held = self._held[place]
        return unpacked(self.shelf.get(held)) if isinstance(held, int) else held


class Ready(Sequence[pd.DataFrame | None]):
    """Frames that were made elsewhere and lie on a shelf as `Parts` keep theirs, by `numbers`; None for missing ones.

    `Parts` of the same shelf take them as they lie there.
    """

    def __init__(self, shelf: Shelf, numbers: Sequence[int | None]) -> None:
        self.shelf, self.numbers = shelf, numbers

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> pd.DataFrame | None: ...
    @overload
    def __getitem__(self, place: slice) -> Ready: ...
    def __getitem__(self, place: int | slice) -> pd.DataFrame | Ready | None:
        if isinstance(place, slice):
            return Ready(self.shelf, self.numbers[place])
        number = self.numbers[place]
        return None if number is None else unpacked(self.shelf.get(number))


def plain(frame: pd.DataFrame) -> bool:
    """Return whether a frame comes back from the disk as it is."""
    counted = pd.RangeIndex(len(frame)).identical(frame.index)
    return counted and len(frame.columns) > 0 and all(str(kind) in _TYPES for kind in frame.dtypes)


def packed(frame: pd.DataFrame) -> memoryview:
    """Return a frame as an Arrow stream: it is read again soon, and Parquet would take longer for fewer bytes."""
    import pyarrow as pa  # noqa: PLC0415 (pages that keep nothing on the disk do without)

    table = pa.Table.from_pandas(frame, preserve_index=False, nthreads=1).replace_schema_metadata(None)
    out = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)  # to hand columns out costs more
    with pa.ipc.new_stream(out, table.schema, options=options) as stream:
        stream.write_table(table)
    return memoryview(out.getvalue())


def unpacked(data: bytes) -> pd.DataFrame:
    """Return the frame that `packed` wrote."""
    import pyarrow as pa  # noqa: PLC0415

    with pa.ipc.open_stream(data, options=pa.ipc.IpcReadOptions(use_threads=False)) as stream:
        return stream.read_all().to_pandas(use_threads=False)
