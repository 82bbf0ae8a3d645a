"""Rows of one measure after the other, for whoever takes each away before asking for the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pandas as pd


class InTurn(Mapping[str, pd.DataFrame]):
    """The rows of each measure by its slug, made when they are asked for, anew each time, and kept nowhere."""

    def __init__(self, made: Mapping[str, Callable[[], pd.DataFrame]]) -> None:
        self._made = made

    def __getitem__(self, slug: str) -> pd.DataFrame:
        return self._made[slug]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
