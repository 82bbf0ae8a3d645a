"""A small model of the user's own: from sentences or headlines coded by hand to what the others would be coded as.

Ridge logistic regression on three things: the entries of the codebook that stand in a text, its weight for each code,
and its words by stem. The words also enter by the directions in which the texts of the corpus differ most, coded or
not: so a word that nobody coded takes part in what its companions mean. METHOD.md has what each of them is worth.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags, hstack, vstack
from scipy.sparse.linalg import svds
from textblob import Word

from components.frames.codebook import Codebook
from components.frames.matcher import Matcher
from components.frames.measure import weight
from components.reading.words import words_in

#: How much the codes count beside entries and words, how many directions there are, and how strong the ridge is.
_CODES, _DIRECTIONS, _RIDGE = 0.7, 50, 0.3
#: How much the directions count beside the words themselves.
_ALONG = 1.0
_STEPS = 200
#: A model of fewer labels than this learns from its own surest answers too, up to so many in all, but from at most so
#: many times as many as people gave.
_ENOUGH, _MOST_SHARE = 300, 2.0


@dataclass(frozen=True)
class Described:
    """What is known of a text: its stems, and the patterns and codes of the codebook that stand in it."""

    stems: frozenset[str]
    entries: frozenset[str]
    codes: tuple[tuple[str, float], ...]


def described(texts: Sequence[str], codebook: Codebook) -> list[Described]:
    """Return what the model sees of each text."""
    matcher = Matcher(codebook)
    found = []
    for text in texts:
        weights: defaultdict[str, float] = defaultdict(float)
        hits = matcher.hits(text)
        for hit in hits:
            for code in hit.entry.codes:
                weights[code] += weight(hit.entry)
        stems = frozenset(_stem(text[start:end].lower()) for start, end in words_in(text))
        found.append(Described(stems, frozenset(hit.entry.pattern for hit in hits), tuple(sorted(weights.items()))))
    return found


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return str(Word(word).stem())


class Space:
    """The columns that texts are described by, fitted on all texts of a corpus, coded or not."""

    def __init__(self, texts: Sequence[Described]) -> None:
        """Learn which words, entries and codes there are, how rare a word is, and in which directions texts differ."""
        counts = Counter(stem for text in texts for stem in text.stems)
        self.stems = {stem: place for place, stem in enumerate(sorted(counts))}
        self.entries = _numbered({entry for text in texts for entry in text.entries})
        self.codes = _numbered({code for text in texts for code, _ in text.codes})
        self._rarity = {stem: math.log((1 + len(texts)) / (1 + count)) + 1 for stem, count in counts.items()}
        words = self._words(texts)
        self._directions = _directions(words)

    def rows(self, texts: Sequence[Described]) -> csr_matrix:
        """Return one row per text: words, entries and codes, and how far it lies along each direction."""
        words = self._words(texts)
        entries = _of_length_one(_table([dict.fromkeys(text.entries, 1.0) for text in texts], self.entries))
        codes = [{code: _CODES * math.sqrt(value) for code, value in text.codes} for text in texts]
        along = _ALONG * _of_length_one(csr_matrix(words @ self._directions))
        return hstack([words, entries, _table(codes, self.codes), along]).tocsr()

    def named(self, weights: np.ndarray) -> list[tuple[str, str, float]]:
        """Return kind, name and weight of every word, entry and code; a word's own and by the directions in one."""
        ends = np.cumsum([len(self.stems), len(self.entries), len(self.codes)])
        words = weights[: ends[0]] + _ALONG * (self._directions @ weights[ends[2] :])
        rarity = np.array([self._rarity[stem] for stem in self.stems])
        return [
            *(("word", stem, float(one)) for stem, one in zip(self.stems, words * rarity, strict=True)),
            *(("entry", one, float(w)) for one, w in zip(self.entries, weights[ends[0] : ends[1]], strict=True)),
            *(("code", one, float(w)) for one, w in zip(self.codes, weights[ends[1] : ends[2]] * _CODES, strict=True)),
        ]

    def _words(self, texts: Sequence[Described]) -> csr_matrix:
        return _of_length_one(
            _table([{one: self._rarity.get(one, 0.0) for one in text.stems} for text in texts], self.stems)
        )


@dataclass(frozen=True)
class Model:
    """A trained model: classes in order, a weight for each column and class, and a bias for each class."""

    space: Space
    classes: tuple[str, ...]
    weights: np.ndarray
    biases: np.ndarray

    def chances(self, texts: Sequence[Described]) -> np.ndarray:
        """Return one row per text and one column per class: how sure the model is of it, rows summing to 1."""
        return _shares(self.space.rows(texts) @ self.weights + self.biases)

    def chosen(self, texts: Sequence[Described]) -> list[str]:
        """Return the class of each text."""
        return [self.classes[place] for place in self.chances(texts).argmax(axis=1)] if texts else []

    def table(self) -> pd.DataFrame:
        """Return the weights: class, kind (word, entry, code), name, weight; those that pull hardest come first."""
        lines = [
            (one, kind, name, round(value, 6) + 0.0)  # what is smaller differs from one sum to the next
            for place, one in enumerate(self.classes)
            for kind, name, value in self.space.named(self.weights[:, place])
        ]
        lines.sort(key=lambda line: (line[0], -abs(line[3]), line[1], line[2]))
        return pd.DataFrame(lines, columns=["class", "kind", "name", "weight"])


class Rest:
    """Texts that nobody coded, ready to be learned from: a model is taught once more by its surest answers on them."""

    def __init__(self, space: Space, texts: Sequence[Described]) -> None:
        """Describe the texts by the columns of a space, once for however many models."""
        self.rows = space.rows(texts)


def train(space: Space, texts: Sequence[Described], labels: Sequence[str], rest: Rest | None = None) -> Model:
    """Return the model of coded texts; each class counts alike, however rare it is.

    With the rest of the corpus and few labels it is trained a second time, with its own surest answers as labels: of
    each class up to twice as many as people gave (self-training, Yarowsky 1995).

    Raises:
        ValueError: there are fewer than two classes, or texts and labels are not equally many.
    """
    classes = tuple(sorted(set(labels)))
    if len(classes) < 2 or len(texts) != len(labels):
        raise ValueError(f"{len(texts)} texts have {len(labels)} labels of {len(classes)} classes. Two are needed.")
    rows, truth = space.rows(texts), np.array([classes.index(one) for one in labels])
    weights, biases = _fitted(rows, truth, len(classes))
    if rest is not None and rest.rows.shape[0]:
        chances = _shares(rest.rows @ weights + biases)
        share = min(_MOST_SHARE, max(0.0, _ENOUGH / len(labels) - 1))
        surest, answers = _surest(chances, np.round(share * np.bincount(truth)).astype(int))
        weights, biases = _fitted(vstack([rows, rest.rows[surest]]), np.append(truth, answers), len(classes))
    return Model(space, classes, weights, biases)


def _surest(chances: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return which texts a model is surest of, so many of each class, and their classes."""
    chosen = chances.argmax(axis=1)
    places, answers = [], []
    for one, count in enumerate(counts):
        own = np.flatnonzero(chosen == one)
        own = own[np.argsort(-chances[own, one], kind="stable")][:count]
        places.append(own)
        answers.append(np.full(len(own), one))
    return np.concatenate(places), np.concatenate(answers)


def _fitted(rows: csr_matrix, truth: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Return weights and biases.

    Ridge weights are sums of the coded texts' rows, so that as few unknowns are solved for as there are texts.
    """
    values, vectors = np.linalg.eigh((rows @ rows.T).toarray())
    kept = values > 1e-9
    spread = np.sqrt(values[kept])
    small, back = vectors[:, kept] * spread, vectors[:, kept] / spread
    solved, biases = _solved(small, truth, classes)
    return rows.T @ (back @ solved), biases


def _directions(words: csr_matrix) -> np.ndarray:
    """Return the directions in which texts differ most, one a column; they are the same each time."""
    most = min(_DIRECTIONS, min(words.shape) - 1)
    if most < 1:
        return np.zeros((words.shape[1], 0))
    _, lengths, directions = svds(words, k=most, v0=np.ones(min(words.shape)), rng=0)
    found = directions[lengths > 1e-6]
    # A direction and its opposite are the same one, and which of them is found hangs on the last digit of a sum.
    largest = found[np.arange(len(found)), np.abs(found).round(9).argmax(axis=1)]
    return (found * np.where(largest < 0, -1.0, 1.0)[:, None]).T


def _solved(rows: np.ndarray, truth: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Return weights and biases at which the balanced loss with its ridge is least."""
    balance = (len(truth) / classes / np.bincount(truth, minlength=classes))[truth]
    wanted, width = np.eye(classes)[truth], rows.shape[1]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights, biases = flat[: width * classes].reshape(width, classes), flat[width * classes :]
        shares = _shares(rows @ weights + biases)
        off = (shares - wanted) * balance[:, None]
        told = -(balance * np.log(np.maximum(shares[np.arange(len(truth)), truth], 1e-300))).sum()
        slope = np.concatenate([(rows.T @ off + _RIDGE * weights).ravel(), off.sum(axis=0)])
        return float(told + _RIDGE / 2 * (weights**2).sum()), slope

    start = np.zeros((width + 1) * classes)
    flat = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return flat[: width * classes].reshape(width, classes), flat[width * classes :]


def _shares(scores: np.ndarray) -> np.ndarray:
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)


def _numbered(names: set[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(sorted(names))}


def _table(lines: Sequence[dict[str, float]], places: dict[str, int]) -> csr_matrix:
    """Return lines of named values as a matrix; names without a place are left out."""
    cells = [
        (row, places[name], line[name]) for row, line in enumerate(lines) for name in sorted(line) if name in places
    ]
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    return csr_matrix((values, (rows, columns)), shape=(len(lines), len(places)), dtype=float)


def _of_length_one(table: csr_matrix) -> csr_matrix:
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    return (diags(1 / np.maximum(lengths, 1e-9)) @ table).tocsr()
