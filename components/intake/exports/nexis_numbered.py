"""Reads what the older Nexis delivered: "1 of 25 DOCUMENTS", publication and date in the middle, labels in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.lines import BLANK, WIDEST
from components.intake.exports.labelled import Told, told
from components.intake.fields import LOOKED_AT, Row, begins_with_date, date_in, label_of, rows_of, text_of
from components.intake.model import Read

_NUMBER = re.compile(r"^[ \t\f]*\d{1,5} of \d{1,5} DOCUMENTS?[ \t]*$", re.MULTILINE)
_HEAD = ("byline", "section", "length", "dateline", "highlight", "headline", "series", "source")
_TAIL = (
    "load-date", "language", "subject", "graphic", "url", "document-type", "publication-type", "journal-code", "notes",
    "correction", "correction-date", "organization", "person", "geographic", "country", "city", "state", "company",
    "industry", "ticker", "category", "type", "photo", "copyright", "acc-no",
)  # fmt: skip
_EDITION = re.compile(r"(?:.{0,40}\b(?:edition|final|correction appended)\b.{0,40}|correction appended)", re.IGNORECASE)
#: A line of so many characters up to the widest was broken because it was full.
_FULL = 60
#: Lines that stand in the middle of the page are set in at least so far, in characters.
_MIDDLE = 8


def recognised(text: str) -> bool:
    """Return whether documents are numbered as in "1 of 25 DOCUMENTS"."""
    return bool(_NUMBER.search(text))


def articles(text: str, name: str) -> Read:
    """Return the articles of a delivery, and a problem for each document that is none."""
    documents = _NUMBER.split(text)[1:]
    return told([_article(part, f"{name} document {number}") for number, part in enumerate(documents, 1)], name)


def _article(part: str, where: str) -> Told:
    lines = part.splitlines()
    rows = rows_of(lines)
    dated = next((number for number, row in enumerate(rows[:12]) if begins_with_date(row.text)), 0)
    if not dated:
        return Told(where)
    start = _headline_start(lines, rows, dated)
    labelled = next((n for n in range(start, len(rows)) if label_of(rows[n].front)[0] in (*_HEAD, "body")), start)
    if labelled - start > 6:  # so many lines are no headline: the document has no labels
        labelled = start + 1
    said, begin = _head(rows, labelled)
    end = next((number for number in range(begin, len(rows)) if _is_tail(rows[number])), len(rows))
    behind = dict(label_of(row.front) for row in rows[end:])
    title = said.get("headline") or " ".join(row.front for row in rows[start:labelled])
    return Told(
        where=where,
        outlet=rows[dated - 1].front,
        title=title,
        published=date_in(rows[dated].text),
        body=text_of(lines[rows[begin].number : rows[end - 1].number + 1]) if begin < end else "",
        url=behind.get("url", ""),
        section=said.get("section", ""),
        document_type=" ".join(
            behind.get(label, "") for label in ("document-type", "publication-type", "type")
        ).strip(),
        notes={"Byline": said.get("byline", ""), "Dateline": said.get("dateline", "")},
    )


def _headline_start(lines: Sequence[str], rows: Sequence[Row], dated: int) -> int:
    """Return the number of the headline's first row: below the date, and the edition where one is named."""
    start = dated + 1
    while start < len(rows) and start < dated + 4:
        line = lines[rows[start].number]
        indent = len(line[:200]) - len(line[:200].lstrip(BLANK))
        if indent < _MIDDLE and not (_EDITION.fullmatch(rows[start].front) and start == dated + 1):
            break
        start += 1
    return start


def _head(rows: Sequence[Row], start: int) -> tuple[dict[str, str], int]:
    """Return what the labelled rows say, and the number of the row after them."""
    said: dict[str, str] = {}
    label = ""
    number = start
    while number < len(rows):
        row = rows[number]
        own, words = label_of(row.front)
        if own == "body":
            return said, number + (0 if words else 1)
        if own in _HEAD:
            label = own
            said.setdefault(label, words)
        elif label and _goes_on(rows, number):
            said[label] = f"{said[label][:LOOKED_AT]} {row.front}".strip()
        else:
            break
        number += 1
    return said, number


def _goes_on(rows: Sequence[Row], number: int) -> bool:
    """Whether a row carries on the label above it: another label follows soon, or the line above it was full."""
    if any(label_of(row.front)[0] in _HEAD for row in rows[number + 1 : number + 3]):
        return True
    above = rows[number - 1]
    return above.number == rows[number].number - 1 and _FULL <= len(above.text) <= WIDEST


def _is_tail(row: Row) -> bool:
    """Whether a row has one of the labels that stand behind the body: they are in capitals."""
    label, _ = label_of(row.front)
    return (label in _TAIL and row.text[: len(label)].isupper()) or bool(
        re.match(r"Copyright (?:\(c\) )?\d{4}", row.front)
    )
