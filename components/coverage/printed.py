"""Names that one article alone is found to have, looked for in the words of every other article of the event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from components.coverage.mention import PointMention
from components.reading.model import Reading

_WORD = re.compile(r"\w+")
#: Letters of the shortest last name that is looked for alone, and of the shortest name in any case.
_LEAST_LETTERS = 4


class Printed:
    """The words of the articles of one event, to look names up in."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._holding: defaultdict[str, set[int]] = defaultdict(set)
        for number, reading in enumerate(readings):
            for word in set(_WORD.findall(reading.article.text.lower())):
                self._holding[word].add(number)

    def elsewhere(self, points: Iterable[tuple[str, str, str]], holder: str) -> Iterator[tuple[Reading, PointMention]]:
        """Yield where other articles than that of the id `holder` print a name, whatever its case.

        `points` are kind, key and label; a person is looked for by the last name, too, where it has its capital.
        """
        for kind, key, label in points:
            called = label[: len(key)] if label.lower().startswith(key) else label  # "Harrow" of "Harrow air base"
            whole = _pattern(called)
            last = label.split()[-1] if kind == "person" and len(label.split()) > 1 else ""
            part = re.compile(rf"\b{re.escape(last)}\b") if len(last) >= _LEAST_LETTERS else None
            for number in self._candidates(called, last if part else ""):
                reading = self._readings[number]
                if reading.article.article_id != holder:
                    for start, end in _found(reading, whole) or (_found(reading, part) if part else []):
                        yield reading, PointMention(start, end, kind, key, label, "by name")

    def _candidates(self, label: str, last: str) -> list[int]:
        """Return the articles that hold every word of a label, or its last name."""
        words = _WORD.findall(label.lower())
        holding = [self._holding[word] | self._holding[f"{word}s"] for word in words]
        found = set.intersection(*holding) if holding else set()
        return sorted(found | (self._holding[last.lower()] if last else set()))


def _pattern(label: str) -> re.Pattern[str]:
    """Return what finds a name in any case, with any gaps between its words, and as a plural; "US" finds no "us"."""
    flags = re.IGNORECASE if len(label) >= _LEAST_LETTERS else re.NOFLAG
    return re.compile(r"\b" + r"[\W_]{1,3}".join(map(re.escape, _WORD.findall(label))) + r"s?\b", flags)


def _found(reading: Reading, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return where a pattern stands in the sentences of an article."""
    text = reading.article.text
    found: list[tuple[int, int]] = []
    for sentence in reading.sentences:
        found.extend(match.span() for match in pattern.finditer(text, sentence.start, sentence.end))
    return found
