"""Where the words of many texts stand, found for all of them at once instead of word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from components.corpus.phrases import INVISIBLE
from components.linking.arrays import places_of, stretches_of
from components.reading.model import Reading

#: So many characters are looked at together: the memory that it takes does not grow with the corpus.
_AT_ONCE = 1_000_000
_UNKNOWN, _LETTER, _BLANK, _INVISIBLE, _SIGN = range(5)
_POWER = np.uint64(0x9E3779B97F4A7C15)
_LENGTH = np.uint64(0xBF58476D1CE4E5B9)


class Cut(NamedTuple):
    """The words of some readings: how many each reading has, and one entry per word in all other columns.

    `start` and `end` are offsets into the article, `number` is what `Words` numbers the word, `block` its block.
    """

    lengths: list[int]
    start: np.ndarray
    end: np.ndarray
    number: np.ndarray
    block: np.ndarray


class Words:
    """Numbers for words as they are written: `numbered` is asked once for each different one, in order."""

    def __init__(self, numbered: Callable[[str], int]) -> None:
        self._numbered = numbered
        self._number: dict[int, int] = {}
        self._kinds = np.zeros(0x110000, dtype=np.uint8)

    def cut(self, readings: Sequence[Reading]) -> Cut:
        """Return the words of what is measured; those whose number is less than 0 are left out."""
        pieces = [
            (which, number, block.start, reading.article.text[block.start : block.end])
            for which, reading in enumerate(readings)
            for number, block in enumerate(reading.blocks)
            if block.measured
        ]
        texts = [text for *_, text in pieces]
        joined = "\n".join(texts)
        begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
        start, end = self._places(joined)
        number = self._numbers(joined, start, end)
        piece = np.searchsorted(begins, start, "right") - 1
        # A sign by itself is a word, but not the one that goes on before the block begins.
        inside = [
            number
            for number, (which, _, at, _) in enumerate(pieces)
            if at and not readings[which].article.text[at - 1].isspace()
        ]
        sign = (start == begins[piece]) & np.isin(piece, inside) if inside else np.zeros(len(start), dtype=bool)
        sign[sign] = [not joined[at].isalnum() for at in start[sign].tolist()]
        kept = (number >= 0) & ~sign
        start, end, number, piece = start[kept], end[kept], number[kept], piece[kept]
        of, block, offset = np.array([one[:3] for one in pieces], dtype=np.int64).reshape(-1, 3).T
        shift = (offset - begins[:-1])[piece] if pieces else offset
        return Cut(
            np.bincount(of[piece], minlength=len(readings)).tolist(),
            (start + shift).astype(np.int32),
            (end + shift).astype(np.int32),
            number,
            block[piece].astype(np.int32),
        )

    def _places(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """Return where words begin and end, as the pattern of `normalised` finds them."""
        kinds = self._kinds_of(text)
        letter = kinds == _LETTER
        if (kinds == _INVISIBLE).any():
            start, end = stretches_of(kinds == _INVISIBLE)
            within = (start > 0) & (end < len(kinds))
            within[within] = letter[start[within] - 1] & letter[end[within]]
            letter[places_of(start[within], (end - start)[within])] = True
        start, end = stretches_of(letter)
        first, last = stretches_of(kinds != _BLANK)
        alone = ~letter[first]
        first, last = first[alone], last[alone]
        alone = np.searchsorted(start, first) == np.searchsorted(start, last)
        starts, ends = np.concatenate([start, first[alone]]), np.concatenate([end, last[alone]])
        order = np.argsort(starts)
        return starts[order], ends[order]

    def _kinds_of(self, text: str) -> np.ndarray:
        codes = _codes(text)
        kinds = self._kinds[codes]
        if (unknown := kinds == _UNKNOWN).any():
            for code in np.unique(codes[unknown]).tolist():
                self._kinds[code] = _kind(chr(code))
            kinds = self._kinds[codes]
        return kinds

    def _numbers(self, text: str, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """Return each word's number, which is asked for where no word before was written alike."""
        if not len(start):
            return np.zeros(0, dtype=np.int32)
        hashes = _hashes(_codes(text), start, end - start)
        order = np.argsort(hashes)
        new = np.concatenate([[True], np.diff(hashes[order]) != 0])
        group = np.cumsum(new) - 1
        first = np.minimum.reduceat(order, np.nonzero(new)[0])
        numbers = np.empty(len(first), dtype=np.int32)
        turn = np.argsort(first)
        places = first[turn]
        columns = (turn, hashes[places], start[places], end[places])
        for place, known, begin, stop in zip(*(column.tolist() for column in columns), strict=True):
            number = self._number.get(known)
            if number is None:
                number = self._number[known] = self._numbered(text[begin:stop])
            numbers[place] = number
        found = np.empty(len(order), dtype=np.int32)
        found[order] = numbers[group]
        return found


def batches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """Yield the readings in order, so many at a time as have `_AT_ONCE` characters; each is asked for once."""
    some: list[Reading] = []
    characters = 0
    for reading in readings:
        some.append(reading)
        characters += len(reading.article.text)
        if characters >= _AT_ONCE:
            yield some
            some, characters = [], 0
    if some:
        yield some


def _kind(sign: str) -> int:
    if sign.isalnum():
        return _LETTER
    if sign.isspace():
        return _BLANK
    return _INVISIBLE if sign in INVISIBLE else _SIGN


def _codes(text: str) -> np.ndarray:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _hashes(codes: np.ndarray, start: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return a 64-bit hash of each word as it is written; none is empty."""
    at = places_of(start, lengths)
    before = np.cumsum(lengths) - lengths
    power = np.cumprod(np.full(int(lengths.max()), _POWER, dtype=np.uint64))
    place = np.arange(len(at)) - np.repeat(before, lengths)
    return np.add.reduceat(codes[at] * power[place], before) + lengths.astype(np.uint64) * _LENGTH
