"""Tells the parts of a page that are no part of the article: buttons, notices, lists, advertisements, rights."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter

from components.corpus.phrases import ascii_letters, bare_words, phrases

#: Lines of more characters are paragraphs; no rule looks at them.
LONGEST = 600

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|int|info|co|io|tv|ir|uk|eu|de|fr)(?:/\S*)?", re.I
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Story by|Words by) (?:the )?[A-Z][\w.'-]*"
    r"(?: (?:[A-Z][\w.'-]*|de|van|von|al|and|&|of|for|the|in|at)|,|\s?\|){0,14}(?:, [\w ]{1,40})?"
)
_DAY = (
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_PAGE_DATE = re.compile(
    r"(?:(?:published|updated|posted|last updated|modified|first published|on|date)\W{0,3})?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W+)?"
    rf"{_DAY}(?:\W{{0,4}}(?:at )?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})? ?(?:[ap]\.?m\.?)?(?: ?[a-z]{{2,4}})?)?",
    re.IGNORECASE,
)
_POSTED = re.compile(
    rf"(?:[\w. ]{{2,30}} \| )?(?:posted|published|written|updated|last updated)\b[^.!?]{{0,60}}\b{_DAY}"
    r"(?:\W{1,3}\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?[A-Za-z]{2,4})?)?",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}(?:,| \||/) (?:[\w'-]+ ){0,5}"
    r"(?:(?:correspondent|reporter|editor|writer|columnist)s?(?:,? [\w ]{1,40})?|[\w-]+\.(?:com|org|net|ca|co\.uk))"
)
_SMALL = re.compile(
    r"\d+ (?:min(?:ute)?s? read|comments?|shares?|views?|likes?)|(?:estimated )?reading time\W.{1,20}|"
    r"\d+ ?(?:of|/) ?\d+|\d+ (?:hours?|minutes?|days?) ago",
    re.IGNORECASE,
)
_WIRE = re.compile(
    r"\((?:Additional |Further )?(?:Reporting|Editing|Writing|Compiled|Edited|Written|Translated) by [^()]{3,300}\)\.?"
)
_WORKED = re.compile(
    r"(?:Additional )?(?:Reporting|Editing|Writing|Compiled|Edited|Translated) by [A-Z][\w.'-]+ [A-Z].{0,200}"
)
_HANDLE = re.compile(r"(?:Follow|Contact|Email|E-mail|Reach|Tweet)\b.{0,80}@\w+", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:(?:You can )?(?:Contact|Email|E-mail|Reach|Write to|Follow|Tweet)|To (?:contact|reach))\b[^.!?\"“”]{0,100}?"
    r"(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,30})[^\"“”]{0,120}"
)
_POINTER = re.compile(r":\s(?:.{0,60}\s)?https?://\S+$")
_CALL_END = re.compile(r"(?P<verb>[A-Za-z]+)\b[^.!?]{0,60}\b(?:now|here|today|below|free)\W*$")
#: One of these stands in whatever `_CALL_END` finds.
_OF_CALLS = ("now", "here", "today", "below", "free")
_PROMOTION = re.compile(
    r"\b(?:is|are) now (?:live|available|open|online)\b|\bout now\b|\bavailable now\b|\bfree trial\b"
)


@cache
def _beginnings() -> dict[str, tuple[str, ...]]:
    """Return the beginnings of notices by their first letter."""
    return {first: tuple(held) for first, held in groupby(sorted(phrases("beginnings")), itemgetter(0))}


def _begins_notice(low: str) -> bool:
    return low.startswith(_beginnings().get(low[0], ()))


@cache
def _longest_whole_line() -> int:
    return max(map(len, phrases("whole_lines")))


def boilerplate_reason(line: str) -> str:
    """Return why a flat line belongs to the page wherever it stands, empty where it may be the article's.

    >>> boilerplate_reason("Read Comments (12)")
    'line of the page'
    """
    if len(line) > LONGEST:
        return ""
    if not any(map(str.isalnum, line)):
        return "rule between parts"
    if ascii_letters(line) <= _longest_whole_line() and bare_words(line) in phrases("whole_lines"):
        return "line of the page"
    if " " not in line and (_ADDRESS.fullmatch(line.strip(".")) or _MAIL.fullmatch(line.strip("."))):
        return "bare address"
    short = line.count(" ") < 30
    if _WIRE.fullmatch(line) or (short and _WORKED.fullmatch(line)):
        return "who worked on the article"
    notice = short and (_CONTACT.fullmatch(line) or _begins_notice(line.lower()))
    return "notice of the website" if notice else ""


def top_reason(line: str) -> str:
    """Return why a flat line above the first paragraph belongs to the page, empty where it may be the article's."""
    if len(line) > LONGEST:
        return ""
    if line.count(" ") < 16 and (_BYLINE.fullmatch(line) or _ROLE.fullmatch(line)):
        return "byline"
    if _PAGE_DATE.fullmatch(line) or _POSTED.fullmatch(line):
        return "date on the page"
    if _SMALL.fullmatch(line):
        return "line of the page"
    if is_section_label(line):
        return "section label"
    return edge_reason(line)


def edge_reason(line: str) -> str:
    """Return why a flat line above the first or below the last paragraph belongs to the page, empty if it does not."""
    low = line.lower()
    if '"' in line or len(line) > LONGEST:
        return ""
    if line.count(" ") < 50 and any(phrase in low for phrase in phrases("edges")):
        return "notice of the website"
    words = set(bare_words(line).split())
    # Two such words and "please", or three and "you": an article about the web may well use one or two.
    if len(words & phrases("page_words")) >= (2 if "please" in words else 3) and words & {"please", "you", "your"}:
        return "notice of the website"
    if "@" in line and (_HANDLE.match(line) or (_HANDLE.search(line) and line.count(" ") < 40)):
        return "who wrote the article"
    return ""


def tail_reason(line: str, outlet: str) -> str:
    """Return why a flat line below the last paragraph belongs to the page, empty where it may be the article's."""
    if edge := edge_reason(line):
        return edge
    if _PAGE_DATE.fullmatch(line) or _SMALL.fullmatch(line):
        return "line of the page"
    if line.count(" ") < 15 and _POINTER.search(line):
        return "points to an address"
    if len(line) > LONGEST or '"' in line:
        return ""
    last = re.split(r"(?<=[.!?])\s", line)[-1]
    call = _CALL_END.search(last) if any(map(last.__contains__, _OF_CALLS)) else None
    calls = call is not None and call["verb"].lower() in phrases("calls")
    alone = len(re.findall(r"[.!?](?:\s|$)", line)) <= 1
    house = bool(outlet) and outlet.lower() in line.lower()
    if (calls and ((alone and line.count(" ") < 15) or house or _PROMOTION.search(line))) or (
        house and _PROMOTION.search(line)
    ):
        return "advertisement of the outlet"
    return ""


def is_list_heading(line: str) -> bool:
    """Whether a list of other stories, tags or links follows the line."""
    return bare_words(line) in phrases("list_headings")


def is_section_label(line: str) -> bool:
    """Whether a line names nothing but sections of a paper ("News / More", "OPINION")."""
    if line.count(" ") > 12:
        return False
    parts = [part.strip(" .").lower() for part in re.split(r"[/>»|›•·:]| - ", line)]
    labels = phrases("section_labels")
    return all(part in labels for part in parts if part) and any(parts)
