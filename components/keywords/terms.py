"""From words to terms: what stands in a stretch of text, in forms that no house style changes."""

from __future__ import annotations

from typing import NamedTuple

from components.keywords.house import LONGEST, Sequences, pieces_in
from components.keywords.spelling import neutral


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
    starts = {way[0] for way in own}
    found, number = [], 0
    while number < len(places):
        length, key = 1, None
        if written[number] in starts or written[number].casefold() in starts:
            length, key = _sequence(text, places, written, number, own)
        left, right = places[number][0], places[number + length - 1][1]
        if key is None:
            key = neutral(written[number], _title_position(text, right, written[number + 1 : number + 2]))
        if key:
            found.append(Occurrence(left, right, key, number))
        number += length
    return found, len(places)


def _sequence(
    text: str, places: list[tuple[int, int]], written: list[str], number: int, own: Sequences
) -> tuple[int, str | None]:
    """Return the length and key of the longest known sequence that begins here; (1, None) where there is none."""
    longest = 1
    while number + longest < len(places) and longest < LONGEST:
        if places[number + longest][0] - places[number + longest - 1][1] > 1:
            break
        longest += 1
    for length in range(longest, 0, -1):
        way = tuple(written[number : number + length])
        for known in (way, tuple(word.casefold() for word in way)):
            if known in own:
                return length, own[known]
    return 1, None


def _title_position(text: str, end: int, following: list[str]) -> bool:
    """Whether an abbreviated title could end here: a point follows, or a word with a capital."""
    return text[end : end + 1] == "." or bool(following and following[0][:1].isupper())
