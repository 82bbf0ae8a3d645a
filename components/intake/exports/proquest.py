"""Reads what ProQuest delivers (files, pages, mails): documents of labelled fields around their full text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from components.corpus.article import Problem
from components.corpus.phrases import letters
from components.intake.exports.description import Description, count_in
from components.intake.exports.labelled import taken
from components.intake.exports.labels import is_heading, labelled
from components.intake.exports.proquest_parts import NUMBER, Document, documents
from components.intake.fields import Row, date_in, rows_of, spaced, uniform
from components.intake.model import Read
from components.intake.outlets import article_first

_SIGNS = frozenset(("proquest document id", "publication title", "publication info"))
_RULE = re.compile(r"^[ \t]*_{20,}[ \t]*$", re.MULTILINE)
_NO_TEXT = re.compile(
    r"(?:not|none) available|(?:non|nicht|niet|no) (?:disponible|verfügbar|beschikbaar)", re.IGNORECASE
)
_LINK = re.compile(r"ProQuest document link|Find a copy|Check for full text|Get full text|https?://", re.IGNORECASE)
#: ProQuest sets the edition behind a headline: "Mayor opens hall: [FINAL Edition]".
_EDITED = re.compile(r"\s*:?\s*\[[^\[\]]{0,60}\bedition\b[^\[\]]{0,40}\]\.?$", re.IGNORECASE)
_CITY = re.compile(r"[^,(\[]*")
_EDITION = re.compile(r",\s(?:\[|[^,]*\bedition\b|online\b).*", re.IGNORECASE | re.DOTALL)


def recognised(text: str) -> bool:
    """Return whether a text is laid out as ProQuest delivers it: its labels, and what parts or names its documents."""
    signs, full = set[str](), False
    parted = bool(_RULE.search(text))
    for raw in text.split("\n"):
        line = raw.strip()
        if not line or len(line) > 20_000:
            continue
        label = labelled(line[:400])[0]
        signs |= {label} & _SIGNS
        full = full or label == "full text" or is_heading(line, "full text")
        parted = parted or bool(NUMBER.fullmatch(line))
        if signs and (parted or (full and "proquest document id" in signs)):
            return True
    return False


def articles(text: str, name: str) -> Read:
    """Return the articles of a delivery, and a problem for each document that is none."""
    text = uniform(text)
    rows = rows_of(text.split("\n"))
    found = documents(rows)
    problems = []
    promised = _promised(rows)
    if promised > len(found):
        message = f"numbers {promised:,} documents but holds {len(found):,}. Export the others, too."
        problems.append(Problem(name, message, lost=True))
    read = [_article(one, f"{name} document {number}") for number, one in enumerate(found, 1)]
    return taken(_apart(read), name, text, problems)


def _apart(found: list[Description]) -> list[Description]:
    """Return the articles with the city behind the name of a publication where two cities have one of that name."""
    cities: dict[str, set[str]] = {}
    for one in found:
        cities.setdefault(letters(one.outlet), set()).add(letters(one.place) or "")
    return [
        replace(one, outlet=f"{one.outlet} ({one.place})")
        if one.place and len(cities[letters(one.outlet)] - {""}) > 1
        else one
        for one in found
    ]


def _promised(rows: Sequence[Row]) -> int:
    """Return how many documents the numbers promise; a file may hold several deliveries one after another."""
    numbers = [(int(said[1]), int(said[2])) for row in rows if (said := NUMBER.fullmatch(row.front))]
    begun = [total for place, (number, total) in enumerate(numbers) if not place or number <= numbers[place - 1][0]]
    return sum(begun)


def _article(document: Document, where: str) -> Description:
    said, body, aside = _fields(document)
    outlet = said.get("publication title") or _before_date(said.get("publication info", ""))
    place = outlet.partition(";")[2] or said.get("place of publication", "")
    dates = (date_in(said.get(label, "")) for label in ("publication date", "publication info"))
    return Description(
        where=where,
        outlet=_outlet(outlet),
        title=_EDITED.sub("", said.get("title") or said.get("headline") or _heading(document)),
        published=next((found for found in dates if found), None),
        body=body,
        url=said.get("url") or said.get("document url", ""),
        section=said.get("section", ""),
        document_type=said.get("document type", ""),
        notes={
            "Byline": said.get("author") or said.get("byline", ""),
            "Credit": said.get("credit", ""),
            "ProQuest document": said.get("proquest document id", ""),
        },
        place=_CITY.match(place.strip())[0].strip(),  # type: ignore[index]
        counted=count_in(said.get("word count", "")),
        aside=aside,
    )


def _fields(document: Document) -> tuple[dict[str, str], str, frozenset[str]]:
    """Return the fields of a document by label, its full text, and the rows that are understood beside it."""
    rows = document.rows
    begin, end = document.text_rows() or (len(rows), len(rows))
    body = ""
    if begin < end:
        first = document.labels[begin][1]
        kept = [*([Row(rows[begin].number, first)] if first else []), *rows[begin + 1 : end]]
        body = "" if not kept or (len(kept) == 1 and _NO_TEXT.match(kept[0].front)) else spaced(kept)
    said: dict[str, str] = {}
    aside: set[str] = set()
    current = ""
    for number, (row, (label, words)) in enumerate(zip(rows, document.labels, strict=True)):
        if begin <= number < end:
            current = ""
            continue
        if label:
            current = "" if label in said else label
            said.setdefault(label, words)
        elif _LINK.match(row.front) or (said.get(current) and row.number > rows[number - 1].number + 1):
            current = ""  # below a blank line stands something else
        elif current and len(said[current]) < 2000:
            said[current] = f"{said[current]} {row.front}".strip()
        if label or current:
            aside.add(row.text)
    return said, body, frozenset(aside)


def _heading(document: Document) -> str:
    """Return the first row of a document that has no label: its headline."""
    return document.rows[0].front if document.rows and not document.names[0] else ""


def _outlet(named: str) -> str:
    """Return a publication's name without its edition and place.

    >>> _outlet("New York Times, Late Edition (East Coast); New York, N.Y.")
    'New York Times'
    """
    return article_first(_EDITION.sub("", article_first(named.split(";", 1)[0].strip())).strip(" ,"))


def _before_date(info: str) -> str:
    """Return the publication at the front of "New York Times , Late Edition (East Coast); New York, N.Y. [...]"."""
    return re.split(r"\s*;|\s,|\s\[|\d{1,2} [A-Z][a-z]{2} \d{4}", info, maxsplit=1)[0]
