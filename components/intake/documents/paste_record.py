"""What the lines of one pasted article say of it: its outlet, day and address, and its text without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.datelines import dateline_length
from components.corpus.headlines import is_prose
from components.corpus.phrases import flat
from components.intake.days import day_and_rest, day_on_line
from components.intake.documents.headers import Header, field_of, is_rule
from components.intake.documents.parts import ADDRESS, HEADING, is_soft_rule, numbered
from components.intake.fields import date_in
from components.intake.outlets import is_outlet_line, outlet_before
from components.intake.records import Record

#: How far into an article its day may stand on a line of its own, and its outlet.
_TOP, _TOP_OUTLET = 10, 4
_MARKED = re.compile(r"(\*\*|__|\*|_)(?=\S)([^*_]{1,400})(?<=\S)\1")


def record_of(lines: Sequence[str], first: int, last: int, header: Header | None, number: int) -> Record | None:
    """Return what lines `first` to `last` of a paste say of its article of that number; None where nothing is there.

    `header` are the header lines that stand above its text.
    """
    fields = dict(header.fields) if header else {}
    body = list(lines[header.end if header else first : last])
    whole = last - first == len(lines)
    _trim(body)
    if not whole:
        _take_number(body, number)
        _take_last_label(body, fields)
    for place in (0, -1):
        if body and "url" not in fields and (found := ADDRESS.fullmatch(body[place].strip())):
            fields["url"] = found[1]
            del body[place]
    _unmark(body)
    if "outlet" not in fields:
        _take_outlet(body, fields)
    if body and (found := HEADING.match(body[0])):
        fields.setdefault("title", found[1].strip())
        body[0] = found[1].strip() + "\n"
    fields.setdefault("published", _day_alone(body))
    text = "".join(body).rstrip("\r\n")
    if whole and text.strip() == "".join(lines).strip():
        text = "".join(lines)  # one article and nothing taken out: to the last blank as it was given
    return Record(f"article {number}", fields | {"text": text}) if text.strip() or header else None


def _trim(body: list[str]) -> None:
    """Take blank lines and rules off both ends."""
    for place in (-1, 0):
        while body and (not body[place].strip() or is_rule(body[place]) or is_soft_rule(body[place])):
            body.pop(place)


def _take_number(body: list[str], number: int) -> None:
    """Take the article's own number away from above or before its headline."""
    found, title = numbered(body[0]) if body else (0, "")
    if found and title and found == number:
        body[0] = f"{title}\n"
    elif found and not title:
        del body[0]


def _take_last_label(body: list[str], fields: dict[str, str]) -> None:
    """Take down what a label below the text says ("Source: The Wire, 4 March 2022")."""
    field, words = field_of(body[-1]) if len(body) > 1 else ("", "")
    if field not in ("outlet", "published", "url") or field in fields:
        return
    day, rest = day_and_rest(words) if field == "outlet" else ("", "")
    fields[field] = rest if day and rest else words
    if day:
        fields.setdefault("published", day)
    del body[-1]


def _unmark(body: list[str]) -> None:
    """Take away the marks of Markdown around whole lines above the first paragraph."""
    for place, line in enumerate(body[:_TOP]):
        if is_prose(flat(line)):
            return
        if found := _MARKED.fullmatch(line.strip()):
            body[place] = f"{found[2]}\n"


def _take_outlet(body: list[str], fields: dict[str, str]) -> None:
    """Take down the line near the top that names an outlet, with its day or alone, where more stands below it."""
    filled = [place for place, line in enumerate(body) if line.strip()]
    for place in filled[:_TOP_OUTLET] if len(filled) > 2 else []:
        line = flat(body[place])
        if is_prose(line):
            return
        day, rest = day_and_rest(line)
        before, headline = outlet_before(line)
        if name := next((one for one in (before, line, rest) if is_outlet_line(one)), ""):
            fields["outlet"] = name
            if day:
                fields.setdefault("published", day)
            body[place : place + 1] = [f"{headline}\n"] if headline else []
            return


def _day_alone(body: Sequence[str]) -> str:
    """Return the day that stands on a line near the top with little beside it; empty where none does.

    One whose order of day and month is not sure is returned as it stands.
    """
    prose = 0
    for line in [line.strip() for line in body if line.strip()][:_TOP]:
        if day_on_line(line, order=True):
            return day_and_rest(line)[0]
        prose += is_prose(line)
        if prose == 2:  # a standfirst may stand above the day, an article's paragraphs do not
            break
    opening = next((line for line in body if is_prose(line.strip())), "").strip()
    dateline = opening[: dateline_length(opening, first=True)]
    return found.isoformat() if dateline and (found := date_in(dateline)) else ""
