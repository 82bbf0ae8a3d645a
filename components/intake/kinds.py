"""Guesses the kind of an article from what its source says: news, opinion, agency, government release, transcript.

The source's own word (a document's type, a section) counts before the address, the address before the headline, and the
headline before marks in the text. Nothing is read out of the wording: an opinion that calls itself news is news here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

_FOLDER = Path(__file__).parent / "language"
# What of a text is looked at: a release and a transcript say so at once.
_FRONT, _END = 600, 200

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_GOVERNMENT_HOST = re.compile(
    r"(?:^|\.)(?:(?:gov|mil)(?:\.[a-z]{2})?|(?:gouv|govt|gob|gub|gv|gc|bund|admin)\.[a-z]{2}|go\.(?:jp|kr|th|id|ke|tz|ug)"
    r"|europa\.eu|nato\.int|kremlin\.ru)$"
)
_OPINION_TITLE = re.compile(
    r"(?:opinion|comment|commentary|editorial|op-ed|letters?(?: to the editor)?|leader|column)\s?[|:–—-]\s?\S"
    r"|.{0,200}\|\s?(?:opinion|editorial|letters)\b|letters? to the editor\b|the \w+ view on\b",
    re.IGNORECASE,
)
_TRANSCRIPT_TITLE = re.compile(
    r"(?:full |complete |rush )?transcript\b(?:\s?[|:–—-]| of\b)|.{0,300}[\[(: ](?:full )?transcript[\])]?$",
    re.IGNORECASE,
)
_RELEASE_TITLE = re.compile(r"(?:press|news|media) release\b|readout of\b|read-out of\b|fact sheet\b", re.IGNORECASE)
_RELEASE_MARK = re.compile(r"\bfor immediate release\b|^\s*(?:press|news|media) (?:release|statement)\b", re.I | re.M)
_CREDIT_END = re.compile(r"(?:--|—|–|©|\(c\)|copyright)\s{0,3}(?:\d{4}\s)?(?:the )?([A-Za-z][A-Za-z. -]{1,40})$", re.I)
_CREDIT_FRONT = re.compile(r"[^()\n]{0,80}\(([A-Z][A-Za-z. -]{1,40})\)\s{0,3}(?:--|[-–—])\s")
_BY = re.compile(r"^\s*by\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Clues:
    """What is known of an article; whatever is not known is empty."""

    outlet: str = ""
    url: str = ""
    section: str = ""
    document_type: str = ""
    title: str = ""
    text: str = ""
    byline: str = ""


def kind_of(clues: Clues) -> str:
    """Return the kind that the clues speak for, news where they say nothing.

    >>> kind_of(Clues(outlet="The New York Times", section="Section A; Column 0; Editorial Desk; Pg. 22"))
    'opinion'
    """
    return _by_source(clues) or _by_address(clues.url) or _by_title(clues) or _by_text(clues) or "news"


@cache
def words(name: str) -> frozenset[str]:
    """Return the lines of `language/<name>.txt` in small letters, comments left out."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.lower() for line in lines if line and not line.startswith("#"))


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency, or of one of its services ("Associated Press International")."""
    parts = [part for part in re.split(r"[\s,(/:]+", name[:200].lower().removeprefix("the ")) if part.strip(".")]
    return any(" ".join(parts[:count]) in words("news_agencies") for count in range(1, min(len(parts), 6) + 1))


def _by_source(clues: Clues) -> str:
    """Return the kind that section, document type or outlet give, empty where they give none."""
    kinds = set(_WORD.findall(clues.document_type[:300].lower()))
    if kinds & {"transcript", "transcripts"} or "transcript" in _WORD.findall(clues.section[:300].lower()):
        return "transcript"
    if kinds & words("opinion_words") or _is_opinion_section(clues.section):
        return "opinion"
    if clues.outlet and is_agency(clues.outlet):
        return "agency"
    if kinds & {"release", "releases"} and _is_government(clues.outlet):
        return "government release"
    return ""


def _is_opinion_section(section: str) -> bool:
    """Whether a part of a section's name has a word for opinion; "Column 4" is a place on the page."""
    parts = re.split(r"[;,|/>]", section[:300].lower())
    return any(
        set(_WORD.findall(part)) & words("opinion_words") for part in parts if not re.search(r"column\s*\d", part)
    )


def _is_government(phrase: str) -> bool:
    flat = " ".join(phrase.lower().split())
    return any(re.search(rf"\b{re.escape(word)}\b", flat) for word in words("government_words"))


def _by_address(url: str) -> str:
    """Return the kind that an address gives by its host or by a folder of its path."""
    try:
        parts = urlsplit(url[:2000].strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    folders = [folder.lower() for folder in parts.path.split("/") if folder][:-1]
    if any(folder in ("transcript", "transcripts") for folder in folders):
        return "transcript"
    if _GOVERNMENT_HOST.search(host):
        return "government release"
    if any(folder in words("opinion_words") or folder.startswith("opinion") for folder in folders):
        return "opinion"
    return ""


def _by_title(clues: Clues) -> str:
    title = " ".join(clues.title[:400].split())
    if _TRANSCRIPT_TITLE.match(title):
        return "transcript"
    if _OPINION_TITLE.match(title):
        return "opinion"
    if _RELEASE_TITLE.match(title) and _is_government(f"{clues.outlet} {title} {clues.text[:_FRONT]}"):
        return "government release"
    return ""


def _by_text(clues: Clues) -> str:
    """Return the kind that marks give: a release's first words, an agency in byline, dateline or last line."""
    front = clues.text[:_FRONT]
    if _RELEASE_MARK.search(front) and _is_government(f"{clues.outlet} {front}"):
        return "government release"
    if clues.byline and _credits_agency(clues.byline):
        return "agency"
    dateline = _CREDIT_FRONT.match(front.lstrip())
    ending = _CREDIT_END.search(clues.text[-_END:].rstrip().rsplit("\n", 1)[-1].rstrip(" ."))
    return "agency" if any(found and is_agency(found[1]) for found in (dateline, ending)) else ""


def _credits_agency(byline: str) -> bool:
    """Whether a byline names an agency as the author or behind a name ("By Ann Lee, Associated Press")."""
    parts = re.split(r"[,;|/\n]", _BY.sub("", byline[:300]))
    return any(is_agency(part.strip()) for part in parts if part.strip())
