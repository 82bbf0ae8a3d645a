"""Writes a frame as a CSV file that a spreadsheet can open without running what stands in it."""

from __future__ import annotations

import numbers
from pathlib import Path

import pandas as pd

#: A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection); the last four are full-width forms.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_QUOTED = (",", '"', "\n", "\r")


def write_csv(frame: pd.DataFrame) -> bytes:
    r"""Return a frame as CSV in UTF-8: a line of column names, then one line per row, without the index.

    Numbers, dates and truth values are written as they are, with all their digits, and what is missing as nothing.
    Text that a spreadsheet would run as a formula gets an apostrophe before it; offsets always mean the text without
    that apostrophe. Line ends inside a text stay as they are.

    >>> write_csv(pd.DataFrame({"text": ["=1+1", "a,b"], "value": [-0.5, 2]}))
    b'text,value\n\'=1+1,-0.5\n"a,b",2.0\n'
    """
    lines = [",".join(_cell(name) for name in frame.columns)]
    lines += [",".join(map(_cell, row)) for row in frame.itertuples(index=False, name=None)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def save_csv(frame: pd.DataFrame, file: Path) -> None:
    """Write a frame to a file, whole or not at all: a reader never meets half a table."""
    beside = file.with_name(f".{file.name}.part")
    beside.write_bytes(write_csv(frame))
    beside.replace(file)


def _cell(value: object) -> str:
    if isinstance(value, str):
        return _quoted(f"'{value}" if value.startswith(FORMULA_STARTS) else value)
    if value is None or value is pd.NA or value is pd.NaT:
        return ""
    if isinstance(value, numbers.Real):
        # Not a number is the only number that differs from itself.
        return str(value) if value == value else ""  # noqa: PLR0124
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in _QUOTED) else text
