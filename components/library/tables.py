"""Frames as Parquet and back, exactly: four types of column, and no index."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
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
    return pack_groups(in_groups((frame,)))


def pack_groups(groups: Iterable[pa.Table]) -> bytes:
    """Return tables of `in_groups` as a Parquet file, of which each is taken away before the next is asked for."""
    return _written(groups)


def in_groups(frames: Iterable[pd.DataFrame]) -> Iterator[pa.Table]:
    """Yield frames, one at least, of the same columns below each other as tables of as many rows as are read together.

    The texts of a table stay in the pieces in which its frames had them: where a page of a long column is cut in the
    file depends on these, so rows of fifty articles each give the same bytes as the frame that they were put into.
    """
    import pyarrow as pa  # noqa: PLC0415 (only a dashboard that keeps corpora loads it)

    held: list[pa.Table] = []
    room, none = _GROUP, True
    first = None
    for frame in frames:
        first = frame[:0] if first is None else first
        for start in range(0, len(frame), _GROUP):
            table = _arrow(frame.iloc[start : start + _GROUP])
            while len(table):
                held.append(table.slice(0, room))
                table, room = table.slice(room), room - len(held[-1])
                if not room:
                    yield pa.concat_tables(held)
                    held, room, none = [], _GROUP, False
    if held:
        yield pa.concat_tables(held)
    elif none and first is not None:
        yield _arrow(first)


def _arrow(frame: pd.DataFrame) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415

    return pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)


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


def unpack_named(data: bytes, names: Sequence[str]) -> pd.DataFrame:
    """Return some columns of a frame that `pack` wrote, as they are in that frame."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    return pq.read_table(io.BytesIO(data), columns=list(names), use_threads=False).to_pandas(use_threads=False)


def pack_columns(columns: Mapping[str, Sequence[object]], kinds: Mapping[str, str]) -> bytes:
    """Return lists as a Parquet file; `kinds` gives each column's type. None stands for what is missing."""
    return _written([_table(columns, kinds)])


def pack_rows(rows: Iterable[tuple[object, ...]], kinds: Mapping[str, str]) -> bytes:
    """Return tuples of cells as a Parquet file; `kinds` gives each column's type. Only some are held at a time."""

    def groups() -> Iterator[pa.Table]:
        still = iter(rows)
        some = list(islice(still, _GROUP))
        while True:
            cells = zip(*some, strict=True) if some else ((),) * len(kinds)
            yield _table(dict(zip(kinds, cells, strict=True)), kinds)
            some = list(islice(still, _GROUP))
            if not some:
                return

    return _written(groups())


def _table(columns: Mapping[str, Sequence[object]], kinds: Mapping[str, str]) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415

    types = {"str": pa.string(), "int64": pa.int64(), "float64": pa.float64(), "bool": pa.bool_()}
    return pa.table({name: pa.array(columns[name], types[kind]) for name, kind in kinds.items()})


def unpack_columns(data: bytes) -> dict[str, list]:
    """Return the columns of a Parquet file as lists."""
    table = table_of(data)
    return {name: table.column(name).to_pylist() for name in table.column_names}


def table_of(data: bytes) -> pa.Table:
    """Return the Arrow table of a Parquet file."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    return pq.read_table(io.BytesIO(data), use_threads=False)


def _written(tables: Iterable[pa.Table]) -> bytes:
    """Return tables of the same columns, one at least, below each other as a Parquet file."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    out, still = io.BytesIO(), iter(tables)
    table = next(still)
    with pq.ParquetWriter(out, table.schema, compression="zstd") as file:
        while table is not None:
            file.write_table(table, row_group_size=_GROUP)
            table = next(still, None)
    return out.getvalue()
