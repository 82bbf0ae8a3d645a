"""From words to terms: what stands in a stretch of text, in forms that no house style changes."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from components.keywords.house import Sequences, pieces_in
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
    places = list(pieces_in(text, start, end))
    written = [text[left:right] for left, right in places]
    abbreviated, states = pairs("abbreviations"), abbreviations()
    found, number, last = [], 0, len(places) - 1
    while number <= last:
        word = written[number]
        small = word.casefold()
        length, key = _sequence(places, written, number, own) if word in own or small in own else (1, None)
        left, right = places[number][0], places[number + length - 1][1]
        if key is None and word in states:
            key = state_at(text, left, right).casefold() or None
        if key is None:
            # Only abbreviated titles need a look at what follows them.
            title = small in abbreviated and _title_position(text, right, written[number + 1 : number + 2])
            key = neutral(word, title)
        if number + length < last and _initial_follows(text, places[number + length : number + length + 2]):
            right, length = places[number + length][1] + 1, length + 1
        if key:
            found.append(Occurrence(left, right, key, number))
        number += length
    return found, len(places)


def _sequence(places: list[tuple[int, int]], written: list[str], number: int, own: Sequences) -> tuple[int, str | None]:
    """Return the length and key of the longest known sequence that begins here; (1, None) where there is none."""
    first = written[number]
    for way, key in (*own.get(first, ()), *own.get(first.casefold(), ())):
        words = tuple(written[number : number + len(way)])
        if way in (words, tuple(word.casefold() for word in words)) and _together(places[number : number + len(way)]):
            return len(way), key
    return 1, None


def _together(places: list[tuple[int, int]]) -> bool:
    """Whether a single character (a space, a hyphen) stands between each two places."""
    return all(right[0] - left[1] == 1 for left, right in pairwise(places))


def _initial_follows(text: str, places: list[tuple[int, int]]) -> bool:
    """Whether a middle initial and a word with a capital come next ("John | A. Ruiz"): it belongs to what is before."""
    if len(places) < 2:
        return False
    (start, end), (following, _) = places
    return (
        end - start == 1
        and text[start].isupper()
        and text[end : end + 1] == "."
        and following == end + 2
        and text[following].isupper()
        and start > 1
        and text[start - 2].isalpha()
    )


def _title_position(text: str, end: int, following: list[str]) -> bool:
    """Whether an abbreviated title could end here: a point follows, or a word with a capital."""
    return text[end : end + 1] == "." or bool(following and following[0][:1].isupper())
