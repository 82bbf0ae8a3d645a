"""Turns the bytes of a file into text, or says why they are none."""

from __future__ import annotations

import codecs
import re

#: The longest file that is read as one article: about 800,000 words, far beyond any article.
MAX_ARTICLE_BYTES = 5_000_000

# Longer marks first: the UTF-32 mark begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_BEGINNINGS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a packed file (a Word document or a ZIP)"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# A line's end and the blank lines behind it.
_GAP = re.compile(r"\n(?:[ \t\r]*+\n)++")
#: More blank lines in a row say nothing, and each would be looked at by every reader.
_MOST_BLANK = 100
_SAVE = "Save the article as plain text in UTF-8."


class TextError(ValueError):
    """Bytes that are no text; the message says why and what to do, without naming the file."""


def decode(raw: bytes) -> tuple[str, str]:
    r"""Return the text of a file and a remark on its encoding, empty where the file is UTF-8.

    A byte order mark is dropped, and of more than a hundred blank lines in a row a hundred stay; line ends and
    everything else stay as given. Bytes that are neither UTF-8 nor marked
    as UTF-16 or UTF-32 are read as Windows-1252, and the remark says so.

    Raises:
        TextError: nothing is in the file, or it is no text.

    >>> decode(b"Price: \x80 5")
    ('Price: € 5', 'is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8.')
    """
    text, remark = _decode(raw)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\u00a0"):
        raise TextError("is empty. Put text into it, or leave it out.")
    if "\x00" in text or _is_noise(text):
        raise TextError(f"is not a text file: it holds control characters. {_SAVE}")
    return _GAP.sub(_shortened, text), remark


def _shortened(gap: re.Match[str]) -> str:
    lines = gap[0].split("\n", _MOST_BLANK + 1)
    return "\n".join(lines[:-1]) + "\n" if len(lines) > _MOST_BLANK + 1 else gap[0]


def _decode(raw: bytes) -> tuple[str, str]:
    for beginning, what in _BEGINNINGS:
        if raw.startswith(beginning):
            raise TextError(f"is {what}, not a text file. {_SAVE}")
    for mark, encoding, name in _MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding), f"was read as {name}." if name else ""
            except UnicodeDecodeError as error:
                raise TextError(f"begins as {name or 'UTF-8'} but is damaged at byte {error.start}. {_SAVE}") from error
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise TextError(f"is neither UTF-8 nor Windows-1252. {_SAVE}") from error
    return text, "is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8."


def _is_noise(text: str) -> bool:
    """Whether control characters are more than the odd slip (one in a thousand) at the start of a text.

    Those from U+0080 on are what is left of letters that were decoded twice, which can be put right.
    """
    sample = text[:20_000]
    controls = len(_CONTROLS.findall(sample))
    return controls > max(3, len(sample) / 1000)
