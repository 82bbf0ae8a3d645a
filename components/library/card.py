"""The card of a stored version, as far as it can be believed: a damaged one is told, and never fails a page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from components.corpus.article import CorpusError
from components.library.model import Card, LibraryError

_DAMAGED = "The files of this corpus are damaged where they are stored. Ask whoever runs this dashboard for a copy."


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


#: What each entry must be. The last three came later.
_ENTRIES: dict[str, Callable[[object], bool]] = {
    **dict.fromkeys(("title", "chosen", "created", "content", "parent"), _is_text),
    "texts": lambda value: isinstance(value, bool),
    "articles": _is_count,
    "outlets": _is_texts,
    "engine": lambda value: isinstance(value, dict) and isinstance(value.get("whole"), str),
    "files": _is_table,
}
_LATER: dict[str, Callable[[object], bool]] = {
    "stages": _is_table,
    "version": _is_count,
    "options": lambda value: isinstance(value, dict) and all(isinstance(one, dict) for one in value.values()),
}


#: The newest form of what is stored that is known here.
FORMAT_VERSION = 1
#: The hash of all other entries. A card without it is of an earlier version.
_SUM = "sum"


def written_card(card: dict[str, object]) -> bytes:
    """Return a card as it is stored, with a hash of its own: it lists the hashes of all files but of itself."""
    plain = json.loads(_bytes(card))
    return _bytes({**plain, _SUM: _sum(plain)})


def _bytes(card: dict[str, object]) -> bytes:
    return json.dumps(card, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _sum(card: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(card, sort_keys=True).encode()).hexdigest()


def read_card(data: bytes) -> dict[str, Any]:
    """Return a card, every entry of the kind that it is written with, and as it was written.

    Raises:
        LibraryError: it is damaged.
    """
    with undamaged():
        found = json.loads(data)
        if not all(is_right(found[name]) for name, is_right in _ENTRIES.items()):
            raise ValueError("an entry of another kind")
        if not all(is_right(found[name]) for name, is_right in _LATER.items() if name in found):
            raise ValueError("an entry of another kind")
        when_created(found)
        plain = {name: value for name, value in found.items() if name != _SUM}
        # Of a later form it is not known here what its hash is of; that the form is later is told by whoever opens it.
        if found.get("version", 1) <= FORMAT_VERSION and found.get(_SUM) not in (None, _sum(plain)):
            raise ValueError("a card is not what was written")
        return dict(found)


def when_created(card: dict[str, Any]) -> datetime:
    """Return when a version was stored."""
    created = datetime.fromisoformat(card["created"])
    return created if created.tzinfo else created.replace(tzinfo=UTC)


@contextmanager
def undamaged() -> Iterator[None]:
    """Turn whatever fails on reading stored files into one message: what reads them fails in many ways.

    Raises:
        LibraryError: something failed; CorpusError and LibraryError pass as they are.
    """
    try:
        yield
    except (LibraryError, CorpusError):
        raise
    except Exception as error:
        raise LibraryError(_DAMAGED) from error


def made_of_the_same(cards: Sequence[Card], name: str) -> datetime | None:
    """Return when another version was last made of the one that this one was made of; None where none was.

    `cards` are the versions of the corpus, this one among them. Which came first is not asked: of two who write at the
    same time, neither knows.
    """
    own = next((card for card in cards if card.name == name), None)
    if own is None or not own.parent:
        return None
    return max((card.created for card in cards if card.parent == own.parent and card.name != name), default=None)
