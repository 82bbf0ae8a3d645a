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
_CREDIT = rf"(?:{_PICTURE}(?: credit| courtesy)?|credits?|courtesy)(?: by| of)?"
_COLON = re.compile(
    rf"(?:(?:^|[.!?)\"']\s|[(\[])(?i:{_CREDIT})|\s(?=[A-Z])(?i:{_PICTURE}(?: credit)?))\s?:\s?{_NAMES}[)\]]?\.?$"
)
# "(Photo by AFP)"; "DoD photo by Army Sgt. Jane Doe" without a full stop.
_BY = re.compile(rf"[(\[][^()\[\]]{{0,30}}\b(?i:{_PICTURE})\s?(?i:by |courtesy of |via |/){_NAMES}[)\]]\.?$")
_BARE_BY = re.compile(rf"\b(?i:{_PICTURE}) (?i:by|courtesy of) {_NAMES}(?<!\.)$")
# One of these stands in whatever `_COLON`, `_BY` and `_BARE_BY` find, in small letters.
_OF_CREDITS = ("photo", "pic", "image", "illustration", "graphic", "handout", "credit", "courtesy")
_VIRIN = re.compile(r"(?:VIRIN|Photo By|Photo by|Credit|Photographer|Image ID)\s?: ?\S")
_BEGINNING = re.compile(
    rf"(?i:file photo|file picture|file image|file -|file --|pictured(?: above| below)?:|caption:|image caption|"
    r"image copyright|media caption|media playback is|enlarge (?:this )?image|facebook twitter pinterest|"
    rf"{_PICTURE}(?: caption)?:)|In this (?:{_DATE}),? (?:file )?{_PICTURE}\b"
)
# "(L)", "left,", "second from right," tell where somebody stands in a picture.
_POSITION = re.compile(r"\((?:L|R|C|left|right|centre|center)\)|, (?:\w+ from )?(?:left|right|centre|center),")
# One of these stands in whatever `_POSITION` finds.
_OF_POSITIONS = ("left", "right", "cent", "(L)", "(R)", "(C)")
# A second sentence, a quotation or a reporting word: then somebody tells something, also of a senator "(R)".
_TOLD = re.compile(r"\"|[.!?] [A-Z]\w+ \w+ |\b(?:said|says|told|according to)\b")
_WHEN = re.compile(_DATE)


#: What agencies call their pictures behind their name.
_PICTURES = (" photo", " photos", " images", " pictures", " pool", " file photo")


@cache
def _longest_agency() -> int:
    return max(map(len, phrases("agencies")))


@cache
def _agency_credit() -> re.Pattern[str]:
    """Return the pattern of a credit that names an agency, set off from the words before it.

    A news agency alone at the end ("(Reuters)") may as well be the source of the news, so it is a credit only as a
    line of its own; with a photographer's name, or the word photo, it is one at the end of a caption too.
    """
    names = sorted(phrases("agencies"), key=len, reverse=True)
    agency = rf"(?i:{'|'.join(re.escape(name) for name in names)})"
    pictures = rf"(?i:{'|'.join(_PICTURES)})"
    house = rf"{agency}{pictures}?"
    forms = (
        rf"{house}\s?/\s?{_NAMES}|{_NAMES}\s?/\s?{house}(?:\s?/\s?{_NAMES})?|{_NAMES} via {house}|{agency}{pictures}"
    )
    return re.compile(rf"(?:^|[.!?)\"']\s?|\(|[.!?)\"'] - )(?:© ?)?(?:{forms})\)?\.?$|^(?:© ?)?\(?{agency}\)?\.?$")


def caption_reason(line: str) -> str:
    """Return why a line is the caption or the credit of a picture, empty where it is neither.

    The line is flat (see `phrases.flat`). A caption without a credit is known only when it says both where somebody
    stands in the picture and the day with its year, in one sentence without quotation marks.

    >>> caption_reason("Ana Ruiz opens the bridge. Photo: Reuters/Jo Doe")
    'photo credit'
    """
    if line.count(" ") >= LONGEST_CAPTION or len(line) > 1200:
        return ""
    if _is_credited(line):
        return "photo credit"
    if _BEGINNING.match(line):
        return "words about a picture"
    placed = any(map(line.__contains__, _OF_POSITIONS)) and _POSITION.search(line) and _WHEN.search(line)
    return "words about a picture" if placed and not _TOLD.search(line) else ""


def _is_credited(line: str) -> bool:
    """Whether a line holds a credit. What each form cannot do without is looked for first, as most lines have none."""
    pictured = any(map(line.lower().__contains__, _OF_CREDITS))
    return bool(
        (":" in line and ((pictured and _COLON.search(line)) or _VIRIN.match(line)))
        or (pictured and (_BY.search(line) or (not line.endswith(".") and _BARE_BY.search(line))))
        or (_may_name_agency(line) and _agency_credit().search(line))
    )


def _may_name_agency(line: str) -> bool:
    """Whether a line has the sign of a credit that names an agency: a stroke, "via", its pictures, or nothing else."""
    if "/" in line or " via " in line or len(line) <= _longest_agency() + len("© ()."):
        return True
    return line.removesuffix(".").removesuffix(")").lower().endswith(_PICTURES)


def front_credit(line: str) -> bool:
    """Whether a line below the headline is a caption that begins, or without a full stop ends, with its credit.

    >>> front_credit("Getty Images The mayor opens the bridge"), front_credit("Reuters The mayor opened the bridge.")
    (True, False)
    """
    if len(line) > 400 or '"' in line[:2]:
        return False
    if ":" in line and _DOUBLED.search(line):
        return True
    if line.endswith((".", "?", "!", ":", '"')) or line.count(" ") < 3:
        return False
    told = sum(word.islower() and len(word) > 2 for word in line.split())
    return told >= 2 and bool(_front_agency().match(line) or _picture_seller_at_end().search(line))


# "AP:Associated Press", as a system of one publisher writes its credits.
_DOUBLED = re.compile(
    r"(?:^|\s)(?:AP:Associated Press|PA:Press Association)(?=\W|$)|^(?:Rex|AFP|EPA|PA|AP):(?=[A-Z]\w* [a-z])"
)


@cache
def _front_agency() -> re.Pattern[str]:
    """Return the pattern of an agency's name, alone or with another, before words that begin anew."""
    names = sorted((name for name in phrases("agencies") if name not in _WORDS), key=len, reverse=True)
    agency = "|".join(re.escape(name) for name in names)
    return re.compile(
        rf"(?:{agency})(?:\s?[-/:]\s?(?:{agency}|Contributor|Pool))?\s(?=[A-Z'](?!\w* (?:reports?|says?)\b))"
    )


@cache
def _picture_seller_at_end() -> re.Pattern[str]:
    names = sorted(phrases("picture_sellers"), key=len, reverse=True)
    return re.compile(rf"[a-z0-9]\s(?:{'|'.join(re.escape(name) for name in names)})$")


#: Names of agencies that are also words, or sites that articles write about.
_WORDS = {
    "Pool",
    "Rex",
    "Polaris",
    "Keystone",
    "Handout",
    "Facebook",
    "Twitter",
    "Instagram",
    "YouTube",
    "Flickr",
    "AA",
    "PA",
}
