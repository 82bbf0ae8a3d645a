"""Counts by outlet and term: here, elsewhere, inside longer terms, and how evenly over the articles."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from components.keywords.spelling import neutral

_PIECE = re.compile(r"[ \-‑]")


def words_counted(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return article_id, outlet and the words in the voices counted, of articles that have any."""
    voices = [f"words_{voice}" for voice in sorted(rows["voice"].unique())]
    words = articles[["article_id", "outlet"]].assign(words=articles[voices].sum(axis=1).astype(float))
    return words[words["words"] > 0].drop_duplicates("article_id").reset_index(drop=True)


def counted(rows: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return outlet, term, name, count, articles, of_articles, first and rate, outlets and terms in their order."""
    coded = _coded(rows)
    pairs, first_row, place, count = np.unique(coded.pair, return_index=True, return_inverse=True, return_counts=True)
    earliest = np.full(len(pairs), np.inf)
    np.minimum.at(earliest, place, rows["position"].to_numpy())
    in_articles = np.unique(place * max(len(coded.articles), 1) + coded.article) // max(len(coded.articles), 1)
    outlet, term = (np.asarray(pairs) // max(len(coded.terms), 1), np.asarray(pairs) % max(len(coded.terms), 1))
    total, of_articles = _words_of(words), Counter(words["outlet"].tolist())
    whole = np.array([total.get(one, np.nan) for one in coded.outlets])[outlet] if len(pairs) else np.zeros(0)
    lines = pd.DataFrame(
        {
            "outlet": coded.outlets.take(outlet),
            "term": coded.terms.take(term),
            "name": rows["name"].to_numpy()[first_row],
            "count": count,
            "articles": np.bincount(in_articles, minlength=len(pairs)),
            "first": earliest,
            "of_articles": [of_articles[one] for one in coded.outlets.take(outlet).tolist()],
            "rate": 1000 * count / whole,
        }
    )
    return lines.dropna(subset=["rate"]).reset_index(drop=True)


class _Coded(NamedTuple):
    """Rows by number: each row's outlet and term as one, its article, and what the numbers stand for."""

    pair: np.ndarray
    article: np.ndarray
    outlets: pd.Index
    terms: pd.Index
    articles: pd.Index


def _coded(rows: pd.DataFrame) -> _Coded:
    (outlet, outlets), (term, terms) = (pd.factorize(rows[column], sort=True) for column in ("outlet", "term"))
    article, articles = pd.factorize(rows["article_id"])
    return _Coded(outlet * len(terms) + term, article, outlets, terms, articles)


def _words_of(words: pd.DataFrame) -> dict[str, float]:
    """Return each outlet's words."""
    total: dict[str, float] = {}
    for outlet, own in zip(words["outlet"].tolist(), words["words"].tolist(), strict=True):
        total[outlet] = total.get(outlet, 0.0) + own
    return total


def with_elsewhere(lines: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return lines with the others' count, the highest of their rates, and whose it is (empty for none).

    A use inside a longer term counts as well: who writes "nuclear weapons" does use "weapons".
    """
    total, by_key = _words_of(words), uses_inside(lines)
    asked = {term: _key(term) for term in set(lines["term"].tolist())}
    ranked = {key: _two_highest(by_key[key], total) for key in set(asked.values())}
    sums = {key: sum(by_key[key].values()) for key in ranked}
    found = []
    for outlet, term in zip(lines["outlet"].tolist(), lines["term"].tolist(), strict=True):
        key = asked[term]
        rate, whose = next((use for use in ranked[key] if use[1] != outlet), (0.0, ""))
        found.append((sums[key] - by_key[key][outlet], rate, whose))
    elsewhere, highest, highest_outlet = zip(*found, strict=True) if found else ((), (), ())
    return lines.assign(
        elsewhere=np.array(elsewhere, dtype="int64"),
        highest=np.array(highest, dtype="float64"),
        highest_outlet=pd.Series(highest_outlet, index=lines.index, dtype=object),
    )


def _two_highest(uses: dict[str, int], total: dict[str, float]) -> list[tuple[float, str]]:
    """Return the two highest rates with their outlets, of the same rates those whose names come first."""
    if len(uses) == 1:
        return [(1000 * count / total[outlet], outlet) for outlet, count in uses.items()]
    rates = sorted((-1000 * count / total[outlet], outlet) for outlet, count in uses.items())
    return [(-rate, outlet) for rate, outlet in rates[:2]]


def uses_inside(lines: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Return, for every term and every part of a phrase (a key), how often each outlet uses it."""
    found: dict[str, dict[str, int]] = {}
    columns = (lines[column].tolist() for column in ("outlet", "term", "count"))
    for outlet, term, count in zip(*columns, strict=True):
        for part in _parts(term):
            uses = found.setdefault(part, {})
            uses[outlet] = uses.get(outlet, 0) + count
    return found


@lru_cache(maxsize=300_000)
def _parts(term: str) -> frozenset[str]:
    """Return the keys of a term and of the words and pairs in it."""
    pieces = _PIECE.split(term)
    spans = [(left, right) for left in range(len(pieces)) for right in range(left + 1, len(pieces) + 1)]
    return frozenset(_key(" ".join(pieces[left:right])) for left, right in spans)


@lru_cache(maxsize=300_000)
def _key(term: str) -> str:
    """Return a key under which a term meets itself inside other terms, whatever its spelling and number."""
    return " ".join((neutral(piece) or piece.casefold()).removesuffix("s") for piece in _PIECE.split(term))


def with_dispersion(lines: pd.DataFrame, rows: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return lines with Gries' DP: half the sum, over articles, of |share of the words - share of the uses|.

    An article without the term counts with its whole share of the words.
    """
    coded, total = _coded(rows), _words_of(words)
    uses, own = np.unique(coded.pair * len(coded.articles) + coded.article, return_counts=True)
    pairs, place = np.unique(uses // len(coded.articles), return_inverse=True)
    outlets = coded.outlets.take(pairs // len(coded.terms)).tolist()
    terms = coded.terms.take(pairs % len(coded.terms)).tolist()
    size = dict(zip(words["article_id"].tolist(), words["words"].tolist(), strict=True))
    sizes = np.array([size.get(one, np.nan) for one in coded.articles.tolist()])[uses % len(coded.articles)]
    expected = sizes / np.array([total.get(one, np.nan) for one in outlets])[place]
    excess = np.abs(expected - own / np.bincount(place, weights=own)[place]) - expected
    dp = dict(zip(zip(outlets, terms, strict=True), (1 + np.bincount(place, weights=excess)) / 2, strict=True))
    return lines.assign(dp=[dp[pair] for pair in zip(lines["outlet"].tolist(), lines["term"].tolist(), strict=True)])
