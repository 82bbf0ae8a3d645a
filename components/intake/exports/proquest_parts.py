"""Parts a delivery of ProQuest into its documents, and a document into its text and what stands around it.

Rules, borders and numbers part documents where they are there; mails and pages have none, so what must part two
documents is told by the labels themselves: none comes twice in one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from components.intake.exports.labels import OF, is_heading, labelled
from components.intake.fields import Row, label_of

#: The labels that ProQuest sets, by their English names.
_LABELS = frozenset((
    "abstract", "accession number", "author", "business indexing term", "byline", "caption", "classification", "column",
    "company", "copyright", "country of publication", "credit", "database", "dateline", "document feature",
    "document type", "document url", "first page", "full text", "headline", "identifier", "illustration", "industry",
    "isbn", "issn", "issue", "language", "language of publication", "last updated", "links", "location",
    "number of pages", "pages", "people", "place of publication", "proquest document id", "publication date",
    "publication info", "publication subject", "publication title", "publication year", "publisher", "section",
    "source type", "subject", "title", "url", "volume", "word count",
))  # fmt: skip
#: Those that may stand above a text; all others stand below it.
_ABOVE = frozenset(("abstract", "author", "byline", "full text", "links", "publication info"))
#: Those that only the block below a text has.
_SURE = frozenset((
    "copyright", "country of publication", "database", "document type", "document url", "issn",
    "language of publication", "last updated", "place of publication", "proquest document id", "publication date",
    "publication subject", "publication title", "publication year", "publisher", "source type",
))  # fmt: skip
#: Those that end a text, above the heading of the details.
_CREDITS = frozenset(("caption", "copyright", "credit", "illustration", "word count"))
_ONCE = frozenset(("full text", "proquest document id", "publication title", "publication date"))
_RULE = re.compile(r"[_=*-]{20,}")
NUMBER = re.compile(rf"(?:Document|Dokument|Documento) (\d{{1,5}}) {OF} (\d{{1,5}})", re.IGNORECASE)
_DETAILS = frozenset(("DETAILS", "Details", "Bibliography", "Indexing (details)", "LINKS", "Links"))
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
#: So many rows stand above a text at most: a long abstract among them.
_LONGEST_HEAD = 200
#: A label that ProQuest is not known for has at most so many words.
_LONGEST_UNKNOWN = 5


@dataclass(frozen=True)
class Document:
    """The rows of one document, and for each its label, empty where it has none of ProQuest's, and what follows it."""

    rows: Sequence[Row]
    labels: Sequence[tuple[str, str]]

    @cached_property
    def names(self) -> list[str]:
        """For each row its label alone."""
        return [label for label, _ in self.labels]

    def text_rows(self) -> tuple[int, int] | None:
        """Return the numbers of the row that begins the full text and of the one after its last; None without one."""
        if "full text" not in self.names:
            return None
        begin = self.names.index("full text")
        return begin, self._text_end(begin + 1)

    def _text_end(self, start: int) -> int:
        """Return the number of the row after the full text: the first of the block of labels that ends the document.

        A label that stands alone may be a line of the article ("Location: a hangar"): the block is the run of labels
        around the first that no article has. One that ProQuest is not known for belongs to it, too, where what
        follows it is no sentence.
        """
        for number in range(start, len(self.rows)):
            if self.rows[number].text in _DETAILS:
                return self._above_details(number, start)
            if self.names[number] in _SURE and self._goes_on(number, 3):
                return self._block_start(number, start)
        ends = (number for number in range(start, len(self.rows)) if self.names[number] and self._goes_on(number, 1))
        return next(ends, len(self.rows))

    def _above_details(self, number: int, start: int) -> int:
        """Return the number of the first of the labels that may stand between a text and the heading of its details."""
        while number > start and self.names[number - 1] in _CREDITS:
            number -= 1
        return number

    def _goes_on(self, number: int, rows: int) -> bool:
        """Whether another label stands in so many rows below one, or nothing more."""
        return number + 1 >= len(self.rows) or any(self.names[number + 1 : number + 1 + rows])

    def _block_start(self, number: int, start: int) -> int:
        while number > start and (self.names[number - 1] or self._is_index(number - 1)):
            number -= 1
        return number

    def _is_index(self, number: int) -> bool:
        """Whether a row that has no known label belongs to the block below it even so."""
        row, above = self.rows[number], self.rows[number - 1]
        label, words = label_of(row.front)
        is_sentence = bool(_SENTENCE.search(row.text[-8:]))
        if label and len(label.split()) <= _LONGEST_UNKNOWN and words and not is_sentence:
            return True
        if not self.names[number - 1] or is_sentence:
            return False
        # What follows a label on lines of its own: right below it, or below a label with nothing behind it.
        return above.number == row.number - 1 or not self.labels[number - 1][1]


def documents(rows: Sequence[Row]) -> list[Document]:
    """Return the documents among the rows of a delivery."""
    parts: list[list[Row]] = [[]]
    for row in rows:
        if NUMBER.fullmatch(row.front):
            parts += [[], []]  # whatever stands above a number is no part of what is below it
        elif _RULE.fullmatch(row.front):
            parts.append([])
        else:
            parts[-1].append(row)
    whole = _joined([Document(part, [_label(row) for row in part]) for part in parts])
    found = [one for part in whole for one in _by_labels(part)]
    return [one for one in found if len(set(one.names) - {""}) >= 2 and set(one.names) & (_SURE | {"full text"})]


def _joined(parts: Sequence[Document]) -> list[Document]:
    """Return the parts with those made one that a rule inside a text parted: a text without the labels that end it."""
    whole: list[Document] = []
    for part in parts:
        if whole and part.rows and _is_cut(whole[-1], part):
            whole[-1] = Document([*whole[-1].rows, *part.rows], [*whole[-1].labels, *part.labels])
        else:
            whole.append(part)
    return [part for part in whole if part.rows]


def _is_cut(first: Document, second: Document) -> bool:
    begun = "full text" in first.names and not set(first.names) & _SURE
    return begun and "full text" not in second.names and bool(set(second.names) & _SURE)


def _by_labels(whole: Document) -> list[Document]:
    """Return the documents in a part: another begins where a label comes again that none has twice."""
    starts, seen = [0], set[str]()
    for number, name in enumerate(whole.names):
        if name not in _ONCE:
            continue
        if name in seen and (start := _start(whole, starts[-1], number)) is not None:
            starts.append(start)
            seen = {label for label in whole.names[start:number] if label in _ONCE}
        seen.add(name)
    ends = [*starts[1:], len(whole.rows)]
    return [Document(whole.rows[start:end], whole.labels[start:end]) for start, end in zip(starts, ends, strict=True)]


def _start(whole: Document, after: int, before: int) -> int | None:
    """Return the number of a document's first row: below the last label that ends another; None where none does."""
    for number in range(before - 1, max(after, before - _LONGEST_HEAD), -1):
        if whole.names[number] in _SURE and whole.names[number + 1] not in _LABELS - _ABOVE:
            return _headline(whole, number, before)
    return None


def _headline(whole: Document, number: int, before: int) -> int:
    """Return the number of the row below the words of a label, which may go on below it without a blank line."""
    rows = whole.rows
    apart = number > 0 and rows[number].number > rows[number - 1].number + 1
    start = number + 1
    while apart and start < before and not whole.names[start] and rows[start].number == rows[start - 1].number + 1:
        start += 1
    return start


def _label(row: Row) -> tuple[str, str]:
    """Return a row's label, where it is one of ProQuest's, and what follows it."""
    if is_heading(row.text, "full text"):
        return "full text", ""
    label, words = labelled(row.text)
    return (label, words) if label in _LABELS else ("", "")
