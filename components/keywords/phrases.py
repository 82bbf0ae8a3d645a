"""Words that hang together become one term: names of persons, and phrases of two and three words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import pandas as pd

from components.keywords.each import capital, each
from components.keywords.given_names import OFFICES, given_names
from components.keywords.language import titles
from components.reading.model import Reading

#: A pair is a phrase from this many occurrences, and from this cohesion: its occurrences over the geometric mean of
#: its words' (1 where neither stands without the other).
FEWEST, COHESION = 2, 0.5
#: No phrase has more words than this.
LONGEST = 3


def join_names(rows: pd.DataFrame, readings: Iterable[Reading]) -> pd.DataFrame:
    """Return rows in which a person's title, given names and surname are one occurrence of the surname.

    "Defense Secretary Jim Mattis", "James Mattis" and "Mattis" are house style, not emphasis.
    """
    befores = given_names(rows, readings)
    for _ in range(2 * LONGEST):
        joined = [
            second in befores and (first in befores[second] or first in OFFICES) for first, second in _neighbours(rows)
        ]
        chosen = _adjacent(rows) & np.array([*joined, False], dtype=bool)[: len(rows)]
        if not chosen.any():
            break
        chosen &= ~np.r_[False, chosen[:-1]]
        rows = _merge(rows, chosen, rows["term"].to_numpy(object)[np.flatnonzero(chosen) + 1])
    return rows


def join_phrases(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows in which words that hang together are one occurrence of a phrase, which absorbs its words.

    Counts every voice. Words hang together where nothing stands between them but a space or a hyphen.
    Needs rows in the order of the text, article by article.
    """
    for _ in range(LONGEST):
        score = _cohesion(rows)
        before, after = np.r_[0, score[:-1]], np.r_[score[1:], 0]
        chosen = (score >= COHESION) & (score > before) & (score >= after)
        chosen[1:] &= ~chosen[:-1]
        if not chosen.any():
            break
        first = np.flatnonzero(chosen)
        terms = rows["term"].to_numpy(object)
        rows = _merge(rows, chosen, terms[first] + " " + terms[first + 1])
    return rows


def _neighbours(rows: pd.DataFrame) -> Iterable[tuple[str, str]]:
    terms = rows["term"].tolist()
    return pairwise(terms)


def _adjacent(rows: pd.DataFrame) -> np.ndarray:
    """Return, for each row, whether the next one follows it with a single character between, in sentence and voice."""
    if rows.empty:
        return np.zeros(0, dtype=bool)
    start, end = rows["start"].to_numpy(), rows["end"].to_numpy()
    same = start[1:] - end[:-1] == 1
    for column in ("article_id", "sentence", "voice"):
        value = rows[column].to_numpy()
        same &= value[1:] == value[:-1]
    return np.r_[same, False]


def _cohesion(rows: pd.DataFrame) -> np.ndarray:
    """Return, for each row, how firmly its term hangs together with the next row's; 0 where it cannot be a phrase.

    Words with a capital join only such words: a verb that twice stands before the same name is no part of it. Nor is
    a title of what follows it.
    """
    score = np.zeros(len(rows))
    first = np.flatnonzero(_adjacent(rows))
    if not len(first):
        return score
    codes, different = pd.factorize(rows["term"])
    terms = different.tolist()
    words = np.array([term.count(" ") + 1 for term in terms])
    first = first[words[codes[first]] + words[codes[first + 1]] <= LONGEST]
    capitals = np.bincount(codes, weights=each(rows["form"], capital, float), minlength=len(terms))
    upper = capitals / np.bincount(codes, minlength=len(terms)) > 0.5
    title = np.array([term.rsplit(" ", 1)[-1] in titles("person") for term in terms])
    first = first[(upper[codes[first]] == upper[codes[first + 1]]) & ~title[codes[first]]]
    uses = np.bincount(codes, minlength=len(terms))
    pair = codes[first].astype("int64") * len(terms) + codes[first + 1]
    _, place, together = np.unique(pair, return_inverse=True, return_counts=True)
    together = together[place]
    firm = together / np.sqrt(uses[codes[first]] * uses[codes[first + 1]])
    score[first] = np.where((together >= FEWEST) & (codes[first] != codes[first + 1]), firm, 0)
    return score


def _merge(rows: pd.DataFrame, chosen: np.ndarray, terms: np.ndarray) -> pd.DataFrame:
    """Return rows where each chosen one has taken in the row after it and has got a new term."""
    first = np.flatnonzero(chosen)
    form, end = rows["form"].to_numpy(object).copy(), rows["end"].to_numpy().copy()
    term, name = rows["term"].to_numpy(object).copy(), rows["name"].to_numpy().copy()
    form[first] = form[first] + " " + form[first + 1]
    end[first], term[first] = end[first + 1], terms
    name[first] = name[first + 1]
    merged = rows.assign(form=form, end=end, term=term, name=name)
    kept = np.ones(len(rows), dtype=bool)
    kept[first + 1] = False
    return merged[kept].reset_index(drop=True)
