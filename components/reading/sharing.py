"""How stretches of an article are shared with other articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

import pandas as pd

from components.reading.model import Reading, Shared


def sharing_of_rows(readings: Iterable[Reading], rows: pd.DataFrame) -> list[str]:
    """Return how each row's stretch of its article is shared (`sharing_of`); the rows of an article stand together.

    Raises:
        KeyError: a row is of an article of which no reading is given.
    """
    by_id = {reading.article.article_id: reading for reading in readings}
    articles, starts, ends = (rows[name].tolist() for name in ("article_id", "start", "end"))
    edges = [next(places) for _, places in groupby(range(len(articles)), key=articles.__getitem__)]
    found: list[str] = []
    for first, last in pairwise([*edges, len(articles)]):
        found += sharing_of(by_id[articles[first]], starts[first:last], ends[first:last])
    return found


def sharing_of(reading: Reading, starts: Sequence[int], ends: Sequence[int]) -> list[str]:
    """Return, for each stretch, how it is shared (`model.SHARINGS`): as at least half of its characters are.

    Where several kinds reach a half, copy across outlets counts before copy within one, and that before a speech.
    """
    if not reading.shared:
        return ["none"] * len(starts)
    shared = sorted(reading.shared, key=lambda one: one.start)
    begins = [one.start for one in shared]
    reach = max(one.end - one.start for one in shared)
    found = []
    for start, end in zip(starts, ends, strict=True):
        # Only passages that begin before the end, and not so far before the start that none is so long, can be held.
        near = shared[bisect_left(begins, start - reach) : bisect_right(begins, end)]
        found.append(_sharing(near, start, end) if near else "none")
    return found


def _sharing(shared: Sequence[Shared], start: int, end: int) -> str:
    for kind in ("across", "within", "speech"):
        covered = sum(max(0, min(end, one.end) - max(start, one.start)) for one in shared if one.sharing == kind)
        if covered * 2 >= max(end - start, 1):
            return kind
    return "none"
