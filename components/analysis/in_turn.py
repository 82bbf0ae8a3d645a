"""Rows of one measure after the other, for whoever takes each away before asking for the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import pandas as pd

from components.analysis.measuring import stacked


class InTurn(Mapping[str, pd.DataFrame]):
    """The rows of each measure by its slug, made when they are asked for, anew each time, and kept nowhere.

    `parts` gives them as frames of some articles each, of which only one needs to be in memory.
    """

    def __init__(self, made: Mapping[str, Callable[[], Sequence[pd.DataFrame]]]) -> None:
        self._made = made

    def parts(self, slug: str) -> Sequence[pd.DataFrame]:
        """Return the rows of a measure as frames of some articles each, one at least, in the order of the corpus."""
        return self._made[slug]()

    def __getitem__(self, slug: str) -> pd.DataFrame:
        return stacked(self.parts(slug))

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
