"""Finds the entries of a codebook in a text: every word is looked up once, and only what may go on is looked at.

A word of the language is met thousands of times, so what may begin with it is remembered per word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, compress, pairwise
from typing import NamedTuple

from components.frames.codebook import Codebook, Entry
from components.frames.patterns import WORD, Form, Word, fold, forms

_WORDS = re.compile(f"({WORD.pattern})")
#: Between the words of a phrase: blanks, a hyphen or a slash, the point of an abbreviation, but no end of a clause.
_BETWEEN = re.compile(r"[\s\-‐‑–/'’]{1,3}|\.")
#: Words remembered with what may begin with them; more are looked up anew each time.
_MOST_REMEMBERED = 200_000


class Hit(NamedTuple):
    """An entry found at the characters `start` to `end`."""

    start: int
    end: int
    entry: Entry


class _Stretch(NamedTuple):
    """The words of a stretch of text, and what stands before each of them and behind the last."""

    words: list[str]
    gaps: list[str]


class _Candidate(NamedTuple):
    """A form whose first word stands; `whole` says that this word is all of it and that nothing excepts it.

    `pair` says that it has two words, of which the second stands, too, where its candidate was found by it.
    """

    form: Form
    entry: Entry
    whole: bool
    pair: bool = False


class _Beginning(NamedTuple):
    """What may begin with a word: what only depends on what follows, and phrases by the word that must come second."""

    always: tuple[_Candidate, ...]
    by_second: dict[str, tuple[_Candidate, ...]]


_NOTHING = _Beginning((), {})


class _Known(dict[str, "_Beginning | None"]):
    """What may begin with each word as it is written, found out when the word is first met; None for nothing."""

    def __init__(self, beginning: Callable[[str], _Beginning | None]) -> None:
        super().__init__()
        self._beginning = beginning

    def __missing__(self, word: str) -> _Beginning | None:
        found = self._beginning(word)
        if len(self) < _MOST_REMEMBERED:
            self[word] = found
        return found


class _Excepted:
    """The phrases that an entry excepts, by what their first words are."""

    def __init__(self, excepted: Sequence[Form]) -> None:
        self.longest = max(len(form.words) for form in excepted)
        self._by_first: defaultdict[str, list[Form]] = defaultdict(list)
        self._others: list[Form] = []
        for form in excepted:
            first = form.words[0]
            if first.begins or first.capitals:
                self._others.append(form)
            else:
                self._by_first[first.letters].append(form)

    def beginning_with(self, written: str) -> Sequence[Form]:
        """Return the phrases that may begin with a word as it is written."""
        found = self._by_first.get(fold(written), ())
        others = [form for form in self._others if form.words[0].fits(fold(written), written)] if self._others else ()
        return [*found, *others] if found or others else ()


class _Found(NamedTuple):
    """An entry that stands from one word of the text to before another."""

    first: int
    last: int
    entry: Entry


class Matcher:
    """A codebook made ready to be found in texts."""

    def __init__(self, codebook: Codebook) -> None:
        self._whole: defaultdict[str, list[_Candidate]] = defaultdict(list)
        self._begun: defaultdict[str, list[_Candidate]] = defaultdict(list)
        self._excepted: dict[int, _Excepted] = {}
        for entry in codebook.entries:
            excepted = tuple(form for phrase in entry.excepted for form in forms(phrase))
            if excepted:
                self._excepted[entry.number] = _Excepted(excepted)
            for form in forms(entry.pattern):
                self._register(_Candidate(form, entry, len(form.words) == 1 and not form.within and not excepted))
                if form.within:
                    self._register(_Candidate(Form(form.other, form.words, form.within), entry, False))
        self._lengths = sorted({len(letters) for letters in self._begun})
        self._known = _Known(self._beginning)

    def _register(self, candidate: _Candidate) -> None:
        first = candidate.form.words[0]
        (self._begun if first.begins else self._whole)[first.letters.lower()].append(candidate)

    def hits(self, text: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """Return the entries that stand in a stretch of a text, in text order.

        Where entries of one code lie on the same words, the longest counts, and of equally long ones the strong.
        """
        pieces = _WORDS.split(text[start:end])
        stretch = _Stretch(pieces[1::2], pieces[::2])
        words, found = stretch.words, []
        known = list(map(self._known.__getitem__, words))
        for at in compress(range(len(words)), known):  # seven of ten words begin nothing
            candidates, by_second = known[at] or _NOTHING
            if by_second and at + 1 < len(words) and (phrases := by_second.get(fold(words[at + 1]))):
                candidates += phrases
            for form, entry, whole, pair in candidates:
                if pair:
                    last = at + 2 if _BETWEEN.fullmatch(stretch.gaps[at + 1]) else 0
                else:
                    last = at + 1 if whole else _reach(form, stretch, at)
                if last and (whole or not self._is_excepted(entry, stretch, at, last)):
                    found.append(_Found(at, last, entry))
        if not found:
            return []
        ends = list(accumulate(map(len, pieces), initial=start))  # of gap, word, gap, word, ...
        return [Hit(ends[2 * one.first + 1], ends[2 * one.last], one.entry) for one in _without_overlaps(found)]

    def _beginning(self, word: str) -> _Beginning | None:
        """Return what may begin with a word as it is written; None for nothing."""
        folded = fold(word)
        found = list(self._whole.get(folded, ()))
        for length in self._lengths:
            if length > len(folded):
                break
            found += self._begun.get(folded[:length], ())
        always: list[_Candidate] = []
        by_second: defaultdict[str, list[_Candidate]] = defaultdict(list)
        for one in found:
            first, *rest = one.form.words
            if first.fits(folded, word):
                if rest and not rest[0].begins and not rest[0].capitals:
                    pair = len(rest) == 1 and not one.form.within
                    by_second[rest[0].letters].append(one._replace(pair=pair))
                else:
                    always.append(one)
        if not always and not by_second:
            return None
        return _Beginning(tuple(always), {second: tuple(own) for second, own in by_second.items()})

    def _is_excepted(self, entry: Entry, stretch: _Stretch, first: int, last: int) -> bool:
        """Return whether an entry lies in a phrase that it excepts."""
        excepted = self._excepted.get(entry.number)
        if excepted is None:
            return False
        for at in range(max(0, first - excepted.longest + 1), last):
            for form in excepted.beginning_with(stretch.words[at]):
                if at > first - len(form.words) and _reach(form, stretch, at):
                    return True
        return False


def _without_overlaps(found: Sequence[_Found]) -> Iterator[_Found]:
    """Return in text order what is found in it, without that whose every code another brings up with the same words."""
    if all(one.last <= other.first for one, other in pairwise(found)):
        return iter(found)  # mostly nothing lies on anything
    by_worth = sorted(found, key=lambda one: (one.first - one.last, not one.entry.strong, one.entry.number))
    taken: defaultdict[str, set[int]] = defaultdict(set)
    kept = []
    for one in by_worth:
        places = range(one.first, one.last)
        free = [code for code in one.entry.codes if taken[code].isdisjoint(places)]
        if free:
            kept.append(one)
            for code in free:
                taken[code].update(places)
    return iter(sorted(kept, key=lambda one: (one.first, one.entry.number)))


def _reach(form: Form, stretch: _Stretch, at: int) -> int:
    """Return before which word a form ends that begins at a word; 0 where it does not stand there."""
    end = _follow(form.words, stretch, at)
    if not form.within or not end:
        return end
    head = form.other[0]
    for first in range(end, min(end + form.within + 1, len(stretch.words))):
        written = stretch.words[first]
        if head.fits(fold(written), written) and (reach := _follow(form.other, stretch, first)):
            return reach
    return 0


def _follow(pattern: Sequence[Word], stretch: _Stretch, at: int) -> int:
    """Return before which word a phrase ends that begins at a word; 0 where it does not stand there."""
    if at + len(pattern) > len(stretch.words):
        return 0
    for offset in range(len(pattern) - 1, -1, -1):  # most phrases fail at their last word
        written = stretch.words[at + offset]
        if not pattern[offset].fits(fold(written), written):
            return 0
    gaps = stretch.gaps[at + 1 : at + len(pattern)]
    return at + len(pattern) if all(map(_BETWEEN.fullmatch, gaps)) else 0
