"""Tells the caption of a picture by its credit, or by saying who stands where and when."""

from __future__ import annotations

import re
from functools import cache

from components.corpus.phrases import phrases

#: Longer blocks are paragraphs, whatever they end with.
LONGEST_CAPTION = 100

_WORD = r"(?:[A-Z0-9@][\w.@'-]*|of|the|via|for|and|de|da|van|von|der|al|by)"
_NAMES = rf"{_WORD}(?:(?:\s?[/|,&+-]\s?|\s){_WORD}){{0,11}}"
_PICTURE = r"(?:photo|photos|photograph|picture|pictures|image|images|illustration|graphic|pic|file photo|handout)"
_DATE = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}|"
    r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{4}"
)

# "Photo: Reuters/Jane Doe", "Image credit: AP", "Credit: ...", at the end or as all there is.
_COLON = re.compile(
    rf"(?:^|[\s(\[.])(?i:{_PICTURE}|credit|{_PICTURE} credit|{_PICTURE} courtesy|courtesy)(?i: by| of)?\s?:\s?"
    rf"{_NAMES}[)\]]?\.?$"
)
# "DoD photo by Army Sgt. Jane Doe", "(Photo by AFP)"; the bare form only without a full stop.
_BY = re.compile(rf"(?:[(\[][^()\[\]]{{0,30}}|\b)(?i:{_PICTURE}) (?i:by|courtesy of|via|from) {_NAMES}(?:[)\]]\.?)?$")
_VIRIN = re.compile(r"(?:VIRIN|Photo By|Photo by|Credit|Photographer|Image ID)\s?: ?\S")
_BEGINNING = re.compile(
    rf"(?i:file photo|file picture|file image|file -|file --|pictured(?: above| below)?:|caption:|image caption|"
    rf"{_PICTURE}(?: caption)?:)|In this (?:{_DATE}),? (?:file )?{_PICTURE}\b"
)
# "(L)", "left,", "second from right," tell where somebody stands in a picture.
_POSITION = re.compile(r"\((?:L|R|C|left|right|centre|center)\)|, (?:\w+ from )?(?:left|right|centre|center),")
_WHEN = re.compile(_DATE)


@cache
def _agency_credit() -> re.Pattern[str]:
    """Return the pattern of a credit that names an agency, set off from the words before it."""
    agencies = "|".join(re.escape(name) for name in sorted(phrases("agencies"), key=len, reverse=True))
    agency = rf"(?i:{agencies})(?: (?:Photo|Photos|Images|Pictures|Pool|file photo))?"
    forms = (
        rf"{agency}\s?/\s?{_NAMES}|{_NAMES}\s?/\s?{agency}(?:\s?/\s?{_NAMES})?|{_NAMES} (?:via|for) {agency}|{agency}"
    )
    return re.compile(rf"(?:^|[.!?)\"']\s?|[(\[]|[.!?)\"'] - )(?:© ?)?(?:{forms})[)\]]?\.?$")


def caption_reason(line: str) -> str:
    """Return why a line is the caption or the credit of a picture, empty where it is neither.

    The line is flat (see `phrases.flat`). A caption without a credit is known only when it says both where somebody
    stands in the picture and the day with its year, in one sentence without quotation marks.

    >>> caption_reason("Ana Ruiz opens the bridge. Photo: Reuters/Jo Doe")
    'photo credit'
    """
    if line.count(" ") >= LONGEST_CAPTION or len(line) > 1200:
        return ""
    if _COLON.search(line) or _BY.search(line) or _VIRIN.match(line) or _agency_credit().search(line):
        return "photo credit"
    if _BEGINNING.match(line):
        return "words about a picture"
    if (
        _POSITION.search(line)
        and _WHEN.search(line)
        and '"' not in line
        and not re.search(r"[.!?] [A-Z]\w+ \w+ ", line)
    ):
        return "words about a picture"
    return ""
