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


@dataclass(frozen=True)
class NormalisedWords:
    """All words of all articles, article after article; every array but the last two has one entry per word.

    `article` is the article's number, `start` and `end` are offsets into its text, `word` the normalised word (case,
    quotation marks and white space make no difference), `stem` its stemmed form, `meaningful` whether it is neither a
    function word nor a name, `content` whether it is no function word, `quoted` whether it stands in quotation marks,
    `sentence` numbers the sentences of the corpus (-1 outside), `block` the blocks of the article. `outlet` and
    `first` have one entry per article: a number for its outlet, and where its words begin (`first` ends with the sum).
    """

    article: np.ndarray
    start: np.ndarray
    end: np.ndarray
    word: np.ndarray
    stem: np.ndarray
    content: np.ndarray
    meaningful: np.ndarray
    quoted: np.ndarray
    sentence: np.ndarray
    block: np.ndarray
    outlet: np.ndarray
    first: np.ndarray


def normalise(readings: Iterable[Reading]) -> NormalisedWords:
    """Return the measured words of all readings; captions and boilerplate give none."""
    known, outlets = _Known(), _Numbers()
    words = Words(known.number)
    # Columns grow in place: many arrays put together would take the memory twice.
    found = {name: bytearray() for name in ("start", "end", "known", "block", "sentence", "quoted")}
    lengths: list[int] = []
    outlet: list[int] = []
    languages = {"en"}
    before = 0
    for some in batches(readings):
        cut = words.cut(some)
        quoted, sentence = _around(some, cut)
        sentence[sentence >= 0] += before
        columns = (cut.start, cut.end, cut.number, cut.block, sentence, quoted)
        for name, column in zip(found, columns, strict=True):
            found[name] += column.data
        lengths += cut.lengths
        outlet += [outlets.number(reading.article.outlet) for reading in some]
        languages |= {reading.article.language for reading in some}
        before += sum(len(reading.sentences) for reading in some)
    whole = {name: np.frombuffer(held, bool if name == "quoted" else np.int32) for name, held in found.items()}
    del found
    word, stem, small = known.columns()
    numbers = whole.pop("known")
    content = ~np.isin(stem, [known.stems.number(stemmed(one)) for one in _function_words(languages)])
    return NormalisedWords(
        article=np.repeat(np.arange(len(lengths), dtype=np.int32), lengths),
        word=word[numbers],
        stem=stem[numbers],
        content=content[numbers],
        meaningful=(content & small)[numbers],
        outlet=np.array(outlet, dtype=np.int32),
        first=np.cumsum([0, *lengths]),
        **whole,
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
        self._found: list[tuple[int, int, bool]] = []

    def number(self, written: str) -> int:
        number = self._known.get(written)
        if number is None:
            word = _normalised(written)
            number = self._known[written] = len(self._found) if word else -1
            if word:
                self._found.append((self._words.number(word), self.stems.number(stemmed(word)), written[0].islower()))
        return number

    def columns(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return for each number its normalised word, its stem, and whether it is written small."""
        found = np.array(self._found, dtype=np.int32).reshape(-1, 3).T
        return found[0], found[1], found[2] > 0
