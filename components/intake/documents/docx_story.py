"""Collects the paragraphs of a Word document while its XML passes by."""

from __future__ import annotations

from collections.abc import Mapping

from components.corpus.lines import BLANK

#: A document of more elements than this is not read: ten times what 100 long articles need.
MAX_PIECES = 5_000_000

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
#: What holds no text that a reader of the document sees: deleted and moved away, or a second form of the same.
_UNSEEN = ("del", "moveFrom", "Fallback")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_HEADLINES = ("title", "heading1")
#: A headline stands among the first paragraphs and is not longer.
_FIRST, _LONGEST = 5, 300


class PiecesError(ValueError):
    """More elements than are read."""


class Story:
    """The paragraphs of a document in their order, and the headline that it marks as its title, empty for none.

    Text boxes are paragraphs of their own before the one that they are fixed to.
    """

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.title = ""
        self._open: list[list[str]] = []
        self._styles: list[str] = []
        self._unseen = 0
        self._in_text = False
        self._in_properties = False
        self._pieces = 0

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take notice of an element that begins."""
        self._pieces += 1
        if self._pieces > MAX_PIECES:
            raise PiecesError
        local = _local(name)
        if local in _UNSEEN:
            self._unseen += 1
        elif local == "p":
            self._open.append([])
            self._styles.append("")
        elif not self._open or self._unseen:
            return
        elif local == "t":
            self._in_text = True
        elif local == "pPr":
            self._in_properties = True
        elif local == "pStyle":
            self._styles[-1] = next((value for key, value in attributes.items() if key.endswith(" val")), "")
        elif local in _SIGNS and not self._in_properties:  # a paragraph's properties say where its tabs stand
            self._open[-1].append(_SIGNS[local])

    def ends(self, name: str) -> None:
        """Take notice of an element that ends."""
        local = _local(name)
        if local in _UNSEEN:
            self._unseen -= 1
        elif local == "t":
            self._in_text = False
        elif local == "pPr":
            self._in_properties = False
        elif local == "p" and self._open:
            paragraph, style = "".join(self._open.pop()), self._styles.pop()
            if not self._unseen:
                self._keep(paragraph, style)

    def says(self, words: str) -> None:
        """Take notice of words, which count where they are the text of a run."""
        if self._in_text and self._open and not self._unseen:
            self._open[-1].append(words)

    def _keep(self, paragraph: str, style: str) -> None:
        self.paragraphs.append(paragraph)
        is_headline = style.lower().replace(" ", "") in _HEADLINES and len(paragraph) <= _LONGEST
        if is_headline and not self.title and len(self.paragraphs) <= _FIRST:
            self.title = " ".join(paragraph.split()).strip(BLANK)


def _local(name: str) -> str:
    """Return an element's local name where it is one of Word's, or the other form of a choice; else nothing."""
    if name.startswith(_CHOICE):
        return "Fallback" if name.endswith(" Fallback") else ""
    space, _, local = name.rpartition(" ")
    return local if f"{space} " in _WORD else ""
