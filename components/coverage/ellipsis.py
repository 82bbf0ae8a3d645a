"""Names that share a word: "the South and East China Seas" names the South China Sea and the East China Sea."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.coverage import language

#: What joins two names that share their last word.
JOINT = re.compile(r",?[ \xa0](?:and|or|&)[ \xa0](?:the[ \xa0])?|,[ \xa0]")


def single(word: str) -> str:
    """Return the noun that a name in the plural shares: Seas, Islands, Ministries, Koreas."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def shared(first: Sequence[str], second: Sequence[str]) -> tuple[str, str] | None:
    """Return the two full names where the first of two joined names lacks the end of the second, else None.

    That is so where the second ends in a plural of place or organisation (Seas, Ministries), and where both begin
    with a direction ("North and South Korea").
    """
    if not first or not second or len(first) >= len(second) or len(first) > 2:
        return None
    plural = _is_shared_plural(second[-1])
    directions = _is_direction(first[-1]) and _is_direction(second[0])
    if not plural and not directions:
        return None
    end = [*second[len(first) :]]
    if plural:
        end[-1] = single(end[-1])
    elif len(first) != 1:
        return None
    return " ".join((*first, *end)), " ".join((*second[: len(first)], *end))


def _is_direction(word: str) -> bool:
    return word.lower() in language.words("directions")


def _is_shared_plural(word: str) -> bool:
    lower = word.lower()
    heads = language.words("geography")
    return (lower.endswith("s") and single(lower) in heads) or lower in language.words("organisation_heads")
