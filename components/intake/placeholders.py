"""Knows what stands in the place of a text that is not there: a word for nothing, or a page that asks for a person."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from components.corpus.phrases import flat

_DATA = Path(__file__).parent / "language" / "robot_checks.txt"
_NOTHING = re.compile(
    r"[\[(<]?\s*(?:removed|deleted|redacted|unavailable|not available|none available|none|null|nan|n/?a|no content"
    r"|no text|undefined)\s*[\])>]?\.?",
    re.IGNORECASE,
)
#: A page that asks for a person has no more words; an article about such pages has.
_LONGEST = 150


def stands_for_nothing(text: str) -> bool:
    """Whether a text says only that there is none ("[Removed]").

    >>> stands_for_nothing("[Removed]"), stands_for_nothing("Removed from office.")
    (True, False)
    """
    return len(text) < 60 and bool(_NOTHING.fullmatch(text.strip()))


def is_robot_check(text: str) -> bool:
    """Whether a text is that of a page which wants to know whether a person reads it."""
    if len(text) > 20_000 or len(text.split()) > _LONGEST:
        return False
    words = flat(text).lower()
    return any(phrase in words for phrase in _phrases())


@cache
def _phrases() -> tuple[str, ...]:
    lines = _DATA.read_text(encoding="utf-8").splitlines()
    return tuple(flat(line).lower() for line in lines if line and not line.startswith("#"))
