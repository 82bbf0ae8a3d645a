"""Reads dates in longer phrases, with the months of several languages: "10. Februar 2021", "10 de mayo de 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from components.corpus.phrases import letters

_DATA = Path(__file__).parent / "language" / "calendar.txt"
_OF = r"(?:\s{1,3}(?:de|del|of)\s{1,3}|[\s-]{1,3})"
_WORD = r"[^\W\d_]{3,10}"
_DATE = re.compile(
    rf"(?<!\w)(?:(?P<month>{_WORD})\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?{_OF}(?P<month2>{_WORD})\.?,?{_OF}(?P<year2>\d{{4}})"
    rf"|(?P<year4>\d{{4}}),?\s{{1,3}}(?P<month4>{_WORD})\.?\s{{1,3}}(?P<day4>\d{{1,2}})"
    r"|(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2}))(?!\d)"
)
_WEEKDAY = re.compile(r"([^\W\d_]{5,12}),?\s{1,3}(?:(?:le|el|den|the)\s)?")


def dates_in(words: str) -> Iterator[tuple[date, int, int]]:
    """Yield each day that a phrase names, and the characters where its name begins and ends."""
    for found in _DATE.finditer(words):
        said = {name.rstrip("234"): part for name, part in found.groupdict().items() if part}
        month = int(said["month"]) if said["month"].isdigit() else _months().get(letters(said["month"]), 0)
        try:
            yield date(int(said["year"]), month, int(said["day"])), found.start(), found.end()
        except ValueError:  # no month, or none with so many days
            continue


def without_weekday(words: str) -> str:
    """Return words without the day of the week that they begin with.

    >>> without_weekday("Samstag, 4. März 2023")
    '4. März 2023'
    """
    found = _WEEKDAY.match(words)
    return words[found.end() :] if found and letters(found[1]) in _weekdays() else words


@cache
def _months() -> dict[str, int]:
    return {
        name.strip(): number
        for line in _lines("months")
        for number, names in enumerate(line.split(","), 1)
        for name in names.split("/")
    }


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(name.strip() for line in _lines("weekdays") for name in line.split(","))


def _lines(kind: str) -> Iterator[str]:
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{kind}:"):
            yield line.split(":", 1)[1]
