"""The open list of contested namings: which words are used for one group, body or thing, and by whom it may be edited.

A CSV file with the columns `referent` (a short word), `label` (how the referent is described), `naming` (one way of
calling it), `words` (its forms, parted by |), `with_name` (yes where alternatives are set against each other by the
name that stands with them: "the Assad regime", "the Assad government") and `note` (where
namings differ in law or fact).
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from components.contract import Option, Options

COLUMNS = ("referent", "label", "naming", "words", "with_name", "note")
#: Bounds of a list from anybody: characters, lines, characters of a cell, forms of a naming.
LONGEST_FILE, MOST_LINES, LONGEST_CELL, MOST_FORMS = 300_000, 2_000, 400, 30
_SLUG = "namings"
_REFERENT = re.compile(r"[a-z][a-z0-9_]{0,39}")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NAMED_FAULTS = 5


class NamingsError(ValueError):
    """A list of namings that cannot be used; the message says which line, what is wrong and what to do."""


@dataclass(frozen=True)
class Naming:
    """One way of calling a referent: its forms as they stand in texts, and a note where it differs in law or fact."""

    referent: str
    naming: str
    words: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Namings:
    """The namings in the order of their file, the referents' labels, and those that are told apart by a name."""

    namings: tuple[Naming, ...]
    labels: Mapping[str, str]
    with_name: frozenset[str]

    @cached_property
    def by_form(self) -> dict[str, Naming]:
        """Return each form in small letters with the naming that it belongs to; the first counts."""
        found: dict[str, Naming] = {}
        for one in self.namings:
            for form in one.words:
                found.setdefault(form.lower(), one)
        return found

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Return what finds any form in a text, in any case of letters."""
        return re.compile(self._written, re.IGNORECASE) if self._written else None

    @cached_property
    def small_pattern(self) -> re.Pattern[str] | None:
        """Return what finds any form in a text in small letters, in about half of the time."""
        return re.compile(self._written) if self._written else None

    @cached_property
    def _written(self) -> str:
        """Return all forms as an expression, the longest first; by first letters, as a word mostly begins none."""
        forms = sorted(self.by_form, key=lambda form: (-len(form), form))
        if not forms:
            return ""
        by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for form in forms:
            by_letter[form[0]].append(re.escape(form[1:]).replace(r"\ ", r"[\s\xa0]+"))
        written = "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
        return rf"(?<![\w-])(?:{written})(?![\w-])"


def read_namings(text: str) -> Namings:
    """Return the list of a CSV file.

    Raises:
        NamingsError: a column is missing, a line cannot be used, or there is too much of it; it names the lines.
    """
    if len(text) > LONGEST_FILE:
        raise NamingsError(f"The list has {len(text):,} characters; {LONGEST_FILE:,} are the most. Leave some out.")
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")))
    try:
        head = [cell.strip().lower() for cell in next(reader, [])]
        missing = [name for name in ("referent", "naming") if name not in head]
        if missing:
            raise NamingsError(
                f"The list has no column {', '.join(map(repr, missing))}. Its first line must name the columns "
                f"{', '.join(COLUMNS)}; referent and naming are needed."
            )
        lines = [
            (reader.line_num, dict(zip(head, (cell.strip() for cell in cells), strict=False)))
            for cells in reader
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error as error:
        raise NamingsError(f"The file is no CSV table ({error}). Save it as CSV in UTF-8.") from error
    if not lines or len(lines) > MOST_LINES:
        raise NamingsError(f"The list has {len(lines):,} lines; between 1 and {MOST_LINES:,} can be used.")
    faults = [f"Line {line}: {fault}" for line, row in lines for fault in _faults(row)]
    if faults:
        more = len(faults) - _NAMED_FAULTS
        raise NamingsError(" ".join(faults[:_NAMED_FAULTS]) + (f" And {more} more." if more > 0 else ""))
    return Namings(
        tuple(Naming(row["referent"], row["naming"], _forms(row), row.get("note", "")) for _, row in lines),
        {row["referent"]: row.get("label", "") or row["referent"].replace("_", " ") for _, row in reversed(lines)},
        frozenset(row["referent"] for _, row in lines if row.get("with_name") == "yes"),
    )


def _forms(row: Mapping[str, str]) -> tuple[str, ...]:
    forms = tuple(" ".join(one.split()) for one in row.get("words", "").split("|") if one.strip())
    return forms or (row["naming"],)


def _faults(row: Mapping[str, str]) -> Iterator[str]:
    if not _REFERENT.fullmatch(row.get("referent", "")):
        yield f"the referent {row.get('referent', '')[:40]!r} is no short word. Use small letters, digits and _ alone."
    if not row.get("naming"):
        yield "no naming. Write one."
    if len(_forms(row)) > MOST_FORMS:
        yield f"{len(_forms(row))} forms; {MOST_FORMS} are the most. Leave some out."
    if any(not re.search(r"\w\w", form) for form in _forms(row)):
        yield "a form of fewer than two letters. Write it out."
    for name, cell in row.items():
        if len(cell) > LONGEST_CELL:
            yield f"more than {LONGEST_CELL} characters in {name!r}. Shorten it."
        if cell.startswith(_FORMULA):
            yield f"{name!r} begins with {cell[0]}, so that a spreadsheet would run it as a formula. Begin otherwise."


@lru_cache(maxsize=8)
def _of_text(text: str) -> Namings:
    return read_namings(text)


@lru_cache(maxsize=1)
def built_in_text() -> str:
    """Return the list that the project is delivered with, as a CSV file."""
    return (Path(__file__).parent / "namings.csv").read_text(encoding="utf-8")


def namings_of(options: Options) -> Namings:
    """Return the namings that a corpus is measured by: its own, or the built-in ones."""
    return _of_text(options.get(_SLUG) or built_in_text())


def _wrong(value: Any) -> str:
    if not value:
        return ""
    if not isinstance(value, str):
        return "The list of namings is no text. Load it anew on the page Namings."
    try:
        _of_text(value)
    except NamingsError as error:
        return str(error)
    return ""


def _word(value: Any) -> str:
    return hashlib.sha256((value or built_in_text()).encode()).hexdigest()[:12]


def _read(files: Sequence[tuple[str, str]]) -> str:
    name, text = files[-1]
    try:
        read_namings(text)
    except NamingsError as error:
        raise NamingsError(f"{name}: {error}") from error
    return text


def _files(value: Any) -> dict[str, str]:
    return {"namings.csv": value or built_in_text()}


#: A corpus's own list, as the text of its CSV file; empty is the built-in one.
NAMINGS = Option(
    slug=_SLUG,
    label="Namings",
    default="",
    check=_wrong,
    help="contested namings of groups and things, a list of your own: a CSV table with referent, naming and words",
    word=_word,
    read=_read,
    files=_files,
)
