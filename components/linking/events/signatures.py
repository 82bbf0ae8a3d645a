"""What an article is about, in numbers: its terms, those of names and of the headline weighing more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from components.linking.arrays import AT_ONCE, parts
from components.reading import lexicon
from components.reading.model import Reading

#: Words that are looked at: an article says what happened before it says what was said about it.
FIRST_WORDS = 300
#: How much more a word counts that is written with a capital inside a sentence, and one of the headline.
NAME, HEADLINE = 2.0, 2.0
#: Articles of the wide world that are thought to stand beside the corpus and to hold none of its distinctive words, so
#: that a word which all of a few articles share still tells something, and one that only one has does so too.
WORLD = 50
#: So many articles have their words counted at once.
_AT_ONCE = 1_000
_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


class Signatures(NamedTuple):
    """The terms of the articles in three columns of equal length, in the order of the articles.

    `article` and `term` are numbers, the latter a place in `terms`; `weight` makes each article's terms of length one.
    """

    article: np.ndarray
    term: np.ndarray
    weight: np.ndarray
    terms: Sequence[str]


def signatures(readings: Sequence[Reading]) -> Signatures:
    """Return the terms of each reading with their weights; an article without any has none.

    The weight is (1 + log of the uses) times the log of how rare the term is among the articles (TF-IDF; Salton and
    Buckley 1988). A term of a single article weighs the less the more articles there are: of few, it says that this
    one tells something else; of many, it is a turn of phrase that sets it apart from its own kind.
    """
    count = len(readings)
    article, term, uses, terms = _uses(readings)
    held = np.bincount(term, minlength=len(terms))
    rarity = np.log((count + WORLD) / np.maximum(held, 1)) * np.where(held == 1, WORLD / (WORLD + count), 1.0)
    weight = np.empty(len(uses))
    begins = np.searchsorted(article, np.arange(count + 1))
    for some in parts(np.diff(begins), AT_ONCE):
        own = slice(begins[some.start], begins[some.stop])
        of = article[own] - some.start
        # Uses are whole numbers, which four bytes hold as well; what is reckoned of them is not.
        raw = (1 + np.log(np.maximum(uses[own], 1.0).astype(float))) * rarity[term[own]]
        weight[own] = raw / np.sqrt(np.bincount(of, raw * raw))[of]
    return Signatures(article, term, weight, terms)


def _uses(readings: Sequence[Reading]) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """Return articles, their terms, how often each stands in the first words, and the terms themselves.

    Uses as names and in the headline count more. Words are counted many articles at once, since a loop over each costs
    most of the time that grouping takes.
    """
    known = _Words()
    # Columns grow in place: many arrays put together would take the memory twice.
    article, term, uses = bytearray(), bytearray(), bytearray()
    for begin in range(0, len(readings), _AT_ONCE):
        of, terms, often = _uses_of(readings[begin : begin + _AT_ONCE], known)
        article.extend((of + np.int32(begin)).data)
        term.extend(terms.data)
        uses.extend(often.data)
    columns = np.frombuffer(article, "int32"), np.frombuffer(term, "int32"), np.frombuffer(uses, "float32")
    return *columns, list(known.terms)


def _uses_of(readings: Sequence[Reading], known: _Words) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return articles, their terms and uses."""
    words: list[int] = []
    begins: list[int] = []
    places: list[float] = []
    ends: list[int] = []
    for reading in readings:
        start = len(words)
        for text, place in _pieces(reading):
            if piece := _WORD.findall(text):
                begins.append(len(words))
                places.append(place)
                words += map(known.__getitem__, piece)
            if len(words) - start >= FIRST_WORDS:
                break
        ends.append(len(words))
    word = np.array(words, dtype="int64")
    counted = np.repeat(np.asarray(places, dtype=float), np.diff([*begins, len(words)]))
    # A capital says nothing where a sentence begins.
    within = np.ones(len(word), dtype=bool)
    within[begins] = False
    counted[within & (word % 2 == 1)] *= NAME
    term, article = word // 2, np.repeat(np.arange(len(ends)), np.diff([0, *ends]))
    distinctive, many = term >= 0, max(1, len(known.terms))
    keys, pair = np.unique((article * many + term)[distinctive], return_inverse=True)
    uses = np.bincount(pair, counted[distinctive], minlength=len(keys))
    return (keys // many).astype("int32"), (keys % many).astype("int32"), uses.astype("float32")


class _Words(dict[str, int]):
    """Twice the number of each word's term, less than 0 for a function word, and one more where it has a capital."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        term = _term(word)
        number = -1 if term in _common() else self.terms.setdefault(term, len(self.terms))
        self[word] = 2 * number + word[0].isupper()
        return self[word]


def _pieces(reading: Reading) -> Iterator[tuple[str, float]]:
    if reading.article.title and all(sentence.place != "headline" for sentence in reading.sentences):
        yield reading.article.title, HEADLINE
    for sentence in reading.sentences:
        yield reading.text(sentence.start, sentence.end), HEADLINE if sentence.place == "headline" else 1.0


def _term(word: str) -> str:
    """Return the word in lower case, without possessive and the s of the plural."""
    small = _POSSESSIVE.sub("", word).lower()
    return small[:-1] if len(small) > 3 and small.endswith("s") and not small.endswith("ss") else small


@cache
def _common() -> frozenset[str]:
    return frozenset(_term(word) for word in lexicon.words("function_words"))
