"""Reads a date as people write it, ISO 8601 first."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def read_date(words: str) -> date | None:
    """Return the date that the words give, None for no words.

    Reads 2017-02-04 (with or without a time), 2017/02/04, 4 February 2017, Feb. 4, 2017, and 25/12/2016 where only
    one order of day and month is possible.

    Raises:
        ValueError: the words are no date, or could be two ("4/2/2017").

    >>> read_date("Feb. 4, 2017")
    datetime.date(2017, 2, 4)
    """
    words = " ".join(words.split())
    if not words:
        return None
    for pattern in (_ISO, _YEAR_FIRST):
        if found := pattern.fullmatch(words):
            return date(*(int(part) for part in found.groups()))
    if found := _DAY_MONTH.fullmatch(words):
        return date(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.fullmatch(words):
        return date(int(found[3]), _month(found[1]), int(found[2]))
    if found := _NUMBERS.fullmatch(words):
        return _either_order(int(found[1]), int(found[2]), int(found[3]))
    raise ValueError("not a date")


def _month(name: str) -> int:
    """Return the number of a month's English name or its beginning; 0, which no date takes, for another word."""
    return next((number for number, month in enumerate(_MONTHS, 1) if name.lower().startswith(month)), 0)


def _either_order(first: int, second: int, year: int) -> date:
    if first != second and first <= 12 and second <= 12:
        raise ValueError("could be two dates")
    return date(year, second, first) if second <= 12 else date(year, first, second)
