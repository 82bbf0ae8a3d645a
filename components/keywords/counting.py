"""Counts by outlet and term: here, elsewhere, inside longer terms, and how evenly over the articles."""

from __future__ import annotations

import re
from functools import lru_cache

import pandas as pd

from components.keywords.spelling import neutral

_PIECE = re.compile(r"[ \-‑]")


def words_counted(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return article_id, outlet and the words in the voices counted, of articles that have any."""
    voices = [f"words_{voice}" for voice in sorted(rows["voice"].unique())]
    words = articles[["article_id", "outlet"]].assign(words=articles[voices].sum(axis=1).astype(float))
    return words[words["words"] > 0].drop_duplicates("article_id").reset_index(drop=True)


def counted(rows: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return outlet, term, name, count, articles, of_articles, first and rate."""
    lines = rows.groupby(["outlet", "term"], as_index=False, sort=True).agg(
        name=("name", "first"), count=("start", "size"), articles=("article_id", "nunique"), first=("position", "min")
    )
    by_outlet = words.groupby("outlet")["words"]
    lines["of_articles"] = lines["outlet"].map(by_outlet.size())
    lines["rate"] = 1000 * lines["count"] / lines["outlet"].map(by_outlet.sum())
    return lines.dropna(subset=["rate"]).reset_index(drop=True)


def with_elsewhere(lines: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Return lines with the others' count, the highest of their rates, and whose it is (empty for none).

    A use inside a longer term counts as well: who writes "nuclear weapons" does use "weapons".
    """
    total = words.groupby("outlet")["words"].sum()
    uses = uses_inside(lines)
    uses["rate"] = 1000 * uses["count"] / uses["outlet"].map(total)
    ranked = uses.sort_values(["key", "rate", "outlet"], ascending=[True, False, True], kind="stable")
    place = ranked.groupby("key").cumcount()
    first, second = ranked[place == 0].set_index("key"), ranked[place == 1].set_index("key")
    key = lines["term"].map(_key)
    leads = lines["outlet"] == key.map(first["outlet"])
    highest = key.map(second["rate"]).where(leads, key.map(first["rate"]))
    whose = key.map(second["outlet"]).where(leads, key.map(first["outlet"]))
    here = pd.MultiIndex.from_arrays([key, lines["outlet"]])
    elsewhere = (
        key.map(uses.groupby("key")["count"].sum())
        - uses.set_index(["key", "outlet"])["count"].reindex(here).to_numpy()
    )
    return lines.assign(
        elsewhere=elsewhere.astype(int),
        highest=highest.fillna(0.0),
        highest_outlet=whose.astype(object).where(whose.notna(), ""),
    )


def uses_inside(lines: pd.DataFrame) -> pd.DataFrame:
    """Return key, outlet and count of every term and of every part of a phrase."""
    found: dict[tuple[str, str], int] = {}
    for outlet, term, count in zip(lines["outlet"], lines["term"], lines["count"], strict=True):
        for part in _parts(term):
            found[part, outlet] = found.get((part, outlet), 0) + count
    return pd.DataFrame(
        [(key, outlet, count) for (key, outlet), count in found.items()], columns=["key", "outlet", "count"]
    )


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
    uses = rows.groupby(["outlet", "term", "article_id"], as_index=False).size()
    size = words.set_index("article_id")["words"]
    total = words.groupby("outlet")["words"].sum()
    expected = uses["article_id"].map(size) / uses["outlet"].map(total)
    observed = uses["size"] / uses.groupby(["outlet", "term"])["size"].transform("sum")
    uses["excess"] = (expected - observed).abs() - expected
    dp = (1 + uses.groupby(["outlet", "term"])["excess"].sum()) / 2
    return lines.merge(dp.rename("dp").reset_index(), on=["outlet", "term"], how="left")
