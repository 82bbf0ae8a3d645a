"""Stretches of articles side by side, with the words marked that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from components.contract import Extract
from components.reading.model import Reading
from components.reading.words import holds, words_in

_MARKED = "Marked: words that the other text does not have there."
#: So many words in a row that the other article has elsewhere are not marked: a quotation is only cut otherwise.
_RUN = 3
_MOVED = "Marked: the same words in another order."
_SAME = "The two texts have the same words."
_QUOTES = '“”"„«»‘’'


@dataclass(frozen=True)
class Side:
    """A stretch of one article, and the spans to be marked in it."""

    reading: Reading
    start: int
    end: int
    marked: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Beside:
    """Stretches side by side, and what is marked in them, as a line tells it."""

    sides: tuple[Side, ...]
    told: str


def beside(extracts: Sequence[Extract], reading_of: Callable[[str], Reading]) -> Beside:
    """Return extracts as they are shown: in whole sentences where they ask for it, else with the marks round them.

    Of two without marks of their own, words are marked that the other does not have at that place. Where all of them
    stand elsewhere in the other, the line says that the order differs.
    """
    spans = [(reading_of(one.article_id), *_around(reading_of(one.article_id), one)) for one in extracts]
    if len(extracts) == 2 and all(one.marked is None for one in extracts):
        differing, moved = _differing(*spans)
        marked: tuple[_Marks, ...] = differing
        told = _MOVED if moved else _MARKED if any(marked) else _SAME
    else:
        marked, told = tuple(one.marked or () for one in extracts), ""
    return Beside(tuple(Side(*span, marks) for span, marks in zip(spans, marked, strict=True)), told)


def _around(reading: Reading, one: Extract) -> tuple[int, int]:
    if not one.whole:
        text = reading.article.text
        left = one.start - (one.start > 0 and text[one.start - 1] in _QUOTES)
        return left, one.end + (one.end < len(text) and text[one.end] in _QUOTES)
    held = [sentence for sentence in reading.sentences if sentence.start < one.end and sentence.end > one.start]
    return min([one.start, *(each.start for each in held)]), max([one.end, *(each.end for each in held)])


_Span = tuple[Reading, int, int]
_Marks = tuple[tuple[int, int], ...]


def _differing(one: _Span, other: _Span) -> tuple[tuple[_Marks, _Marks], bool]:
    """Return the stretches of words that each has alone, and whether they are the same words."""
    places = [list(words_in(reading.article.text, start, end)) for reading, start, end in (one, other)]
    words = [_words(*span) for span in (one, other)]
    steps = SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    whole = [_words(reading, 0, len(reading.article.text)) for reading, _, _ in (one, other)]
    mine = tuple(
        (places[0][step[1]][0], places[0][step[2] - 1][1])
        for step in changed
        if step[2] > step[1] and not _stands_in(words[0][step[1] : step[2]], whole[1])
    )
    theirs = tuple(
        (places[1][step[3]][0], places[1][step[4] - 1][1])
        for step in changed
        if step[4] > step[3] and not _stands_in(words[1][step[3] : step[4]], whole[0])
    )
    left = Counter(word for step in changed for word in words[0][step[1] : step[2]])
    right = Counter(word for step in changed for word in words[1][step[3] : step[4]])
    return (mine, theirs), bool(left) and left == right


def _words(reading: Reading, start: int, end: int) -> list[str]:
    text = reading.article.text
    return [_folded(text[left:right]) for left, right in words_in(text, start, end)]


def _stands_in(run: list[str], words: list[str]) -> bool:
    """Return whether a run of words, of `_RUN` or more, stands somewhere in the words of an article."""
    return len(run) >= _RUN and holds(words, run)


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")
