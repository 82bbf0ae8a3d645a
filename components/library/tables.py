"""Frames as Parquet and back, exactly: four types of column, and no index."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    import pyarrow as pa

#: The types of column that are kept: text, whole numbers, numbers, and true or false. Nothing else comes back exactly,
#: but for an empty column of no type.
TYPES = ("str", "int64", "float64", "bool")


def packable(frame: pd.DataFrame) -> bool:
    """Return whether a frame comes back from its file exactly as it is."""
    return all(str(kind) in TYPES or (frame.empty and str(kind) == "object") for kind in frame.dtypes)


def pack(frame: pd.DataFrame) -> bytes:
    """Return a frame that is `packable` as a Parquet file."""
    import pyarrow as pa  # noqa: PLC0415 (only a dashboard that keeps corpora loads it)

    return _written(pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None))


def unpack(data: bytes) -> pd.DataFrame:
    """Return the frame of a Parquet file that `pack` wrote, with the same types and values."""
    return table_of(data).to_pandas(use_threads=False)


def pack_columns(columns: Mapping[str, Sequence[object]], kinds: Mapping[str, str]) -> bytes:
    """Return lists as a Parquet file; `kinds` gives each column's type. None stands for what is missing."""
    import pyarrow as pa  # noqa: PLC0415

    types = {"str": pa.string(), "int64": pa.int64(), "float64": pa.float64(), "bool": pa.bool_()}
    return _written(pa.table({name: pa.array(columns[name], types[kind]) for name, kind in kinds.items()}))


def unpack_columns(data: bytes) -> dict[str, list]:
    """Return the columns of a Parquet file as lists."""
    table = table_of(data)
    return {name: table.column(name).to_pylist() for name in table.column_names}


def table_of(data: bytes) -> pa.Table:
    """Return the Arrow table of a Parquet file."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    return pq.read_table(io.BytesIO(data), use_threads=False)


def _written(table: pa.Table) -> bytes:
    import pyarrow.parquet as pq  # noqa: PLC0415

    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()
