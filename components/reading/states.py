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
        found.update(dict.fromkeys(line[:cut], " ".join(line[cut + 1 :])))
    return found


def state_at(text: str, start: int, end: int) -> str:
    """Return the state that `text[start:end]` abbreviates, "" where it stands for none.

    Behind a party every abbreviation is a state's ("R-Tenn.", "D-MA"); behind a town those with a point are
    ("Bridgeport, Conn."), and initials with points wherever they stand ("N.Y."). So "Mass" and "Miss" alone are none.
    """
    written = text[start:end].rstrip(".")
    if written == "Va" and text[start - 2 : start] == "W.":
        written, start = "W.Va", start - 2
    state = abbreviations().get(written, "")
    if not state:
        return ""
    before = text[max(0, start - _REACH) : start]
    if _PARTY.search(before) or ("." in written and written != "W.Va"):
        return state
    pointed = not written.isupper() and "." in text[end - 1 : end + 1]
    return state if pointed and _TOWN.search(before) else ""
