"""Looks at tables from elsewhere before they are read: how much they unpack to, their columns, types and offsets."""

from __future__ import annotations

import io
import math

import pandas as pd

from components.contract import ARTICLE_COLUMNS, ARTICLE_COUNTS, ROW_COLUMNS, SHARED
from components.corpus.article import Corpus
from components.library import contents
from components.library.model import LibraryError, LibraryRules
from components.library.readings import LATER_COLUMNS, PARTS
from components.library.tables import TYPES, unpack
from components.reading.model import SHARINGS, VOICES

#: Rows of a table for each article that may be kept: an article of some 50,000 words has no more of anything.
_ROWS_EACH = 50_000
_MOST_ROWS = 5_000_000


def check_table(name: str, data: bytes, rules: LibraryRules) -> None:
    """Do nothing where a table has the columns and types that it is written with, and no more rows than are kept.

    Raises:
        LibraryError: it has not.
    """
    each = 1 if name in (contents.ARTICLES, contents.COUNTS) else _ROWS_EACH
    found = bounded(data, min(rules.articles * each, _MOST_ROWS), rules.file_bytes)
    if name == contents.ARTICLES:
        found = {contents.BY_HAND: "str", **found}
    if name == contents.COUNTS:
        found = {**dict.fromkeys(contents.LATER_COUNTS, "str"), **found}
    columns = _columns_of(name)
    if found != {column: kind for column, kind in columns.items() if column in found or column not in LATER_COLUMNS}:
        raise LibraryError(f"{name} in the file has other columns than Parallax writes. Nothing was taken in.")


def _columns_of(name: str) -> dict[str, str]:
    if name == contents.ARTICLES:
        return dict(contents.ARTICLE_TYPES)
    if name == contents.PROBLEMS:
        return dict(contents.PROBLEM_TYPES)
    if name == contents.COUNTS:
        return {column: "int64" if column in ARTICLE_COUNTS else "str" for column in ARTICLE_COLUMNS}
    return {"article_id": "str", **PARTS[name.removesuffix(".parquet")].columns}


def check_rows(data: bytes, corpus: Corpus, rules: LibraryRules) -> None:
    """Do nothing where the rows of a measure lie in the articles of the corpus.

    Raises:
        LibraryError: they do not.
    """
    found = bounded(data, min(rules.articles * _ROWS_EACH, _MOST_ROWS), rules.file_bytes)
    if tuple(found)[: len(ROW_COLUMNS)] != ROW_COLUMNS or tuple(found)[-1] != SHARED:
        raise LibraryError("Rows in the file have other columns than Parallax writes. Nothing was taken in.")
    rows = unpack(data)
    lengths = rows["article_id"].map({one.article_id: len(one.text) for one in corpus.articles})
    fits = (rows["start"] >= 0) & (rows["start"] <= rows["end"]) & (rows["end"] <= lengths)
    known = rows["voice"].isin(VOICES) & rows[SHARED].isin(SHARINGS)
    if not (fits & known).all() or not _finite(rows):
        raise LibraryError("Rows in the file do not fit its articles. Nothing was taken in.")


def _finite(rows: pd.DataFrame) -> bool:
    numbers = rows.select_dtypes("float64")
    return not numbers.isin([math.inf, -math.inf]).to_numpy().any()


def bounded(data: bytes, most_rows: int, most_bytes: int) -> dict[str, str]:
    """Return the types of a Parquet file's columns, if reading it whole takes no more than the bounds.

    Raises:
        LibraryError: it takes more, or has a type that no table here has.
    """
    import pyarrow.parquet as pq  # noqa: PLC0415

    file = pq.ParquetFile(io.BytesIO(data))
    size = sum(file.metadata.row_group(n).total_byte_size for n in range(file.metadata.num_row_groups))
    if not 0 <= file.metadata.num_rows <= most_rows or not 0 <= size <= most_bytes:
        raise LibraryError("A table in the file is larger than is taken in here. Nothing was taken in.")
    schema = file.schema_arrow
    types = {"string": "str", "large_string": "str", "int64": "int64", "double": "float64", "bool": "bool"}
    if not file.metadata.num_rows:
        types["null"] = "str"
    found = {name: types.get(str(kind), "") for name, kind in zip(schema.names, schema.types, strict=True)}
    if len(found) != len(schema.names) or not set(found.values()) <= set(TYPES):
        raise LibraryError("A table in the file has columns of unknown types. Nothing was taken in.")
    texts = [name for name, kind in found.items() if kind == "str" and file.metadata.num_rows]
    # A text that stands once in the file and a million times in its rows would fill the memory.
    if texts and _text_bytes(data, texts) > most_bytes:
        raise LibraryError("The texts of a table in the file are larger than is taken in here. Nothing was taken in.")
    return found


def _text_bytes(data: bytes, columns: list[str]) -> int:
    import pyarrow.compute as pc  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    total = 0
    table = pq.read_table(io.BytesIO(data), columns=columns, read_dictionary=columns, use_threads=False)
    for column in table.columns:
        for chunk in column.chunks:
            lengths = pc.binary_length(chunk.dictionary).take(chunk.indices)
            total += pc.sum(lengths).as_py() or 0
    return total
