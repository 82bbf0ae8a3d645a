"""Reads the labelled lines of an exported article ("Section: A; Pg. 1"), and dates inside longer phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from components.corpus.dates import read_date
from components.corpus.lines import BLANK

#: A line is looked at so far, in characters: labels, dates and names are shorter, and a body may be one line.
LOOKED_AT = 400

_LABEL = re.compile(r"([A-Z][A-Za-z]*(?:[ /&-][A-Za-z]+){0,4})\s{0,3}:(?!//)\s*")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_TH = r"(?:st|nd|rd|th)?"
#: A day written out, with its year.
DATE = re.compile(
    rf"\b(?:{_MONTH}\.?\s{{1,3}}\d{{1,2}}{_TH},?\s{{1,3}}\d{{4}}"
    rf"|\d{{1,2}}{_TH}(?:\s{{1,3}}of)?[\s-]{{1,3}}{_MONTH}\.?,?[\s-]{{1,3}}\d{{4}}"
    r"|\d{4}-\d{2}-\d{2})(?!\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s{1,3}", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """One visible line of an export: its text without the white space around it, and its number among all lines."""

    number: int
    text: str

    @property
    def front(self) -> str:
        """The part of the line that is looked at."""
        return self.text[:LOOKED_AT]


def rows_of(lines: Sequence[str]) -> list[Row]:
    """Return the lines that hold anything."""
    stripped = ((number, line.strip(BLANK)) for number, line in enumerate(lines))
    return [Row(number, text) for number, text in stripped if text]


def label_of(line: str) -> tuple[str, str]:
    """Return a line's label in small letters and what follows it; two empty texts where it has none.

    >>> label_of("Load-Date: February 4, 2017")
    ('load-date', 'February 4, 2017')
    """
    found = _LABEL.match(line[:LOOKED_AT])
    return (found[1].lower(), line[found.end() :]) if found else ("", "")


def date_in(words: str) -> date | None:
    """Return the first date that stands in a phrase, None where none does.

    >>> date_in("Late Edition, February 4, 2017 Saturday 3:59 PM GMT")
    datetime.date(2017, 2, 4)
    """
    for found in DATE.finditer(words[:LOOKED_AT]):
        try:
            return read_date(found[0])
        except ValueError:
            continue
    return None


def begins_with_date(line: str) -> bool:
    """Whether a line is a date and little more: a weekday, a time, the name of an edition."""
    front = _WEEKDAY.sub("", line[:LOOKED_AT], count=1)
    return len(front) <= 80 and (found := DATE.match(front)) is not None and date_in(found[0]) is not None


def text_of(lines: Iterable[str]) -> str:
    """Return lines as one text, their order and the blank lines between them kept, none at the ends."""
    return "\n".join(line.rstrip() for line in lines).strip(BLANK)


def spaced(rows: Sequence[Row]) -> str:
    """Return rows as they stood, with a blank line where there was at least one."""
    lines: list[str] = []
    for number, row in enumerate(rows):
        lines += [""] if number and row.number > rows[number - 1].number + 1 else []
        lines.append(row.text)
    return text_of(lines)
