"""Mentions of several parties that speak together: "Ana Ruiz and Bo Lee", "the mayor and the governor"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.reading.persons.names import Name

#: What joins two members of a mention.
JOINT = re.compile(r",?[ \xa0\n](?:and|&)[ \xa0\n]|,[ \xa0\n]")
AND = re.compile(r"[ \xa0\n](?:and|&)[ \xa0\n]")
#: Longer mentions are lists that nobody speaks.
_LONGEST = 160
_DETERMINED = re.compile(r"(?:the|his|her|its|their|an?)[ \xa0]", re.IGNORECASE)
_COMPLEMENT = re.compile(r"[ \xa0](?:of|for|at|in|from|to|with)[ \xa0]")
_ARTICLE = re.compile(r"^(?:the|an?)[ \xa0]", re.IGNORECASE)


def members(text: str, start: int, end: int, names: Sequence[Name]) -> list[tuple[int, int]]:
    """Return where the members of a joint mention stand, none where the mention is of one party.

    Each member but the last is a name alone, or there are two and both have an article or the first is a name: in
    "a spokesman for Ana Ruiz and Bo Lee" and "the mayor and owner" one person speaks. `names` are those inside.
    """
    if end - start > _LONGEST or AND.search(text, start, end) is None:
        return []
    joints = [
        joint.span() for joint in JOINT.finditer(text, start, end)
        if not any(name.outer <= joint.start() < name.end for name in names)
    ]  # fmt: skip
    if not joints or text[slice(*joints[-1])].strip() == ",":
        return []
    edges = [start, *(edge for joint in joints for edge in joint), end]
    found = list(zip(edges[::2], edges[1::2], strict=True))
    named = [any(name.outer == first and name.end == last for name in names) for first, last in found]
    if all(named):
        return found
    determined = [
        is_name or _DETERMINED.match(text, first) is not None for is_name, (first, _) in zip(named, found, strict=True)
    ]
    shared = named[-1] and _COMPLEMENT.search(text, *found[0]) is not None
    return found if len(found) == 2 and all(determined) and not shared else []


def joined(labels: Sequence[str]) -> str:
    """Return one label for several: "Ana Ruiz, Bo Lee and Tom Hall"."""
    return f"{', '.join(labels[:-1])} and {labels[-1]}"


def without_article(words: str) -> str:
    """Return the words for a member without "the" or "a": "his wife" keeps its pronoun beside a name."""
    return _ARTICLE.sub("", " ".join(words.split()))
