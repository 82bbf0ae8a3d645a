"""The stem of a word, in which an editor's spelling and inflection make no difference."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "language"


def word_list(name: str) -> list[str]:
    """Return the lines of `language/<name>.txt`, comments left out."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


_FULL = dict(line.split() for line in word_list("full_forms"))
#: Spellings of British and American desks, normalised into one: ending by ending, first fit.
_SPELLINGS = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"is(e|ed|er|es|ing|ation|ations)$", r"iz\1"),
        (r"ys(e|ed|es|ing)$", r"yz\1"),
        (r"(?<=[a-z]{2})our", "or"),
        (r"(?<=[a-z]{2}[bt])re$", "er"),
        (r"(?<=[a-z]{2})re(s|d)$", r"er\1"),
        (r"mmes?$", "m"),
        (r"ence(s?)$", r"ense\1"),
        (r"ogue(s?)$", r"og\1"),
        (r"ll(ed|ing|er|ers)$", r"l\1"),
        (r"^(gr)ey", r"\1ay"),
        (r"ae|oe", "e"),
    )
)
#: Most words are spelled alike everywhere: one look tells so, in place of one by each pattern.
_SPELLED = re.compile("|".join(pattern.pattern for pattern, _ in _SPELLINGS))
_INFLECTION = re.compile(r"(?<=[a-z]{3})(?:ies|ied|es|s|ed|ing|y|e)$")


@lru_cache(maxsize=200_000)
def stemmed(word: str) -> str:
    """Return a normalised word in one spelling, without inflection, numbers as digits: so edited texts are compared.

    It only has to be the same for words that an editor exchanges, not to be a word.

    >>> stemmed("programmes") == stemmed("program"), stemmed("defence") == stemmed("defense"), stemmed("five")
    (True, True, '5')
    """
    word = _FULL.get(word, word)
    if not word.isascii() or not word.isalpha() or len(word) < 4:
        return word
    if _SPELLED.search(word):
        for pattern, into in _SPELLINGS:
            word = pattern.sub(into, word)
    return _INFLECTION.sub("", word)
