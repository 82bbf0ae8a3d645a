"""Reads the XML in which Factiva's services answer: an `article` with headline, paragraphs, source and day."""

from __future__ import annotations

from collections.abc import Mapping

from components.intake.days import read_day
from components.intake.documents.xml_stream import XmlError, pass_by
from components.intake.exports.description import Description, count_in
from components.intake.exports.labelled import taken
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

_INSTEAD = "Export the articles from Factiva as RTF or HTML."
#: The elements of an article that are looked at; what stands in others inside them belongs to them.
_FIELDS = frozenset((
    "headline", "leadParagraph", "tailParagraphs", "publicationDate", "modificationDate", "sourceName", "byline",
    "credit", "sectionName", "wordCount", "accessionNo", "baseLanguage",
))  # fmt: skip


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of an answer of Factiva.

    Raises:
        IntakeError: it is damaged, or of another form of Factiva's.
    """
    listener = _Articles()
    try:
        pass_by(given.data, listener)
    except XmlError as error:
        raise IntakeError(f"is XML of Factiva that is damaged or declares a document type. {_INSTEAD}") from error
    if not listener.found:
        raise IntakeError(f"is XML of Factiva without an article in it, which is not read. {_INSTEAD}")
    name = safe_name(given.name)
    found = [
        _description(fields, f"{name} document {number}")
        for number, fields in enumerate(listener.found[: limits.articles], 1)
    ]
    return taken(found, name, "")


class _Articles:
    """Collects the paragraphs of each field of each article."""

    def __init__(self) -> None:
        self.found: list[dict[str, list[str]]] = []
        self._field = ""
        self._depth = 0

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take notice of an element that begins."""
        local = name.rpartition(" ")[2]
        if self._field:
            self._depth += 1
            if local == "paragraph":
                self.found[-1][self._field].append("")
        elif local == "article":
            self.found.append({})
        elif self.found and local in _FIELDS:
            self._field, self._depth = local, 0
            self.found[-1].setdefault(local, []).append("")

    def ends(self, name: str) -> None:
        """Take notice of an element that ends."""
        if self._field and not self._depth:
            self._field = ""
        elif self._field:
            self._depth -= 1

    def says(self, words: str) -> None:
        """Take notice of words."""
        if self._field:
            self.found[-1][self._field][-1] += words


def _description(fields: Mapping[str, list[str]], where: str) -> Description:
    def line(field: str) -> str:
        return " ".join(" ".join(fields.get(field, ())).split())

    paragraphs = [*fields.get("leadParagraph", ()), *fields.get("tailParagraphs", ())]
    return Description(
        where=where,
        outlet=line("sourceName"),
        title=line("headline"),
        published=read_day(line("publicationDate")[:10]),
        body="\n\n".join(flat for words in paragraphs if (flat := " ".join(words.split()))),
        section=line("sectionName"),
        notes={"Byline": line("byline"), "Credit": line("credit"), "Number": line("accessionNo")},
        counted=count_in(line("wordCount")),
    )
