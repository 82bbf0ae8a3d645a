"""Where some forms of names or offices stand in a text, found without a pattern of them all.

Each article has forms of its own, and making a pattern of them took a fifth of the time in which it was measured.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

#: What no form stands right behind, of names and of offices.
_BEFORE, _BEFORE_OFFICE = r"[\w-]", r"[\w’'-]"
_GAP, _WORD = re.compile(r"\s+"), re.compile(r"\w")


class Spots:
    """Forms to be found as they are written, with any gaps between words, or in any case, with one blank each."""

    def __init__(self, forms: Iterable[str], *, any_case: bool = False) -> None:
        self._any_case = any_case
        #: Forms with their words by their first letter, the longest first: of most words it says that none is there.
        self._forms: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            self._forms[form[0]].append((form, form.split()))
        letters = {letter for one in self._forms for letter in ((one, one.upper()) if any_case else one)}
        before = _BEFORE_OFFICE if any_case else _BEFORE
        self._begins = re.compile(f"(?<!{before})[{''.join(map(re.escape, sorted(letters)))}]") if letters else None

    def within(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Yield where forms stand in `text[start:end]`, the longest at each spot, none in another, and which."""
        reached = start
        for match in self._begins.finditer(text, start, end) if self._begins else ():
            first = match.start()
            for form, words in self._forms[match[0].lower() if self._any_case else match[0]]:
                last = self._end(text, first, end, form, words) if first >= reached else 0
                if last and not _WORD.match(text, last, end):
                    yield first, last, form
                    reached = last
                    break

    def _end(self, text: str, first: int, end: int, form: str, words: list[str]) -> int:
        """Return where a form ends that begins at `first`, 0 where it does not stand there."""
        if self._any_case:
            last = first + len(form)
            return last if last <= end and text[first:last].lower() == form else 0
        last = first
        for word in words:
            if last > first:
                gap = _GAP.match(text, last, end)
                if gap is None:
                    return 0
                last = gap.end()
            if not text.startswith(word, last, end):
                return 0
            last += len(word)
        return last
