"""What stands out of one event: the two outlets that share most text, and the longest passage as both print it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

import pandas as pd

from components.contract import Claim, Extract, Finding
from components.reuse.cells import outlets_having
from components.wording import counted, part_of, whose_articles

#: Shared words from which on they are told of.
_LEAST = 30


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the two outlets of one event that share most text, quotations apart; none of several events."""
    if rows.empty or articles["event"].nunique() > 1:
        return []
    having = outlets_having(rows)
    copied = _most(rows, having)
    if copied is None:
        return []
    (one, words, passages, total), (other, back, back_passages, back_total) = copied
    if words < _LEAST:
        return []
    text = (
        f"{one} shares {words:,} of its {counted(total, 'word')} ({part_of(words, total)}) with {other}, word for word "
        f"or nearly, in {counted(passages, 'passage')}, quotations inside them included: {back:,} "
        f"of the {back_total:,} in {whose_articles(other, articles)} ({part_of(back, back_total)})."
    )
    claims = (
        Claim(one, "shares text with", other, (words, passages, total)),
        Claim(other, "shares text with", one, (back, back_passages, back_total)),
    )
    return [Finding(text, claims=claims, row="shared", about="Shared text", beside=_longest(rows, one, other))]


def _longest(rows: pd.DataFrame, one: str, other: str) -> tuple[Extract, ...]:
    """Return the longest passage that both have, as it stands in an article of each."""
    held: defaultdict[tuple[str, str], list[tuple[str, int, int]]] = defaultdict(list)
    words: Counter[str] = Counter()
    copied = rows.loc[rows["sharing"] == "across", _PLACED].to_numpy(object).tolist()
    for outlet, passage, article, start, end, count in copied:
        held[outlet, passage].append((article, start, end))
        words[passage] += count if outlet == one else 0
    passage = max((passage for passage in words if held[one, passage] and held[other, passage]), key=words.__getitem__)
    found = []
    for outlet in (one, other):
        article = held[outlet, passage][0][0]
        spans = [(start, end) for own, start, end in held[outlet, passage] if own == article]
        found.append(Extract(article, min(spans)[0], max(end for _, end in spans), whole=True))
    return tuple(found)


_PLACED = ["outlet", "passage", "article_id", "start", "end", "words"]


class _Side(NamedTuple):
    outlet: str
    words: int
    passages: int
    total: int


def _most(rows: pd.DataFrame, having: dict[str, set[str]]) -> tuple[_Side, _Side] | None:
    """Return the two outlets that share most words, each with how many it shares, in how many passages, of how many."""
    words: Counter[tuple[str, str]] = Counter()
    passages: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    totals: Counter[str] = Counter()
    for outlet, sharing, passage, count in rows[["outlet", "sharing", "passage", "words"]].to_numpy(object).tolist():
        totals[outlet] += count
        for other in having[passage] if sharing == "across" else ():
            if other != outlet:
                words[outlet, other] += count
                passages[outlet, other].add(passage)
    if not words:
        return None
    one, other = min(words, key=lambda pair: (-words[pair], pair))
    first, second = (
        _Side(mine, words[mine, theirs], len(passages[mine, theirs]), totals[mine])
        for mine, theirs in ((one, other), (other, one))
    )
    return first, second
