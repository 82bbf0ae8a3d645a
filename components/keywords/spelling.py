"""One key for one word, however a house spells it: what neutralising makes of a single word."""

from __future__ import annotations

import re
from functools import lru_cache

from components.keywords.language import pairs, titles, words

_CONTRACTION = re.compile(r".*(n't|'re|'ll|'ve|'d|'m)")
_NUMBER = re.compile(r"[\d.,]+(%|st|nd|rd|th|s|'s)?")
_ADDRESS = re.compile(r".*[^\W\d_]{2}\.[^\W\d_]{2}.*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
_ISE = re.compile(r"(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational|able)")
_YSE = re.compile(r"(anal|paral|catal|dial)ys(e|ed|es|er|ers|ing)")


@lru_cache(maxsize=100_000)
def neutral(word: str, title: bool = False) -> str:
    """Return the key of a word, the same for all spellings of it; empty where the word is no term.

    No terms are: stop words, words that only say that somebody spoke, numbers in figures or words, courtesy titles,
    words of the calendar, web addresses and single letters. `title` says that the word stands where an abbreviated
    title would ("Sen." or "Sen Ruiz"). The key is for counting; what a reader sees is a written form.
    """
    straight = word.replace("’", "'")
    if _CONTRACTION.fullmatch(straight.casefold()) or _NUMBER.fullmatch(straight.casefold()):
        return ""
    bare = straight.removesuffix("'s").removesuffix("'S")
    if _ADDRESS.fullmatch(bare) or bare.rstrip(".") in titles("courtesy"):
        return ""
    key = bare.casefold()
    if _INITIALS.fullmatch(key):
        key = key.replace(".", "")
    if len(key) < 2 or _everyday(key) or _calendar(bare):
        return ""
    if title and bare[0].isupper():
        key = pairs("abbreviations").get(key, key)
    return spelled(key)


def _everyday(key: str) -> bool:
    return key in words("stop_words") or key in words("reporting_words") or key in words("number_words")


def _calendar(word: str) -> bool:
    """Whether a word names a day, a month or a time; those with a capital in the list need one (March, march)."""
    listed = words("time_words")
    return word.rstrip(".") in listed or word.casefold() in listed or (word.isupper() and word.capitalize() in listed)


def spelled(key: str) -> str:
    """Return a word in small letters as one spelling for all houses, hyphens taken out; no word is left out."""
    key = key.replace("-", "").replace("‑", "")
    key = pairs("spelling_pairs").get(key, key)
    if (found := _ISE.fullmatch(key)) and found[1] + "ise" not in words("ise_words"):
        return f"{found[1]}iz{found[2]}"
    if found := _YSE.fullmatch(key):
        return f"{found[1]}yz{found[2]}"
    return key
