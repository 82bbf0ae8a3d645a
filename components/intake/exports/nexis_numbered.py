"""Reads what the older Nexis delivered: "1 of 25 DOCUMENTS", publication and date in the middle, labels in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.article import Problem
from components.corpus.lines import BLANK, WIDEST
from components.intake.exports.description import Description, count_in, texts_of
from components.intake.exports.labelled import taken
from components.intake.exports.labels import is_heading, labelled
from components.intake.exports.mastheads import outlet_above
from components.intake.exports.nexis_documents import Part, is_numbered, is_unnumbered, missing, parts
from components.intake.fields import Row, begins_with_date, date_in, rows_of, text_of, uniform
from components.intake.model import Read

_HEAD = ("author", "byline", "section", "length", "dateline", "deck", "headline", "title", "series", "source")
_TAIL = (
    "load-date", "language", "subject", "graphic", "url", "document type", "publication type", "journal code", "notes",
    "correction", "company", "people", "geographic", "country", "city", "state", "industry", "ticker", "category",
    "type", "photo", "copyright", "accession number",
)  # fmt: skip
_EDITION = re.compile(r"(?:.{0,40}\b(?:edition|final|correction appended)\b.{0,40}|correction appended)", re.IGNORECASE)
_ERROR = re.compile(
    r"^.{0,60}(?:there (?:is|was) an error in this document|document (?:could not|cannot) be displayed).{0,60}$",
    re.IGNORECASE,
)
#: A headline has no more lines, a head no more, and what a label says no more characters.
_MOST_LINES, _LONGEST_HEAD, _LONGEST_FIELD = 12, 60, 2_000
#: A line of so many characters up to the widest was broken because it was full.
_FULL = 60
#: Lines that stand in the middle of the page are set in at least so far, in characters.
_MIDDLE = 8
#: The day stands among so many rows.
_TOP = 12
_NO_DAY = re.compile(r"(?:[^\W\d_]{3,12}\.?(?:\s?[-–/&,]\s?|\s)){1,3}(?:19|20)\d\d")


def recognised(text: str) -> bool:
    """Return whether documents are numbered as in "1 of 25 DOCUMENTS", or have the labels of numbered ones."""
    return is_numbered(text) or is_unnumbered(text)


def articles(text: str, name: str) -> Read:
    """Return the articles of a delivery, and a problem for each document that is none."""
    text = uniform(text)
    documents = parts(text)
    problems: list[Problem] = []
    found: list[Description] = []
    for place, part in enumerate(documents, 1):
        where = f"{name} document {part.number or place}"
        if _failed(part):
            message = "is an error page of Nexis instead of its text, so it was left out. Deliver it anew."
            problems.append(Problem(where, message, lost=True))
        else:
            found.append(_article(part, where))
    if short := missing(documents, name):
        problems.append(short)
    return taken(found, name, text, problems)


def _failed(part: Part) -> bool:
    """Whether Nexis put an error in the place of a document."""
    said = any(_ERROR.search(line) for line in part.lines)
    return said and not any(labelled(line.strip())[0] == "length" for line in part.lines)


def _article(part: Part, where: str) -> Description:
    lines = [line for line in part.lines if not _ERROR.search(line)]
    rows = rows_of(lines)
    dated = next((number for number, row in enumerate(rows[:_TOP]) if begins_with_date(row.text)), 0)
    dated = dated or _dated_without_day(lines, rows)
    if not dated:
        return Description(where)
    start = _headline_start(lines, rows, dated)
    labelled_row = next((n for n in range(start, len(rows)) if _label(rows[n])[0] in (*_HEAD, "body")), start)
    if labelled_row - start > _MOST_LINES:  # so many lines are no headline: the document has no labels
        labelled_row = start + 1
    said, begin = _head(rows, labelled_row)
    end = next((number for number in range(begin, len(rows)) if _is_tail(rows[number])), len(rows))
    behind = dict(_label(row) for row in rows[end:])
    title, deck = _headline(said.get("headline") or said.get("title") or "", rows[start:labelled_row])
    return Description(
        where=where,
        outlet=outlet_above(rows, dated)[1],
        title=title,
        published=date_in(rows[dated].text),
        body=_body(lines[rows[begin].number : rows[end - 1].number + 1]) if begin < end else "",
        url=behind.get("url", ""),
        section=_flat(said.get("section", "")),
        document_type=" ".join(
            behind.get(label, "") for label in ("document type", "publication type", "type")
        ).strip(),
        notes={
            "Byline": _flat(said.get("byline") or said.get("author", "")),
            "Dateline": _flat(said.get("dateline", "")),
            "Highlight": _flat(said.get("deck") or deck),
        },
        counted=count_in(said.get("length", "")),
        aside=texts_of([*rows[:begin], *rows[end:]]),
    )


def _dated_without_day(lines: Sequence[str], rows: Sequence[Row]) -> int:
    """Return the number of the row in the middle of the page that names a month or a season with its year, 0 for none.

    Magazines have no day: the article has its parts, and no date.
    """
    for number, row in enumerate(rows[:_TOP]):
        if _label(row)[0]:
            return 0
        if number and _NO_DAY.fullmatch(row.front) and _indent(lines[row.number]) >= _MIDDLE:
            return number
    return 0


def _indent(line: str) -> int:
    return len(line[:200]) - len(line[:200].lstrip(BLANK))


def _body(lines: Sequence[str]) -> str:
    """Return the text in lines whose first may begin with the label of the body."""
    label, words = labelled(lines[0].strip())
    return text_of([words, *lines[1:]] if label == "body" else lines)


def _label(row: Row) -> tuple[str, str]:
    """Return a row's label and its words; a heading of the body that has no colon is a label, too."""
    if is_heading(row.text, "body") and row.text.isupper():
        return "body", ""
    return labelled(row.front)


def _headline(said: str, rows: Sequence[Row]) -> tuple[str, str]:
    """Return the headline and the deck below it: a semicolon at a line's end parts them."""
    lines = said.split("\n") if said else [row.front for row in rows]
    for number, line in enumerate(lines[:-1], 1):
        if line.endswith(";"):
            return " ".join(lines[:number]).rstrip(";"), " ".join(lines[number:])
    return " ".join(lines), ""


def _flat(words: str) -> str:
    return " ".join(words.split())


def _headline_start(lines: Sequence[str], rows: Sequence[Row], dated: int) -> int:
    """Return the number of the headline's first row: below the date, and the edition where one is named."""
    start = dated + 1
    while start < len(rows) and start < dated + 4:
        is_edition = start == dated + 1 and _EDITION.fullmatch(rows[start].front)
        if _indent(lines[rows[start].number]) < _MIDDLE and not is_edition:
            break
        start += 1
    return start


def _head(rows: Sequence[Row], start: int) -> tuple[dict[str, str], int]:
    """Return what the labelled rows say, lines of a label apart, and the number of the row after them.

    Where a label says that the body begins, whatever stands above it belongs to the labels.
    """
    said: dict[str, str] = {}
    label = ""
    near = range(start, min(len(rows), start + _LONGEST_HEAD))
    body = next(
        (number for number in near if _label(rows[number])[0] == "body" and rows[number].text[:4].isupper()), -1
    )
    number = start
    while number < len(rows):
        row = rows[number]
        own, words = _label(row)
        if own == "body":
            return said, number + (0 if words else 1)
        if own in _HEAD:
            label = own
            said.setdefault(label, words)
        elif label and (number < body or _goes_on(rows, number)):
            said[label] = f"{said[label]}\n{row.front}"[:_LONGEST_FIELD].strip()
        else:
            break
        number += 1
    return said, number


def _goes_on(rows: Sequence[Row], number: int) -> bool:
    """Whether a row carries on the label above it: another label follows soon, or the line above it was full."""
    if any(_label(row)[0] in _HEAD for row in rows[number + 1 : number + 3]):
        return True
    above = rows[number - 1]
    return above.number == rows[number].number - 1 and _FULL <= len(above.text) <= WIDEST


def _is_tail(row: Row) -> bool:
    """Whether a row has one of the labels that stand behind the body: they are in capitals."""
    if row.text.partition(":")[0].isupper() and labelled(row.front)[0] in _TAIL:
        return True
    return bool(re.match(r"Copyright (?:\(c\) )?\d{4}", row.front))
