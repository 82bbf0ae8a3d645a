"""Reads the dates of tables and interfaces, whose order of day and month the other rows may tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from components.corpus.dates import read_date
from components.intake.fields import DATE, date_in

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?\d{4,6}Z?)?")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_LONGEST = 200
_ISO = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.+Z-]{4,30})?(?!\d)")
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d{2}){1,2}(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b\d{4}\s?hrs\b", re.I)
_ZONE = re.compile(r"(?<!\w)(?:[A-Z]{1,3}[SD]T|ET|PT|CT|GMT|UTC|UT|IST|BST)(?:[+-]\d{1,2}(?::?\d{2})?)?(?!\w)")
_PARTS = re.compile(r"[|•·–—/,;:()\[\]\n]|--|\s-\s|\s{2,}")
_BYLINE = re.compile(r"(?:written |story |words |posted |published |reported )?by (?:[\w.'’&-]+ ?){1,8}", re.IGNORECASE)
_READING = re.compile(r"\d{1,4} (?:min(?:ute)?s? read|comments?|shares?|views?)", re.IGNORECASE)
#: Words beside a day that say no more than that it is the day.
_BESIDE = {
    "published", "publish", "updated", "update", "posted", "modified", "created", "filed", "issued", "released",
    "printed", "date", "dated", "day", "first", "last", "originally", "on", "at", "from", "in", "of", "the", "est",
    "print", "edition", "issue", "online", "local", "time", "today", "am", "pm", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
    "sun",
}  # fmt: skip
#: Beside these the day is that of something else.
_OF_OTHERS = {
    "born", "died", "since", "until", "till", "after", "before", "copyright", "rights", "due", "deadline", "expires",
    "ends",
}  # fmt: skip
_SMALL = {"of", "the", "and", "for", "de", "la", "der", "von", "van", "in", "at", "&"}


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


def day_on_line(line: str, order: bool | None = None) -> date | None:
    """Return the day of a line that says nothing but a day: beside labels, a time, a byline, the name of a paper.

    A day in a sentence or a headline is one that the article tells of.

    >>> day_on_line("Published: 13th October 2016, 3:47 pm"), day_on_line("Work began on 4 February 2014")
    (datetime.date(2016, 10, 13), None)
    """
    line = " ".join(line.split()).strip(" *_#>").removesuffix(".")
    if not 6 <= len(line) <= _LONGEST or not any(character.isdigit() for character in line):
        return None
    found = next((one for one in (DATE.search(line), _ISO.search(line), _NUMBERS.search(line)) if one), None)
    day = read_day(found[0], order) if found else None
    if found is None or day is None:
        return None
    if any(word.lower().strip(".,:") in _OF_OTHERS for word in line.split()):
        return None
    before, after = line[: found.start()], line[found.end() :]
    rest = "|".join((before, _ISO.sub("|", DATE.sub("|", after))))
    parts = [part.strip(" .*_\t") for part in _PARTS.split(_ZONE.sub("|", _CLOCK.sub("|", rest)))]
    glued = _PARTS.split(before)[-1].strip()
    if len(glued.split()) > 3 and not (_BYLINE.fullmatch(glued) or _says_no_more(glued)):
        return None
    return day if all(_is_beside(part) for part in parts) else None


def day_and_rest(line: str) -> tuple[str, str]:
    """Return the day of a line that says nothing but a day and what stands beside it; two empty texts for any other.

    The day is in ISO form, or as it stands where day and month could be either.

    >>> day_and_rest("Orra Gazette | 4 March 2022"), day_and_rest("Orra Gazette, 05/03/2022")
    (('2022-03-04', 'Orra Gazette'), ('05/03/2022', 'Orra Gazette'))
    """
    line = " ".join(line.split())
    if not day_on_line(line, order=True):
        return "", ""
    found = next(one for one in (DATE.search(line), _ISO.search(line), _NUMBERS.search(line)) if one)
    day = day_on_line(line)
    rest = f"{line[: found.start()]}|{line[found.end() :]}"
    names = [part.strip(" .*_\t") for part in _PARTS.split(_ZONE.sub("|", _CLOCK.sub("|", rest)))]
    named = [part for part in names if part and not _says_no_more(part)]
    return day.isoformat() if day else found[0], named[0] if len(named) == 1 else ""


def _is_beside(part: str) -> bool:
    """Whether a part of a line may stand beside its day: a label, a byline, a name, the time that reading takes."""
    words = part.split()
    if not words or _says_no_more(part) or _READING.fullmatch(part):
        return True
    if _BYLINE.fullmatch(part):
        return all(word[0].isupper() or word.lower() in _SMALL | {"by"} | _BESIDE for word in words)
    names = [word for word in words if word.lower() not in _SMALL]
    return len(words) <= 5 and all(word[0].isupper() for word in names)


def _says_no_more(part: str) -> bool:
    return all(word.lower().strip(".") in _BESIDE for word in part.split())


def _in_order(numbers: str, order: bool | None) -> date | None:
    try:
        return read_date(numbers)
    except ValueError:
        if order is None:
            raise
    first, second, year = (int(part) for part in re.split(r"[/.-]", numbers))
    return date(year, second, first) if order else date(year, first, second)
