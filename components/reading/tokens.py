"""Tokens: the words and signs of a sentence, each with a rough part of speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from components.reading import lexicon
from components.reading.remembered import Remembered

#: A word, an abbreviation with its points, a number, or a single sign; white space before it is taken in one go.
_TOKEN = re.compile(
    r"\s*+([a-z]++(?![\w’'\-‑.&])"  # most words; the rest of the expression would find the same, more slowly
    r"|(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Col|Gen|Capt|Sgt|Maj|Adm|Cmdr|Prof|Rev|Jr|Sr|St|vs|No)\."
    r"|[A-Z]\.(?=\s?[A-Z])|[$€£]?\d+(?:[.,:]\d+)*%?|[#@]?[^\W_]+(?:[’'\-‑.&][^\W_]+)*(?:(?<=s)[’'](?=\s[a-z]))?|--+|\.\.+|\S)"
)
_POSSESSIVE = re.compile(r"\w(?:[’']s|s[’'])$")
_SIGNS = {
    ",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": ".", "…": ".", "(": "(", "[": "(", ")": ")", "]": ")",
    "—": "-", "–": "-", "-": "-", "―": "-",
}  # fmt: skip
_PENN = {
    "NN": "N", "NNS": "N", "NNP": "PROPER", "NNPS": "PROPER", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "VB": "V", "VBD": "V", "VBZ": "V", "VBP": "V", "VBN": "VBN", "VBG": "VBG", "CD": "NUM",
    "IN": "IN", "DT": "DET", "MD": "AUX", "UH": "ADV",
}  # fmt: skip


#: After these a form that may be past or participle ("called") is taken for the past.
_SUBJECTS = frozenset({"N", "PROPER", "PRO", "REL", ")"})


#: After these stands a noun, whatever else the word may be ("the start").
_ARTICLES = frozenset(["the", "a", "an", "my", "your", "his", "its", "our", "their"])
#: Classes that what stands before decides.
_VERBS = frozenset({"V", "VBN"})
_POSSESSIVES = _ARTICLES - {"the", "a", "an"}


class Token(NamedTuple):
    """A word or sign: `text[start:end]`, in lower case with straight apostrophes, and its class.

    The classes are those of `language/function_words.txt`, N, PROPER, ADJ, ADV, NUM, V (finite or bare verb), VBN,
    VBG, the signs , ; : . - ( ), and Q for a whole passage in quotation marks.
    """

    start: int
    end: int
    word: str
    tag: str


#: Makes a token from a tuple, in half the time that a call of `Token` takes.
_new = tuple.__new__


@cache
def function_words() -> dict[str, str]:
    """Return the class of every word of the closed classes."""
    return {word: line[0] for line in lexicon.entries("function_words") for word in line[1:]}


#: A token of a piece of text: where it begins and ends in it, in small letters, and its class.
_Part = tuple[int, int, str, str]


def _parts(text: str, start: int, stop: int, end: int, *, first: bool, capitals: bool = False) -> list[_Part]:
    """Return the tokens that begin in `text[start:stop]`, counted from `start`; nothing behind `end` is looked at."""
    found: list[_Part] = []
    for match in _TOKEN.finditer(text, start, end):
        at, until = match.span(1)
        if at >= stop:
            break
        found.append((at - start, until - start, *classed(match[1], first and not found, capitals)))
    return found


def _pieces(*, first: bool) -> Remembered[tuple[str, str] | list[_Part] | None]:
    """Return, by what stands between two blanks, its tokens, or None where what follows tells how it is cut.

    Of a piece that is one token, as most are, only the word in small letters and its class are told. `first` says
    whether the pieces begin a sentence.
    """

    def told(piece: str) -> tuple[str, str] | list[_Part] | None:
        if piece.isalpha():
            return classed(piece, first, False)
        if (piece[-1:] == "." and piece[-2:-1].isupper()) or piece[-2:] in ("s’", "s'"):
            return None
        parts = _parts(piece, 0, len(piece), len(piece), first=first)
        return parts[0][2:] if [part[:2] for part in parts] == [(0, len(piece))] else parts

    return Remembered(told)


_opening, _within = _pieces(first=True), _pieces(first=False)


def tokens_in(text: str, start: int, end: int, *, first: bool = True, capitals: bool = False) -> list[Token]:
    """Return the tokens of `text[start:end]`.

    `first` says whether a sentence begins here, `capitals` whether every word has a capital, as in some headlines.
    """
    found: list[Token] = []
    add = found.append
    known = _opening if first else _within
    for piece in [text[start:end]] if capitals else text[start:end].split(" "):
        stop = start + len(piece)
        told = None if capitals else known[piece]
        if isinstance(told, tuple):
            lower, tag = told
            add(_new(Token, (start, stop, lower, _placed(tag, found) if tag in _VERBS else tag)))
        else:
            if told is None:
                told = _parts(text, start, stop, end, first=known is _opening, capitals=capitals)
            for at, until, lower, tag in told:
                add(_new(Token, (start + at, start + until, lower, _placed(tag, found) if tag in _VERBS else tag)))
        if found:
            known = _within
        start = stop + 1
    return found


def _placed(tag: str, before: Sequence[Token]) -> str:
    """Return the class of a verb behind some tokens, which may make a noun of it, or a past of a participle."""
    at = len(before) - 1
    while at >= 0 and before[at].tag == "ADV":
        at -= 1
    governor = before[at].tag if at >= 0 else "START"
    if tag == "VBN":
        return "V" if governor in _SUBJECTS else tag
    return "N" if governor == "POS" or (before and before[-1].word in _ARTICLES) else tag


@cache
def _classes() -> dict[str, str]:
    """Return the class of every word that is known, in the letter case of the lexicon."""
    known = {word: _PENN[tag] for word, tag in lexicon.parts_of_speech().items() if tag in _PENN}
    return {**known, **function_words()}


@lru_cache(maxsize=1 << 16)
def classed(word: str, first: bool, capitals: bool) -> tuple[str, str]:
    """Return a word in small letters, and its class at the start of a sentence, within one, or in a headline."""
    lower = word.lower()
    return lower, tag_in_capitals(word, lower) if capitals else tag_of(word, lower, first=first)


def tag_of(word: str, lower: str, *, first: bool = False) -> str:
    """Return the class of a word; a capital within a sentence makes a proper name of it."""
    function = function_words().get(lower)
    if (function == "AUX" or lower in _POSSESSIVES) and word[0].isupper() and not first:
        function = "PROPER"  # Theresa May, Will Hurd, "in May", the Save Our Port campaign
    elif word[0] in "#@" and len(word) > 1:
        function = "PROPER"
    if function is not None and (first or word in (lower, "I") or not word.isupper()):
        return function
    sign = _SIGNS.get(word[0])
    if sign is not None and not word[-1].isalnum():
        return sign
    if word[0].isdigit() or word[0] in "$€£":
        return "NUM"
    if _POSSESSIVE.search(word):
        return "POS"
    if word[0].isupper():
        return (_classes().get(word) or _classes().get(lower, "PROPER")) if first else "PROPER"
    return _classes().get(lower) or _by_ending(lower)


def tag_in_capitals(word: str, lower: str) -> str:
    """Return the class of a word of a headline in capitals: what it is in small letters, where that is known."""
    tag = tag_of(lower, lower)
    return tag if lower in _classes() or tag not in ("N", "V") else tag_of(word, lower)


def _by_ending(lower: str) -> str:
    if lower.endswith("ly"):
        return "ADV"
    if lower.endswith("ing"):
        return "VBG"
    if lower.endswith("ed"):
        return "V"
    return "N" if lower[0].isalpha() else "."
