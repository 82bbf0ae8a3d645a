"""How a description is shown where nobody's name stands for it: without article, in the letters of a sentence."""

from __future__ import annotations

import re

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.persons.words import fold

_END = re.compile(r"[,;:()“”\"]|\b(?:who|which|that|whose)\b")
_ARTICLE = re.compile(r"^(?:the|a|an|one|his|her|their|its)\s+", re.IGNORECASE)
_COMMON = lists.words("collectives") | lists.words("organisations") | lists.roles().keys()


def readable(text: str, start: int, end: int) -> str:
    """Return a description's words up to its first mark or relative clause, without article and possessive."""
    words = " ".join(text[start : min(end, start + 200)].split())
    cut = _END.search(words)
    words = words[: cut.start()].strip() if cut and cut.start() else words
    return _as_common(_ARTICLE.sub("", words).removesuffix("’s").removesuffix("'s"))


def _as_common(words: str) -> str:
    """Return a description with its common nouns small, whatever a sentence's start or a headline made of them."""
    return " ".join(
        word.lower() if not word.islower() and fold(word) in _COMMON and word.lower() in parts_of_speech() else word
        for word in words.split(" ")
    )
