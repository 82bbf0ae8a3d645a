"""Reads lists of references (RIS), as databases and reference managers write them: an abstract is the text there is."""

from __future__ import annotations

import re

from components.corpus.article import Problem
from components.corpus.decoding import TextError, decode
from components.intake.fields import uniform
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name
from components.intake.records import Record, articles_of

_TAG = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?$")
#: The tags of each field, the surest first; of texts the longest counts.
_FIELDS = {
    "title": ("TI", "T1", "CT"),
    "outlet": ("T2", "JF", "JO", "JA", "BT", "T3"),
    "published": ("DA", "Y1", "PY"),
    "url": ("UR", "L2", "LK"),
    "author": ("AU", "A1"),
    "section": ("SE",),
    "language": ("LA",),
}
_TEXTS = ("N2", "AB")
_DATE = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?:/.*)?")


def read(given: Given, limits: Limits) -> Read:
    """Return an article for each reference that has an abstract; the others give their addresses.

    Raises:
        IntakeError: it is no text, or holds no reference.
    """
    try:
        text, remark = decode(given.data)
    except TextError as error:
        raise IntakeError(str(error)) from error
    name = safe_name(given.name)
    references, open_end = _references(uniform(text))
    if not references:
        raise IntakeError("holds no references of the form RIS. Export the articles' full texts.")
    records = [Record(f"reference {number}", _fields(one)) for number, one in enumerate(references, 1)]
    found = articles_of(records, name, limits)
    problems = [Problem(name, remark)] if remark else []
    if found.articles:
        message = "is a list of references: the texts are abstracts, not whole articles. Export full texts if you can."
        problems.append(Problem(name, message))
    if open_end:
        problems.append(Problem(name, "ends inside a reference: it may be cut off. Compare it with the source."))
    return Read(found.articles, (*problems, *found.problems), found.addresses)


def _references(text: str) -> tuple[list[dict[str, list[str]]], bool]:
    """Return the tags of each reference with what stands behind them, and whether the last one has no end."""
    found: list[dict[str, list[str]]] = []
    tags: dict[str, list[str]] = {}
    last = ""
    for line in text.split("\n"):
        said = _TAG.match(line.strip(" "))
        if said and said[1] == "TY":
            found += [tags] if tags else []
            tags, last = {"TY": [said[2] or ""]}, "TY"
        elif said and said[1] == "ER":
            found += [tags] if tags else []
            tags, last = {}, ""
        elif said and tags:
            last = said[1]
            tags.setdefault(last, []).append((said[2] or "").strip())
        elif last and line.strip():  # a value that goes on
            tags[last][-1] = f"{tags[last][-1]}\n{line.strip()}".strip()
    return [*found, *([tags] if tags else [])], bool(tags)


def _fields(tags: dict[str, list[str]]) -> dict[str, str]:
    fields = {field: next((tags[tag][0] for tag in names if tags.get(tag)), "") for field, names in _FIELDS.items()}
    fields["author"] = ", ".join(tags.get("AU") or tags.get("A1") or [])
    dates = (found for tag in _FIELDS["published"] for words in tags.get(tag, ()) if (found := _DATE.match(words)))
    if found := next(dates, None):
        fields["published"] = f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    elif re.fullmatch(r"\d{4}[/ ]*", fields["published"]):
        fields["published"] = ""  # a year is no day
    fields["text"] = max(("\n\n".join(tags.get(tag, ())) for tag in _TEXTS), key=len)
    return {field: words for field, words in fields.items() if words}
