"""A reference corpus that a server may load: words counted elsewhere, to compare each outlet with."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np

from components.corpus.article import CorpusError
from components.keywords.house import sequences
from components.keywords.terms import terms_in
from components.reading.words import count_words

#: Names a CSV file with the columns word and count, or a folder of .txt files.
VARIABLE = "PARALLAX_REFERENCE"
#: A larger reference is refused: its bytes, the lines of a CSV file, the files of a folder.
MOST_BYTES, MOST_LINES, MOST_FILES = 50_000_000, 1_000_000, 5_000
#: Lines, or texts of a folder, that are looked at when a server starts.
_AT_THE_START = 20
_NO_WORDS = "{}: no words. Give a CSV file with word,count or a folder of .txt files."


@dataclass(frozen=True)
class Reference:
    """Words counted elsewhere: `counts` by key, `words` in all, and the file's or folder's `name`."""

    name: str
    words: float
    counts: Mapping[str, float] = field(repr=False)

    def count(self, term: str) -> float:
        """Return how often a term stands in the reference; a phrase that it does not list at most as its rarest word.

        The bound is high, so that no phrase is stressed only because the reference lists single words.
        """
        keys = keys_of(term)
        whole = self.counts.get(" ".join(keys))
        return whole if whole is not None else min((self.counts.get(key, 0.0) for key in keys), default=0.0)

    def shares(self, terms: Iterable[object], counts: np.ndarray, words: Iterable[float]) -> np.ndarray:
        """Return each term's share of all words of the reference and a corpus together, so that none has a share of 0.

        `counts` is the corpus's, articles by terms; `words` the words of its articles.
        """
        elsewhere = np.array([self.count(str(term)) for term in terms])
        return np.asarray((counts.sum(axis=0) + elsewhere) / (sum(words) + max(self.words, 1.0)))


@lru_cache(maxsize=100_000)
def keys_of(term: str) -> tuple[str, ...]:
    """Return the keys of the words in a term, the same for all spellings and both numbers."""
    return _keys(term)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(found.term.removesuffix("s") for found in terms_in(text, 0, len(text), sequences(""))[0])


def loaded() -> Reference | None:
    """Return the reference that this server names, or None where it names none.

    Raises:
        CorpusError: it cannot be read; the message says why and what to do.
    """
    place = os.environ.get(VARIABLE, "")
    if not place:
        return None
    with _told_plainly(Path(place)):
        return _read(place, _there(Path(place)).stat().st_mtime)


def misset(given: Mapping[str, str]) -> str:
    """Return what is wrong with the reference that an environment names, as far as its size and beginning tell."""
    place = Path(given.get(VARIABLE, ""))
    if not given.get(VARIABLE, ""):
        return ""
    try:
        with _told_plainly(place):
            if not list(islice(_given(_there(place)), _AT_THE_START)):
                raise CorpusError(_NO_WORDS.format(place.name))
    except CorpusError as error:
        return f"{VARIABLE}: {error} Until then nothing is compared with a reference."
    return ""


def _there(path: Path) -> Path:
    if not path.exists():
        raise CorpusError(f"{path.name}: no such file or folder. Set {VARIABLE} to a CSV file or a folder of texts.")
    return path


@contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    """Make a sentence of what the system says of a file that it does not give."""
    try:
        yield
    except OSError as error:
        raise CorpusError(
            f"{path.name[:80]}: cannot be read ({error.strerror}). Set {VARIABLE} to a CSV file or a folder of texts."
        ) from error


@lru_cache(maxsize=2)
def _read(place: str, changed: float) -> Reference:
    return read_reference(Path(place))


def read_reference(path: Path) -> Reference:
    """Return the reference in a CSV file with the columns word and count, or in a folder of .txt files.

    Raises:
        CorpusError: a column is missing, a count is no number, there is nothing to count, or it is too large.
    """
    counts: dict[str, float] = {}
    words = 0.0
    for text, times, size in _given(path):
        words += times * size
        keys = keys_of(text) if size == 1 else _keys(text)
        if size == 1 and len(keys) > 1:
            keys = (*keys, " ".join(keys))
        for key in keys:
            counts[key] = counts.get(key, 0.0) + times
    if not counts:
        raise CorpusError(_NO_WORDS.format(path.name))
    return Reference(path.name, words, counts)


def _given(path: Path) -> Iterator[tuple[str, float, int]]:
    """Return each text of a file or folder, how often it counts, and how many words it has."""
    files = sorted(islice(path.glob("*.txt"), MOST_FILES + 1)) if path.is_dir() else [path]
    if len(files) > MOST_FILES or sum(file.stat().st_size for file in files) > MOST_BYTES:
        raise CorpusError(
            f"{path.name}: too large for a reference. Give {MOST_BYTES // 1_000_000} MB and {MOST_FILES:,} files or "
            "less; a list of counted words (CSV with the columns word,count) holds any corpus."
        )
    return _texts(files) if path.is_dir() else _lines(path)


def _texts(files: list[Path]) -> Iterator[tuple[str, float, int]]:
    for file in files:
        text = file.read_text(encoding="utf-8", errors="replace")
        yield text, 1.0, count_words(text)


def _lines(path: Path) -> Iterator[tuple[str, float, int]]:
    """Yield each word of a CSV file, its count, and 1."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as opened:
        lines = csv.DictReader(opened)
        try:
            if not {"word", "count"} <= set(lines.fieldnames or ()):
                raise CorpusError(f"{path.name}: no columns word and count. Name them so in the first line.")
            for number, line in enumerate(lines, start=2):
                if number > MOST_LINES:
                    raise CorpusError(f"{path.name}: more than {MOST_LINES:,} lines. Leave out the rarest words.")
                yield (line["word"] or "")[:200], _count(line["count"], path, number), 1
        except csv.Error as error:
            raise CorpusError(f"{path.name}: no CSV file ({error}). Save it as CSV in UTF-8.") from error


def _count(given: str | None, path: Path, number: int) -> float:
    try:
        count = float(given or "")
    except ValueError:
        count = -1.0
    if not 0 <= count < 1e15:
        raise CorpusError(f"{path.name} line {number}: no count. Give how often the word stands, as a number.")
    return count
