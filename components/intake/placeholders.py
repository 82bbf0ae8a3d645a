"""Knows what stands in the place of a text that is not there: a word for nothing, or a page that asks for a person."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from components.corpus.phrases import flat

_LISTS = Path(__file__).parent / "language"
_NOTHING = re.compile(
    r"[\[(<]?\s*(?:removed|deleted|redacted|unavailable|not available|none available|none|null|nan|n/?a|no content"
    r"|no text|undefined)\s*[\])>]?\.?",
    re.IGNORECASE,
)
#: A page that asks for a person has no more words; an article about such pages has.
_LONGEST = 150
_ASKS = {
    "robot_checks": "asks whether one is a robot",
    "consent_pages": "asks for consent to cookies",
    "missing_pages": "says that there is no such page",
}


def stands_for_nothing(text: str) -> bool:
    """Whether a text says only that there is none ("[Removed]").

    >>> stands_for_nothing("[Removed]"), stands_for_nothing("Removed from office.")
    (True, False)
    """
    return len(text) < 60 and bool(_NOTHING.fullmatch(text.strip()))


def asks_first(text: str) -> str:
    """Return what a page asks in the place of its article, as it goes on after "a page that"; empty for an article."""
    if len(text) > 20_000 or len(text.split()) > _LONGEST:
        return ""
    words = flat(text).lower()
    return next((asks for name, asks in _ASKS.items() if any(phrase in words for phrase in _phrases(name))), "")


@cache
def _phrases(name: str) -> tuple[str, ...]:
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(flat(line).lower() for line in lines if line and not line.startswith("#"))
