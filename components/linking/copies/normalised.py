"""The words of all articles in one row of arrays, normalised so that equal passages are equal numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from components.corpus.phrases import INVISIBLE, phrases
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


def normalise(readings: Sequence[Reading]) -> NormalisedWords:
    """Return the measured words of all readings; captions and boilerplate give none."""
    words, forms, outlets = _Numbers(), _Numbers(), _Numbers()
    columns = [_columns(reading, words, forms) for reading in readings]
    lengths = [column.shape[1] for column in columns]
    start, end, word, form, small, quoted, sentence, block = np.concatenate(columns, axis=1)
    before = np.cumsum([0, *(len(reading.sentences) for reading in readings[:-1])])
    languages = {"en", *(reading.article.language for reading in readings)}
    content = ~np.isin(form, [forms.number(stemmed(one)) for one in _function_words(languages)])
    return NormalisedWords(
        article=np.repeat(np.arange(len(readings), dtype=np.int32), lengths),
        start=start,
        end=end,
        word=word,
        stem=form,
        content=content,
        meaningful=content & (small > 0),
        quoted=quoted > 0,
        sentence=np.where(sentence >= 0, sentence + np.repeat(before, lengths), -1),
        block=block,
        outlet=np.array([outlets.number(reading.article.outlet) for reading in readings], dtype=np.int32),
        first=np.cumsum([0, *lengths]),
    )


def normalised_text(reading: Reading) -> str:
    """Return the measured words of one article, normalised and parted by single blanks."""
    return " ".join(word for _, _, word, _, _ in normalised_words(reading))


def _columns(reading: Reading, words: _Numbers, forms: _Numbers) -> np.ndarray:
    """Return start, end, word, stems, whether small, whether quoted, sentence and block: a line for each."""
    spots = [
        (start, end, words.number(word), forms.number(stemmed(word)), small, 0, 0, block)
        for start, end, word, small, block in normalised_words(reading)
    ]
    found = np.array(spots, dtype=np.int32).reshape(-1, 8).T
    quoted = [(one.start, one.end) for one in reading.segments if one.voice == "quoted"]
    found[5] = _inside(found[0], quoted) >= 0
    found[6] = _inside(found[0], [(one.start, one.end) for one in reading.sentences])
    return found


def normalised_words(reading: Reading) -> Iterator[tuple[int, int, str, bool, int]]:
    """Yield start, end, normalised word, whether it is written small, and its block's number, of what is measured."""
    text = reading.article.text
    for number, block in enumerate(reading.blocks):
        if not block.measured:
            continue
        for match in _WORD.finditer(text, block.start, block.end):
            found = match.group()
            word = found.casefold() if found.isalnum() else found.translate(_DROPPED).casefold()
            if word:
                yield match.start(), match.end(), word, found[0].islower(), number


def _function_words(languages: set[str]) -> list[str]:
    """Return the function words of the languages, in order."""
    lines = [line for line in phrases("function_words") if line.split(" ", 1)[0] in languages]
    return sorted({*word_list("small_words"), *(word for line in lines for word in line.partition(":")[2].split())})


def _inside(starts: np.ndarray, spans: Sequence[tuple[int, int]]) -> np.ndarray:
    """Return for each place the number of the span that holds it, -1 where none does; spans do not overlap."""
    if not spans:
        return np.full(len(starts), -1, dtype=np.int32)
    order = sorted(range(len(spans)), key=lambda number: spans[number])
    begins = np.array([spans[number][0] for number in order])
    stops = np.array([spans[number][1] for number in order])
    at = np.searchsorted(begins, starts, side="right") - 1
    held = (at >= 0) & (starts < stops[np.maximum(at, 0)])
    return np.where(held, np.array(order)[np.maximum(at, 0)], -1).astype(np.int32)


class _Numbers:
    """Gives every distinct text a number, in the order in which they come."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._known.setdefault(text, len(self._known))
