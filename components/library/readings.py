"""Readings as flat tables and back: one row per sentence, quotation, segment, person, block and shared passage."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from components.analysis.packed import same_part
from components.corpus.blocks import Block
from components.library.tables import pack_rows, unpack_columns
from components.reading.model import Mention, Person, Quotation, Reading, Segment, Sentence, Shared
from components.reading.speaker_kinds import BY_HAND


@dataclass(frozen=True)
class Part:
    """One table: the types of its columns, and the way from a record to a row and back."""

    columns: Mapping[str, str]
    row: Callable[[Any], tuple[object, ...]]
    record: Callable[..., Any]


def _plain(record: type, **columns: str) -> Part:
    """Return the part of a record whose fields are the columns."""
    return Part(columns, lambda one: tuple(getattr(one, name) for name in columns), record)


_TEXT, _WHOLE, _TRUTH = "str", "int64", "bool"
_MENTION = {"start": _WHOLE, "end": _WHOLE, "text": _TEXT, "person": _TEXT, "form": _TEXT}


def _mention_row(mention: Mention | None) -> tuple[object, ...]:
    return tuple(getattr(mention, name) for name in _MENTION) if mention else (None,) * len(_MENTION)


def _mention(*cells: Any) -> Mention | None:
    return None if cells[0] is None else Mention(*cells)


#: Kinds of block by the words that earlier versions stored.
_FORMER_KINDS = {"furniture": "boilerplate"}


def _block(kind: str, start: int, end: int, reason: str) -> Block:
    return Block(_FORMER_KINDS.get(kind, kind), start, end, reason)


def _person_row(person: Person) -> tuple[object, ...]:
    return (
        *(person.name, json.dumps(person.aliases), person.gender, json.dumps(person.roles), person.party),
        *(json.dumps(person.pronouns), person.kind),
    )


def _person(
    name: str, aliases: str, gender: str, roles: str, party: str, pronouns: str | None = None, kind: str | None = None
) -> Person:
    names = tuple(_parsed(aliases)), gender, tuple(_parsed(roles)), party
    return Person(name, *names, _spans(pronouns or "[]"), kind if kind in BY_HAND else "")


def _quotation_row(one: Quotation) -> tuple[object, ...]:
    return (
        *(one.quotation_id, one.kind, json.dumps(one.spans), json.dumps(one.quoted), one.cue, one.cue_start),
        *(one.cue_end, *_mention_row(one.speaker), *_mention_row(one.via), one.place),
    )


def _quotation(quotation_id: str, kind: str, spans: str, quoted: str, *rest: Any) -> Quotation:
    cue, cue_start, cue_end, *others = rest
    speaker, via, place = others[: len(_MENTION)], others[len(_MENTION) : -1], others[-1]
    return Quotation(
        *(quotation_id, kind, _spans(spans), _spans(quoted), cue, cue_start, cue_end),
        *(_mention(*speaker), _mention(*via), place),
    )


def _thought(*cells: Any) -> Quotation:
    return replace(_quotation(*cells), act="thought")


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in _parsed(text))


_DECODER = json.JSONDecoder()


def _parsed(text: str) -> Any:
    """Return what `json.loads` does of a cell as it was written, without blanks around it, in a third of the time."""
    found, end = _DECODER.raw_decode(text)
    if end != len(text):
        raise ValueError(f"a cell goes on after what it holds: {text[end : end + 20]}")
    return found


_QUOTATION = {
    **{"quotation_id": _TEXT, "kind": _TEXT, "spans": _TEXT, "quoted": _TEXT},
    **{"cue": _TEXT, "cue_start": _WHOLE, "cue_end": _WHOLE},
    **{f"speaker_{name}": kind for name, kind in _MENTION.items()},
    **{f"via_{name}": kind for name, kind in _MENTION.items()},
    "place": _TEXT,
}
_PERSON = dict.fromkeys(("name", "aliases", "gender", "roles", "party", "pronouns", "kind"), _TEXT)
#: Columns that earlier versions did not write, the last ones of their tables: nothing is handed to the record for them.
LATER_COLUMNS = frozenset(("pronouns", "kind"))

#: The tables of readings, by the field of a reading that they hold.
PARTS = {
    "blocks": replace(_plain(Block, kind=_TEXT, start=_WHOLE, end=_WHOLE, reason=_TEXT), record=_block),
    "sentences": _plain(Sentence, index=_WHOLE, start=_WHOLE, end=_WHOLE, place=_TEXT),
    "quotations": Part(_QUOTATION, _quotation_row, _quotation),
    "segments": _plain(
        Segment, start=_WHOLE, end=_WHOLE, sentence=_WHOLE, voice=_TEXT, quotation_id=_TEXT, stub=_TRUTH
    ),
    "persons": Part(_PERSON, _person_row, _person),
    "thoughts": Part(_QUOTATION, _quotation_row, _thought),
    "shared": _plain(Shared, start=_WHOLE, end=_WHOLE, sharing=_TEXT, passage=_TEXT),
}


#: Tables that earlier versions did not write: readings without them have none of their records.
LATER_PARTS = ("thoughts",)


def pack_part(name: str, readings: Iterable[Reading]) -> bytes:
    """Return one part of all readings as a Parquet file; the first column is the article's id."""
    part = PARTS[name]
    rows = (
        (reading.article.article_id, *part.row(record)) for reading in readings for record in getattr(reading, name)
    )
    return pack_rows(rows, {"article_id": _TEXT, **part.columns})


def changed_parts(before: Sequence[Reading], after: Sequence[Reading]) -> set[str]:
    """Return the names of the parts in which readings differ from what they were."""
    same = set(PARTS)
    for one, other in zip(before, after, strict=True):
        same = {name for name in same if same_part(name, one, other)}
    return set(PARTS) - same


@dataclass(frozen=True)
class Rows:
    """The rows of one part as they lie in its file, and which of them are whose; records are made of them later."""

    record: Callable[..., Any]
    cells: Sequence[tuple[object, ...]]
    places: Mapping[str, Sequence[int]]

    def records(self, article_id: str) -> tuple[Any, ...]:
        """Return an article's records, in their order; none where it has no row."""
        return tuple(self.record(*self.cells[place]) for place in self.places.get(article_id, ()))


def rows_in(name: str, data: bytes) -> Rows:
    """Return the rows of a part's file that `pack_part` wrote."""
    part = PARTS[name]
    found = unpack_columns(data)
    columns = [column for column in part.columns if column in found or column not in LATER_COLUMNS]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, article_id in enumerate(found["article_id"]):
        places[article_id].append(place)
    return Rows(part.record, list(zip(*(found[column] for column in columns), strict=True)), dict(places))
