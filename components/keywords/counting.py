"""Uses counted once for a corpus, article by article, and added up for any choice of its articles.

Here, elsewhere, inside longer terms, and how evenly over the articles. Outlets and terms go by number until a summary
is made: their numbers follow their names, so what is sorted by one is sorted by the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from components.keywords.numbered import Codes, codes_of
from components.keywords.spelling import neutral

_PIECE = re.compile(r"[ \-‑]")


class Entries(NamedTuple):
    """One entry for each article and what it uses (a term, or a part of one), in the order of `group`.

    `group` numbers outlet and term together, or part and outlet; within it articles stand in the order of the rows.
    """

    group: np.ndarray
    article: np.ndarray
    times: np.ndarray


class Facts(NamedTuple):
    """Of each entry of a term: its first position in the article, and whether it is a name there."""

    first: np.ndarray
    name: np.ndarray


@dataclass(frozen=True)
class Counted:
    """The uses of a corpus. `articles`, `outlets` and `terms` are what numbers stand for; `outlet` is each article's.

    `voices` says of each article in which voices it has rows. `parts` are the uses of words and pairs within terms, a
    term itself among them; `key` is the part that a term meets there, whatever its spelling and number.
    """

    articles: pd.Index
    outlets: pd.Index
    terms: pd.Index
    outlet: np.ndarray
    voices: dict[str, np.ndarray]
    uses: Entries
    facts: Facts
    parts: Entries
    key: np.ndarray

    @property
    def nbytes(self) -> int:
        """Return how much memory it takes."""
        arrays = (self.outlet, *self.voices.values(), *self.uses, *self.facts, *self.parts, self.key)
        names = (self.articles, self.outlets, self.terms)
        return sum(one.nbytes for one in arrays) + sum(int(one.nbytes) for one in names)


class Part(NamedTuple):
    """The part of a corpus that is counted: its articles with their words, and the entries of its uses.

    `words` has article_id, outlet and words; `size` the words of each article of the corpus, `total` of each outlet
    (NaN where it has none). `line` is each entry's line: one for each outlet and term, `starts` where each begins.
    """

    words: pd.DataFrame
    size: np.ndarray
    total: np.ndarray
    chosen: np.ndarray
    uses: Entries
    facts: Facts
    starts: np.ndarray
    line: np.ndarray


def counted(rows: pd.DataFrame) -> Counted:
    """Return the uses of rows, counted."""
    return counted_of(codes_of((rows,)))


def counted_of(codes: Codes) -> Counted:
    """Return uses by number, counted."""
    held, article = np.unique(codes.article, return_inverse=True)
    articles = pd.Index([codes.articles[one] for one in held.tolist()], dtype="str")
    outlet, outlets = pd.factorize(pd.Series([codes.outlets[one] for one in held.tolist()], dtype="str"), sort=True)
    used = np.unique(codes.term)
    by_letters = sorted(used.tolist(), key=codes.terms.__getitem__)
    terms = pd.Index([codes.terms[one] for one in by_letters], dtype="str")
    rank = np.zeros(len(codes.terms), "int64")
    rank[by_letters] = np.arange(len(by_letters))
    key = outlet[article] * len(terms)
    key += rank[codes.term]
    key *= len(articles)
    key += article
    # Sorted once, so that of a million uses no more is held than their order. The first of each stays the first.
    order = np.argsort(key, kind="stable")
    key = key[order]
    starts = starts_of(key)
    different, row = key[starts], order[starts]
    first = np.minimum.reduceat(codes.position[order], starts) if len(starts) else np.zeros(0)
    count = np.diff(starts, append=len(order))
    del key, order
    uses = Entries(different // max(len(articles), 1), article[row], count)
    facts = Facts(first, codes.name[row])
    said = {voice: own[held] for voice, own in codes.voices.items()}
    parts, keys = _parts_of(uses, rank[codes.term[row]], terms, outlet, len(outlets))
    return Counted(articles, outlets, terms, outlet, said, uses, facts, parts, keys)


def _parts_of(
    uses: Entries, term: np.ndarray, terms: pd.Index, outlet: np.ndarray, outlets: int
) -> tuple[Entries, np.ndarray]:
    """Return the uses of the parts of terms, part by part and in it outlet by outlet, and each term's own part."""
    numbers: dict[str, int] = {}
    held = [[numbers.setdefault(part, len(numbers)) for part in _parts(one)] for one in terms.tolist()]
    keys = np.array([numbers[_key(one)] for one in terms.tolist()], dtype="int64")
    many = np.array([len(own) for own in held], dtype="int64")
    flat = np.array([part for own in held for part in own], dtype="int64")
    begins = np.cumsum(many) - many
    entry = np.repeat(np.arange(len(term), dtype="int32"), many[term])
    place = np.arange(len(entry))
    place += np.repeat(begins[term] - np.cumsum(many[term]) + many[term], many[term])
    group = flat[place]
    del place
    group *= max(outlets, 1)
    group += outlet[uses.article[entry]]
    order = np.argsort(group, kind="stable")
    entry = entry[order]
    return Entries(group[order], uses.article[entry], uses.times[entry]), keys


def part_of(whole: Counted, articles: pd.DataFrame) -> Part:
    """Return the part of a corpus that articles make up."""
    at = whole.articles.get_indexer(pd.Index(articles["article_id"]))
    chosen = np.zeros(len(whole.articles), bool)
    chosen[at[at >= 0]] = True
    words = _words(articles, [voice for voice, held in whole.voices.items() if (held & chosen).any()])
    size, total = np.full(len(whole.articles), np.nan), np.full(len(whole.outlets), np.nan)
    at = whole.articles.get_indexer(pd.Index(words["article_id"]))
    size[at[at >= 0]] = words["words"].to_numpy()[at >= 0]
    sums = words.groupby("outlet")["words"].sum()
    of = whole.outlets.get_indexer(sums.index)
    total[of[of >= 0]] = sums.to_numpy()[of >= 0]
    chosen &= ~np.isnan(total[whole.outlet])
    kept = chosen[whole.uses.article]
    uses = Entries(*(values[kept] for values in whole.uses))
    starts = starts_of(uses.group)
    line = np.repeat(np.arange(len(starts)), np.diff(starts, append=len(uses.group)))
    return Part(words, size, total, chosen, uses, Facts(*(values[kept] for values in whole.facts)), starts, line)


def _words(articles: pd.DataFrame, voices: list[str]) -> pd.DataFrame:
    """Return article_id, outlet and the words in the voices counted, of articles that have any."""
    said = articles[[f"words_{voice}" for voice in voices]].sum(axis=1).astype(float)
    words = articles[["article_id", "outlet"]].assign(words=said)
    return words[words["words"] > 0].drop_duplicates("article_id").reset_index(drop=True)


def starts_of(group: np.ndarray) -> np.ndarray:
    """Return where each run of equal numbers begins."""
    return np.flatnonzero(np.append(True, group[1:] != group[:-1])) if len(group) else np.zeros(0, "int64")


def lines_of(whole: Counted, part: Part) -> pd.DataFrame:
    """Return a line for each outlet and term in use, both by number: what is counted of it here and elsewhere.

    name, count, articles, first, of_articles, rate, then elsewhere, highest and highest_outlet (the others' count, the
    highest of their rates, and whose it is, -1 for nobody's), and dp.
    """
    starts, uses = part.starts, part.uses
    outlet, term = np.divmod(uses.group[starts], max(len(whole.terms), 1))
    count = np.add.reduceat(uses.times, starts)
    of_articles = part.words["outlet"].value_counts().reindex(whole.outlets, fill_value=0).to_numpy("int64")
    lines = pd.DataFrame(
        {
            "outlet": outlet,
            "term": term,
            "name": part.facts.name[starts],
            "count": count,
            "articles": np.diff(starts, append=len(uses.group)),
            "first": np.minimum.reduceat(part.facts.first, starts),
            "of_articles": of_articles[outlet],
            "rate": 1000 * count / part.total[outlet],
        }
    )
    return lines.assign(**_elsewhere(whole, part, outlet, term), dp=_dispersion(whole, part, outlet, count))


def _elsewhere(whole: Counted, part: Part, outlet: np.ndarray, term: np.ndarray) -> dict[str, np.ndarray]:
    """Return the others' count of each line, the highest of their rates, and whose it is.

    A use inside a longer term counts as well: who writes "nuclear weapons" does use "weapons".
    """
    outlets = len(whole.outlets)
    kept = part.chosen[whole.parts.article]
    group = whole.parts.group[kept]
    starts = starts_of(group)
    count, group = np.add.reduceat(whole.parts.times[kept], starts), group[starts]
    key, whose = np.divmod(group, outlets)
    begins = starts_of(key)
    of = np.repeat(np.arange(len(begins)), np.diff(begins, append=len(key)))
    rate = 1000 * count / part.total[whose]
    first = _highest(rate, of, begins)
    lower = rate.copy()
    lower[first] = -1.0
    second = _highest(lower, of, begins)
    own = np.searchsorted(key[begins], whole.key[term])
    own_count = count[np.searchsorted(group, whole.key[term] * outlets + outlet)]
    shown = np.where(whose[first[own]] == outlet, second[own], first[own])
    anybody = whose[shown] != outlet
    return {
        "elsewhere": np.add.reduceat(count, begins)[own] - own_count,
        "highest": np.where(anybody, rate[shown], 0.0),
        "highest_outlet": np.where(anybody, whose[shown], -1),
    }


def _highest(rate: np.ndarray, of: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """Return where each group's highest rate is; of the same rates the first, whose name comes first."""
    found = np.flatnonzero(rate == np.maximum.reduceat(rate, begins)[of])
    return np.asarray(found[starts_of(of[found])])


def _dispersion(whole: Counted, part: Part, outlet: np.ndarray, count: np.ndarray) -> np.ndarray:
    """Return Gries' DP: half the sum, over articles, of |share of the words - share of the uses|.

    An article without the term counts with its whole share of the words.
    """
    expected = part.size[part.uses.article] / part.total[outlet][part.line]
    excess = np.abs(expected - part.uses.times / count[part.line]) - expected
    return np.asarray((1 + np.bincount(part.line, weights=excess)) / 2)


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
