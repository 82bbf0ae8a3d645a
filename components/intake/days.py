"""Reads the dates of tables and interfaces, whose order of day and month the other rows may tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from components.corpus.dates import read_date
from components.intake.fields import date_in

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?\d{4,6}Z?)?")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_LONGEST = 200


def day_first(dates: Iterable[str]) -> bool | None:
    """Return whether dates such as 25/12/2016 name the day first; None where none tells, or some tell otherwise.

    >>> day_first(["4/2/2017", "25/12/2016"])
    True
    """
    orders = set()
    for words in dates:
        if found := _NUMBERS.match(words.strip()[:_LONGEST]):
            first, second = int(found[1]), int(found[2])
            if (first > 12) != (second > 12):
                orders.add(first > 12)
    return orders.pop() if len(orders) == 1 else None


def read_day(words: str, order: bool | None = None) -> date | None:
    """Return the day that the words of a record give; None where they give none for sure.

    `order` says whether the day stands first where both orders are possible.

    >>> read_day("20170204T101500Z"), read_day("4/2/2017 10:15", order=True)
    (datetime.date(2017, 2, 4), datetime.date(2017, 2, 4))
    """
    words = " ".join(words[:_LONGEST].split())
    try:
        return read_date(words)
    except ValueError:
        pass
    try:
        if found := _COMPACT.fullmatch(words):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _NUMBERS.match(words):
            return _in_order(found[0], order)
    except ValueError:
        return None
    return date_in(words)


def _in_order(numbers: str, order: bool | None) -> date | None:
    try:
        return read_date(numbers)
    except ValueError:
        if order is None:
            raise
    first, second, year = (int(part) for part in re.split(r"[/.-]", numbers))
    return date(year, second, first) if order else date(year, first, second)
