"""Counts by outlet and term: here, elsewhere, inside longer terms, and how evenly over the articles."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

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
    total, of_articles = _words_of(words), Counter(words["outlet"].tolist())
    found: dict[tuple[str, str], _Uses] = {}
    columns = (rows[column].tolist() for column in ("outlet", "term", "name", "article_id", "position"))
    for outlet, term, name, article, position in zip(*columns, strict=True):
        uses = found.get((outlet, term))
        if uses is None:
            uses = found[outlet, term] = _Uses(name, position)
        uses.count += 1
        uses.articles.add(article)
        uses.first = min(uses.first, position)
    lines = [
        (*pair, uses.name, uses.count, len(uses.articles), uses.first, of_articles[pair[0]], 1000 * uses.count / whole)
        for pair, uses in sorted(found.items())
        if (whole := total.get(pair[0]))
    ]
    return pd.DataFrame(
        lines, columns=["outlet", "term", "name", "count", "articles", "first", "of_articles", "rate"]
    ).astype({"outlet": "str", "term": "str"})


@dataclass
class _Uses:
    """An outlet's uses of a term, while they are counted."""

    name: bool
    first: float
    count: int = 0
    articles: set[str] = field(default_factory=set)


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
    ranked = {
        key: sorted(((1000 * count / total[outlet], outlet) for outlet, count in uses.items()), key=_highest_first)[:2]
        for key, uses in by_key.items()
    }
    found = []
    for outlet, term in zip(lines["outlet"].tolist(), lines["term"].tolist(), strict=True):
        key = _key(term)
        rate, whose = next((use for use in ranked[key] if use[1] != outlet), (0.0, ""))
        found.append((sum(by_key[key].values()) - by_key[key][outlet], rate, whose))
    elsewhere, highest, highest_outlet = zip(*found, strict=True) if found else ((), (), ())
    return lines.assign(
        elsewhere=np.array(elsewhere, dtype="int64"),
        highest=np.array(highest, dtype="float64"),
        highest_outlet=pd.Series(highest_outlet, index=lines.index, dtype=object),
    )


def _highest_first(use: tuple[float, str]) -> tuple[float, str]:
    return -use[0], use[1]


def uses_inside(lines: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Return, for every term and every part of a phrase (a key), how often each outlet uses it."""
    found: dict[str, dict[str, int]] = {}
    columns = (lines[column].tolist() for column in ("outlet", "term", "count"))
    for outlet, term, count in zip(*columns, strict=True):
        for part in _parts(term):
            uses = found.setdefault(part, {})
            uses[outlet] = uses.get(outlet, 0) + count
    return found


def _parts(term: str) -> set[str]:
    """Return the keys of a term and of the words and pairs in it."""
    pieces = _PIECE.split(term)
    spans = [(left, right) for left in range(len(pieces)) for right in range(left + 1, len(pieces) + 1)]
    return {_key(" ".join(pieces[left:right])) for left, right in spans}


@lru_cache(maxsize=100_000)
def _key(term: str) -> str:
    """Return a key under which a term meets itself inside other terms, whatever its spelling and number."""
    return " ".join((neutral(piece) or piece.casefold()).removesuffix("s") for piece in _PIECE.split(term))


def with_dispersion(lines: pd.DataFrame, rows: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return lines with Gries' DP: half the sum, over articles, of |share of the words - share of the uses|."""
    total, size = _words_of(words), dict(zip(words["article_id"].tolist(), words["words"].tolist(), strict=True))
    uses: dict[tuple[str, str], Counter[str]] = {}
    columns = (rows[column].tolist() for column in ("outlet", "term", "article_id"))
    for outlet, term, article in zip(*columns, strict=True):
        uses.setdefault((outlet, term), Counter())[article] += 1
    pairs = zip(lines["outlet"].tolist(), lines["term"].tolist(), strict=True)
    return lines.assign(dp=[_deviation(uses[pair], total[pair[0]], size) for pair in pairs])


def _deviation(uses: Counter[str], words: float, size: dict[str, float]) -> float:
    """Return Gries' DP of a term; an article without it counts with its whole share of the words."""
    count = sum(uses.values())
    excess = [abs(size[article] / words - own / count) - size[article] / words for article, own in uses.items()]
    return (1 + math.fsum(excess)) / 2
