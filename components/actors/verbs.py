"""The dictionary form of a verb as it stands in a text, and whether a form can be a participle."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from components.reading.lexicon import parts_of_speech

_LIST = Path(__file__).parent / "language" / "irregular_verbs.txt"
_VOWELS = "aeiou"
_OPEN = ("is", "iz", "at", "uc", "iv", "ud", "lv", "rg", "nc", "rc")
#: Behind these letters a last l has an e: "settle", "chuckle".
_DOUBLED = ("butt", "boycott")
_BEFORE_LE = "bcdfgkptz"
#: Classes of words that have no ending.
_BASES = ("VB", "VBP", "NN", "NNP", "JJ")
_HISSED = ("sses", "shes", "ches", "xes", "zzes", "oes")
#: Other forms of the verbs that have more than three.
_MORE = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being"), "be"),
    **{"has": "have", "having": "have", "does": "do", "goes": "go", "dying": "die", "lying": "lie", "tying": "tie"},
}


@cache
def _irregular() -> tuple[dict[str, str], frozenset[str]]:
    """Return the dictionary form of each irregular form, and the participles."""
    lemmas: dict[str, str] = {}
    participles: set[str] = set()
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if words := line.partition("#")[0].split():
            lemma, past, participle = words[0], words[1], words[-1]
            lemmas.setdefault(participle, lemma)
            lemmas.setdefault(past, lemma)
            participles.add(participle)
    return lemmas | _MORE, frozenset(participles)


def is_participle(word: str) -> bool:
    """Return whether a word in small letters can be a past participle.

    >>> is_participle("arrested"), is_participle("taken"), is_participle("took")
    (True, True, False)
    """
    return word.endswith("ed") or word in _irregular()[1]


@lru_cache(maxsize=20_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a verb in small letters.

    >>> [lemma(word) for word in ("stopped", "rated", "carries", "making", "sought", "passes")]
    ['stop', 'rate', 'carry', 'make', 'seek', 'pass']
    """
    known = _irregular()[0].get(word)
    if known:
        return known
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-2] if word.endswith(_HISSED) else word[:-1]
    if word.endswith("eed") and parts_of_speech().get(word) in _BASES:
        return word  # "succeed", but no "agreed"
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and any(letter in _VOWELS + "y" for letter in stem):
            return _whole(stem)
    return word


def _whole(stem: str) -> str:
    """Return the verb whose form without its ending is this: "rat" of "rate", "stopp" of "stop"."""
    words = parts_of_speech()
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lszfe" and stem not in _DOUBLED
    if doubled:
        return stem[:-1]
    if stem[-1:] == "l" and stem[-2:-1] in _BEFORE_LE:
        return stem + "e"  # "chuckl" of "chuckle"
    longer = words.get(stem + "e", "VBN") != "VBN"  # "ordere" and "favore" are misprints of participles
    if stem not in words:
        if stem[-1:] == "l" and stem[:-1] in words:
            return stem[:-1]
        return stem + "e" if longer or stem.endswith(_OPEN) else stem
    if not longer or words[stem].startswith("V"):
        return stem
    # "hop" and "hope", "cheer" and "cheere": one short vowel before the last letter takes the e.
    return stem + "e" if stem[-2:-1] in _VOWELS and (stem[-3:-2] or "x") not in _VOWELS else stem
