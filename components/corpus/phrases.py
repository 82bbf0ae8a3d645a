"""The word lists of the cleaning rules, and the forms in which text is compared with them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "language"
#: Characters without width that copying from pages leaves behind; at the edge of a line they are as white space.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Replaced one after the other: `str.translate` takes many times as long on a line beyond ASCII.
_STRAIGHT = tuple(zip("‘’‚‛“”„‟–—―‑", "''''\"\"\"\"----", strict=True))
# Short-cuts for plain ASCII, which most lines are: the cleaning looks at every line many times.
_SMALL_ASCII = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
_NO_ASCII_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


@cache
def phrases(name: str) -> frozenset[str]:
    """Return the lines of `language/<name>.txt`, comments left out."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def flat(text: str) -> str:
    """Return text on one line, with straight marks, single spaces for white space of any kind, no invisible characters.

    >>> flat("News\\u00a0 /  More ‘now’")
    "News / More 'now'"
    """
    if not text.isascii():
        for sign, straight in _STRAIGHT:
            text = text.replace(sign, straight)
        if not text.isprintable():  # as no invisible character is
            for sign in INVISIBLE:
                text = text.replace(sign, "")
    if text.isprintable() and "  " not in text:  # blanks are its only white space, one at a time
        return text.strip(" ")
    return " ".join(text.split())


def letters(text: str) -> str:
    """Return only the letters and digits of text, in small letters and without accents, for comparing loosely.

    >>> letters("Japan’s  PRIME Minister.")
    'japansprimeminister'
    """
    if text.isascii():
        return text.translate(_SMALL_ASCII)
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text).casefold()))


def ascii_letters(text: str) -> int:
    """Return how many letters from A to Z a text has, small ones included.

    >>> ascii_letters("Café 24")
    3
    """
    return len(text.encode("ascii", "ignore").translate(None, _NO_ASCII_LETTERS))


def bare_words(text: str) -> str:
    """Return flat text in small letters without numbers and punctuation ("Read Comments (12)": "read comments")."""
    return " ".join(re.sub(r"[^\w\s'-]|[\d_]", " ", flat(text).lower()).split())
