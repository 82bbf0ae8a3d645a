"""Lets XML pass by as a stream of elements and words, and refuses what no office document needs: a document type.

Without one there are no entities: neither such as multiply when they are written out nor such as name a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

#: So deep may elements lie in each other; Word's own tables in tables reach some forty.
DEEPEST = 500
#: So many bytes without a new tag are no paragraph; a longer value of an attribute takes expat more than linear time.
LONGEST = 1_000_000


class XmlError(ValueError):
    """XML that is not well-formed, declares a document type, or nests too deep."""


class Listener(Protocol):
    """What gets elements and words in their order; names are local names with their namespace in front."""

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def ends(self, name: str) -> None:
        """An element ends."""

    def says(self, words: str) -> None:
        """Words between tags."""


def pass_by(raw: bytes, listener: Listener) -> None:
    """Tell a listener the elements of XML in their order; names are written "namespace local".

    Raises:
        XmlError: the XML is not well-formed, declares a document type, nests deeper than `DEEPEST`, or goes on for
            twice `LONGEST` without a tag.
    """
    if any(raw.find(b"<", start, start + LONGEST) < 0 for start in range(0, len(raw) - LONGEST, LONGEST)):
        raise XmlError("goes on without tags")
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def begins(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise XmlError("nests too deep")
        listener.begins(name, attributes)

    def ends(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.ends(name)

    def declares(*_: object) -> None:
        raise XmlError("declares a document type")

    parser.StartElementHandler = begins
    parser.EndElementHandler = ends
    parser.CharacterDataHandler = listener.says
    parser.StartDoctypeDeclHandler = declares
    try:
        parser.Parse(raw, True)  # at once: fed in pieces, a tag without an end is begun again with each
    except expat.ExpatError as error:
        raise XmlError("is not well-formed") from error
