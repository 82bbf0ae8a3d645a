"""What kind of thing a name is of, judged by its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.reading.persons import lists
from components.reading.persons.titles import is_body, is_organisation

_FIRST_NAMES = lists.first_names()
_ORGANISATIONS = lists.words("organisations")
_BODIES = _ORGANISATIONS | lists.words("bodies")
_PLACES = lists.places()
_THINGS = lists.words("things")
_PRESS = lists.words("press")
_KOREAN = re.compile(r"[A-Z][a-z]+-[a-z]+")


def single_kind(word: str, folded: str) -> str:
    """Return organisation, place or "" (unknown) for a name of one word."""
    if folded in _PLACES or all(part in _PLACES for part in folded.split("-")):  # "US-Japan"
        return "place"
    if folded in _BODIES or folded.endswith("news") or (word.isupper() and 2 <= len(folded) <= 6):
        return "organisation"
    return ""


def kind(words: Sequence[str], folded: Sequence[str], addressed: bool, titled: bool) -> str:
    """Return person, organisation, place, thing or "" (unknown) for a name, as written and folded.

    `addressed` says that Mr. or the like stands before it, `titled` that an office or rank does.
    """
    last = folded[-1]
    if addressed or (titled and len(folded) <= 4 and last not in _ORGANISATIONS and last not in _THINGS):
        return "person"
    if " ".join(folded) in _PLACES:
        return "place"
    if len(folded) == 1:
        return single_kind(words[0], last)
    return _full_kind(words, folded)


def _full_kind(words: Sequence[str], folded: Sequence[str]) -> str:
    """Return the kind of a name of several words that no title tells."""
    last = folded[-1]
    if is_organisation(last) or is_body(folded) or "and" in folded[1:-1] or _is_newspaper(folded):
        return "organisation"
    if last in _THINGS:
        return "thing"
    if " ".join(folded[:2]).partition("-")[0] in _PLACES:  # "New Hampshire Elks", "United States-led"
        return "thing" if words[-1].partition("-")[2].islower() else "organisation"
    if folded[0] in _FIRST_NAMES or _KOREAN.fullmatch(words[-1]):
        return "person"
    if any(word in _ORGANISATIONS for word in folded):
        return "organisation"
    people = last.endswith("s") and last in _PLACES  # "Japanese Americans"
    return "thing" if people or all(word.isupper() and len(word) > 2 for word in words) else ""


def _is_newspaper(folded: Sequence[str]) -> bool:
    """Return whether a name is a newspaper's by its town and its last word: the Boston Globe."""
    return folded[-1] in _PRESS and (folded[0] == "daily" or " ".join(folded[:-1]) in _PLACES)
