"""Reads tables, one article a row: CSV and TSV, Excel workbooks, Parquet."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from components.corpus.article import Problem
from components.corpus.decoding import TextError, decode
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name, visible
from components.intake.records import Record, articles_of
from components.intake.tables import parquet, workbook
from components.intake.tables.columns import guessed, mapped
from components.intake.tables.sheet import Row, Sheet, named

__all__ = ["columns_of", "guessed", "read"]

# Python's own limit of 131,072 characters is shorter than a long article; ten million are more than any upload's cell.
csv.field_size_limit(10_000_000)
#: So many columns beside those of the article are looked into, and so many characters a cell are a long text.
_LOOKED_INTO, _LONG = 30, 500


def columns_of(given: Given, limits: Limits | None = None) -> tuple[str, ...]:
    """Return the names of a table's columns, for mapping them by hand; of a workbook, those of the sheet that is read.

    Raises:
        IntakeError: it cannot be read as a table.
    """
    sheets = _sheets(given, limits or Limits())
    telling = (sheet for sheet in sheets if _tells(mapped(sheet.columns, given.columns)))
    return next(telling, sheets[0]).columns


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a table, a row each, their columns found by usual names or as `given.columns` says.

    Rows without a text give their addresses. Of a workbook every sheet that has a column of texts or addresses is
    read, and a problem names the others.

    Raises:
        IntakeError: it is no table, is too large once unpacked, or no column holds texts or addresses.
    """
    name, reads, unread = safe_name(given.name), [], []
    sheets = _sheets(given, limits)
    for sheet in sheets:
        fields = mapped(sheet.columns, given.columns)
        if not _tells(fields):
            unread.append(sheet)
            continue
        others = [column for column in sheet.columns if column not in fields.values()][:_LOOKED_INTO]
        lengths: Counter[str] = Counter()
        rows = _bounded(_measured(sheet.rows((*fields.values(), *others)), others, lengths), limits)
        records = (
            Record(f"{sheet.name}row {number}", {field: row[column] for field, column in fields.items()})
            for number, row in rows
        )
        found = articles_of(records, name, limits)
        if not (found.articles or found.addresses or found.problems or sheet.problems):
            place = f"{sheet.name.strip()} has" if sheet.name else "has"
            message = f"{place} names of columns but no row below them. Give each article a row."
            sheet.problems.append(Problem(name, message, lost=True))
        left = _left(lengths, len(found.articles) + len(found.addresses), name)
        reads.append(replace(found, problems=(*sheet.problems, *left, *found.problems)))
    if not reads:
        raise IntakeError(_nothing(unread[0].columns))
    left_out = (
        Problem(name, f"{sheet.name.strip()} has no column of texts and was not read.", lost=True)
        for sheet in unread
        if sheet.columns
    )
    return Read(
        tuple(chain.from_iterable(one.articles for one in reads)),
        (*chain.from_iterable(one.problems for one in reads), *left_out),
        tuple(chain.from_iterable(one.addresses for one in reads)),
    )


def _measured(rows: Iterator[Row], others: Sequence[str], lengths: Counter[str]) -> Iterator[Row]:
    """Yield the rows without the cells of other columns, whose characters are added up."""
    for number, row in rows:
        for column in others:
            lengths[column] += len(row.pop(column, ""))
        yield number, row


def _left(lengths: Counter[str], rows: int, name: str) -> list[Problem]:
    """Return a problem for each column of long texts that was not read."""
    message = "holds long texts and was not read. Say which column holds the texts if it is this one."
    return [
        Problem(name, f"the column {visible(column[:40])!r} {message}")
        for column, length in lengths.items()
        if rows and length > _LONG * rows
    ]


def _bounded(rows: Iterator[Row], limits: Limits) -> Iterator[Row]:
    """Yield the rows until they are longer than the limit: a file may keep a text once for a million cells."""
    length = 0
    for number, row in rows:
        length += sum(map(len, row.values()))
        if length > limits.unpacked_bytes:
            raise IntakeError(f"unpacks to more than {limits.unpacked_bytes // 1_000_000} MB. Split it.")
        yield number, row


def _tells(fields: dict[str, str]) -> bool:
    return "text" in fields or "url" in fields


def _nothing(columns: tuple[str, ...]) -> str:
    """Return what is said of a table in which no column is known to hold texts or addresses."""
    if "file" in (column.strip().lower() for column in columns):
        return "names files. Give it as manifest.csv together with the files that it names."
    shown = ", ".join(visible(column[:40]) for column in columns[:12]) or "none"
    return f"no column of texts was recognised among these: {shown}. Say which column holds the texts."


def _sheets(given: Given, limits: Limits) -> list[Sheet]:
    if given.data.startswith(b"PAR1"):
        return parquet.sheets(given, limits)
    if given.data.startswith(b"PK"):
        return workbook.sheets(given, limits)
    return [_delimited(given)]


def _delimited(given: Given) -> Sheet:
    """Return the table of a file whose cells are parted by comma, semicolon, tab or bar."""
    name = safe_name(given.name)
    try:
        text, remark = decode(given.data)
    except TextError as error:
        raise IntakeError(str(error)) from error
    problems = [Problem(name, remark)] if remark else []
    if text.count('"') % 2:
        message = "its quotation marks do not pair: rows may have run into one another. Save it anew as CSV."
        problems.append(Problem(name, message, lost=True))
    first, _, rest = text.partition("\n")
    delimiter = max(",;\t|", key=first.count)
    if first.strip().lower().startswith("sep=") and len(first.strip()) <= 5:
        delimiter, text = first.strip()[4:] or "\t", rest
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = named(next(lines, []))
    except csv.Error as error:
        raise IntakeError(f"could not be read as a table ({error}). Check its quotation marks.") from error

    def rows(wanted: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
        for number, cells in _lines(lines, name, problems):
            if any(cell.strip() for cell in cells[len(columns) :]):
                message = f"{len(cells)} cells for {len(columns)} columns; the row was left out. "
                advice = "Put text that holds a comma into quotation marks."
                problems.append(Problem(f"{name} row {number}", message + advice, lost=True))
            elif any(cell.strip() for cell in cells):
                row = dict(zip(columns, cells, strict=False))
                yield number, {column: row.get(column, "") for column in wanted}

    return Sheet("", columns, rows, problems)


def _lines(lines: Iterator[list[str]], name: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows below the first with their numbers, as a spreadsheet counts them."""
    number = 1
    while True:
        number += 1
        try:
            yield number, next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            message = f"could not be read ({error}). Check its quotation marks."
            problems.append(Problem(f"{name} row {number}", message, lost=True))
