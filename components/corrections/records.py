"""Changes and checks as plain lists and back; what comes back is looked at piece by piece, for it may be anybody's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from components.corrections.model import (
    MOST_BY,
    MOST_NAME,
    NAMELESS,
    VERDICTS,
    Assign,
    Change,
    Check,
    Classify,
    CorrectionsError,
    Drop,
    Join,
    Merge,
    Move,
    Part,
    Rename,
    Split,
)
from components.reading.speaker_kinds import BY_HAND

#: The words by which files, and the letters by which links, name the kinds of change.
KINDS: dict[str, type[Change]] = {
    "rename": Rename, "merge": Merge, "split": Split, "assign": Assign, "drop": Drop, "event": Move,
    "join": Join, "part": Part, "kind": Classify,
}  # fmt: skip
_MOST_ARTICLES = 1_000
_MOST_OFFSET = 10**9
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def tidy(name: str) -> str:
    """Return a name as somebody typed it, fit to be kept: on one line, without controls, of bounded length."""
    line = " ".join("".join(" " if _unfit(sign) else sign for sign in name).split())
    return line[:MOST_NAME].strip()


def record(entry: Change | Check) -> dict[str, object]:
    """Return a change ("do" names its kind) or a check as a dictionary that JSON can hold."""
    kind = {} if isinstance(entry, Check) else {"do": kind_of(entry)}
    return {**kind, **{field.name: getattr(entry, field.name) for field in fields(entry)}}


def kind_of(change: Change) -> str:
    """Return the word that names the kind of a change."""
    return next(word for word, kind in KINDS.items() if type(change) is kind)


def change_from(found: object, where: str) -> Change:
    """Return the change that a record holds.

    Raises:
        CorrectionsError: it holds none; the message begins with `where`.
    """
    kind = KINDS.get(str(found.get("do"))) if isinstance(found, dict) else None
    if kind is None or not isinstance(found, dict):
        raise CorrectionsError(f"{where}: it is none of {', '.join(KINDS)}.")
    change = kind(**_values(found, kind, where))
    if isinstance(change, Classify) and change.name in NAMELESS:
        raise CorrectionsError(f"{where}: “{change.name}” are many, and have no kind of their own.")
    if not isinstance(change, (Assign, Drop, Move, Join, Part, Classify)):
        target = change.into if isinstance(change, Merge) else change.to
        if change.name == target or {change.name, target} & set(NAMELESS):
            raise CorrectionsError(f"{where}: “{change.name}” cannot become “{target}”.")
    return change


def check_from(found: object, where: str) -> Check:
    """Return the check that a record holds.

    Raises:
        CorrectionsError: it holds none; the message begins with `where`.
    """
    if not isinstance(found, dict):
        raise CorrectionsError(f"{where}: it is no record with fields.")
    return Check(**_values(found, Check, where))


def checked(entry: Change | Check) -> Change | Check:
    """Return an entry as it is, where a file that holds it could be loaded again.

    Raises:
        CorrectionsError: it could not.
    """
    found = _plain(record(entry))
    return check_from(found, "This check") if isinstance(entry, Check) else change_from(found, "This change")


def _plain(found: dict[str, object]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


def _values(found: dict[str, object], kind: type, where: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in fields(kind):
        fit, told = _FIELDS[field.name]
        value = found.get(field.name)
        if not fit(value):
            raise CorrectionsError(f"{where}: “{field.name}” is not {told}.")
        values[field.name] = tuple(value) if isinstance(value, list) else value
    if "start" in values and values["start"] >= values["end"]:
        raise CorrectionsError(f"{where}: it ends before it begins.")
    return values


def _unfit(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") or sign in _BIDI


def _line(value: object, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most and not any(map(_unfit, value))


def _name(value: object) -> bool:
    return _line(value, MOST_NAME) and bool(str(value).strip())


def _article(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{12}", value) is not None


def _articles(value: object) -> bool:
    return isinstance(value, list) and 0 < len(value) <= _MOST_ARTICLES and all(map(_article, value))


def _offset(value: object) -> bool:
    return type(value) is int and 0 <= value <= _MOST_OFFSET


_A_NAME = (_name, f"a name of 1 to {MOST_NAME} characters")
_AN_OFFSET = (_offset, "a number of characters")
_FIELDS: dict[str, tuple[Callable[[object], bool], str]] = {
    "name": _A_NAME,
    "to": _A_NAME,
    "into": _A_NAME,
    "articles": (_articles, "a list of article ids"),
    "article_id": (_article, "an article id (twelve hexadecimal digits)"),
    "event": (_article, "an article id (twelve hexadecimal digits)"),
    "story": (_article, "an article id (twelve hexadecimal digits)"),
    "start": _AN_OFFSET,
    "end": _AN_OFFSET,
    "speaker": (lambda value: _line(value, MOST_NAME), f"a text of at most {MOST_NAME} characters"),
    "kind": (lambda value: value in BY_HAND if isinstance(value, str) else False, "a kind of speaker"),
    "verdict": (lambda value: value in VERDICTS if isinstance(value, str) else False, f"one of {', '.join(VERDICTS)}"),
    "by": (
        lambda value: _line(value, MOST_BY) and bool(str(value).strip()),
        f"a name of 1 to {MOST_BY} characters",
    ),
}
