"""Opens Parquet files as tables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Any

from components.intake.model import Given, IntakeError, Limits
from components.intake.tables.sheet import Sheet, cell_words

#: Rows that are unpacked at once; fewer where a single cell may be as large as the file says that it is.
_BATCH, _AT_ONCE = 100, 200_000_000
_DAMAGED = "is a damaged Parquet file. Write it anew, or save it as CSV."


def sheets(given: Given, limits: Limits) -> list[Sheet]:
    """Return the one table of a Parquet file; a column of lists or records is none.

    Raises:
        IntakeError: it is damaged, or too large once unpacked.
    """
    import pyarrow as pa  # noqa: PLC0415 - only for those who give such files
    from pyarrow import parquet  # noqa: PLC0415

    try:
        file = parquet.ParquetFile(io.BytesIO(given.data))
        schema = file.schema_arrow
        columns = tuple(field.name for field in schema if not pa.types.is_nested(field.type))
        size = sum(file.metadata.row_group(number).total_byte_size for number in range(file.num_row_groups))
    except Exception as error:  # pyarrow raises errors of many types on bytes that lie
        raise IntakeError(_DAMAGED) from error
    if size > limits.unpacked_bytes:
        raise IntakeError(f"unpacks to more than {limits.unpacked_bytes // 1_000_000} MB. Split it.")
    return [
        Sheet(
            "",
            tuple(dict.fromkeys(columns)),
            partial(_rows, file, max(1, min(_BATCH, _AT_ONCE // max(1, size)))),
            [],
        )
    ]


def _rows(file: Any, batch_size: int, wanted: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows, a few at a time: a text that the file keeps once for all rows is long in each."""
    number = 1  # the names of the columns are row 1, as in other tables
    try:
        for batch in file.iter_batches(batch_size=batch_size, columns=list(wanted), use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield number, {column: _words(row.get(column)) for column in wanted}
    except Exception as error:
        raise IntakeError(_DAMAGED) from error


def _words(cell: object) -> str:
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    return cell_words(cell)
