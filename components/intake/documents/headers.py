"""Finds the lines above an article that say whose it is: "Outlet: The Wire", "Date: 4 February 2017"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.corpus.phrases import letters
from components.intake.tables.columns import header_labels

# Marks of Markdown may stand around the label ("**Title:** ...").
_HEADER = re.compile(
    r"[\s>#*_-]{0,6}([^\W\d_](?:[^\W\d_]|[ _-]){1,24}?)[*_]{0,2}"
    r"(?:\s{0,3}[:=](?!//)[*_]{0,2}[ \t]*|\t[ \t]*)(.{0,1000})$"
)
#: Longer lines are sentences ("Source: people close to the talks said on Tuesday that ...").
_LONGEST = 600


@dataclass(frozen=True)
class Header:
    """A run of header lines: the numbers of its first line and of the one after its last, and what they say."""

    start: int
    end: int
    fields: dict[str, str]


def headers_in(lines: Sequence[str]) -> list[Header]:
    """Return the runs of header lines that stand at the beginning, after a blank line or after a rule.

    A label that comes twice begins a new run; one blank line inside a run is allowed.
    """
    found: list[Header] = []
    number = 0
    while number < len(lines):
        free = number == 0 or not lines[number - 1].strip() or is_rule(lines[number - 1])
        if (free or (found and found[-1].end == number)) and field_of(lines[number])[0]:
            found.append(_run(lines, number))
            number = found[-1].end
        else:
            number += 1
    return found


def field_of(line: str) -> tuple[str, str]:
    """Return the field that a header line gives and its words; two empty texts for any other line.

    >>> field_of("**Headline:** Sun rises"), field_of("Note: it rose.")
    (('title', 'Sun rises'), ('', ''))
    """
    if len(line) > _LONGEST or not (found := _HEADER.match(line.strip())):
        return "", ""
    field = header_labels().get(letters(found[1]), "")
    words = found[2].strip().strip("*_").strip()
    return (field, words) if field and words else ("", "")


def is_rule(line: str) -> bool:
    """Whether a line is one of at least three -, = or # and nothing else.

    >>> is_rule("-----"), is_rule("- - -")
    (True, False)
    """
    bare = line.strip()
    return len(bare) >= 3 and bare[0] in "-=#~_" and bare == bare[0] * len(bare)


def _run(lines: Sequence[str], start: int) -> Header:
    fields: dict[str, str] = {}
    end = number = start
    while number < len(lines):
        field, words = field_of(lines[number])
        if field and field not in fields:
            fields[field] = words
            end = number + 1
        elif field or lines[number].strip() or number > end:
            break
        number += 1
    return Header(start, end, fields)
