"""Tells who wrote an article, and how to reach them, below its last paragraph."""

from __future__ import annotations

import re

_NAME = r"(?:Dr\.? |Prof\.? |Sir )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*| (?:de|van|von|der|al|bin)){1,4}"
_CRAFT = (
    r"(?:writer|reporter|correspondent|columnist|editor|journalist|contributor|fellow|professor|lecturer|producer|"
    r"critic|author|blogger|novelist|historian|analyst|commentator|broadcaster|photographer|attorney|researcher)"
)
_WORK = r"(?:writes (?:about|for|on)|covers|reports (?:on|for|from)|teaches|blogs|tweets)"
_BIO = re.compile(
    rf"(?P<name>{_NAME}|The (?:writer|author))(?:, [^,.]{{3,80}},)? "
    rf"(?:(?:is|was|are) (?:(?:an?|the|our) )?(?:[\w'’&.,-]+ ){{0,10}}?{_CRAFT}s?\b|{_WORK})(?P<rest>.{{0,300}})"
)
_REACH = re.compile(
    r"(?:reach(?:ed)?|contact|e-?mail|write to|send|follow|tips?|letters?|questions?|comments?)\b", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PHONE = re.compile(r"(?:\+\d{1,3}[ -]?)?\(?\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,4}")
_HELPED = re.compile(
    rf"(?:{_NAME}(?:, {_NAME})*(?:,? and {_NAME})?|.{{0,60}} staff) (?:also )?"
    r"contributed (?:from|reporting|to|research)\b.{0,80}"
)
_TOLD = re.compile(r"\b(?:said|told|says|added)\b")
_LONGEST = 500
_SENTENCES = re.compile(r"[.!?](?:\s|$)")


def author_reason(line: str) -> tuple[str, str]:
    """Return why a flat line below the last paragraph is about the author, and the last name that it gives.

    Two empty texts where it may be the article's. Who is named in the rest of the article is a person of the story and
    no author: that is the caller's to see.
    """
    if len(line) > _LONGEST or line.startswith('"') or _TOLD.search(line):
        return "", ""
    if _HELPED.fullmatch(line.rstrip(".")):
        return "who worked on the article", ""
    reach = _REACH.search(line) is not None
    if reach and line.count(" ") < 30 and (_MAIL.search(line) or (_PHONE.search(line) and "news" in line.lower())):
        return "how to reach the author", ""
    found = _BIO.match(line)
    if not found or len(_SENTENCES.findall(line)) > 3:
        return "", ""
    name = "" if found["name"].startswith("The ") else found["name"].rsplit(" ", 1)[-1].strip(".")
    return "who wrote the article", name
