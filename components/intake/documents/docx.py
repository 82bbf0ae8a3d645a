"""Reads a Word document (.docx): the paragraphs of its story, without headers, notes, comments and what was deleted.

The two parts that are needed are taken out of the package and read as a stream, which makes nothing of macros, pictures
and links: no element of a document is ever followed. The library python-docx builds the whole package in memory and
leaves out what was inserted with changes tracked and what stands in text boxes.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace

from components.corpus.article import Problem
from components.corpus.lines import BLANK
from components.intake.documents.document import articles_of, rest_of_document
from components.intake.documents.docx_story import PiecesError, Story
from components.intake.documents.xml_stream import XmlError, pass_by
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

#: The longest story that is read, unpacked: some two million words with Word's markup around them.
MAX_STORY_BYTES = 100_000_000
_MAX_RELATIONS_BYTES = 1_000_000
_RELATIONS = "_rels/.rels"
_STORY = "word/document.xml"
_PROPERTIES = "docProps/app.xml"
_WORDS = re.compile(rb"<Words>(\d{1,9})</Words>")
_NOTES = (b"<w:footnoteReference ", b"<w:endnoteReference ")
_INSIDE = (".htm", ".html", ".xhtml", ".mht", ".rtf", ".txt", ".docx", ".doc")
_AGAIN = "Open it in Word and save it anew, or save it as plain text."


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a Word document; one that is an export of a database holds many.

    Raises:
        IntakeError: it is no Word document, damaged, protected by a password, too large, or without text.
    """
    if given.data.startswith(b"\xd0\xcf\x11\xe0"):
        raise IntakeError(
            "is an old Word document (.doc), or protected by a password. Save it as .docx without a password."
        )
    if given.data.count(b"PK\x01\x02") > limits.files_per_archive:
        raise IntakeError(f"is packed of more than {limits.files_per_archive:,} parts. {_AGAIN}")
    try:
        with zipfile.ZipFile(io.BytesIO(given.data)) as package:
            raw = _part(package, _story_name(package), min(MAX_STORY_BYTES, limits.unpacked_bytes))
            inside = _documents_inside(package)
            counted = _words_counted(package)
    except IntakeError:
        raise
    except Exception as error:  # zipfile and its decompressors raise many things on damaged bytes
        raise IntakeError(f"is damaged or no Word document. {_AGAIN}") from error
    story = Story()
    try:
        pass_by(raw, story)
    except PiecesError as error:
        raise IntakeError("is made of too many pieces to be read. Save it as plain text.") from error
    except XmlError as error:
        raise IntakeError(f"is damaged: its text ends too early, or is not as Word writes it. {_AGAIN}") from error
    text = "\n".join(story.paragraphs)
    if inside and not text.strip(BLANK):
        raise IntakeError(f"holds its text as a document inside it ({inside}). {_AGAIN}")
    found, name = articles_of(text, given, limits, title=story.title), safe_name(given.name)
    warnings = rest_of_document(name, len(text.split()), counted, sum(map(raw.count, _NOTES)))
    if inside:
        warnings = (
            *warnings,
            Problem(name, f"holds a document inside it ({inside}), which was not read. {_AGAIN}", lost=True),
        )
    return replace(found, problems=(*found.problems, *warnings))


def _documents_inside(package: zipfile.ZipFile) -> str:
    """Return the names of documents that a package holds beside its own story, as programs put pages into one."""
    names = [name for name in package.namelist() if name.startswith("word/") and name.lower().endswith(_INSIDE)]
    return ", ".join(safe_name(name.rsplit("/", 1)[-1]) for name in names[:3])


def _words_counted(package: zipfile.ZipFile) -> int:
    """Return how many words Word says the document has, 0 where nothing says it."""
    if _PROPERTIES not in package.NameToInfo:
        return 0
    found = _WORDS.search(_part(package, _PROPERTIES, _MAX_RELATIONS_BYTES))
    return int(found[1]) if found else 0


def _part(package: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Return an unpacked part; its announced size is looked at before, and nothing beyond it is unpacked."""
    try:
        info = package.getinfo(name)
    except KeyError as error:
        raise IntakeError(f"is not a Word document: it has no text part. {_AGAIN}") from error
    if info.flag_bits & 1:
        raise IntakeError("is protected by a password. Save it without one.")
    if info.file_size > most:
        raise IntakeError(
            f"is larger than {most / 1_000_000:,.0f} MB when unpacked. Split it, or save it as plain text."
        )
    with package.open(info) as part:
        return part.read(most)


class _Relations:
    """Finds the part that the package calls its document."""

    story = ""

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            self.story = posixpath.normpath(attributes.get("Target", "").lstrip("/"))

    def ends(self, name: str) -> None:
        pass

    def says(self, words: str) -> None:
        pass


def _story_name(package: zipfile.ZipFile) -> str:
    """Return the name of the part with the text: nearly always the usual one, else the one that the package names."""
    if _STORY in package.NameToInfo or _RELATIONS not in package.NameToInfo:
        return _STORY
    relations = _Relations()
    pass_by(_part(package, _RELATIONS, _MAX_RELATIONS_BYTES), relations)
    return relations.story or _STORY
