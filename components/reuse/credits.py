"""Which agency an article credits for its text: in its byline, its dateline or its sign-off, never in a caption."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from components.reading.model import Reading

#: A byline or dateline stands within so many characters of the beginning, a sign-off within so many of the end.
_HEAD, _FOOT = 400, 300
_FILE = Path(__file__).parent / "language" / "agencies.txt"


@cache
def _names() -> dict[str, str]:
    """Return {form in small letters: the name to show}."""
    lines = [line for line in _FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    forms = [[form.strip() for form in line.split("|")] for line in lines]
    return {form.casefold(): own[0] for own in forms for form in own}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool, bool], ...]:
    """Return each form of a credit, and whether it counts at the beginning and at the end of an article."""
    agency = "(?P<agency>" + "|".join(re.escape(form) for form in sorted(_names(), key=len, reverse=True)) + ")"
    return tuple(
        (re.compile(pattern, re.IGNORECASE | re.MULTILINE), head, foot)
        for pattern, head, foot in (
            # WESTMERE (Reuters) - , LOWICK, May 3 (AP) —
            (rf"^[^\n(]{{0,60}}\({agency}\)\s*[-–—:]", True, False),
            (rf"^\W*{agency}\W*$", True, True),  # a line of its own
            (rf"^\W*(?:by|from|source:?)\s+(?:[^\n]{{0,60}}[,/|]\s*)?{agency}\b[^\n]{{0,30}}$", True, True),
            (rf"[(\[]\s*(?:with (?:inputs|reports?) from\s+)?{agency}(?:\s*[/,&]\s*[\w ]+)?\s*[)\]]\s*$", False, True),
            (rf"^\W*(?:with (?:inputs|reports?|files) from|©|copyright)\s[^\n]{{0,30}}?{agency}\b", False, True),
            (rf"^{agency}[^\n]{{0,40}} contributed to this (?:report|story|article)", False, True),
        )
    )


def credit(reading: Reading) -> str:
    """Return the agency that an article names as the source of its text, empty where it names none.

    A credit under a picture says nothing about the text: captions are left out, and so is whatever speaks of a photo.
    """
    text = _without_captions(reading)
    for pattern, head, foot in _patterns():
        for part in ([text[:_HEAD]] if head else []) + ([text[-_FOOT:]] if foot else []):
            found = pattern.search(part)
            if found and not _of_picture(part, found):
                return _names()[found["agency"].casefold()]
    return ""


def _of_picture(text: str, found: re.Match[str]) -> bool:
    line = text[text.rfind("\n", 0, found.end("agency")) + 1 :].split("\n", 1)[0]
    return bool(re.search(r"\b(?:photo|picture|image|file|video|via)\b", line, re.IGNORECASE))


def _without_captions(reading: Reading) -> str:
    """Return the article's text, line by line, with its captions blanked."""
    text, at, kept = reading.article.text, 0, []
    for block in reading.blocks:
        if block.kind in ("caption", "repeat"):
            kept.append(text[at : block.start])
            at = block.end
    return "".join([*kept, text[at:]]).strip()
