"""A corpus read and measured by copies of this process (`copies`): the same rows as anywhere else.

Articles and readings need not be sent to anybody. Readings come back as JSON, and rows as Parquet.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress

import pandas as pd

from components.analysis.analyse import registered
from components.analysis.measuring import BLOCK, Progress, rows_of
from components.contract import Options
from components.corpus.article import Article
from components.library.tables import pack, packable
from components.reading.model import Reading
from components.worker.copies import in_copies
from components.worker.packed import Packed
from components.worker.wire import reading_in, reading_out

#: Articles that are read in one go.
_PORTION = 10
#: The rows of a block by the slug of each measure, as Parquet; None of one that failed.
_Rows = dict[str, bytes | None]


class CopiedHands:
    """So many processes, this one and copies of it, that read and measure (`analysis.measuring.Hands`)."""

    def __init__(self, processes: int) -> None:
        self._processes = processes

    def read(self, articles: Sequence[Article], tell: Progress) -> dict[str, Reading]:
        """Return the readings of articles by their ids, without those that could not be read."""
        from components.reading.read import read  # noqa: PLC0415 (its word lists are loaded on import)

        def read_some(number: int) -> list[tuple[int, Reading]]:
            found = []
            for place in range(number * _PORTION, min((number + 1) * _PORTION, len(articles))):
                with suppress(Exception):  # whoever asked reads it again, and tells what is wrong
                    found.append((place, read(articles[place])))
            return found

        def out(found: list[tuple[int, Reading]]) -> bytes:
            return json.dumps([(place, reading_out(one)) for place, one in found]).encode()

        def back(told: bytes) -> list[tuple[int, Reading]]:
            return [(place, reading_in(articles[place], one)) for place, one in json.loads(told)]

        portions = range(-(-len(articles) // _PORTION))
        begun = lambda number: tell("Reading", min((number - 1) * _PORTION, len(articles)), len(articles))  # noqa: E731
        found = in_copies(portions, read_some, self._processes, out, back, begun)
        tell("Reading", len(articles), len(articles))
        return {articles[place].article_id: one for portion in found.values() for place, one in portion}

    def measure(
        self, readings: Sequence[Reading], options: Mapping[str, Options], tell: Progress
    ) -> dict[str, Sequence[pd.DataFrame | None]]:
        """Return the rows of each measure, by its slug, for each block of readings; None for one that failed."""

        def measure_block(number: int) -> _Rows:
            block = readings[number * BLOCK : (number + 1) * BLOCK]
            rows: _Rows = {}
            for one in registered():
                rows[one.slug] = None
                with suppress(Exception):  # whoever asked measures it again, and tells what is wrong
                    frame = rows_of(one, block, one.chosen(options.get(one.slug, {})))
                    rows[one.slug] = pack(frame) if packable(frame) else None
            return rows

        blocks = range(-(-len(readings) // BLOCK))
        begun = lambda number: tell("Measuring", min((number - 1) * BLOCK, len(readings)), len(readings))  # noqa: E731
        found = in_copies(blocks, measure_block, self._processes, _joined, _parted, begun)
        tell("Measuring", len(readings), len(readings))
        return {one.slug: Packed([found[number][one.slug] for number in blocks]) for one in registered()}


def _joined(rows: _Rows) -> bytes:
    """Return the rows of a block as one piece: how long each measure's are, in a line of JSON, and then they."""
    head = json.dumps({slug: None if told is None else len(told) for slug, told in rows.items()})
    return b"\n".join((head.encode(), b"".join(told or b"" for told in rows.values())))


def _parted(joined: bytes) -> _Rows:
    head, _, told = joined.partition(b"\n")
    rows: _Rows = {}
    first = 0
    for slug, length in json.loads(head).items():
        rows[slug] = None if length is None else told[first : first + length]
        first += length or 0
    return rows
