"""Words brought to one form: a stem for the same word, a root for words of one family."""

from __future__ import annotations

import re
from functools import lru_cache

from components.coverage import language

_VOWEL = re.compile(r"[aeiouy]")
#: Plural endings and what stands in their place; the first that fits is taken.
_PLURAL = (("sses", "ss"), ("ies", "y"), ("ied", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))
_IRREGULAR = language.first_of("irregular")
_ENDINGS = language.words("endings")
_LENGTHS = tuple(sorted({len(ending) for ending in _ENDINGS}, reverse=True))
_SHORTEST_ROOT = 4


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return a word in lower case, singular and present tense: "claimed" and "claims" are one."""
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word[0].isdigit():
        return word
    word = _single(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _present(word)
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    word = _IRREGULAR.get(word, word)
    return word.replace("isat", "izat").replace("our", "or") if len(word) > 5 else word


def _single(word: str) -> str:
    for ending, instead in _PLURAL:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return word[: -len(ending)] + instead
    return word


def _present(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest):
            return rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
    return word


@lru_cache(maxsize=100_000)
def root(stem_of_word: str) -> str:
    """Return a stem without the ending that derives it from another word: "administration" becomes "administr"."""
    for length in _LENGTHS:  # the longest ending that leaves enough
        if len(stem_of_word) - length >= _SHORTEST_ROOT and stem_of_word[-length:] in _ENDINGS:
            return stem_of_word[:-length]
    return stem_of_word
