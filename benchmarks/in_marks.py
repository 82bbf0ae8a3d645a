"""Which characters stand in quotation marks, whether a span is direct, mixed or indirect, and what a reporting word is.

A count of quotations by kind must not depend on the kinds that a tool claims, so kinds are found here from the marks
alone, by rules that know nothing of the tool's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

_DOUBLE = re.compile(r"``|''|[“”\"]")
_SINGLE = re.compile(r"(?<![\w])[‘'](?P<held>[^‘’'\n]*(?:[’'](?=\w)[^‘’'\n]*)*)[’'](?!\w)")
_ENDINGS = (
    ("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("es", ""), ("es", "e"), ("s", ""), ("ing", ""),
    ("ing", "e"),
)  # fmt: skip

Span = tuple[int, int]


class Marked:
    """The stretches of a text that stand in quotation marks; `stretches` are in text order and do not overlap."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.stretches = _joined(_stretches(text))
        self._starts = [start for start, _ in self.stretches]

    def holds(self, offset: int) -> bool:
        """Return whether the character at an offset stands in marks."""
        number = bisect_right(self._starts, offset) - 1
        return number >= 0 and offset < self.stretches[number][1]

    def within(self, spans: Iterable[Sequence[int]]) -> list[Span]:
        """Return the pieces of the spans that stand in marks."""
        pieces = [(max(a, s), min(b, e)) for s, e in spans for a, b in self.stretches]
        return [(start, end) for start, end in pieces if start < end]

    def kind(self, spans: Iterable[Sequence[int]]) -> str:
        """Return direct where nine tenths or more of the letters and digits stand in marks, indirect where none do."""
        letters = [at for start, end in spans for at in range(start, end) if self._text[at].isalnum()]
        held = sum(map(self.holds, letters))
        if not held:
            return "indirect"
        return "direct" if held >= 0.9 * len(letters) else "mixed"


def _stretches(text: str) -> Iterator[Span]:
    """Yield what stands in marks, paragraph by paragraph: double marks first, single ones where no double ones are.

    A passage left open runs to the end of its paragraph where it began it, or where the next paragraph begins inside
    it: its first mark closes.
    """
    paragraphs = [found.span() for found in re.finditer(r"[^\n]+", text)]
    inside = False
    for number, (start, end) in enumerate(paragraphs):
        found, left_open = _double(text, start, end, inside)
        inside = False
        if left_open is not None:
            inside = number + 1 < len(paragraphs) and _begins_inside(text, *paragraphs[number + 1])
            began = not text[start:left_open].strip("“\"`' \t")
            found += [(left_open, end)] if began or inside else []
        yield from found
        for single in _SINGLE.finditer(text, start, end):
            held = single.span("held")
            if not any(left < held[1] and held[0] < right for left, right in found):
                found.append(held)
                yield held


def _double(text: str, start: int, end: int, inside: bool) -> tuple[list[Span], int | None]:
    """Return the closed passages of a paragraph, and where the one begins that is left open."""
    found: list[Span] = []
    opened = start if inside else None
    for mark in _DOUBLE.finditer(text, start, end):
        if opened is None and _opens(text, mark, start):
            opened = mark.end()
        elif opened is not None and not _opens(text, mark, start, straight=False):
            found.append((opened, mark.start()))
            opened = None
    return found, opened


def _opens(text: str, mark: re.Match[str], start: int, straight: bool = True) -> bool:
    """Return whether a mark opens; a straight one does where nothing is open."""
    if mark.group() == '"':
        return straight
    if mark.group() == "''":
        return mark.start() == start or text[mark.start() - 1] in " (\t"
    return mark.group() in ("“", "``")


def _begins_inside(text: str, start: int, end: int) -> bool:
    first = _DOUBLE.search(text, start, end)
    if first is None or first.start() == start or first.group() in ("“", "``"):
        return False
    return text[first.start() - 1] not in " (\t"


def _joined(stretches: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined


def reports(cue: str) -> bool:
    """Return whether a cue holds a reporting word (or is a colon), by the list beside this file."""
    verbs, words = _reporting_words()
    if cue.strip() == ":":
        return True
    return any(
        word.lower() in words or not verbs.isdisjoint(_base_forms(word.lower().strip(".'’")))
        for word in re.findall(r"[\w’'-]+", cue)
    )


def _base_forms(word: str) -> set[str]:
    """Return what a word may be a regular form of."""
    bare = [word[: -len(ending)] + rest for ending, rest in _ENDINGS if word.endswith(ending)]
    doubled = [base[:-1] for base in bare if len(base) > 3 and base[-1] == base[-2]]
    return {word, *bare, *doubled}


@cache
def _reporting_words() -> tuple[frozenset[str], frozenset[str]]:
    text = (Path(__file__).parent / "language" / "reporting_words.txt").read_text(encoding="utf-8")
    verbs, _, words = text.partition("[verbs]")[2].partition("[words]")
    return frozenset(re.split(r"[\s/]+", verbs.strip())), frozenset(words.split())
