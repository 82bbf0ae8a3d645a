"""Reads what Nexis Uni and Lexis+ deliver: headline, publication, date, labelled lines, "Body", ..., "End of Document".

The layout is the published one of "full documents" as Word, RTF or text. A list of the documents may stand before the
first of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.article import Problem
from components.corpus.phrases import letters
from components.intake.exports.description import Description, count_in, texts_of
from components.intake.exports.labelled import taken
from components.intake.exports.labels import OF, WORDS, is_heading, labelled
from components.intake.exports.mastheads import outlet_above
from components.intake.fields import Row, begins_with_date, date_in, label_of, rows_of, spaced, uniform
from components.intake.model import Read

_LENGTH = re.compile(rf"[\d,. \xa0]{{1,12}}\s{{0,3}}{WORDS}", re.IGNORECASE)
_YEAR = re.compile(r"(?!Copyright|©)[^:;©]{0,40}\b(?:19|20)\d\d\b[^:;]{0,30}", re.IGNORECASE)
_COUNT = re.compile(r"(?:Documents?|Dokumente?|Documenten|Documentos?|Documenti) \((\d{1,5})\)", re.IGNORECASE)
_ENTRY = re.compile(r"\d{1,5}\.\s*(.*)")
_PAGE = re.compile(rf"(?:Page|Seite|Pagina|Página) \d{{1,5}}(?: {OF} \d{{1,5}})?$")
_COVER = ("client/matter", "search terms", "search type", "job number", "user name", "narrowed by", "date and time")
#: Labels between the date and the body.
_HEAD = ("section", "length", "byline", "author", "dateline", "deck", "series", "distribution", "copyright")
#: What stands behind the body, under a heading of its own.
_AFTER = ("Graphic", "Notes", "Correction", "Correction-Date")
#: What stands for a picture, above or below the text.
_LINKS = ("Link to Image", "Link to PDF")
#: A headline has at most so many lines.
_TITLE_LINES = 8


def recognised(text: str) -> bool:
    """Return whether a text is laid out as Nexis Uni delivers it."""
    lines = [line for raw in text.split("\n") if (line := raw.strip()) and len(line) <= 200]
    return any(is_heading(line, "end of document") for line in lines) and any(map(_is_sign, lines))


def _is_sign(line: str) -> bool:
    label, words = labelled(line)
    if label:
        return label == "load-date" or (label == "length" and bool(_LENGTH.fullmatch(words)))
    return line == "Body" or is_heading(line, "classification")


def articles(text: str, name: str) -> Read:
    """Return the articles of a delivery, and a problem for each document that is none."""
    text = uniform(text)
    parts: list[list[Row]] = [[]]
    for row in rows_of(text.split("\n")):
        if is_heading(row.text, "end of document"):
            parts.append([])
        else:
            parts[-1].append(row)
    rest = parts.pop()
    found = [_article(rows, f"{name} document {number}") for number, rows in enumerate(parts, 1)]
    problems = []
    if _anchor(rest) is not None:
        where = f"{name} document {len(parts) + 1}"
        found.append(_article(rest, where))
        problems.append(Problem(where, "has no end mark: the file may be cut off. Compare it with the source."))
    promised = next((int(said[1]) for row in parts[0] if (said := _COUNT.fullmatch(row.front))), 0)
    if promised > len(found):
        message = f"lists {promised:,} documents but holds {len(found):,}. Deliver the others as full documents, too."
        problems.append(Problem(name, message, lost=True))
    return taken(found, name, text, problems)


def _article(rows: list[Row], where: str) -> Description:
    """Return what one document says; an empty body where its parts cannot be told apart."""
    anchor = _anchor(rows)
    dated = _dated(rows, anchor)
    if anchor is None or dated is None or not dated:
        return Description(where)
    begin = _body_start(rows, dated)
    end = _body_end(rows, begin)
    said = _labels(rows[dated + 1 : begin])
    said |= {label: words for label, words in _labels(rows[end:]).items() if label not in said}
    above, outlet = outlet_above(rows, dated)
    return Description(
        where=where,
        outlet=outlet,
        title=_title(rows[:above]),
        published=date_in(rows[dated].text),
        body=spaced([row for row in rows[begin:end] if not _PAGE.match(row.front) and row.text not in _LINKS]),
        url=said.get("url", ""),
        section=said.get("section", ""),
        document_type=" ".join(said.get(label, "") for label in ("document type", "publication type")).strip(),
        notes={
            "Byline": said.get("byline") or said.get("author", ""),
            "Dateline": said.get("dateline", ""),
            "Highlight": said.get("deck", ""),
        },
        counted=count_in(said.get("length", "")),
        aside=texts_of([*rows[:begin], *rows[end:]]),
    )


def _anchor(rows: Sequence[Row]) -> int | None:
    """Return the number of the row that only an article has: its length, or else the heading of its body."""
    for number, row in enumerate(rows):
        label, words = labelled(row.front)
        if label == "length" and _LENGTH.match(words):
            return number
    return next((number for number, row in enumerate(rows) if _is_body(row)), None)


def _is_body(row: Row) -> bool:
    return is_heading(row.text, "body") and not row.text.isupper()


def _dated(rows: Sequence[Row], anchor: int | None) -> int | None:
    """Return the number of the row with the date: the last one above the anchor.

    A date that cannot be read ("Spring 2023") is known by its year: the article has its parts,
    and no day.
    """
    above = range((anchor or 0) - 1, max(-1, (anchor or 0) - 15), -1)
    read = next((number for number in above if begins_with_date(rows[number].text)), None)
    if read is not None:
        return read
    return next((number for number in above if _YEAR.fullmatch(rows[number].front)), None)


def _body_start(rows: Sequence[Row], dated: int) -> int:
    """Return the number of the body's first row: after its heading, else after the last labelled row of the head."""
    for number in range(dated + 1, min(len(rows), dated + 40)):
        if _is_body(rows[number]):
            return number + 1
    start = dated + 1
    for number in range(dated + 1, min(len(rows), dated + 15)):
        if labelled(rows[number].front)[0] in _HEAD or rows[number].text.startswith("Copyright"):
            start = number + 1
    return start


def _body_end(rows: Sequence[Row], begin: int) -> int:
    """Return the number of the row after the body.

    A heading such as "Notes" ends it only where less follows than precedes: it could be the article's own.
    """
    end = len(rows)
    for number in range(len(rows) - 1, begin - 1, -1):
        if is_heading(rows[number].text, "classification"):
            end = number
            break
        if labelled(rows[number].front)[0] == "load-date":
            end = number
    whole = sum(len(row.text) for row in rows[begin:end])
    before = 0
    for number in range(begin, end):
        if rows[number].text in _AFTER and 2 * before > whole:
            return number
        before += len(rows[number].text)
    return end


def _labels(rows: Sequence[Row]) -> dict[str, str]:
    """Return what follows each label, the first where one comes twice."""
    found: dict[str, str] = {}
    for row in rows:
        label, words = labelled(row.front)
        if label:
            found.setdefault(label, words)
    return found


def _title(rows: Sequence[Row]) -> str:
    """Return the headline: the rows above the publication, without the list of documents that may precede them.

    Below such a list it is the last row, and as many above it as the list's first entry takes.
    """
    rows = [row for row in rows if not _PAGE.match(row.front)]
    covered = any(label_of(row.front)[0] in _COVER or _COUNT.fullmatch(row.front) for row in rows)
    if not covered:
        return " ".join(row.front for row in rows[-_TITLE_LINES:])
    listed = {
        letters(" ".join([entry[1], *(row.front for row in rows[number + 1 : number + count])]))
        for number, first in enumerate(rows)
        if (entry := _ENTRY.match(first.front))
        for count in range(1, _TITLE_LINES + 1)
    }
    ends = (" ".join(row.front for row in rows[-count:]) for count in range(_TITLE_LINES, 0, -1))
    return next((title for title in ends if letters(title) in listed), rows[-1].front)
