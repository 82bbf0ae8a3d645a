"""The states of the US by their abbreviations, where the place of one tells that a state is meant."""

from __future__ import annotations

import re
from functools import cache

from components.reading.lexicon import entries

#: What stands before the state of a member of Congress: "R-Tenn.", "(D., Mass.)".
_PARTY = re.compile(r"\b[RDI](?:[-–‑]|\.?, )$")
#: What stands before the state of a town: "Bridgeport, Conn."
_TOWN = re.compile(r"\b[A-Z][\w’'-]*, $")
_REACH = 40


@cache
def abbreviations() -> dict[str, str]:
    """Return {abbreviation without its last point: the state}."""
    found = {}
    for line in entries("states"):
        cut = line.index("=")
        found.update({written.removesuffix("."): " ".join(line[cut + 1 :]) for written in line[:cut]})
    return found


@cache
def _unmistakable() -> frozenset[str]:
    """Return the abbreviations that are nothing else where they have their point, or points within."""
    return frozenset(word.removesuffix(".") for line in entries("states") for word in line if "." in word)


def state_at(text: str, start: int, end: int) -> str:
    """Return the state that `text[start:end]` abbreviates, "" where it stands for none.

    Behind a party every abbreviation is a state's ("R-Tenn.", "D-MA"); behind a town those with a point are
    ("Lynn, Mass."), and what is nothing else wherever it stands with its points ("Ariz. Gov.", "N.Y."). So "Mass" and
    "Miss" alone are none.
    """
    written = text[start:end].rstrip(".")
    if written == "Va" and text[start - 2 : start] == "W.":
        written, start = "W.Va", start - 2
    state = abbreviations().get(written, "")
    if not state:
        return ""
    pointed = "." in text[end - 1 : end + 1] and not (written.isupper() and "." not in written)
    before = text[max(0, start - _REACH) : start]
    if _PARTY.search(before) or (pointed and written in _unmistakable()):
        return state
    return state if pointed and _TOWN.search(before) else ""
