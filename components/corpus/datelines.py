"""Finds the dateline at the front of a paragraph: where and when an article was filed."""

from __future__ import annotations

import re

from components.corpus.phrases import phrases

_CAPITALS = r"[A-Z][A-Z.’'-]+(?:[ /-][A-Z][A-Z.’'-]*){0,4}"
_PLACE = r"[A-Z][\w.’'-]+(?: (?:of|de|la|[A-Z][\w.’'-]*)){0,3}"
_REGION = r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?){0,2}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?|{_WEEKDAY})"
_AGENCY = r"\((?:[A-Z][\w.&-]*)(?:[ /][A-Z][\w.&-]*){0,3}\)"
_DASH = r"\s*(?:--|[-–—―])\s+"
# Some wires set a dateline off by ">>", "|" or "_"; only behind capitals that is one.
_SIGN = r"\s*(?:--|[-–—―_]|>>|»|\|)\s+"
_WIRE = r" ?/[A-Z][\w ]{1,24}(?:-[\w ]{1,20})?/ ?"
# Houses whose own datelines run straight into the text: "(CNN)The minister left."
_HOUSE = r"\((?:CNN(?: (?:Business|Politics|Money|Sport))?|AP|AFP|UPI|ANI|PTI|IANS|Reuters|WSVN|KTLA|Xinhua)\)"

_PATTERNS = (
    re.compile(rf"{_CAPITALS}{_REGION}(?:,? {_DAY})?(?:,? {_AGENCY})?{_DASH}"),
    re.compile(rf"{_PLACE}{_REGION}(?:,? {_DAY}(?:,? {_AGENCY})?|,? {_AGENCY}){_DASH}"),
    re.compile(rf"{_AGENCY}{_DASH}"),
    re.compile(rf"{_CAPITALS}{_REGION}(?:,? {_DAY})?(?:,? {_AGENCY})?{_SIGN}(?=[A-Z\"“'‘0-9])"),
    # Tribune's wire: "June 30--OAK HILL -- An armed robbery ..."
    re.compile(rf"{_DAY}\s?(?:--|[–—])\s?{_CAPITALS}{_REGION}{_DASH}"),
    re.compile(rf"{_DAY} {_AGENCY}{_DASH}"),
    re.compile(rf"(?:{_CAPITALS}|{_PLACE}){_REGION}(?:,? {_DAY})?{_WIRE}(?:--|[-–—])\s+"),
    re.compile(rf"{_CAPITALS}{_REGION},? {_DAY},? {_AGENCY}:?\s(?=[A-Z\"“'‘])"),
    re.compile(rf"{_HOUSE}\s?(?=[A-Z\"“'‘])"),
)
_PLACE_COLON = re.compile(rf"{_PLACE}{_REGION}(?:,? {_DAY})?(?:,? {_AGENCY})?: (?=[A-Z\"“'‘])")
_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_WHOLE = re.compile(
    rf"{_CAPITALS}{_REGION}\s?\|\s?By {_NAME}(?:(?:, | and ){_NAME}){{0,4}}|(?i:dateline): ?\S.{{2,60}}|"
    rf"{_CAPITALS}{_REGION}(?:,? {_DAY}(?:,? {_AGENCY})?|,? {_AGENCY})\.?|{_AGENCY}"
)


def dateline_length(paragraph: str, first: bool) -> int:
    """Return how many characters at the front of a paragraph are its dateline, 0 where it has none.

    A name and a colon ("Tokyo: ...") are a dateline only in the first paragraph, and only where the name is no label
    such as "Update"; nobody looks up whether it is a place.

    >>> dateline_length("TOKYO, Feb. 3 (Reuters) - The minister left.", first=True)
    25
    """
    front = paragraph[:160].replace("\u00a0", " ")
    for pattern in _PATTERNS if not first else (*_PATTERNS, _PLACE_COLON):
        if found := pattern.match(front):
            place = re.split(r"[,:(]|\s[-–—―]|--", found[0])[0].strip()
            return 0 if place.lower() in phrases("labels") else len(found[0].rstrip())
    return 0


def is_dateline(line: str) -> bool:
    """Whether a line is nothing but a dateline ("TOKYO, Feb. 3 (Reuters)")."""
    return len(line) <= 80 and bool(_WHOLE.fullmatch(line))
