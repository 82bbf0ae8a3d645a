"""Writes a frame as a CSV file that a spreadsheet can open without running what stands in it."""

from __future__ import annotations

import numbers
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from components.output.whole import write_whole

if TYPE_CHECKING:
    import pyarrow as pa

#: A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection); the last four are full-width forms.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
#: What spreadsheets pass over before a formula: blanks of every kind, a byte order mark, signs of no width.
_PASSED_OVER = r"[\s\u200b-\u200f\u2060\ufeff\x00-\x1f]*"
#: A text that begins as a guarded one does is guarded, too, so that the guard can be taken away again.
_BEGINS = f"'*{_PASSED_OVER}[{re.escape(''.join(FORMULA_STARTS))}]"
_FORMULA = re.compile(_BEGINS).match
_GUARDED = re.compile(f"'{_BEGINS}").match
_QUOTED = (",", '"', "\n", "\r")
_PLAIN = re.compile(rf"(?!{_BEGINS})[^{re.escape(''.join(_QUOTED))}]*\Z").match
#: Text that begins otherwise is no formula: what Python counts as blank, letter by letter, for Arrow's expressions.
_BLANK = "".join(map(chr, (*range(0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F, 0x205F)))
_MAY_BEGIN = f"^['{_BLANK}\u2060\u3000\ufeff{re.escape(''.join(FORMULA_STARTS))}]"
#: Rows that are made into lines in one go: of a large frame some megabytes are held as text, not all of it.
_ROWS = 20_000


@dataclass(frozen=True)
class Lines:
    """Rows of a frame as they stand in its file, and how many they are."""

    rows: int
    data: bytes

    @classmethod
    def of(cls, frame: pd.DataFrame) -> Lines:
        """Return the rows of a frame as lines, without that of its columns."""
        _, *lines = csv_parts((frame,))
        return cls(len(frame), b"".join(lines))

    def __len__(self) -> int:
        return self.rows


def write_csv(frame: pd.DataFrame) -> bytes:
    r"""Return a frame as CSV in UTF-8: a line of column names, then one line per row, without the index.

    Numbers, dates and truth values are written as they are, with all their digits, and what is missing as nothing.
    Text that a spreadsheet would run as a formula gets an apostrophe before it; offsets always mean the text without
    that apostrophe. Line ends inside a text stay as they are.

    >>> write_csv(pd.DataFrame({"text": ["=1+1", "a,b"], "value": [-0.5, 2]}))
    b'text,value\n\'=1+1,-0.5\n"a,b",2.0\n'
    """
    return b"".join(csv_parts((frame,)))


def csv_parts(frames: Iterable[pd.DataFrame | Lines]) -> Iterator[bytes]:
    r"""Yield frames of the same columns, one below the other, as what `write_csv` returns of them, part by part.

    Behind the first they may come as lines that are written already.

    >>> b"".join(csv_parts(pd.DataFrame({"value": [value]}) for value in (1, 2)))
    b'value\n1\n2\n'
    """
    begun = False
    for frame in frames:
        if isinstance(frame, Lines):
            yield frame.data
            continue
        if not begun:
            yield (",".join(map(_cell, frame.columns)) + "\n").encode("utf-8", "replace")
            begun = True
        for first in range(0, len(frame), _ROWS):
            rows = frame.iloc[first : first + _ROWS]
            # Column by column: one of numbers needs no look at its values, and one of texts often repeats them.
            columns = [_cells(rows.iloc[:, place]) for place in range(rows.shape[1])]
            if columns:
                yield _lines(columns)


def _lines(columns: Sequence[pa.Array]) -> bytes:
    """Return cells, column by column, as lines: Arrow joins them in less time than Python."""
    import pyarrow as pa  # noqa: PLC0415 (only what takes a table away loads it)
    import pyarrow.compute as pc  # noqa: PLC0415

    nothing, comma, end = (pa.scalar(text, pa.large_string()) for text in ("", ",", "\n"))
    last = pc.binary_join_element_wise(columns[-1], nothing, end)
    lines = pc.binary_join_element_wise(*columns[:-1], last, comma) if len(columns) > 1 else last
    # All texts of an array stand in one buffer, one after the other, which is the lines as they are wanted.
    _, places, texts = lines.buffers()
    begins = memoryview(places).cast("q")
    return bytes(memoryview(texts)[begins[lines.offset] : begins[lines.offset + len(lines)]])


def unguarded(cell: str) -> str:
    """Return the text that `write_csv` wrote as a cell: without the apostrophe that keeps it from being run.

    >>> unguarded("'=1+1"), unguarded("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if _GUARDED(cell) else cell


def save_csv(frame: pd.DataFrame, file: Path) -> None:
    """Write a frame to a file, whole or not at all: a reader never meets half a table."""
    write_whole(file, write_csv(frame))


def _cells(column: pd.Series) -> pa.Array:
    """Return how each value of a column is written, as Arrow's texts."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    texts = pa.large_string()
    if column.dtype == "int64":
        return pa.array(column.to_numpy()).cast(texts)
    if column.dtype == "bool":
        return pc.if_else(pa.array(column.to_numpy()), *(pa.scalar(word, texts) for word in ("True", "False")))
    if column.dtype == "float64":
        # By their bits, as 0.0 equals -0.0.
        places, different = pd.factorize(column.to_numpy().view("int64"))
        return pa.array(map(_number, different.view("float64").tolist()), texts).take(pa.array(places))
    if column.dtype == "str":
        return _texts(column)
    written = map(_cell, column.tolist() if column.dtype == "object" else column)
    return pa.array((one.encode("utf-8", "replace").decode() for one in written), texts)


def _texts(column: pd.Series) -> pa.Array:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    different = pa.chunked_array(pa.array(column, pa.large_string())).combine_chunks().dictionary_encode()
    texts = different.dictionary
    guarded = pc.match_substring_regex(texts, _MAY_BEGIN)
    quoted = pc.match_substring_regex(texts, f"[{''.join(_QUOTED)}]")
    if pc.any(quoted).as_py():
        mark, nothing = (pa.scalar(text, pa.large_string()) for text in ('"', ""))
        inside = pc.replace_substring(texts, '"', '""')
        texts = pc.if_else(quoted, pc.binary_join_element_wise(mark, inside, mark, nothing), texts)
    if pc.any(guarded).as_py():
        cells = pa.array(map(_cell, different.dictionary.filter(guarded).to_pylist()), pa.large_string())
        texts = pc.replace_with_mask(texts, guarded, cells)
    return pc.fill_null(texts.take(different.indices), "")


def _cell(value: object) -> str:
    if isinstance(value, str):
        return value if _PLAIN(value) else _quoted(f"'{value}" if _FORMULA(value) else value)
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, numbers.Real):
        return _number(value)
    return _quoted(str(value))


def _number(value: numbers.Real | float) -> str:
    # Not a number is the only number that differs from itself.
    return str(value) if value == value else ""  # noqa: PLR0124


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in _QUOTED) else text
