"""Opens Excel workbooks (.xlsx) as tables; formulas count with the values that were saved with them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any

from components.corpus.article import Problem
from components.intake.model import Given, IntakeError, Limits
from components.intake.tables.sheet import Sheet, cell_words, named

#: Rows and columns that are looked at: all that Excel allows, and more columns than any list of articles has.
_ROWS, _COLUMNS = 1_048_576, 200
#: Among so many rows the names of the columns are looked for.
_HEAD = 20
#: A workbook's cells take far more memory than their letters do.
_UNPACKED = 200_000_000
#: So many empty rows end a sheet: a cell at the far end makes a million of them.
_EMPTY = 1_000


def sheets(given: Given, limits: Limits) -> list[Sheet]:
    """Return the sheets of a workbook that hold anything, one at least.

    Raises:
        IntakeError: it is damaged, locked, or too large once unpacked.
    """
    _check_size(given.data, min(limits.unpacked_bytes, _UNPACKED))
    from openpyxl import load_workbook  # noqa: PLC0415 - only for those who give workbooks

    try:
        book = load_workbook(io.BytesIO(given.data), read_only=True, data_only=True, keep_links=False)
        found = [_sheet(sheet) for sheet in book.worksheets]
    except Exception as error:  # a damaged workbook fails in as many ways as it has parts
        raise IntakeError("is a damaged workbook. Open it and save it anew, or save the sheet as CSV.") from error
    several = [sheet for sheet in found if sheet.columns]
    if not several:
        raise IntakeError(
            f"has nothing in the first {_HEAD} rows and {_COLUMNS} columns of a sheet. Put column names into the first "
            "row and an article into each other."
        )
    return several if len(several) > 1 else [Sheet("", several[0].columns, several[0].rows, several[0].problems)]


def _check_size(data: bytes, most: int) -> None:
    """Refuse a workbook by the size that its parts declare; no more than that is ever unpacked of them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except Exception as error:
        raise IntakeError("is a damaged workbook. Open it and save it anew, or save the sheet as CSV.") from error
    if size > most:
        raise IntakeError(f"unpacks to more than {most // 1_000_000} MB. Split it, or save the sheet as CSV.")


def _sheet(sheet: Any) -> Sheet:
    header, first = _header(sheet)
    problems: list[Problem] = []
    return Sheet(f"sheet {sheet.title!r} ", header, partial(_rows, sheet, header, first, problems), problems)


def _header(sheet: Any) -> tuple[tuple[str, ...], int]:
    """Return the first filled row's cells as column names, without the empty ones at the end, and its number."""
    for number, cells in enumerate(sheet.iter_rows(max_row=_HEAD, max_col=_COLUMNS, values_only=True), 1):
        words = [cell_words(cell) for cell in cells]
        while words and not words[-1].strip():
            words.pop()
        if words:
            return named(words), number
    return (), 0


def _rows(
    sheet: Any, columns: tuple[str, ...], first: int, problems: list[Problem], wanted: tuple[str, ...]
) -> Iterator[tuple[int, dict[str, str]]]:
    places = {column: columns.index(column) for column in wanted}
    empty = 0
    lines = sheet.iter_rows(min_row=first + 1, max_row=_ROWS, max_col=len(columns), values_only=True)
    try:
        for number, cells in enumerate(lines, first + 1):
            row = {column: cell_words(cells[place]) if place < len(cells) else "" for column, place in places.items()}
            empty = 0 if any(row.values()) else empty + 1
            if empty > _EMPTY:
                if (sheet.max_row or 0) > number:
                    message = f"its rows from {number - _EMPTY + 1:,} on are empty and were not looked at to the end."
                    problems.append(Problem(f"sheet {sheet.title!r}", f"{message} Delete the empty rows."))
                return
            if not empty:
                yield number, row
    except Exception as error:
        raise IntakeError("is a damaged workbook. Open it and save it anew, or save the sheet as CSV.") from error
