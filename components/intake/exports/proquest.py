"""Reads what ProQuest delivers: documents between rules of underscores, with labelled fields and their full text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.article import Problem
from components.intake.exports.labelled import Told, told
from components.intake.fields import Row, date_in, label_of, rows_of, spaced
from components.intake.model import Read

_RULE = re.compile(r"^[ \t\f]*_{20,}[ \t]*$", re.MULTILINE)
_SIGN = re.compile(
    r"^[ \t]*(?:ProQuest document ID|Publication title|Publication info)[ \t]*:", re.MULTILINE | re.IGNORECASE
)
_NUMBER = re.compile(r"Document (\d{1,5}) of (\d{1,5})")
_FULL = re.compile(r"full text\s{0,3}(?::|$)\s{0,3}", re.IGNORECASE)
_NO_TEXT = re.compile(r"full text\s{0,3}:?\s{0,3}(?:not available|none available)", re.IGNORECASE)
_DETAILS = ("DETAILS", "Details", "Bibliography", "Indexing (details)", "LINKS", "Links")
_LABELS = frozenset((
    "abstract", "accession number", "author", "classification", "column", "company", "company / organization",
    "copyright", "country of publication", "credit", "database", "date", "dateline", "document feature",
    "document type", "document url", "first page", "identifier / keyword", "identifiers / keywords", "illustration",
    "illustrations", "isbn", "issn", "issue", "language", "language of publication", "last updated", "links",
    "location", "pages", "people", "place of publication", "proquest document id", "publication date",
    "publication info", "publication subject", "publication title", "publication year", "publisher", "section",
    "source type", "subject", "title", "url", "volume", "word count", "year",
))  # fmt: skip
_EDITION = re.compile(r",\s(?:\[|[^,]*\bedition\b|online\b).*", re.IGNORECASE | re.DOTALL)


def recognised(text: str) -> bool:
    """Return whether a text is laid out as ProQuest delivers it: rules or numbers of documents, and its labels."""
    parted = _RULE.search(text) or re.search(r"^[ \t]*Document \d{1,5} of \d{1,5}[ \t]*$", text, re.MULTILINE)
    return bool(parted) and bool(_SIGN.search(text))


def articles(text: str, name: str) -> Read:
    """Return the articles of a delivery, and a problem for each document that is none."""
    parts = [rows_of(part.splitlines()) for part in _RULE.split(text)]
    documents = [document for rows in parts for document in _numbered(rows)]
    found = [rows for rows in documents if _labels_in(rows) >= 2]
    problems = []
    promised = max(
        (int(said[2]) for rows in parts for row in rows if (said := _NUMBER.fullmatch(row.front))), default=0
    )
    if promised > len(found):
        message = f"numbers {promised:,} documents but holds {len(found):,}. Export the others, too."
        problems.append(Problem(name, message, lost=True))
    return told([_article(rows, f"{name} document {number}") for number, rows in enumerate(found, 1)], name, problems)


def _numbered(rows: list[Row]) -> list[list[Row]]:
    """Return the rows of each document: a new one begins at "Document 1 of 25", whether or not a rule stands there."""
    documents: list[list[Row]] = [[]]
    for row in rows:
        if _NUMBER.fullmatch(row.front):
            documents.append([])
        else:
            documents[-1].append(row)
    return [document for document in documents if document]


def _labels_in(rows: Sequence[Row]) -> int:
    return len({_label(row)[0] for row in rows} - {""})


def _label(row: Row) -> tuple[str, str]:
    """Return a row's label, where it is one of ProQuest's, and what follows it."""
    if _FULL.match(row.front):
        return "full text", row.text[_FULL.match(row.front).end() :]  # type: ignore[union-attr]
    label, words = label_of(row.text)
    return (label, words) if label in _LABELS else ("", "")


def _article(rows: list[Row], where: str) -> Told:
    said, body = _fields(rows)
    outlet = said.get("publication title") or _before_date(said.get("publication info", ""))
    dates = (date_in(said.get(label, "")) for label in ("publication date", "date", "publication info", "last updated"))
    return Told(
        where=where,
        outlet=_outlet(outlet),
        title=said.get("title") or _heading(rows),
        published=next((found for found in dates if found), None),
        body=body,
        url=said.get("url") or said.get("document url", ""),
        section=said.get("section", ""),
        document_type=said.get("document type", ""),
        notes={
            "Byline": said.get("author", ""),
            "Credit": said.get("credit", ""),
            "ProQuest document": said.get("proquest document id", ""),
        },
    )


def _fields(rows: list[Row]) -> tuple[dict[str, str], str]:
    """Return the fields of a document by label, and its full text."""
    labels = [_label(row) for row in rows]
    begin = next((n for n, (label, _) in enumerate(labels) if label == "full text"), None)
    body, end = "", 0
    if begin is not None and not _NO_TEXT.match(rows[begin].front):
        end = _text_end(rows, labels, begin + 1)
        first = [Row(rows[begin].number, labels[begin][1])] if labels[begin][1] else []
        body = spaced([*first, *rows[begin + 1 : end]])
    said: dict[str, str] = {}
    current = ""
    for number, (row, (label, words)) in enumerate(zip(rows, labels, strict=True)):
        if begin is not None and begin <= number < end:
            current = ""
        elif label:
            current = "" if label in said else label
            said.setdefault(label, words)
        elif current and len(said[current]) < 2000:
            said[current] = f"{said[current]} {row.front}".strip()
    return said, body


def _text_end(rows: Sequence[Row], labels: Sequence[tuple[str, str]], start: int) -> int:
    """Return the number of the row after the full text: where two labelled rows follow each other.

    A single one may be a line of the article ("Location: a hangar").
    """
    for number in range(start, len(rows)):
        if rows[number].text in _DETAILS:
            return number
        if labels[number][0] and (number + 1 == len(rows) or labels[number + 1][0]):
            return number
    return len(rows)


def _heading(rows: Sequence[Row]) -> str:
    """Return the first row of a document that has no label: its headline."""
    first = rows[0].front if rows else ""
    return "" if label_of(first)[0] in _LABELS or _FULL.match(first) else first


def _outlet(named: str) -> str:
    """Return a publication's name without its edition and place.

    >>> _outlet("New York Times, Late Edition (East Coast); New York, N.Y.")
    'New York Times'
    """
    return _EDITION.sub("", named.split(";", 1)[0]).strip(" ,")


def _before_date(info: str) -> str:
    """Return the publication at the front of "New York Times , Late Edition (East Coast); New York, N.Y. [...]"."""
    return re.split(r"\s*;|\s,|\s\[|\d{1,2} [A-Z][a-z]{2} \d{4}", info, maxsplit=1)[0]
