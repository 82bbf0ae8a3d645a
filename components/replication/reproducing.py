"""Analyses the articles of a package again, and says of each table whether every number is equal."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from components.analysis.analyse import Progress, analyse
from components.analysis.correcting import correct
from components.corpus.article import Corpus
from components.library import LibraryError, LibraryRules
from components.library.tables import unpack
from components.library.untrusted import bounded
from components.output.csv_file import write_csv
from components.replication.model import csv_name, parquet_name
from components.replication.opening import Opened, with_text
from components.replication.tables import settings_of, tables

_MOST_ROWS = 5_000_000


@dataclass(frozen=True)
class Compared:
    """A table of a package beside the same table made anew: its rows here, and what differs (empty: all is equal)."""

    name: str
    rows: int
    differs: str


def reproduced(
    package: Opened, texts: Mapping[str, str], rules: LibraryRules, progress: Progress | None = None
) -> Iterator[Compared]:
    """Yield every table of a package, compared with what its articles give here; `texts` has all of them, by id.

    Raises:
        PackageError: a text does not belong to its line of the list.
        CorpusError: no article could be read.
    """
    articles = tuple(with_text(one, texts[one.article_id]) for one in package.listed)
    corpus = Corpus(package.title, articles, (), package.chosen, package.options)
    whole = correct(analyse(corpus, progress), package.corrections.changes)
    here = tables(whole, settings_of(package.settings), package.with_texts)
    for one in here:
        data = write_csv(one.frame)
        told = _differs(package.tables.get(csv_name(one.name)), data)
        told = told or _parquet_differs(package.tables.get(parquet_name(one.name)), data, rules)
        yield Compared(one.name, len(one.frame), told)
    known = {name(one.name) for one in here for name in (csv_name, parquet_name)}
    for name in sorted(set(package.tables) - known):
        yield Compared(name, 0, "this Parallax makes no such table")


def _differs(packed: bytes | None, here: bytes) -> str:
    """Return in what a table as CSV differs from the same made here."""
    if packed is None:
        return "the package does not have it"
    if packed == here:
        return ""
    try:
        return _lines_differ(_lines(packed), _lines(here))
    except (csv.Error, UnicodeDecodeError):
        return "the package's file is no CSV table"


def _lines_differ(there: list[list[str]], now: list[list[str]]) -> str:
    if there[0] != now[0]:
        return f"its columns are {', '.join(there[0])[:200]} in the package, {', '.join(now[0])[:200]} here"
    if len(there) != len(now):
        return f"{len(there) - 1:,} rows in the package, {len(now) - 1:,} here"
    found = list(_cells(there, now))
    if not found:
        return "it is written otherwise, with the same values"
    row, column, before, after = found[0]
    more = f" ({len(found):,} cells differ)" if len(found) > 1 else ""
    return f"row {row}, {column}: {_shown(before)} in the package, {_shown(after)} here{more}"


def _lines(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)) or [[]]


def _cells(there: list[list[str]], now: list[list[str]]) -> Iterator[tuple[int, str, str, str]]:
    for number, (before, after) in enumerate(zip(there[1:], now[1:], strict=True), 1):
        if before != after:
            for column, one, other in zip_longest(now[0], before, after, fillvalue=""):
                if one != other:
                    yield number, column, one, other


def _shown(cell: str) -> str:
    plain = "".join(sign if sign.isprintable() else "·" for sign in cell)
    return f"“{plain[:60]}{'…' if len(plain) > 60 else ''}”"


def _parquet_differs(packed: bytes | None, here: bytes, rules: LibraryRules) -> str:
    if packed is None:
        return "the package does not have it as Parquet"
    try:
        bounded(packed, _MOST_ROWS, rules.file_bytes)
        told = _differs(write_csv(unpack(packed)), here)
    except LibraryError as error:
        return f"its Parquet file cannot be used: {error}"
    except Exception:  # a library for Parquet raises nearly anything on what no writer wrote
        return "its Parquet file is damaged"
    return f"as Parquet, {told}" if told else ""
