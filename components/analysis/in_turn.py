"""Rows of one measure after the other, for whoever takes each away before asking for the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from components.analysis.measuring import stacked
from components.corpus.article import Problem


class InTurn(Mapping[str, pd.DataFrame]):
    """The rows of each measure by its slug, made when they are asked for, anew each time, and kept nowhere.

    `parts` gives them as frames of some articles each, of which only one needs to be in memory. `problems` has what was
    found wrong with a measure so far, by its slug.
    """

    def __init__(
        self,
        made: Mapping[str, Callable[[], Sequence[pd.DataFrame]]],
        problems: Mapping[str, Sequence[Problem]] = MappingProxyType({}),
    ) -> None:
        self._made, self.problems = made, problems

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
