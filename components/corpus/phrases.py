"""The word lists of the cleaning rules, and the forms in which text is compared with them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "language"
_MARKS = str.maketrans("‘’‚‛“”„‟–—―‑", "''''\"\"\"\"----")

#: Characters without width that copying from pages leaves behind; at the edge of a line they are as white space.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


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
    text = text.translate(_MARKS)
    for character in INVISIBLE:
        text = text.replace(character, "")
    return " ".join(text.split())


def letters(text: str) -> str:
    """Return only the letters and digits of text, in small letters and without accents, for comparing loosely.

    >>> letters("Japan’s  PRIME Minister.")
    'japansprimeminister'
    """
    folded = text.lower() if text.isascii() else unicodedata.normalize("NFKD", text).casefold()
    return "".join(filter(str.isalnum, folded))


def bare_words(text: str) -> str:
    """Return flat text in small letters without numbers and punctuation ("Read Comments (12)": "read comments")."""
    return " ".join(re.sub(r"[^\w\s'-]|[\d_]", " ", flat(text).lower()).split())
