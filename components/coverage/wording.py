"""A sentence made ready to be compared: its words as stems and roots, its numbers, names and letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.coverage import language
from components.coverage.stems import root, stem
from components.reading.lexicon import parts_of_speech

#: Words, abbreviations with points, figures with their sign; the parts of a hyphenated word are words of their own.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[$€£]?\d(?:[\d.,]*\d)?%?|%|[^\W\d_]+(?:[’'][^\W\d_]+)*|[^\W_]+")
_UNEVEN = re.compile(r"\W+")
_USES = language.labelled("words_by_use")
_NEGATION, _SAYING = _USES["negation"], _USES["saying"]
_ASIDE = frozenset(map(root, _SAYING | frozenset(map(stem, _USES["days"]))))
_SMALL_TAGS = frozenset(("DT", "IN", "TO", "CC", "PRP", "PRP$", "MD", "WDT", "WP", "WRB", "EX", "RP", "PDT", "POS"))


@dataclass(frozen=True, slots=True)
class Wording:
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


def wording(text: str) -> Wording:
    """Return a sentence made ready to be compared."""
    written = _WORD.findall(text)
    words = [_known(word, word[0].isupper()) for word in written]
    if words and written[0][0].isupper():  # a capital at the beginning makes no name
        words[0] = _known(written[0], False)
    stems, roots, kinds, amounts, negations = tuple(zip(*words, strict=True)) or ((),) * 5
    carrying = tuple(
        dict.fromkeys(one for one, kind, stem_ in zip(roots, kinds, stems, strict=True) if kind or stem_[0].isdigit())
    )
    return Wording(
        stems=stems,
        roots=roots,
        kinds=kinds,
        numbers=frozenset(amount for amount in amounts if amount is not None),
        names=frozenset(one for word, one in zip(written[1:], stems[1:], strict=True) if word[0].isupper()),
        carrying=carrying,
        told=frozenset(one for one in carrying if one not in _ASIDE),
        verbs=frozenset(one for one, kind in zip(roots, kinds, strict=True) if kind == "V"),
        text=text,
        negated=any(negations),
        quoted=any(mark in text for mark in '"“”'),
    )


@lru_cache(maxsize=100_000)
def _known(word: str, name: bool) -> tuple[str, str, str, float | None, bool]:
    """Return stem, root and kind of a word, its amount, and whether it negates."""
    own = stem(word)
    negates = own in _NEGATION or own.endswith(("n't", "n’t"))
    return own, root(own), _kind(word, own, name), _amount(own), negates


def _kind(word: str, stem_of_word: str, name: bool) -> str:
    if not word[0].isalpha() or stem_of_word in _USES["small"]:
        return ""
    tag = "NNP" if name else parts_of_speech().get(word.lower(), "NN")
    return "" if tag in _SMALL_TAGS or tag[0] not in "NVJR" else tag[0]


def _amount(stem_of_word: str) -> float | None:
    digits = _NUMBER_WORDS.get(stem_of_word, stem_of_word).strip("$€£%").replace(",", "")
    try:
        return float(digits) if digits[:1].isdigit() else None
    except ValueError:
        return None


_NUMBER_WORDS = {word: digit for word, digit in language.first_of("irregular").items() if digit.isdigit()}


@lru_cache(maxsize=1_000)
def letters(text: str) -> Counter[str]:
    """Return how often each run of three letters stands in a text, whatever its case; signs count as blanks."""
    even = _UNEVEN.sub(" ", text.lower())
    return Counter(map("".join, zip(even, even[1:], even[2:], strict=False)))


def content(words: Wording) -> Sequence[str]:
    """Return the roots of a wording that carry meaning, numbers included, each once, in their order."""
    return words.carrying


def is_saying(stem_of_word: str) -> bool:
    """Return whether a word only tells that somebody said so."""
    return stem_of_word in _SAYING
