"""A measure's rows with those of some articles exchanged, frame by frame, when a frame is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import overload

import pandas as pd

from components.analysis.measuring import stacked
from components.analysis.parts import Parts
from components.analysis.shelf import Shelf

_ARTICLE = "article_id"
Frames = Sequence[pd.DataFrame]


class Exchanged(Sequence[pd.DataFrame]):
    """The frames of `before`, with the rows of `articles` as they are in the frames of `again`.

    All frames hold whole articles, in the order of the corpus, in which `place_of` says where each stands.
    """

    def __init__(
        self, before: Frames, again: Iterable[pd.DataFrame], articles: Collection[str], place_of: Mapping[str, int]
    ) -> None:
        self._before, self._articles, self._place_of = before, frozenset(articles), place_of
        self.starts = _starts(before, place_of)
        self._touched = {_part_of(place_of[one], self.starts) for one in articles}
        shelf = Shelf()
        self._again = {part: Parts(shelf=shelf) for part in self._touched}
        for rows in again:
            self._deal(rows)

    def _deal(self, rows: pd.DataFrame) -> None:
        """Put new rows by the part into which they belong."""
        parts = rows[_ARTICLE].map({one: _part_of(self._place_of[one], self.starts) for one in rows[_ARTICLE].unique()})
        for part in parts.unique().tolist():
            self._again[part].add(rows[parts == part].reset_index(drop=True))

    def __len__(self) -> int:
        return len(self._before)

    @overload
    def __getitem__(self, place: int) -> pd.DataFrame: ...
    @overload
    def __getitem__(self, place: slice) -> list[pd.DataFrame]: ...
    def __getitem__(self, place: int | slice) -> pd.DataFrame | list[pd.DataFrame]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        at = range(len(self))[place]
        before = self._before[at]
        if at not in self._touched:
            return before
        rows = stacked([before[~before[_ARTICLE].isin(self._articles)], *self._again[at]])
        return rows.sort_values(_ARTICLE, key=lambda ids: ids.map(self._place_of), kind="stable", ignore_index=True)


class Located(Sequence[pd.DataFrame]):
    """Frames of which it is known, without making them, which article is the first of each (None: it has no row)."""

    firsts: Sequence[str | None]


def rows_of(frames: Frames, articles: Collection[str], place_of: Mapping[str, int]) -> Iterator[pd.DataFrame]:
    """Yield the rows of some articles, a frame at least, and make no frame that cannot hold any."""
    starts, wanted = _starts(frames, place_of), frozenset(articles)
    for part in sorted({_part_of(place_of[one], starts) for one in wanted}) or [0]:
        rows = frames[part]
        yield rows[rows[_ARTICLE].isin(wanted)].reset_index(drop=True)


def _starts(frames: Frames, place_of: Mapping[str, int]) -> list[int]:
    """Return for each frame the place of its first article; of one without rows, that of the next."""
    if isinstance(frames, Exchanged):
        return frames.starts
    firsts = frames.firsts if isinstance(frames, Located) else list(map(_first, frames))
    starts, after = [], len(place_of)
    for first in reversed(firsts):
        after = after if first is None else place_of[first]
        starts.append(after)
    return starts[::-1]


def _first(rows: pd.DataFrame) -> str | None:
    return str(rows[_ARTICLE].iloc[0]) if len(rows) else None


def _part_of(place: int, starts: Sequence[int]) -> int:
    """Return the frame in which the article at a place belongs."""
    return max(0, bisect_right(starts, place) - 1)
