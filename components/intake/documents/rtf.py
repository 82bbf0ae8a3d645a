"""Reads rich text (.rtf) as Word, Nexis and Factiva write it.

A reader of our own, in one pass: the library striprtf puts the addresses of links into the sentence, leaves halves of
characters beyond the first plane, and takes cubic time on hostile input.
"""

from __future__ import annotations

import re
from dataclasses import replace

from components.intake.documents.document import articles_of, rest_of_document
from components.intake.documents.rtf_words import CODE_PAGES, DESTINATIONS, SIGNS
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
_NOTE = re.compile(rb"\\footnote(?![a-z])")
#: Where a document says how many words it has: among its properties, below its fonts and styles.
_COUNTED, _INFO = re.compile(rb"\\nofwords(\d{1,9})"), 500_000
_LATIN = "cp1252"
#: Groups in groups: Word's own files reach some twenty.
DEEPEST = 5_000


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a rich text; one that is an export of a database holds many.

    Raises:
        IntakeError: it is no rich text, nests without end, or holds no text.
    """
    raw = given.data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not raw.startswith(b"{\\rtf"):
        raise IntakeError("is not rich text (RTF). Save it as .rtf, .docx or plain text.")
    text = _Paper().take(raw)
    found = articles_of(text, given, limits)
    counted = _COUNTED.search(raw[:_INFO])
    warnings = rest_of_document(
        safe_name(given.name), len(text.split()), int(counted[1]) if counted else 0, len(_NOTE.findall(raw))
    )
    return replace(found, problems=(*found.problems, *warnings))


class _Paper:
    """Takes tokens and keeps the words that a reader of the document would see.

    `_groups` remembers what held outside of each open group: whether it is no part of the text (hidden), whether its
    letters are set to be unseen (veiled), how many characters stand in for one that old readers do not know, its font.
    """

    def __init__(self) -> None:
        self._said: list[str] = []
        self._bytes = bytearray()
        self._groups: list[tuple[bool, bool, int, bytes]] = []
        self._hidden = self._veiled = False
        self._stand_ins, self._skip = 1, 0
        self._page = _LATIN
        self._font = self._first_font = b""
        self._fonts: dict[bytes, str] = {}
        self._fonts_at = 0

    def take(self, raw: bytes) -> str:
        """Return the text of a rich text."""
        position = 0
        while found := _TOKEN.match(raw, position):
            position = found.end()
            kind = found.lastgroup
            if kind in ("text", "byte"):
                self._letters(found["text"] or bytes([int(found["byte"], 16)]))
                continue
            if kind == "brace":
                self._group(found["brace"] == b"{")
                if not self._groups:
                    break  # what stands behind the document is none of it
            elif kind == "sign":
                self._sign(found["sign"])
            elif found["word"]:
                number = int(found["number"]) if found["number"] else None
                if found["word"] == b"bin":
                    position += max(0, number or 0)  # so many bytes of a picture
                else:
                    self._word(found["word"].decode("ascii"), number)
        self._decode()
        return "".join(self._said)

    def _letters(self, raw: bytes) -> None:
        """Keep bytes of the text; those that stand in for a character that was said already are passed over."""
        passed = min(self._skip, len(raw))
        self._skip -= passed
        if not (self._hidden or self._veiled):
            self._bytes += raw[passed:]

    def _group(self, begins: bool) -> None:
        self._decode()
        self._skip = 0
        if begins:
            if len(self._groups) > DEEPEST:
                raise IntakeError(
                    "nests too deep to be a document. Open it in Word and save it as .docx or plain text."
                )
            self._groups.append((self._hidden, self._veiled, self._stand_ins, self._font))
        elif self._groups:
            self._hidden, self._veiled, self._stand_ins, self._font = self._groups.pop()
            if len(self._groups) < self._fonts_at:
                self._fonts_at = 0

    def _sign(self, sign: bytes) -> None:
        """Take a backslash before a mark: the mark itself, a space or hyphen, or "hide what you do not know"."""
        if sign == b"*":
            self._hidden = True
        elif sign in b"\\{}":
            self._letters(sign)
        elif sign in SIGNS:
            self._say(SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        """Take a control word: a sign, a character, a font, or a group whose text is none of the document's."""
        if word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._skip = self._stand_ins
            return
        if self._skip and SIGNS.get(word, " ").strip():
            self._skip -= 1  # a mark that stands in for the character that was just said
            return
        self._skip = 0
        if word in SIGNS:
            self._say(SIGNS[word])
        elif word in DESTINATIONS:
            self._hidden = True
            self._fonts_at = len(self._groups) if word == "fonttbl" else self._fonts_at
        elif word == "v":
            self._veiled = number != 0
        elif word == "plain":
            self._decode()
            self._font, self._veiled = self._first_font, False
        elif number is not None:
            self._set(word, number)

    def _set(self, word: str, number: int) -> None:
        """Take a setting: the code page of the document or of a font, the font, the count of stand-ins."""
        if word == "uc":
            self._stand_ins = min(max(number, 0), 10)
        elif word == "ansicpg":
            self._page = CODE_PAGES.get(number, _LATIN)
        elif word in ("f", "deff"):
            self._decode()
            self._font = b"%d" % number
            self._first_font = self._font if word == "deff" else self._first_font
        elif word == "fcharset" and self._fonts_at:
            self._fonts[self._font] = CODE_PAGES.get(-number - 1, "")

    def _say(self, words: str) -> None:
        self._decode()
        if not (self._hidden or self._veiled):
            self._said.append(words)

    def _decode(self) -> None:
        """Turn the bytes that came so far into letters, by the code page of their font."""
        if self._bytes:
            page = self._fonts.get(self._font) or self._page
            self._said.append(self._bytes.decode(page, "replace"))
            self._bytes.clear()
