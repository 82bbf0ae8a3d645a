"""Names that one article alone is found to have, looked for in the words of every other article of the event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from components.coverage.mention import PointMention
from components.coverage.no_names import is_ordinary
from components.reading.model import Reading

_WORD = re.compile(r"\w+")
#: Where a name stands, and its kind.
Held = tuple[int, int, str]
#: Letters of the shortest last name that is looked for alone, and of the shortest name in any case.
_LEAST_LETTERS = 4


class Printed:
    """The words of the articles of one event, to look names up in."""

    def __init__(
        self, readings: Sequence[Reading], held: Mapping[str, Sequence[Held]], points: Iterable[tuple[str, str, str]]
    ) -> None:
        """Take the readings of an event, where each article has names of persons, places and bodies, and the names.

        `points` are kind, key and label of all that are looked up.
        """
        self._readings = readings
        self._held = held
        self._holding: defaultdict[str, set[int]] = defaultdict(set)
        words = {word for _, key, label in points for word in (*_words(_called(key, label)), *_words(label))}
        words |= {f"{word}s" for word in words}
        for number, reading in enumerate(readings):
            for word in words.intersection(_WORD.findall(reading.article.text.lower())):
                self._holding[word].add(number)

    def elsewhere(self, points: Iterable[tuple[str, str, str]], holder: str) -> Iterator[tuple[Reading, PointMention]]:
        """Yield where other articles than that of the id `holder` print a name, whatever its case.

        `points` are kind, key and label; a person is looked for by the last name, too, where it has its capital. An
        ordinary word needs its capital ("Cover"), and what stands within a longer name is a part of that ("Washington"
        of the Washington Post).
        """
        for kind, key, label in points:
            called = _called(key, label)
            last = label.split()[-1] if kind == "person" and len(label.split()) > 1 else ""
            last = last if len(last) >= _LEAST_LETTERS else ""
            others = [self._readings[number] for number in self._candidates(called, last)]
            others = [reading for reading in others if reading.article.article_id != holder]
            if not others:  # as of most names: a pattern is made for none of them
                continue
            whole, first = _pattern(called), next(iter(_words(called)), "")
            part = re.compile(rf"\b{re.escape(last)}\b") if last else None
            for reading in others:
                for start, end in self._found(reading, whole, kind, first) or (
                    self._found(reading, part, kind, last.lower()) if part else []
                ):
                    yield reading, PointMention(start, end, kind, key, label, "by name")

    def _found(self, reading: Reading, pattern: re.Pattern[str], kind: str, word: str) -> list[tuple[int, int]]:
        """Return where a name of a kind stands in the sentences of an article, outside longer names.

        `word` is a word of all that the pattern finds, in lower case. A place does not stand where somebody is named so
        ("Mr. Jordan").
        """
        text = reading.article.text
        found: list[tuple[int, int]] = []
        for sentence in reading.sentences:
            if word in text[sentence.start : sentence.end].lower():  # a pattern looks at every letter
                found.extend(match.span() for match in pattern.finditer(text, sentence.start, sentence.end))
        if not found:
            return []
        held = self._held.get(reading.article.article_id, ())
        others = [(first, last, last - first + (kind == "place" and taken == "person")) for first, last, taken in held]
        return [
            (start, end)
            for start, end in found
            if not any(first <= start and end <= last and size > end - start for first, last, size in others)
        ]

    def _candidates(self, label: str, last: str) -> list[int]:
        """Return the articles that hold every word of a label, or its last name."""
        words = _words(label)
        holding = [self._holding[word] | self._holding[f"{word}s"] for word in words]
        found = set.intersection(*holding) if holding else set()
        return sorted(found | (self._holding[last.lower()] if last else set()))


def _words(label: str) -> list[str]:
    return _WORD.findall(label.lower())


def _called(key: str, label: str) -> str:
    """Return the name itself: "Harrow" of "Harrow air base"."""
    return label[: len(key)] if label.lower().startswith(key) else label


def _pattern(label: str) -> re.Pattern[str]:
    """Return what finds a name in any case, with any gaps between its words, and as a plural; "US" finds no "us"."""
    flags = re.IGNORECASE if len(label) >= _LEAST_LETTERS and not is_ordinary(label) else re.NOFLAG
    return re.compile(r"\b" + r"[\W_]{1,3}".join(map(re.escape, _WORD.findall(label))) + r"s?\b", flags)
