"""Reads the labelled lines of an exported article ("Section: A; Pg. 1"), and dates inside longer phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from components.corpus.lines import BLANK
from components.corpus.phrases import INVISIBLE
from components.intake.calendar import dates_in, without_weekday

#: A line is looked at so far, in characters: labels, dates and names are shorter, and a body may be one line.
LOOKED_AT = 400

_LABEL = re.compile(r"([^\W\d_](?:[^\W\d_]|[ \xa0/&'’-]){0,59}?)\s{0,3}:(?!//)\s*")
_LONGEST_LABEL = 7
#: The colon of a label stands among so many characters; most lines have none there.
_COLON_BEFORE = 64
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_TH = r"(?:st|nd|rd|th)?"
#: A day written out in English, with its year.
DATE = re.compile(
    rf"\b(?:{_MONTH}\.?\s{{1,3}}\d{{1,2}}{_TH},?\s{{1,3}}\d{{4}}"
    rf"|\d{{1,2}}{_TH}(?:\s{{1,3}}of)?[\s-]{{1,3}}{_MONTH}\.?,?[\s-]{{1,3}}\d{{4}}"
    r"|\d{4}-\d{2}-\d{2})(?!\d)",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"\r\r?\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


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
    found = _LABEL.match(line[:LOOKED_AT]) if ":" in line[:_COLON_BEFORE] else None
    if not found or not found[1][0].isupper() or len(found[1].split()) > _LONGEST_LABEL:
        return "", ""
    return found[1].lower(), line[found.end() :]


def date_in(words: str) -> date | None:
    """Return the first date that stands in a phrase, None where none does.

    >>> date_in("Late Edition, February 4, 2017 Saturday 3:59 PM GMT"), date_in("4. Februar 2017")
    (datetime.date(2017, 2, 4), datetime.date(2017, 2, 4))
    """
    return next((day for day, _, _ in dates_in(words[:LOOKED_AT])), None)


def begins_with_date(line: str) -> bool:
    """Whether a line is a date and little more: a weekday, a time, the name of an edition."""
    front = without_weekday(line[:LOOKED_AT])
    return len(front) <= 80 and next((start for _, start, _ in dates_in(front)), -1) == 0


def uniform(text: str) -> str:
    r"""Return an export's text with one form of line end, and blanks of one form around its lines.

    Files from Windows end lines in two characters, old ones in one of its own, and Word sets no-break spaces at the
    edges of lines: the layout is the same.

    >>> uniform("Length:\u00a0 4 words\r\n\u00a0 Body \r\r\n")
    'Length:\xa0 4 words\n  Body\n'
    """
    return "\n".join(_edged(line) for line in _LINE_END.split(text))


def _edged(line: str) -> str:
    bare = line.strip(BLANK)
    if line == bare:
        return line
    indent = line[: len(line) - len(line.lstrip(BLANK))]
    return " " * (len(indent) - sum(map(indent.count, INVISIBLE))) + bare


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
