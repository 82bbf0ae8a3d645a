"""Rows of one measure after the other, for whoever takes each away before asking for the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

import pandas as pd

from components.analysis.measuring import stacked
from components.corpus.article import Problem


class InTurn(Mapping[str, pd.DataFrame]):
    """The rows of each measure by its slug, made when they are asked for, anew each time, and kept nowhere.

    `parts` gives them as frames of some articles each, of which only one needs to be in memory. `problems` returns what
    was found wrong with them so far. `ready` says that they need only be opened, not related.
    """

    def __init__(
        self,
        made: Mapping[str, Callable[[], Sequence[pd.DataFrame]]],
        problems: Callable[[], Sequence[Problem]] = tuple,
        ready: bool = False,
    ) -> None:
        self._made, self.problems, self.ready = made, problems, ready

    def parts(self, slug: str) -> Sequence[pd.DataFrame]:
        """Return the rows of a measure as frames of some articles each, one at least, in the order of the corpus."""
        return self._made[slug]()

    def __getitem__(self, slug: str) -> pd.DataFrame:
        return stacked(self.parts(slug))

    def __contains__(self, slug: object) -> bool:
        return slug in self._made

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def parts_of(rows: Mapping[str, pd.DataFrame], slug: str) -> Sequence[pd.DataFrame]:
    """Return the rows of a measure as frames of some articles each, where they are made so; one at least."""
    return rows.parts(slug) if isinstance(rows, InTurn) else (rows[slug],)


def problems_of(rows: Mapping[str, pd.DataFrame]) -> Sequence[Problem]:
    """Return what was found wrong so far with rows that are made when they are asked for."""
    return rows.problems() if isinstance(rows, InTurn) else ()


class Each(Sequence[pd.DataFrame]):
    """Frames changed one by one, each when it is asked for."""

    def __init__(self, frames: Sequence[pd.DataFrame], changed: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
        self._frames, self._changed = frames, changed

    @overload
    def __getitem__(self, place: int) -> pd.DataFrame: ...
    @overload
    def __getitem__(self, place: slice) -> list[pd.DataFrame]: ...
    def __getitem__(self, place: int | slice) -> pd.DataFrame | list[pd.DataFrame]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return self._changed(self._frames[place])

    def __len__(self) -> int:
        return len(self._frames)
