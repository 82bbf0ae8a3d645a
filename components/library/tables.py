"""Frames as Parquet and back, exactly: four types of column, and no index."""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    import pyarrow as pa

#: The types of column that are kept: text, whole numbers, numbers, and true or false. Nothing else comes back exactly,
#: but for an empty column of no type.
TYPES = ("str", "int64", "float64", "bool")
#: The column by which some rows of a measure are found, and the rows that are read together.
ARTICLE, _GROUP = "article_id", 20_000


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


def unpack_some(data: bytes, article_ids: Collection[str]) -> pd.DataFrame:
    """Return those rows of a frame that `pack` wrote that belong to some articles, in their order.

    Of each group of rows the column of articles is read first, and the others where it has one of them.
    """
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    file, wanted, parts = pq.ParquetFile(io.BytesIO(data)), pa.array(sorted(article_ids), pa.string()), []
    for group in range(file.num_row_groups):
        ids = file.read_row_group(group, columns=[ARTICLE], use_threads=False).column(ARTICLE)
        found = pc.is_in(ids, value_set=wanted.cast(ids.type))
        if pc.any(found).as_py():
            parts.append(file.read_row_group(group, use_threads=False).filter(found))
    table = pa.concat_tables(parts) if parts else file.schema_arrow.empty_table()
    return table.to_pandas(use_threads=False)


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
    pq.write_table(table, out, compression="zstd", row_group_size=_GROUP)
    return out.getvalue()
