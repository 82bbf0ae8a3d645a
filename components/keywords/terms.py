"""From words to terms: what stands in a stretch of text, in forms that no house style changes."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from components.keywords.house import Sequences, written_in
from components.keywords.language import pairs
from components.keywords.spelling import neutral
from components.reading.states import abbreviations, state_at


class Occurrence(NamedTuple):
    """A term at its place: offsets of the words as written (no possessive), its key, and its number among the words."""

    start: int
    end: int
    term: str
    word: int


def terms_in(text: str, start: int, end: int, own: Sequences) -> tuple[list[Occurrence], int]:
    """Return the terms of `text[start:end]` and the number of its words.

    `own` are the sequences of words with a key of their own for this outlet (`house.sequences`).
    """
    places, written = written_in(text, start, end)
    known, number, last = _words, 0, len(places) - 1
    found: list[Occurrence] = []
    add = found.append
    while number <= last:
        word = written[number]
        small, key = known[word]
        length = 1
        left, right = places[number]
        if word in own or small in own:
            length, of_sequence = _sequence(places, written, number, own)
            if of_sequence is not None:
                key, right = of_sequence, places[number + length - 1][1]
        if key is None:
            key = _in_its_place(text, left, right, word, written[number + 1 : number + 2])
        after = number + length
        # Most words that follow are no initial: they have more than one letter.
        if after < last and len(written[after]) == 1 and _initial_follows(text, *places[after : after + 2]):
            right, length = places[after][1] + 1, length + 1
        if key:
            add(_new(Occurrence, (left, right, key, number)))
        number += length
    return found, len(places)


#: Makes an occurrence from a tuple, in half the time that a call of `Occurrence` takes.
_new = tuple.__new__


class _Words(dict[str, tuple[str, str | None]]):
    """By word: it in small letters, and its key; None where the key depends on what stands around the word."""

    def __missing__(self, word: str) -> tuple[str, str | None]:
        small = word.casefold()
        around = word in abbreviations() or small in pairs("abbreviations")
        if len(self) >= _KEPT:
            self.clear()
        found = self[word] = (small, None if around else neutral(word))
        return found


_KEPT = 100_000
_words = _Words()


def _in_its_place(text: str, start: int, end: int, word: str, following: list[str]) -> str:
    """Return the key of a word that may abbreviate a state or a title where it stands."""
    if word in abbreviations() and (state := state_at(text, start, end)):
        return state.casefold()
    # Only abbreviated titles need a look at what follows them.
    return neutral(word, word.casefold() in pairs("abbreviations") and _title_position(text, end, following))


def _sequence(places: list[tuple[int, int]], written: list[str], number: int, own: Sequences) -> tuple[int, str | None]:
    """Return the length and key of the longest known sequence that begins here; (1, None) where there is none."""
    first, second = written[number], written[number + 1 : number + 2]
    ways = (*own.get(first, ()), *own.get(first.casefold(), ()))
    follows = {*second, *(word.casefold() for word in second)}
    for way, key in ways:
        if len(way) > 1 and way[1] not in follows:
            continue  # most end here
        words = tuple(written[number : number + len(way)])
        if way in (words, tuple(word.casefold() for word in words)) and _together(places[number : number + len(way)]):
            return len(way), key
    return 1, None


def _together(places: list[tuple[int, int]]) -> bool:
    """Whether a single character (a space, a hyphen) stands between each two places."""
    return all(right[0] - left[1] == 1 for left, right in pairwise(places))


def _initial_follows(text: str, initial: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a word of one letter is a middle initial ("John | A. Ruiz"), which belongs to what is before it."""
    start, end = initial
    return (
        text[start].isupper()
        and text[end : end + 1] == "."
        and following[0] == end + 2
        and text[following[0]].isupper()
        and start > 1
        and text[start - 2].isalpha()
    )


def _title_position(text: str, end: int, following: list[str]) -> bool:
    """Whether an abbreviated title could end here: a point follows, or a word with a capital."""
    return text[end : end + 1] == "." or bool(following and following[0][:1].isupper())
