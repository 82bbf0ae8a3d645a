"""Reads manifest.csv: which file is which outlet's article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from components.corpus.article import KINDS, CorpusError, Problem
from components.corpus.dates import read_date

#: What a manifest may say of an article; the first two are needed.
MANIFEST_COLUMNS = ("file", "outlet", "kind", "title", "published", "url", "language", "photo_credit", "notes")


@dataclass(frozen=True)
class ManifestLine:
    """One line of a manifest: where it stands (for messages), the file it names, and the other fields of an article.

    An empty `language` means that the manifest does not say.
    """

    where: str
    file: str
    outlet: str
    kind: str = "news"
    title: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""
    photo_credit: str = ""
    notes: str = ""


def read_manifest(text: str, name: str = "manifest.csv") -> tuple[list[ManifestLine], list[Problem]]:
    """Return a manifest's entries in its order, and what is wrong with its lines.

    Columns may stand in any order, be parted by comma, semicolon or tab, and have capitals; unknown ones are named
    in a problem and left out. A line without file or outlet is left out; a date or kind that cannot be read is dropped
    and the article stays.

    Raises:
        CorpusError: the columns file and outlet are not there.
    """
    problems: list[Problem] = []
    lines = _lines(text, name, problems)
    columns = [column.strip().lower() for column in next(lines, (1, [""]))[1]]
    for needed in MANIFEST_COLUMNS[:2]:
        if needed not in columns:
            raise CorpusError(f"{name} line 1: no column {needed!r}. The first line names the columns: {_allowed()}.")
    for unknown in (column for column in columns if column and column not in MANIFEST_COLUMNS):
        message = f"column {unknown!r} is not known and was left out. Known columns: {_allowed()}."
        problems.append(Problem(f"{name} line 1", message))
    for twice in dict.fromkeys(column for column in columns if column and columns.count(column) > 1):
        problems.append(Problem(f"{name} line 1", f"column {twice!r} stands there twice. The first one was used."))
    entries = []
    for number, cells in lines:
        if any(cell.strip() for cell in cells):
            fields = dict(zip(reversed(columns[: len(cells)]), reversed(cells[: len(columns)]), strict=True))
            entry, found = _entry(fields, f"{name} line {number}")
            problems += found
            if len(cells) > len(columns):
                message = "more cells than columns. Put text that holds a comma into quotation marks."
                problems.append(Problem(f"{name} line {number}", message))
            if entry:
                entries.append(entry)
    return entries, problems


def _allowed() -> str:
    return ", ".join(MANIFEST_COLUMNS)


def _lines(text: str, name: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the number of the line that it begins on."""
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(
                Problem(f"{name} line {number}", f"could not be read ({error}). Check its quotation marks.")
            )
            continue
        yield number, cells


def _entry(fields: Mapping[str, str], where: str) -> tuple[ManifestLine | None, list[Problem]]:
    """Return the entry of one line, None where file or outlet is missing, and its problems."""
    said = {column: " ".join(fields.get(column, "").replace("\x00", "").split()) for column in MANIFEST_COLUMNS}
    if not said["outlet"]:
        return None, [Problem(where, "no outlet. Give the article an outlet or leave the line out.", lost=True)]
    if not said["file"]:
        return None, [Problem(where, "no file. Name the article's text file or leave the line out.", lost=True)]
    problems = []
    kind = said["kind"].lower() or "news"
    if kind not in KINDS:
        message = f"kind {said['kind']!r} is not known; the article is kept as news. Known kinds: {', '.join(KINDS)}."
        problems.append(Problem(where, message))
        kind = "news"
    published = None
    try:
        published = read_date(said["published"])
    except ValueError:
        message = f"published {said['published']!r} could not be read; the article is kept without a date. "
        problems.append(Problem(where, message + "Write it as 2017-02-04."))
    return (
        ManifestLine(
            where=where,
            file=said["file"],
            outlet=said["outlet"],
            kind=kind,
            title=said["title"],
            published=published,
            url=said["url"],
            language=said["language"].lower(),
            photo_credit=said["photo_credit"],
            notes=said["notes"],
        ),
        problems,
    )
