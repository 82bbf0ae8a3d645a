"""How a description is shown where nobody's name stands for it: without article, in the letters of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.persons.words import fold

_END = re.compile(r"[,;:()“”\"]|\b(?:who|which|that|whose)\b")
_ARTICLE = re.compile(r"^(?:the|a|an|one|his|her|their|its)\s+", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_COMMON = lists.words("collectives") | lists.words("organisations") | lists.roles().keys()


def readable(text: str, start: int, end: int, names: Sequence[tuple[int, int]] = ()) -> str:
    """Return a description's words up to its first mark or relative clause, without article and possessive.

    `names` are the places of names in it, which keep their letters and are not cut.
    """
    end = min(end, start + 200)
    cuts = (cut.start() for cut in _END.finditer(text, start, end) if not _inside(cut.start(), names))
    words = (
        word[0] if _inside(word.start(), names) else _as_common(word[0])
        for word in _WORD.finditer(text, start, next(cuts, end))
    )
    return _ARTICLE.sub("", " ".join(words)).removesuffix("’s").removesuffix("'s")


def _inside(position: int, names: Sequence[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in names)


def _as_common(word: str) -> str:
    """Return a word of a description small if it is a common noun, whatever a sentence's start made of it."""
    common = not word.islower() and fold(word) in _COMMON and word.lower() in parts_of_speech()
    return word.lower() if common else word
