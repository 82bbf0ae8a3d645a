"""Words that hang together become one term: names of persons, and phrases of two and three words."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from components.keywords.given_names import OFFICES, given_names
from components.keywords.language import titles
from components.keywords.uses import Uses, capital
from components.reading.model import Reading

#: A pair is a phrase from this many occurrences, and from this cohesion: its occurrences over the geometric mean of
#: its words' (1 where neither stands without the other).
FEWEST, COHESION = 2, 0.5
#: No phrase has more words than this.
LONGEST = 3


def join_names(uses: Uses, readings: Iterable[Reading]) -> Uses:
    """Return uses in which a person's title, given names and surname are one occurrence of the surname.

    "Defense Secretary Jim Mattis", "James Mattis" and "Mattis" are house style, not emphasis.
    """
    befores = given_names(uses, readings)
    for _ in range(2 * LONGEST):
        chosen = _before_surnames(uses, befores)
        chosen &= ~np.append(False, chosen[:-1])[: len(chosen)]
        if not chosen.any():
            break
        first = np.flatnonzero(chosen)
        uses = uses.merged(first, uses.term[first + 1])
    return uses


def _before_surnames(uses: Uses, befores: dict[str, set[str]]) -> np.ndarray:
    """Return for each use whether it is a given name or a title, and the surname comes next."""
    chosen = np.zeros(len(uses), dtype=bool)
    surname = uses.terms.each(befores.__contains__)
    first = np.flatnonzero(uses.adjacent())
    first = first[surname[uses.term[first + 1]]]
    if len(first):
        terms, many = uses.terms.all(), len(uses.terms)
        pairs, place = np.unique(uses.term[first].astype("int64") * many + uses.term[first + 1], return_inverse=True)
        named = ((terms[pair // many], befores[terms[pair % many]]) for pair in pairs.tolist())
        chosen[first] = np.array([one in given or one in OFFICES for one, given in named])[place]
    return chosen


def join_phrases(uses: Uses) -> Uses:
    """Return uses in which words that hang together are one occurrence of a phrase, which absorbs its words.

    Counts every voice. Words hang together where nothing stands between them but a space or a hyphen.
    Needs uses in the order of the text, article by article.
    """
    for _ in range(LONGEST):
        score = _cohesion(uses)
        before, after = np.r_[0, score[:-1]], np.r_[score[1:], 0]
        chosen = (score >= COHESION) & (score > before[: len(score)]) & (score >= after[: len(score)])
        chosen[1:] &= ~chosen[:-1]
        if not chosen.any():
            break
        first = np.flatnonzero(chosen)
        uses = uses.merged(first, uses.phrases(first))
    return uses


def _cohesion(uses: Uses) -> np.ndarray:
    """Return, for each use, how firmly its term hangs together with the next one's; 0 where it cannot be a phrase.

    Words with a capital join only such words: a verb that twice stands before the same name is no part of it. Nor is
    a title of what follows it.
    """
    score = np.zeros(len(uses))
    first = np.flatnonzero(uses.adjacent())
    if not len(first):
        return score
    term = uses.term
    words = uses.terms.once(_words_of, int)
    first = first[words[term[first]] + words[term[first + 1]] <= LONGEST]
    count = uses.of_terms()
    upper = uses.of_terms(uses.forms.once(capital)[uses.form]) / np.maximum(count, 1) > 0.5
    title = uses.terms.once(ends_in_title)
    first = first[(upper[term[first]] == upper[term[first + 1]]) & ~title[term[first]]]
    pair = term[first].astype("int64") * len(uses.terms) + term[first + 1]
    _, place, together = np.unique(pair, return_inverse=True, return_counts=True)
    together = together[place]
    firm = together / np.sqrt(count[term[first]] * count[term[first + 1]])
    score[first] = np.where((together >= FEWEST) & (term[first] != term[first + 1]), firm, 0)
    return score


def _words_of(term: str) -> int:
    return term.count(" ") + 1


def ends_in_title(term: str) -> bool:
    """Whether a term ends in the title of a person ("defense secretary")."""
    return term.rsplit(" ", 1)[-1] in titles("person")
