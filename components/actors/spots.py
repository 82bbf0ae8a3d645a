"""Where some forms of names or offices stand in an article, found without a pattern of them all.

Each article has forms of its own, and making a pattern of them took a fifth of the time in which it was measured. So
each form is looked for in the whole text once, which tells of most that they are nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

#: What no form stands right behind, of names and of offices.
_BEFORE, _BEFORE_OFFICE = re.compile(r"[\w-]"), re.compile(r"[\w’'-]")
_GAP, _WORD = re.compile(r"\s+"), re.compile(r"\w")


class Spots:
    """The spots of a text where forms stand: as they are written, with any gaps between words, or, in any case of
    letters, with one blank each.
    """

    def __init__(self, forms: Iterable[str], text: str, *, any_case: bool = False) -> None:
        self._text = text
        searched, before = (small_letters(text), _BEFORE_OFFICE) if any_case else (text, _BEFORE)
        places: dict[str, list[int]] = {}
        ends: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            word, *more = [form] if any_case else form.split()
            if word not in places:
                places[word] = list(_places(word, searched, before))
            for first in places[word]:
                if last := _end(text, first + len(word), more):
                    ends[first].append((last, form))
        self._starts = sorted(ends)
        #: Where the forms end that begin at each spot, and which they are, the longest first.
        self._ends = [ends[start] for start in self._starts]

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield where forms stand in `text[start:end]`, the longest at each spot, none in another, and which."""
        reached = start
        for number in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            first = self._starts[number]
            if first < reached:
                continue
            for last, form in self._ends[number]:
                if last <= end and not _WORD.match(self._text, last, end):
                    yield first, last, form
                    reached = last
                    break


def small_letters(text: str) -> str:
    """Return a text in small letters, each at its place: of the few that would become two, the letter itself."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _places(word: str, text: str, before: re.Pattern[str]) -> Iterator[int]:
    """Yield where a word stands in a text, not right behind certain signs."""
    at = text.find(word)
    while at >= 0:
        if at == 0 or not before.match(text, at - 1):
            yield at
        at = text.find(word, at + 1)


def _end(text: str, last: int, words: list[str]) -> int:
    """Return where words end that follow a place one after the other with gaps before each, 0 where they do not."""
    for word in words:
        gap = _GAP.match(text, last)
        if gap is None or not text.startswith(word, gap.end()):
            return 0
        last = gap.end() + len(word)
    return last
