"""The readings of a kept corpus, put on the disk in a form in which each is made by itself."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from components.analysis.packed import Packed
from components.corpus.article import Article
from components.library.card import undamaged
from components.library.readings import LATER_COLUMNS, PARTS
from components.library.tables import ARTICLE
from components.reading.model import Reading


def on_disk(
    articles: Sequence[Article], parts: Mapping[str, bytes], groups: Mapping[str, Mapping[str, str]]
) -> Packed | None:
    """Return the readings of articles, made of the files of their parts; None where these are in another order.

    Raises:
        LibraryError: a file is damaged.
    """
    with undamaged():
        files = {name: _Records(name, data) for name, data in parts.items()}
        found = Packed()
        for article in articles:
            own: dict[str, Any] = {name: file.of(article.article_id) for name, file in files.items()}
            found.add(Reading(article, **own | dict(groups.get(article.article_id, {}))))
        return found if all(file.is_over for file in files.values()) else None


class _Records:
    """The records of a part, article by article, for whoever asks in the order of the file."""

    def __init__(self, name: str, data: bytes) -> None:
        self._of_articles = _of_articles(name, data)
        self._next = next(self._of_articles, None)

    @property
    def is_over(self) -> bool:
        """Whether all of them were asked for."""
        return self._next is None

    def of(self, article_id: str) -> tuple[Any, ...]:
        """Return the records of an article; none where another is next."""
        if self._next is None or self._next[0] != article_id:
            return ()
        records = self._next[1]
        self._next = next(self._of_articles, None)
        return records


def _of_articles(name: str, data: bytes) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield each article of a part's file, with its records."""
    record = PARTS[name].record
    for article_id, rows in groupby(_rows(name, data), key=itemgetter(0)):
        yield article_id, tuple(record(*cells) for _, *cells in rows)


def _rows(name: str, data: bytes) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a part's file: the article's id, and the cells of a record."""
    import pyarrow.parquet as pq  # noqa: PLC0415 (only a dashboard that keeps corpora loads it)

    file = pq.ParquetFile(io.BytesIO(data))
    there = set(file.schema_arrow.names)
    columns = [ARTICLE, *(one for one in PARTS[name].columns if one in there or one not in LATER_COLUMNS)]
    for group in range(file.num_row_groups):
        table = file.read_row_group(group, columns=columns, use_threads=False)
        yield from zip(*(table.column(one).to_pylist() for one in columns), strict=True)
