"""The list of words that tell what somebody is (`language/speaker_kinds.csv`), and where they stand in a phrase.

A line is a kind, a use and the words. Uses: `person`, a noun for a person that tells the kind alone (senator); `weak`,
one whose kind is that of the body they work for, the line's own where no body is named (spokesman); `title`, one that
counts only with a capital (General); `body`, a noun for a body (ministry), and `suffix`, one that is so only with a
capital (Capital); `name`, a body whose name does not tell what it is (Google).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "language" / "speaker_kinds.csv"
PERSON, WEAK, TITLE, BODY, SUFFIX, NAME = "person", "weak", "title", "body", "suffix", "name"
_LONGEST = 5
_ENDS = re.compile(r"(?:'s?|[.!?]+)$")
_ABBREVIATED = re.compile(r"(?:[a-z]\.){2,}$")


class Term(NamedTuple):
    """Words of the list in a phrase: from word `start` to `end`, their use and their kind."""

    start: int
    end: int
    use: str
    kind: str
    words: str


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a word as the list has it: small, with a straight apostrophe, without the possessive or a final point."""
    small = word.lower().replace("’", "'").strip('"“”‘*_,;()')
    if small[-1:].isalnum() and "'" not in small:
        return small
    if _ABBREVIATED.search(small) or small in _with_point():
        return small
    return _ENDS.sub("", small)


@cache
def _with_point() -> frozenset[str]:
    """Return the words of the list that end in a point ("sen.")."""
    return frozenset(word for line in _lines() for word in line["words"].split() if word.endswith("."))


@cache
def terms() -> dict[tuple[str, ...], dict[str, str]]:
    """Return {folded words: {use: kind}}."""
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for line in _lines():
        found.setdefault(tuple(map(fold, line["words"].split())), {})[line["use"]] = line["kind"]
    return found


@cache
def _lines() -> tuple[dict[str, str], ...]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def small_words(label: str) -> frozenset[str]:
    """Return the words of a label in `language/small_words.txt`."""
    lines = (FILE.parent / "small_words.txt").read_text(encoding="utf-8").splitlines()
    found = dict(line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return frozenset(found[label].split())


def matches(folded: Sequence[str], uses: Sequence[str]) -> list[Term]:
    """Return the terms of these uses in a phrase of folded words, the longest at each place, from left to right."""
    found: list[Term] = []
    at = 0
    while at < len(folded):
        term = _longest(folded, at, uses)
        if term is None:
            at += 1
            continue
        found.append(term)
        at = term.end
    return found


def _longest(folded: Sequence[str], at: int, uses: Sequence[str]) -> Term | None:
    for end in range(min(len(folded), at + _LONGEST), at, -1):
        words = tuple(folded[at:end])
        known = terms().get(words, {}) or _of_plural(words)
        for use in uses if known else ():
            if use in known:
                return Term(at, end, use, known[use], " ".join(folded[at:end]))
    return None


def _of_plural(words: tuple[str, ...]) -> dict[str, str]:
    """Return what the list has for the singular of a body's plural noun ("committees")."""
    last = words[-1]
    single = last[:-3] + "y" if last.endswith("ies") else last[:-1] if last.endswith("s") and len(last) > 4 else ""
    known = terms().get((*words[:-1], single), {}) if single else {}
    return {BODY: known[BODY]} if BODY in known else {}
