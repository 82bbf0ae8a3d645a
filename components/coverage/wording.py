"""A sentence made ready to be compared: its words as stems and roots, its numbers, names and letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import chain, compress
from typing import NamedTuple

from components.coverage import language
from components.coverage.stems import root, stem
from components.reading.lexicon import parts_of_speech
from components.reading.remembered import Remembered

#: Words, abbreviations with points, figures with their sign; the parts of a hyphenated word are words of their own.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[$€£]?\d(?:[\d.,]*\d)?%?|%|[^\W\d_]+(?:[’'][^\W\d_]+)*|[^\W_]+")
_USES = language.labelled("words_by_use")
_NEGATION = _USES["negation"]
#: Words that only tell that somebody said so.
SAYING = _USES["saying"]
_ASIDE = frozenset(map(root, SAYING | frozenset(map(stem, _USES["days"]))))
_SMALL_TAGS = frozenset(("DT", "IN", "TO", "CC", "PRP", "PRP$", "MD", "WDT", "WP", "WRB", "EX", "RP", "PDT", "POS"))


class Wording(NamedTuple):
    """A sentence in words, and as it is written. `stems`, `roots` and `kinds` run word by word.

    `kinds` are N, V, J or R for nouns, verbs, adjectives and adverbs that carry meaning, "" for others. `carrying` are
    the roots of these words and of numbers, each once, in their order; `told` are those of them that do not only tell
    who said so and on which day, `verbs` the roots of the verbs.
    """

    stems: tuple[str, ...]
    roots: tuple[str, ...]
    kinds: tuple[str, ...]
    numbers: frozenset[float]
    names: frozenset[str]
    carrying: tuple[str, ...]
    told: frozenset[str]
    verbs: frozenset[str]
    text: str
    negated: bool
    quoted: bool


class _Known(NamedTuple):
    """What is known of a word wherever it stands; `amount` has one number or none, `carries` tells of meaning."""

    written: str
    stem: str
    root: str
    kind: str
    amount: tuple[float, ...]
    negates: bool
    carries: bool
    capital: bool
    verb: bool


def wording(text: str) -> Wording:
    """Return a sentence made ready to be compared."""
    words = list(chain.from_iterable(map(_within.__getitem__, text.split())))
    if words and words[0].capital:  # a capital at the beginning makes no name
        words[0] = _first[words[0].written]
    columns = tuple(zip(*words, strict=True)) or ((),) * len(_Known._fields)
    _, stems, roots, kinds, amounts, negations, carries, capitals, verbs = columns
    carrying = tuple(dict.fromkeys(compress(roots, carries)))
    return Wording(
        stems=stems,
        roots=roots,
        kinds=kinds,
        numbers=frozenset(chain.from_iterable(amounts)),
        names=frozenset(compress(stems[1:], capitals[1:])),
        carrying=carrying,
        told=frozenset(carrying) - _ASIDE,
        verbs=frozenset(compress(roots, verbs)),
        text=text,
        negated=any(negations),
        quoted='"' in text or "“" in text or "”" in text,
    )


def _words(piece: str) -> tuple[_Known, ...]:
    """Return what is known of the words of what stands between two blanks: no word has a blank."""
    return tuple(map(_inside.__getitem__, _WORD.findall(piece)))


def _known(word: str, *, first: bool = False) -> _Known:
    """Return what is known of a word; `first` says that it is the first one of a sentence."""
    own, capital = stem(word), word[0].isupper()
    kind = _kind(word, own, capital and not first)
    negates = own in _NEGATION or own.endswith(("n't", "n’t"))
    carries = bool(kind) or own[0].isdigit()
    return _Known(word, own, root(own), kind, _amount(own), negates, carries, capital, kind == "V")


_inside, _first = Remembered(_known), Remembered(partial(_known, first=True))
_within = Remembered(_words)


def _kind(word: str, stem_of_word: str, name: bool) -> str:
    if not word[0].isalpha() or stem_of_word in _USES["small"]:
        return ""
    tag = "NNP" if name else parts_of_speech().get(word.lower(), "NN")
    return "" if tag in _SMALL_TAGS or tag[0] not in "NVJR" else tag[0]


def _amount(stem_of_word: str) -> tuple[float, ...]:
    """Return the number that a stem is, none where it is none."""
    digits = _NUMBER_WORDS.get(stem_of_word, stem_of_word).strip("$€£%").replace(",", "")
    try:
        return (float(digits),) if digits[:1].isdigit() else ()
    except ValueError:
        return ()


_NUMBER_WORDS = {word: digit for word, digit in language.first_of("irregular").items() if digit.isdigit()}


def even(text: str) -> str:
    """Return a text in lower case with one blank for the signs and blanks between two words."""
    words = " ".join(chain.from_iterable(map(_evened.__getitem__, text.split())))
    return f"{' ' * _is_sign(text[:1])}{words}{' ' * _is_sign(text[-1:])}"


def letters(even_text: str) -> list[str]:
    """Return the runs of three letters of an even text, in their order."""
    return list(map("".join, zip(even_text, even_text[1:], even_text[2:], strict=False)))


_UNBROKEN = re.compile(r"\w+")


def _even_words(piece: str) -> list[str]:
    return _UNBROKEN.findall(piece.lower())


_evened = Remembered(_even_words)


def _is_sign(letter: str) -> bool:
    return letter != "" and _UNBROKEN.match(letter) is None


def content(words: Wording) -> Sequence[str]:
    """Return the roots of a wording that carry meaning, numbers included, each once, in their order."""
    return words.carrying
