"""Parts an older Nexis delivery into its documents: by their numbers, or by their heads where none is numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from components.corpus.article import Problem
from components.intake.exports.labels import OF, WORDS, labelled
from components.intake.exports.mastheads import is_no_name
from components.intake.fields import begins_with_date

_NUMBER = re.compile(
    rf"[ ]*(\d{{1,5}}) {OF} (\d{{1,5}}) (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN|DOCUMENTOS?|DOCUMENTI|DOCUMENTO)[ ]*"
)
_LENGTH = re.compile(rf"[\d,. \xa0]{{1,12}}\s{{0,3}}{WORDS}", re.IGNORECASE)
#: A document is known without a number by its length and one more of these, in capitals.
_SIGNS = frozenset(("body", "byline", "dateline", "headline", "language", "load-date", "publication type", "section"))
#: So many lines above its length a document's day stands at most, and above that what else its head holds.
_ABOVE_LENGTH, _ABOVE_DAY = 30, 12
#: So many missing numbers are looked at, and so many spans of them named.
_LISTED, _NAMED = 2_000, 12


@dataclass(frozen=True)
class Part:
    """The lines of one document, and its number and that of all, 0 for a document that has none."""

    lines: Sequence[str]
    number: int = 0
    total: int = 0


def is_numbered(text: str) -> bool:
    """Return whether documents are numbered as in "1 of 25 DOCUMENTS"."""
    return any(len(line) < 200 and _NUMBER.fullmatch(line) for line in text.split("\n"))


def is_unnumbered(text: str) -> bool:
    """Return whether a text holds documents with labels in capitals, below a day, without a number."""
    lines = text.split("\n")
    signs = {label for line in lines if (label := _label(line)) in _SIGNS}
    return bool(signs) and bool(_heads(lines))


def parts(text: str) -> list[Part]:
    """Return the documents of a delivery."""
    lines = text.split("\n")
    numbers = [
        (place, found) for place, line in enumerate(lines) if len(line) < 200 and (found := _NUMBER.fullmatch(line))
    ]
    if numbers:
        ends = [place for place, _ in numbers[1:]] + [len(lines)]
        return [
            Part(lines[place + 1 : end], int(found[1]), int(found[2]))
            for (place, found), end in zip(numbers, ends, strict=True)
        ]
    starts = _heads(lines)
    return [Part(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def missing(found: Sequence[Part], name: str) -> Problem | None:
    """Return what is said of a delivery that numbers more documents than it holds.

    A file may hold several deliveries one after another: each counts its own.
    """
    totals, held = 0, 0
    absent: list[int] = []
    for group in _deliveries(found):
        numbers = {part.number for part in group}
        totals += group[0].total
        held += len(numbers)
        others = (number for number in range(1, group[0].total + 1) if number not in numbers)
        absent += islice(others, _LISTED - len(absent))
    if totals <= held:
        return None
    shown = _spans(absent)
    message = f"numbers {totals:,} documents but holds {held:,} (missing: {shown}). Deliver the others, too."
    return Problem(name, message, lost=True)


def _spans(numbers: Sequence[int]) -> str:
    """Return numbers in words, those that follow one another together.

    >>> _spans([2, 5, 6, 7])
    '2, 5 to 7'
    """
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    words = [" to ".join(map(str, span)) for span in spans]
    return ", ".join(words[:_NAMED]) + (", ..." if len(words) > _NAMED else "")


def _deliveries(found: Sequence[Part]) -> list[list[Part]]:
    groups: list[list[Part]] = []
    for part in found:
        if not part.number:
            continue
        if groups and groups[-1][-1].total == part.total and groups[-1][-1].number < part.number:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _label(line: str) -> str:
    """Return the label of a line in capitals, empty for any other."""
    bare = line.strip()
    if len(bare) > 2_000 or not bare.partition(":")[0].isupper():
        return ""
    return labelled(bare)[0]


def _heads(lines: Sequence[str]) -> list[int]:
    """Return the number of the first line of each document: above the day that stands above its length."""
    starts: list[int] = []
    for number, line in enumerate(lines):
        if _label(line) != "length" or not _LENGTH.match(labelled(line.strip())[1]):
            continue
        above = range(number - 1, max(-1, number - 1 - _ABOVE_LENGTH), -1)
        day = next((place for place in above if begins_with_date(lines[place].strip())), None)
        if day is not None:
            starts.append(_top(lines, day, starts[-1] + 1 if starts else 0))
    return starts


def _top(lines: Sequence[str], day: int, first: int) -> int:
    """Return the number of the first line of a document's head: its rights and its publication stand above the day."""
    start, names = day, 0
    for number in range(day - 1, max(first - 1, day - 1 - _ABOVE_DAY), -1):
        words = lines[number].strip()
        if not words:
            continue
        names += not is_no_name(words)
        if names > 1 or _label(words):
            break
        start = number
    return start
