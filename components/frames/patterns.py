"""The pattern language of a codebook: words, `*` at an end, phrases, alternatives in brackets, nearness.

No regular expression is ever made of what a stranger wrote: a pattern is cut into words, and words are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

#: A word as patterns and texts are compared by it; what stands behind an apostrophe belongs to it.
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: The most words of a pattern, the most patterns that alternatives may unfold into, and the widest nearness.
MOST_WORDS, MOST_FORMS, WIDEST = 8, 200, 10
#: The fewest letters before a `*`: a shorter beginning matches half of a dictionary.
FEWEST_LETTERS = 2

_PIECE = re.compile(r"\[([^\[\]]*)\]|~(\d+)|([^\s\[\]~]+)|(\S)")


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what is wrong and what to do."""


@dataclass(frozen=True)
class Word:
    """One word of a pattern: its letters in lower case, or as they stand where it is written in capitals."""

    letters: str
    begins: bool = False
    capitals: bool = False

    def fits(self, folded: str, written: str) -> bool:
        """Return whether a word of a text is this one; `folded` is its lower-case form, `written` as it stands."""
        if self.capitals:
            folded = written
        return folded.startswith(self.letters) if self.begins else folded == self.letters


@dataclass(frozen=True)
class Form:
    """One way in which a pattern can stand in a text.

    Its words follow each other; where `within` is not zero there are two parts, `words` and `other`, of which either
    may come first, with at most `within` words between them.
    """

    words: tuple[Word, ...]
    other: tuple[Word, ...] = ()
    within: int = 0


def forms(pattern: str) -> tuple[Form, ...]:
    """Return every way in which a pattern can stand in a text.

    >>> [" ".join(word.letters for word in form.words) for form in forms("[gun|arms] control*")]
    ['gun control', 'arms control']

    Raises:
        PatternError: it has no word, a bracket without its partner, a `*` that is not at a word's end, or is too long.
    """
    parts: list[list[list[str]]] = [[]]
    within = 0
    for bracket, near, word, stray in _PIECE.findall(pattern):
        if stray:
            raise PatternError(f"{pattern!r} has a bracket without its partner. Close it, or take it out.")
        if near:
            if within or not parts[-1]:
                raise PatternError(f"{pattern!r} has a ~ that stands not between two words, or a second one.")
            within = int(near)
            parts.append([])
        elif bracket or not word:
            parts[-1].append([option.strip() for option in bracket.split("|") if option.strip()])
        else:
            parts[-1].append([word])
    if within > WIDEST or (len(parts) > 1 and not parts[1]):
        raise PatternError(f"{pattern!r} needs a word on either side of the ~ and at most {WIDEST} words between.")
    return tuple(_unfolded(pattern, parts, within))


def _unfolded(pattern: str, parts: list[list[list[str]]], within: int) -> Iterator[Form]:
    count = 1
    for choices in (choice for part in parts for choice in part):
        count *= len(choices)
    if not any(parts) or not count:
        raise PatternError(f"{pattern!r} has no word. Write at least one.")
    if count > MOST_FORMS:
        raise PatternError(f"{pattern!r} stands for {count} phrases; {MOST_FORMS} are the most. Split it.")
    for first in product(*parts[0]):
        words = _words(pattern, first)
        if len(parts) == 1:
            yield Form(words)
            continue
        for second in product(*parts[1]):
            yield Form(words, _words(pattern, second), max(within, 1))


def _words(pattern: str, texts: Iterable[str]) -> tuple[Word, ...]:
    words = tuple(word for text in texts for word in _cut(pattern, text))
    if not words:
        raise PatternError(f"{pattern!r} has no word. Write at least one.")
    if len(words) > MOST_WORDS:
        raise PatternError(f"{pattern!r} has {len(words)} words; {MOST_WORDS} are the most. Shorten it.")
    return words


def _cut(pattern: str, text: str) -> Iterator[Word]:
    """Yield the words of a piece without blanks; a hyphen parts words in patterns and in texts alike."""
    for match in WORD.finditer(text):
        begins = text[match.end() : match.end() + 1] == "*"
        word = fold(match[0])
        if begins and len(word) < FEWEST_LETTERS:
            raise PatternError(f"{pattern!r}: at least {FEWEST_LETTERS} letters must stand before the *.")
        capitals = len(word) > 1 and match[0].isupper() and match[0].isalpha()
        yield Word(match[0] if capitals else word, begins, capitals)
    if "*" in WORD.sub("", re.sub(r"(?<=\w)\*(?!\w)", "", text)):
        raise PatternError(f"{pattern!r}: a * stands at the end of a word only.")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word in lower case, without a possessive ending.

    >>> fold("Women’s")
    'women'
    """
    word = word.lower().replace("’", "'")
    return word[:-2] if word.endswith("'s") else word.removesuffix("'")
