"""Readings that lie on the disk, each made when it is asked for: of a large corpus none needs to stay in memory."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import fields
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Any, overload

from components.analysis.shelf import Shelf
from components.corpus.article import Article
from components.corpus.blocks import Block
from components.reading.model import Mention, Person, Quotation, Reading, Segment, Sentence, Shared

#: The records that each part of a reading holds.
_RECORDS: dict[str, Callable[..., Any]] = {
    **{"blocks": Block, "sentences": Sentence, "quotations": Quotation, "segments": Segment, "persons": Person},
    **{"shared": Shared, "thoughts": Quotation},
}
#: What a reading says of where it belongs, beside its parts.
_GROUPS = ("event", "story", "other_event")
#: Readings that are held beside the disk, for whoever asks for one again.
_HELD = 64


def _names(record: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(record))


_CELLS = {name: attrgetter(*_names(record)) for name, record in _RECORDS.items()}
_MENTION = attrgetter(*_names(Mention))
_MENTIONS = [_names(Quotation).index(name) for name in ("speaker", "via")]
#: Records with fields that hold several things.
_WITH_LISTS = (Quotation, Person)
_ENCODED = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def _out(name: str, records: Iterable[Any]) -> bytes:
    """Return the records of a part as JSON, which has no line end in it."""
    rows = [_CELLS[name](record) for record in records]
    if _RECORDS[name] is Quotation:
        rows = [tuple(_MENTION(cell) if isinstance(cell, Mention) else cell for cell in row) for row in rows]
    return _ENCODED(rows).encode("ascii")


def _back(name: str, data: bytes) -> tuple[Any, ...]:
    record, rows = _RECORDS[name], json.loads(data)
    if record is Quotation:
        for row in rows:
            for place in _MENTIONS:
                row[place] = Mention(*row[place]) if row[place] else None
    if record in _WITH_LISTS:
        rows = [[_as_tuple(cell) if isinstance(cell, list) else cell for cell in row] for row in rows]
    return tuple([record(*cells) for cells in rows])


def _as_tuple(cells: list[Any]) -> tuple[Any, ...]:
    return tuple([_as_tuple(cell) if isinstance(cell, list) else cell for cell in cells])


def _part(name: str) -> Any:
    """Return a field of a reading that is made of its bytes when it is first asked for."""
    return cached_property(lambda reading: _back(name, reading.raw[name]))


class Unpacked(Reading):
    """A reading from the disk, whose parts are made when they are first asked for; it equals the one put there.

    `raw` has the bytes of its parts, but for those that were changed.
    """

    raw: Mapping[str, bytes] = MappingProxyType({})
    blocks = _part("blocks")
    sentences = _part("sentences")
    quotations = _part("quotations")
    segments = _part("segments")
    persons = _part("persons")
    shared = _part("shared")
    thoughts = _part("thoughts")

    @classmethod
    def of(cls, article: Article, raw: dict[str, bytes], known: dict[str, Any]) -> Unpacked:
        """Return the reading of an article with the bytes of some parts, and all other fields as they are known."""
        reading = object.__new__(cls)
        reading.__dict__.update(known, article=article, raw=raw)
        return reading

    def changed(self, **changes: Any) -> Unpacked:
        """Return this reading with some fields changed; parts that nobody asked for are not made for that."""
        raw = {name: data for name, data in self.raw.items() if name not in changes}
        known = {name: self.__dict__[name] for name in (*_RECORDS, *_GROUPS) if name in self.__dict__}
        return Unpacked.of(changes.get("article", self.article), raw, known | changes)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Reading):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _names(Reading))

    __hash__ = Reading.__hash__


def packed(reading: Reading) -> bytes:
    """Return a reading without its article as lines of JSON: where it belongs, and then each part."""
    groups = _ENCODED([getattr(reading, name) for name in _GROUPS]).encode("ascii")
    return b"\n".join((groups, *packed_fields(reading, tuple(_RECORDS))))


def unpacked(article: Article, data: bytes) -> Unpacked:
    """Return the reading of an article that `packed` wrote."""
    groups, *parts = data.split(b"\n")
    known = dict(zip(_GROUPS, json.loads(groups), strict=True))
    return Unpacked.of(article, dict(zip(_RECORDS, parts, strict=True)), known)


def packed_fields(reading: Reading, names: Sequence[str]) -> list[bytes]:
    """Return some fields of a reading, each as a line of JSON."""
    raw = reading.raw if isinstance(reading, Unpacked) else {}

    def line(name: str) -> bytes:
        if name in _GROUPS:
            return _ENCODED(getattr(reading, name)).encode("ascii")
        return raw[name] if name in raw else _out(name, getattr(reading, name))

    return [line(name) for name in names]


def with_fields(reading: Reading, names: Sequence[str], lines: Sequence[bytes]) -> Reading:
    """Return a reading with some fields as `packed_fields` wrote them."""
    told = dict(zip(names, lines, strict=True))
    groups = {name: json.loads(data) for name, data in told.items() if name in _GROUPS}
    parts = {name: data for name, data in told.items() if name in _RECORDS}
    if not isinstance(reading, Unpacked):
        return reading.changed(**groups, **{name: _back(name, data) for name, data in parts.items()})
    known = {name: one for name, one in reading.__dict__.items() if name not in (*parts, "raw", "article")}
    return Unpacked.of(reading.article, {**reading.raw, **parts}, known | groups)


def same_part(name: str, one: Reading, other: Reading) -> bool:
    """Return whether a part of two readings is the same; of those on the disk it is not made for that where it is."""
    raw = [reading.raw.get(name) for reading in (one, other) if isinstance(reading, Unpacked)]
    if len(raw) == 2 and raw[0] is not None and raw[0] == raw[1]:
        return True
    return bool(getattr(one, name) == getattr(other, name))


class Packed(Sequence[Reading]):
    """Readings in the order in which they were added; a slice of them makes none of them."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._shelf = Shelf()
        self._articles: list[Article] = []
        self._made: OrderedDict[int, Reading] = OrderedDict()
        for reading in readings:
            self.add(reading)

    def add(self, reading: Reading) -> None:
        """Add a reading behind the others."""
        self.put(reading.article, packed(reading))

    def put(self, article: Article, data: bytes) -> None:
        """Add the reading of an article that is `packed`."""
        self._shelf.put(data)
        self._articles.append(article)

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, place: int) -> Reading: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Reading]: ...
    def __getitem__(self, place: int | slice) -> Reading | Sequence[Reading]:
        if isinstance(place, slice):
            return Some(self, range(*place.indices(len(self))))
        at = range(len(self))[place]
        if at in self._made:
            self._made.move_to_end(at)
            return self._made[at]
        reading = self._made[at] = unpacked(self._articles[at], self._shelf.get(at))
        while len(self._made) > _HELD:
            self._made.popitem(last=False)
        return reading

    def __iter__(self) -> Iterator[Reading]:
        return (self[at] for at in range(len(self)))


class Some(Sequence[Reading]):
    """The readings at some places, each asked for when it is needed."""

    def __init__(self, whole: Sequence[Reading], places: Sequence[int]) -> None:
        self._whole, self._places = whole, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Reading: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Reading]: ...
    def __getitem__(self, place: int | slice) -> Reading | Sequence[Reading]:
        if isinstance(place, slice):
            return Some(self._whole, self._places[place])
        return self._whole[self._places[place]]


class PackedById(MutableMapping[str, Reading]):
    """Packed readings by the ids of their articles."""

    def __init__(self) -> None:
        self._readings = Packed()
        self._places: dict[str, int] = {}

    def put(self, article: Article, data: bytes) -> None:
        """Add the reading of an article that is `packed`."""
        self._places[article.article_id] = len(self._readings)
        self._readings.put(article, data)

    def __setitem__(self, article_id: str, reading: Reading) -> None:
        self._places[article_id] = len(self._readings)
        self._readings.add(reading)

    def __getitem__(self, article_id: str) -> Reading:
        return self._readings[self._places[article_id]]

    def __delitem__(self, article_id: str) -> None:
        del self._places[article_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
