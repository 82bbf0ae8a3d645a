"""Reads a Word document (.docx): the paragraphs of its story, without headers, notes, comments and what was deleted.

The two parts that are needed are taken out of the package and read as a stream, which makes nothing of macros, pictures
and links: no element of a document is ever followed. The library python-docx builds the whole package in memory and
leaves out what was inserted with changes tracked and what stands in text boxes.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping

from components.intake.documents.document import articles_of
from components.intake.documents.docx_story import PiecesError, Story
from components.intake.documents.xml_stream import XmlError, pass_by
from components.intake.model import Given, IntakeError, Limits, Read

#: The longest story that is read, unpacked: some two million words with Word's markup around them.
MAX_STORY_BYTES = 100_000_000
_MAX_RELATIONS_BYTES = 1_000_000
_RELATIONS = "_rels/.rels"
_STORY = "word/document.xml"
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
    return articles_of("\n".join(story.paragraphs), given, limits, title=story.title)


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
