"""What a stored corpus opens when it is asked for: rows measure by measure, and readings article by article.

All files are in memory, checked against their hashes; what is made of them costs many times as much, and a page needs
little of it. Many visitors' pages may ask at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from threading import RLock
from types import MappingProxyType
from typing import Any, overload

import pandas as pd

from components.corpus.article import Article
from components.library.card import undamaged
from components.library.readings import Rows, rows_in
from components.reading.model import Reading


class Tables(Mapping[str, pd.DataFrame]):
    """Frames by word, each made when it is first asked for, and the same one from then on.

    `some` give the rows of some articles by word, and `named` columns by their names, for those who ask for few before
    the frame is made.
    """

    def __init__(
        self,
        makes: Mapping[str, Callable[[], pd.DataFrame]],
        some: Mapping[str, Callable[[Collection[str]], pd.DataFrame | None]] = MappingProxyType({}),
        named: Mapping[str, Callable[[Sequence[str]], pd.DataFrame]] = MappingProxyType({}),
    ) -> None:
        self._makes, self._some, self._named = makes, some, named
        self._made: dict[str, pd.DataFrame] = {}
        self._columns: dict[str, dict[str, pd.Series]] = {}
        self._narrow: dict[tuple[str, tuple[str, ...]], pd.DataFrame] = {}
        self._lock = RLock()

    def __getitem__(self, word: str) -> pd.DataFrame:
        with self._lock:
            if word not in self._made:
                make = self._makes[word]
                with undamaged():
                    self._made[word] = make()
                self._columns.pop(word, None)
                for key in [key for key in self._narrow if key[0] == word]:
                    del self._narrow[key]
            return self._made[word]

    def part(self, word: str, article_ids: Collection[str]) -> pd.DataFrame | None:
        """Return the rows of these articles in their order; None where the frame is made already, or is made alone."""
        if word in self._made or word not in self._some:
            return None
        with undamaged():
            return self._some[word](article_ids)

    def columns(self, word: str, names: Sequence[str]) -> pd.DataFrame | None:
        """Return some columns of all rows, the same frame each time; None where `part` returns None.

        Each column is read once, and goes when the frame of all is made.
        """
        with self._lock:
            if word in self._made or word not in self._named:
                return None
            key = word, tuple(names)
            if key not in self._narrow:
                held = self._columns.setdefault(word, {})
                with undamaged():
                    read = self._named[word]([name for name in names if name not in held])
                held |= {str(name): column for name, column in read.items()}
                self._narrow[key] = pd.DataFrame({name: held[name] for name in names}, copy=False)
            return self._narrow[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makes)

    def __len__(self) -> int:
        return len(self._makes)


class PartFile:
    """The file of one part of all readings: opened when the first article is asked for, made article by article."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name, self._data = name, data
        self._rows: Rows | None = None
        self._made: dict[str, tuple[Any, ...]] = {}
        self._lock = RLock()

    def of(self, article_id: str) -> tuple[Any, ...]:
        """Return an article's records; none where the file has none of it."""
        with self._lock:
            if article_id not in self._made:
                with undamaged():
                    if self._rows is None:
                        self._rows, self._data = rows_in(self._name, self._data), b""
                    self._made[article_id] = self._rows.records(article_id)
            return self._made[article_id]


class Readings(Sequence[Reading]):
    """The readings of articles, each made of the parts' files when it is first asked for."""

    def __init__(
        self, articles: Sequence[Article], parts: Mapping[str, PartFile], groups: Mapping[str, Mapping[str, str]]
    ) -> None:
        self._articles, self._parts, self._groups = articles, parts, groups
        self._made: dict[int, Reading] = {}

    @overload
    def __getitem__(self, place: int) -> Reading: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Reading, ...]: ...
    def __getitem__(self, place: int | slice) -> Reading | tuple[Reading, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        article = self._articles[place]
        at = place % len(self._articles)
        if at not in self._made:
            own: dict[str, Any] = {name: part.of(article.article_id) for name, part in self._parts.items()}
            # Of two who ask at once, both get the one that was there first.
            self._made.setdefault(at, Reading(article, **own | dict(self._groups.get(article.article_id, {}))))
        return self._made[at]

    def __len__(self) -> int:
        return len(self._articles)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]
