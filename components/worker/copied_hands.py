"""A corpus read and measured by copies of this process (`copies`): the same rows as anywhere else.

Articles and readings need not be sent to anybody. What comes back is for this very program, and waits on the disk.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

import pandas as pd

from components.analysis import parts
from components.analysis.alongside import Alongside
from components.analysis.analyse import registered
from components.analysis.measuring import BLOCK, Progress, rows_of
from components.analysis.packed import PackedById, packed
from components.analysis.shelf import Shelf
from components.contract import Options
from components.corpus.article import Article
from components.reading.model import Reading
from components.worker.copies import in_copies

#: Articles that are read in one go.
_PORTION = 10
#: Stands before the words of what is made beside the rows.
_ALONGSIDE = "alongside "
#: What came of a task, as bytes by a word each: readings by the article's number, rows by the measure's slug, what is
#: made beside them by its own. None is what failed.
_Pieces = dict[str, bytes | None]


class CopiedHands:
    """So many processes, this one and copies of it, that read and measure (`analysis.measuring.Hands`)."""

    def __init__(self, processes: int) -> None:
        self._processes = processes

    def read(self, articles: Sequence[Article], tell: Progress) -> Mapping[str, Reading]:
        """Return the readings of articles by their ids, without those that could not be read."""
        from components.reading.read import read  # noqa: PLC0415 (its word lists are loaded on import)

        found = PackedById()

        def read_some(number: int) -> _Pieces:
            some: _Pieces = {}
            for place in range(number * _PORTION, min((number + 1) * _PORTION, len(articles))):
                with suppress(Exception):  # whoever asked reads it again, and tells what is wrong
                    some[str(place)] = packed(read(articles[place]))
            return some

        def keep(some: _Pieces) -> None:
            for place, told in some.items():
                found.put(articles[int(place)], told or b"")

        portions = range(-(-len(articles) // _PORTION))
        begun = lambda number: tell("Reading", min((number - 1) * _PORTION, len(articles)), len(articles))  # noqa: E731
        in_copies(portions, read_some, self._processes, _joined, _parted, begun, keep=keep)
        tell("Reading", len(articles), len(articles))
        return found

    def beside(self, tasks: Sequence[Callable[[], bytes]]) -> list[bytes]:
        """Do tasks that need nothing of each other, the last one begun first, and return what came of each."""
        as_it_is: Callable[[bytes], bytes] = lambda told: told  # noqa: E731
        order = range(len(tasks) - 1, -1, -1)
        found = in_copies(order, lambda number: tasks[number](), self._processes, as_it_is, as_it_is, keep=as_it_is)
        return [found[number] for number in range(len(tasks))]

    def measure(
        self,
        readings: Sequence[Reading],
        options: Mapping[str, Options],
        tell: Progress,
        alongside: Alongside | None = None,
    ) -> dict[str, Sequence[pd.DataFrame | None]]:
        """Return the rows of each measure, by its slug, for each block of readings; None for one that failed."""
        makes = alongside.makes if alongside else {}

        def measure_block(number: int) -> _Pieces:
            block = readings[number * BLOCK : (number + 1) * BLOCK]
            rows: _Pieces = {}
            for one in registered():
                rows[one.slug] = None
                with suppress(Exception):  # whoever asked measures it again, and tells what is wrong
                    frame = rows_of(one, block, one.chosen(options.get(one.slug, {})))
                    rows[one.slug] = bytes(parts.packed(frame)) if parts.plain(frame) else None
            for word, make in makes.items():
                with suppress(Exception):  # as above
                    rows[_ALONGSIDE + word] = make(block)
            return rows

        shelf = alongside.shelf if alongside else Shelf()

        def keep(rows: _Pieces) -> dict[str, int | None]:
            return {word: None if told is None else shelf.put(told) for word, told in rows.items()}

        blocks = range(-(-len(readings) // BLOCK))
        begun = lambda number: tell("Measuring", min((number - 1) * BLOCK, len(readings)), len(readings))  # noqa: E731
        found = in_copies(blocks, measure_block, self._processes, _joined, _parted, begun, keep=keep)
        tell("Measuring", len(readings), len(readings))
        for number in blocks:
            for word in makes:
                held = found[number].get(_ALONGSIDE + word)
                if alongside and held is not None:
                    alongside.add_held(word, number, held)
        numbers = {one.slug: [found[number][one.slug] for number in blocks] for one in registered()}
        return {slug: parts.Ready(shelf, own) for slug, own in numbers.items()}


def _joined(pieces: _Pieces) -> bytes:
    """Return what came of a task as one: how long each piece is, in a line of JSON, and then they."""
    head = json.dumps({word: None if told is None else len(told) for word, told in pieces.items()})
    return b"\n".join((head.encode(), b"".join(told or b"" for told in pieces.values())))


def _parted(joined: bytes) -> _Pieces:
    head, _, told = joined.partition(b"\n")
    pieces: _Pieces = {}
    first = 0
    for word, length in json.loads(head).items():
        pieces[word] = None if length is None else told[first : first + length]
        first += length or 0
    return pieces
