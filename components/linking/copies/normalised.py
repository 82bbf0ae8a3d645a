"""The words of all articles in one row of arrays, normalised so that equal passages are equal numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from components.corpus.phrases import INVISIBLE, phrases
from components.linking.copies.cutting import Cut, Words, batches
from components.linking.copies.stems import stemmed, word_list
from components.reading.model import Reading

_MARKS = "'\"‘’‚‛“”„‟«»‹›`´"
#: Letters and digits are a word, apostrophes part it ("Japan's" is two); what stands alone between white space is one
#: too (a dash, a sign). So ten words by any other count are ten here or more, and no passage falls short.
_WORD = re.compile(rf"[^\W_]+(?:[{INVISIBLE}]+[^\W_]+)*|(?<!\S)(?:[^\w\s]|_)+(?!\S)")
_DROPPED = str.maketrans("", "", _MARKS + INVISIBLE)


#: What is known of each word by itself, as bits of one byte.
_QUOTED, _BEGINS, _INSIDE, _APART = 1, 2, 4, 8


class Column:
    """One entry per word, looked up in a table when it is asked for: a short number per word is all that is held."""

    def __init__(self, numbers: np.ndarray, table: np.ndarray) -> None:
        self._numbers, self._table = numbers, table

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, places: np.ndarray | slice) -> np.ndarray:
        """Return the entries of some words."""
        return self._table[self._numbers[places]]


@dataclass(frozen=True)
class Written:
    """What follows from how a word is written: one entry for each word that is written otherwise than all others.

    `length` in characters, `word` and `stem` as numbers, `content` whether it is no function word, `meaningful` whether
    it is no name either.
    """

    length: np.ndarray
    word: np.ndarray
    stem: np.ndarray
    content: np.ndarray
    meaningful: np.ndarray


@dataclass(frozen=True)
class NormalisedWords:
    """All words of all articles, article after article, in nine bytes a word.

    `start` is where a word begins in the article's text, `number` its place in `written`, `flags` what is known of it
    alone, by bits. `outlet` has one number per article, `first` tells where the words of each begin; it ends with the
    sum. Columns of words are made of these for the places that are asked for.
    """

    start: np.ndarray
    number: np.ndarray
    flags: np.ndarray
    written: Written
    outlet: np.ndarray
    first: np.ndarray

    def __len__(self) -> int:
        return len(self.number)

    @property
    def word(self) -> Column:
        """The word as a number: case, quotation marks and white space make no difference."""
        return Column(self.number, self.written.word)

    @property
    def stem(self) -> Column:
        """The word's stem as a number."""
        return Column(self.number, self.written.stem)

    @property
    def content(self) -> Column:
        """Whether a word is no function word."""
        return Column(self.number, self.written.content)

    @property
    def meaningful(self) -> Column:
        """Whether a word is neither a function word nor a name."""
        return Column(self.number, self.written.meaningful)

    @property
    def quoted(self) -> Column:
        """Whether a word stands in quotation marks."""
        return self._flag(_QUOTED)

    @property
    def begins(self) -> Column:
        """Whether the word before is of another sentence or article, or of none where this one is of one."""
        return self._flag(_BEGINS)

    @property
    def inside(self) -> Column:
        """Whether a word is of a sentence."""
        return self._flag(_INSIDE)

    @property
    def apart(self) -> Column:
        """Whether the word before is of another article, or something is left out after it."""
        return self._flag(_APART)

    def article(self, places: np.ndarray) -> np.ndarray:
        """Return the number of the article of each word."""
        return (np.searchsorted(self.first, places, "right") - 1).astype(np.int32)

    def end(self, places: np.ndarray) -> np.ndarray:
        """Return where words end in the text of their article."""
        return self.start[places] + self.written.length[self.number[places]]

    def _flag(self, bit: int) -> Column:
        return Column(self.flags, (np.arange(256) & bit) > 0)


def normalise(readings: Iterable[Reading]) -> NormalisedWords:
    """Return the measured words of all readings; captions and boilerplate give none."""
    known, outlets = _Known(), _Numbers()
    words = Words(known.number)
    # Columns grow in place: many arrays put together would take the memory twice.
    start, number, flags = bytearray(), bytearray(), bytearray()
    lengths: list[int] = []
    outlet: list[int] = []
    languages = {"en"}
    for some in batches(readings):
        cut = words.cut(some)
        start += cut.start.data
        number += cut.number.data
        flags += _flags(some, cut).data
        lengths += cut.lengths
        outlet += [outlets.number(reading.article.outlet) for reading in some]
        languages |= {reading.article.language for reading in some}
    return NormalisedWords(
        start=np.frombuffer(start, np.int32),
        number=np.frombuffer(number, np.int32),
        flags=np.frombuffer(flags, np.uint8),
        written=known.written([known.stems.number(stemmed(one)) for one in _function_words(languages)]),
        outlet=np.array(outlet, dtype=np.int32),
        first=np.cumsum([0, *lengths]),
    )


def normalised_text(reading: Reading) -> str:
    """Return the measured words of one article, normalised and parted by single blanks."""
    return " ".join(word for _, _, word, _, _ in normalised_words(reading))


def normalised_words(reading: Reading) -> Iterator[tuple[int, int, str, bool, int]]:
    """Yield start, end, normalised word, whether it is written small, and its block's number, of what is measured."""
    for block, match in _words(reading):
        word = _normalised(match.group())
        if word:
            yield match.start(), match.end(), word, match.group()[0].islower(), block


def _flags(readings: Sequence[Reading], cut: Cut) -> np.ndarray:
    """Return the flags of the words of some readings, of which each article's first word begins a sentence."""
    quoted, sentence = _around(readings, cut)
    begins, apart = np.zeros((2, len(sentence) + 1), dtype=bool)
    begins[1:-1] = sentence[1:] != sentence[:-1]
    apart[1:-1] = np.diff(cut.block) > 1
    firsts = np.cumsum([0, *cut.lengths])
    begins[firsts] = apart[firsts] = True
    columns = ((quoted, _QUOTED), (begins[:-1], _BEGINS), (sentence >= 0, _INSIDE), (apart[:-1], _APART))
    found = np.zeros(len(sentence), dtype=np.uint8)
    for column, bit in columns:
        found |= column * np.uint8(bit)
    return found


def _around(readings: Sequence[Reading], cut: Cut) -> tuple[np.ndarray, np.ndarray]:
    """Return for each word whether it is quoted, and the number of its sentence (-1 for none), over all readings."""
    base = np.cumsum([0, *(len(reading.article.text) + 1 for reading in readings)]).tolist()
    starts = cut.start + np.repeat(base[:-1], cut.lengths)
    each = list(zip(readings, base, strict=False))
    quoted = [
        (at + one.start, at + one.end) for reading, at in each for one in reading.segments if one.voice == "quoted"
    ]
    sentences = [(at + one.start, at + one.end) for reading, at in each for one in reading.sentences]
    return _inside(starts, quoted) >= 0, _inside(starts, sentences)


def _words(reading: Reading) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield each word of what is measured, as it is written, with the number of its block."""
    text = reading.article.text
    for number, block in enumerate(reading.blocks):
        if block.measured:
            for match in _WORD.finditer(text, block.start, block.end):
                yield number, match


def _normalised(written: str) -> str:
    """Return a word without its case and marks; nothing where it is only marks."""
    return written.casefold() if written.isalnum() else written.translate(_DROPPED).casefold()


def _function_words(languages: set[str]) -> list[str]:
    """Return the function words of the languages, in order."""
    lines = [line for line in phrases("function_words") if line.split(" ", 1)[0] in languages]
    return sorted({*word_list("small_words"), *(word for line in lines for word in line.partition(":")[2].split())})


def _inside(starts: np.ndarray, spans: Sequence[tuple[int, int]]) -> np.ndarray:
    """Return for each place the number of the span that holds it, -1 where none does; spans do not overlap."""
    if not spans:
        return np.full(len(starts), -1, dtype=np.int32)
    begins, stops = np.array(spans).T
    order = np.lexsort((stops, begins))
    at = np.searchsorted(begins[order], starts, side="right") - 1
    number = order[np.maximum(at, 0)]
    return np.where((at >= 0) & (starts < stops[number]), number, -1).astype(np.int32)


class _Numbers:
    """Gives every distinct text a number, in the order in which they come."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._known.setdefault(text, len(self._known))


class _Known:
    """Words as they are written, a number each (-1 for mere marks): each is normalised and stemmed once."""

    def __init__(self) -> None:
        self.stems, self._words = _Numbers(), _Numbers()
        self._known: dict[str, int] = {}
        self._found: list[tuple[int, int, int, bool]] = []

    def number(self, written: str) -> int:
        number = self._known.get(written)
        if number is None:
            word = _normalised(written)
            number = self._known[written] = len(self._found) if word else -1
            if word:
                numbers = self._words.number(word), self.stems.number(stemmed(word))
                self._found.append((len(written), *numbers, written[0].islower()))
        return number

    def written(self, function_words: Sequence[int]) -> Written:
        """Return what is known of each number; function words are given by the numbers of their stems."""
        length, word, stem, small = np.array(self._found, dtype=np.int32).reshape(-1, 4).T.copy()
        content = ~np.isin(stem, function_words)
        return Written(length, word, stem, content, content & (small > 0))
