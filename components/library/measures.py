"""The rows of each measure as files, one measure after the other, and what the first page counts of them.

Of an analysis whose rows are made when they are asked for (`analysis.in_turn`) those of one measure are held at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.analysis.give_back import give_back
from components.analysis.in_turn import parts_of
from components.analysis.measuring import Progress, stacked
from components.board.rates import Counted, all_rates
from components.library import rates
from components.library.tables import in_groups, pack_groups, packable

Frames = Sequence[pd.DataFrame]


def packed(analysis: Analysis, tell: Progress) -> Iterator[tuple[str, bytes]]:
    """Yield the files of all rows, and then those of the rates, with their names."""
    components = {one.slug: one for one in registered()}
    counted: dict[str, list[Counted]] = {}
    for slug in analysis.rows:
        told = components[slug].title if slug in components else slug
        tell(told, 0, len(analysis.articles))
        rows = alike(analysis.parts(slug))
        yield from _of_measure(slug, rows, alike(parts_of(analysis.measured, slug)))
        if slug in components and rates.are_kept(analysis.articles):
            counted[slug] = counted_of(slug, rows, analysis.articles)
        del rows
        give_back()
        tell(told, len(analysis.articles), len(analysis.articles))
    yield from rates.packed([one for slug in components for one in counted.get(slug, ())], analysis.articles)


def _of_measure(slug: str, rows: Frames, measured: Frames) -> Iterator[tuple[str, bytes]]:
    # What would not come back exactly is measured again on opening.
    if all_packable(rows) and all_packable(measured):
        yield f"rows_{slug}.parquet", pack_groups(in_groups(rows))
        if not same(measured, rows):
            yield f"measured_{slug}.parquet", pack_groups(in_groups(measured))


def counted_of(slug: str, rows: Frames, articles: pd.DataFrame) -> list[Counted]:
    """Return the rates that a measure's rows on the board count."""
    own = [one for one in registered() if one.slug == slug and any(row.rates for row in one.board)]
    return all_rates(own, {slug: stacked(rows)}, articles) if own else []


def alike(frames: Frames) -> Frames:
    """Return frames of the same columns and types: where they differ in these, the one that they make together."""
    kinds = [list(frame.dtypes.items()) for frame in frames if len(frame)]
    return frames if all(one == kinds[0] for one in kinds) else (stacked(frames),)


def all_packable(frames: Frames) -> bool:
    """Return whether alike frames come back from one file exactly as they are."""
    return packable(next((frame for frame in frames if len(frame)), frames[0]))


def same(one: Frames, other: Frames) -> bool:
    """Return whether alike frames hold the same rows, wherever they are parted."""
    if one is other or (len(one) == len(other) == 1 and one[0] is other[0]):
        return True
    return all(
        left is not None and right is not None and left.equals(right)
        for left, right in zip_longest(in_groups(one), in_groups(other))
    )
