"""Capitalised words and folded words: the smallest pieces that names are made of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from components.reading.persons import lists

#: The capital letters of the alphabets that have them, as the inside of a character class.
UPPER = "".join(chr(code) for code in range(0x41, 0x2000) if chr(code).isupper() or chr(code).istitle())

_POINTED = {
    word.rstrip(".").capitalize() for kind in ("honorifics", "ranks") for word in lists.words(kind) if word[-1] == "."
}
_POINTED |= {"Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Jr", "Sr"}
_POINT = "|".join(rf"(?<=\b{word})" for word in sorted(_POINTED))
#: What follows the first letter of a capitalised word: points of initials, or letters with inner hyphens and
#: apostrophes (but no possessive), and the point of an abbreviated title.
_REST = (
    rf"(?:\.(?:[-\u2011]?[{UPPER}]\.)*|\w*(?:[-\u2011]\w+|[’'](?!(?:s|S|re|ve|ll|d|m)\b)\w+)*"
    rf"(?:&[{UPPER}]\w*)?(?:(?=\.)(?:{_POINT})\.)?)"
)
_PARTICLES = "|".join(sorted(lists.words("particles"), key=len, reverse=True))
_NEXT = rf"[ \xa0]{{1,2}}(?:(?:(?:{_PARTICLES}|&)[ \xa0]){{1,2}})?(?:(?:al|el|as|ad|ul|d)[-’'])?[{UPPER}]{_REST}"
#: A run of up to sixteen capitalised words with particles between them; the bound keeps strange input linear.
RUN = re.compile(rf"[{UPPER}](?<!\w[{UPPER}]){_REST}(?:{_NEXT}){{0,15}}")
#: The words of a description; points stay with initials and abbreviations, possessives are words of their own.
TOKEN = re.compile(
    rf"(?:[^\W\d_]\.)(?:[-\u2011]?[^\W\d_]\.)*|[^\W_](?:\w|[-\u2011&](?=\w)|[’'](?!s\b)(?=\w))*(?:(?=\.)(?:{_POINT})\.)?|[’']s\b|[’'](?=\s|$)"
)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a word in lower case, without accents, possessive and closing point: how names are compared."""
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip("'.,")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word


def folded_words(description: str) -> list[str]:
    """Return the words of a description, folded."""
    return [fold(description)] if description.isalpha() else [fold(word) for word in TOKEN.findall(description)]


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[str, ...]:
    """Return the folded parts of a word at its hyphens: "Al-Maeena" and "Al Maeena" are written either way."""
    return tuple(part for part in fold(word).replace("\u2011", "-").split("-") if part)
