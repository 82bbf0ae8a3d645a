"""A codebook as two CSV files, and back: entries and codes. Every cell is looked at, for it may be anybody's."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from components.frames.bounds import bounded
from components.frames.codebook import SCOPES, STRENGTHS, Code, Codebook, CodebookError, Entry
from components.frames.patterns import PatternError, forms

ENTRY_COLUMNS = (
    "code", "label", "parent", "pattern", "strength", "except", "scope", "lang", "example", "non_example", "source",
    "note",
)  # fmt: skip
CODE_COLUMNS = ("code", "label", "parent", "definition", "include_if", "exclude_if", "questions", "comparable")
#: Bounds of a codebook from anybody: entries, codes, characters of a cell and of a file.
MOST_ENTRIES, MOST_CODES, LONGEST_CELL, LONGEST_FILE = 20_000, 200, 500, 900_000
#: Characters of a cell in the sheet of codes, where definitions stand.
_LONGEST_TEXT = 2_000
#: What spreadsheets take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: So many faults are named before the rest is counted.
_NAMED_FAULTS = 5
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
#: Several phrases in one cell are parted by this.
_PARTED = "|"


@cache
def built_in() -> Codebook:
    """Return the codebook that the project is delivered with."""
    here = Path(__file__).parent
    return read_codebook(
        (here / "codebook.csv").read_text(encoding="utf-8"), (here / "codes.csv").read_text(encoding="utf-8")
    )


def read_codebook(entries: str, codes: str = "") -> Codebook:
    """Return the codebook of a CSV of entries and, where there is one, a CSV of codes.

    A sheet of codes is not needed: codes without one are called by their words.

    Raises:
        CodebookError: a column is missing, a line cannot be used, or there is too much of it; it names the lines.
    """
    rows = rows_of(entries, ("code", "pattern"))
    faults: list[str] = []
    read = [_entry(number, line, row, faults) for number, (line, row) in enumerate(rows)]
    if faults:
        raise CodebookError(told(faults))
    known = read_codes(codes) if codes.strip() else ()
    labels = {row["code"]: row["label"] for _, row in rows if row.get("label")}
    return bounded(Codebook(with_all_codes(known, read, labels), tuple(read)))


def with_all_codes(
    known: Sequence[Code], entries: Iterable[Entry], labels: Mapping[str, str] | None = None
) -> tuple[Code, ...]:
    """Return the codes, and behind them those that entries name and no sheet describes, by their labels."""
    described = {one.code for one in known}
    named = dict.fromkeys(code for entry in entries for code in entry.codes)
    called = {code: code.replace("_", " ").capitalize() for code in named} | dict(labels or {})
    new = [Code(code, called[code]) for code in named if code not in described]
    if len(known) + len(new) > MOST_CODES:
        raise CodebookError(
            f"The codebook has {len(known) + len(new)} codes; {MOST_CODES} are the most. Leave some out."
        )
    return (*known, *new)


def rows_of(text: str, needed: Sequence[str], what: str = "codebook") -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a CSV file by column, each with the number of its line; `what` is what the file is called.

    Raises:
        CodebookError: it is too large, not a table, or lacks a column that is needed.
    """
    if len(text) > LONGEST_FILE:
        raise CodebookError(
            f"The file has {len(text):,} characters; {LONGEST_FILE:,} are the most. Split the codebook."
        )
    lines = text.lstrip("\ufeff")
    delimiter = max((",", ";", "\t"), key=lines.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(lines), delimiter=delimiter)
    try:
        head = [cell.strip().lower() for cell in next(reader, [])]
        missing = [column for column in needed if column not in head]
        if missing:
            known = f"; {', '.join(ENTRY_COLUMNS[4:])} are known" if what == "codebook" else ""
            raise CodebookError(
                f"The {what} has no column {_listed(missing)}. Its first line must name the columns: "
                f"{_listed(needed)} are needed{known}."
            )
        rows = []
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((reader.line_num, dict(zip(head, (cell.strip() for cell in cells), strict=False))))
                if len(rows) > MOST_ENTRIES:
                    raise CodebookError(f"The codebook has more than {MOST_ENTRIES:,} lines. Leave some out.")
    except csv.Error as error:
        raise CodebookError(f"The file is no CSV table ({error}). Save it as CSV in UTF-8.") from error
    if not rows:
        raise CodebookError("The codebook has no entry. Write one in each line below the names of the columns.")
    return rows


def _entry(number: int, line: int, row: dict[str, str], faults: list[str]) -> Entry:
    pattern, strength = row.get("pattern", ""), row.get("strength", "") or "weak"
    scope = row.get("scope", "") or "any"
    codes = tuple(dict.fromkeys(row.get("code", "").split()))
    excepted = tuple(one.strip() for one in row.get("except", "").split(_PARTED) if one.strip())
    for problem in _problems(codes, pattern, strength, scope, excepted, row):
        faults.append(f"line {line}: {problem}")
    texts = {name: row.get(name, "") for name in ("example", "non_example", "source", "note")}
    return Entry(number, codes, pattern, strength == "strong", excepted, scope, row.get("lang", "") or "en", **texts)


def _problems(
    codes: Sequence[str], pattern: str, strength: str, scope: str, excepted: Sequence[str], row: dict[str, str]
) -> Iterable[str]:
    if not codes:
        yield "no code. Name at least one."
    for code in codes:
        if not _CODE.fullmatch(code):
            yield f"the code {code[:40]!r} is no short word. Use small letters, digits and _ alone."
    if strength not in STRENGTHS:
        yield f"the strength {strength[:40]!r} is neither strong nor weak."
    if scope not in SCOPES:
        yield f"the scope {scope[:40]!r} is none of {', '.join(SCOPES)}."
    if long := [name for name, cell in row.items() if len(cell) > LONGEST_CELL]:
        yield f"more than {LONGEST_CELL} characters in {_listed(long)}. Shorten it."
        return
    yield from formulas(row)
    for one in (pattern, *excepted):
        try:
            forms(one)
        except PatternError as error:
            yield f"the pattern {error}"


def formulas(row: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with cells that a spreadsheet would run, wherever the codebook is taken away to."""
    for name, cell in row.items():
        if cell.startswith(_FORMULA):
            yield (
                f"{name!r} begins with {cell[0]}, so that a spreadsheet would run it as a formula. Begin it with a "
                "letter or a bracket."
            )


def read_codes(text: str) -> tuple[Code, ...]:
    """Return the codes of their sheet.

    Raises:
        CodebookError: a column is missing, or a line cannot be used; it names the lines.
    """
    rows = rows_of(text, ("code", "label"))
    faults = [f"line {line} of the codes: {problem}" for line, row in rows for problem in _wrong_with_code(row)]
    names = [row["code"] for _, row in rows]
    faults += [f"the code {name!r} is described twice. Keep one line." for name in {*names} if names.count(name) > 1]
    if faults:
        raise CodebookError(told(faults))
    return tuple(
        Code(
            row["code"],
            row.get("label", "") or row["code"],
            row.get("parent", ""),
            row.get("definition", ""),
            row.get("include_if", ""),
            row.get("exclude_if", ""),
            tuple(one.strip() for one in row.get("questions", "").split(_PARTED) if one.strip()),
            row.get("comparable", "") == "yes",
        )
        for _, row in rows
    )


def _wrong_with_code(row: Mapping[str, str]) -> Iterator[str]:
    if not _CODE.fullmatch(row["code"]):
        yield f"{row['code'][:40]!r} is no short word. Use small letters, digits and _ alone."
    if long := [name for name, cell in row.items() if len(cell) > _LONGEST_TEXT]:
        yield f"more than {_LONGEST_TEXT} characters in {_listed(long)}. Shorten it."
    yield from formulas(row)


def write_codebook(codebook: Codebook) -> tuple[str, str]:
    """Return a codebook as the text of two CSV files: its entries, and its codes."""
    labels = {one.code: (one.label, one.parent) for one in codebook.codes}
    entries = [
        (
            " ".join(one.codes),
            "; ".join(labels[code][0] for code in one.codes),
            "; ".join(labels[code][1] for code in one.codes if labels[code][1]),
            one.pattern,
            "strong" if one.strong else "weak",
            _PARTED.join(one.excepted),
            *(one.scope, one.lang, one.example, one.non_example, one.source, one.note),
        )
        for one in codebook.entries
    ]
    codes = [
        (
            *(one.code, one.label, one.parent, one.definition, one.include_if, one.exclude_if),
            _PARTED.join(one.questions),
            "yes" if one.comparable else "no",
        )
        for one in codebook.codes
    ]
    return _csv(ENTRY_COLUMNS, entries), _csv(CODE_COLUMNS, codes)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def told(faults: Sequence[str]) -> str:
    """Return one message for everything that is wrong with a codebook, the first faults by name."""
    more = len(faults) - _NAMED_FAULTS
    rest = f" And {more} more." if more > 0 else ""
    return (
        "The codebook cannot be used. "
        + " ".join(f"{one[0].upper()}{one[1:]}" for one in faults[:_NAMED_FAULTS])
        + rest
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(repr(name) for name in names)
