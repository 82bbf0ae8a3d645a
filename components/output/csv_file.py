"""Writes a frame as a CSV file that a spreadsheet can open without running what stands in it."""

from __future__ import annotations

import numbers
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from components.output.whole import write_whole

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
#: Rows that are made into lines in one go: of a large frame some megabytes are held as text, not all of it.
_ROWS = 20_000


def write_csv(frame: pd.DataFrame) -> bytes:
    r"""Return a frame as CSV in UTF-8: a line of column names, then one line per row, without the index.

    Numbers, dates and truth values are written as they are, with all their digits, and what is missing as nothing.
    Text that a spreadsheet would run as a formula gets an apostrophe before it; offsets always mean the text without
    that apostrophe. Line ends inside a text stay as they are.

    >>> write_csv(pd.DataFrame({"text": ["=1+1", "a,b"], "value": [-0.5, 2]}))
    b'text,value\n\'=1+1,-0.5\n"a,b",2.0\n'
    """
    return b"".join(csv_parts((frame,)))


def csv_parts(frames: Iterable[pd.DataFrame]) -> Iterator[bytes]:
    r"""Yield frames of the same columns, one below the other, as what `write_csv` returns of them, part by part.

    >>> b"".join(csv_parts(pd.DataFrame({"value": [value]}) for value in (1, 2)))
    b'value\n1\n2\n'
    """
    begun = False
    for frame in frames:
        if not begun:
            yield _encoded([",".join(map(_cell, frame.columns))])
            begun = True
        for first in range(0, len(frame), _ROWS):
            rows = frame.iloc[first : first + _ROWS]
            # Column by column: one of numbers needs no look at its values, and one of texts often repeats them.
            columns = [_cells(rows.iloc[:, place]) for place in range(rows.shape[1])]
            if columns:
                yield _encoded(map(",".join, zip(*columns, strict=True)))


def _encoded(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def unguarded(cell: str) -> str:
    """Return the text that `write_csv` wrote as a cell: without the apostrophe that keeps it from being run.

    >>> unguarded("'=1+1"), unguarded("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if _GUARDED(cell) else cell


def save_csv(frame: pd.DataFrame, file: Path) -> None:
    """Write a frame to a file, whole or not at all: a reader never meets half a table."""
    write_whole(file, write_csv(frame))


def _cells(column: pd.Series) -> Iterable[str]:
    if column.dtype in ("int64", "bool") or (column.dtype == "float64" and not column.hasnans):
        return map(str, column.tolist())
    if column.dtype == "str":
        places, different = pd.factorize(column)
        # What is missing has the place -1: the last one.
        written = [*map(_cell, different.tolist()), ""]
        return map(written.__getitem__, places.tolist())
    if column.dtype == "float64":
        return map(_number, column.tolist())
    return map(_cell, column.tolist() if column.dtype == "object" else column)


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
