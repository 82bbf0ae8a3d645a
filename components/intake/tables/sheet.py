"""A table as it is opened, before anything is known of what its columns hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from components.corpus.article import Problem

#: The number of a row and what stands in the columns that are wanted.
Row = tuple[int, dict[str, str]]


@dataclass(frozen=True)
class Sheet:
    """A table: its name within the file (empty where there is one), its columns, its rows with their numbers.

    `problems` fills up while the rows are gone through.
    """

    name: str
    columns: tuple[str, ...]
    rows: Callable[[tuple[str, ...]], Iterator[Row]]
    problems: list[Problem]


def named(cells: list[str]) -> tuple[str, ...]:
    """Return the names of columns, each once: an empty one by its place, a repeated one with a number.

    >>> named(["text", "", "text"])
    ('text', 'column 2', 'text (2)')
    """
    found: dict[str, None] = {}
    times: Counter[str] = Counter()
    for place, cell in enumerate(cells, 1):
        name = unique = " ".join(cell.split())[:100] or f"column {place}"
        while unique in found:
            times[name] += 1
            unique = f"{name} ({times[name] + 1})"
        found[unique] = None
    return tuple(found)


def cell_words(cell: object) -> str:
    """Return what stands in a cell as words: a date as 2017-02-04, a whole number without a point.

    >>> cell_words(3.0), cell_words(None)
    ('3', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
