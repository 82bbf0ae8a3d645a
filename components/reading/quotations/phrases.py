"""Phrases: small questions about a few tokens, asked wherever what somebody said begins or ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.reading import lexicon
from components.reading.quotations import nouns
from components.reading.quotations.nouns import Range
from components.reading.tokens import Token

EDGES = frozenset({",", ":", ";", ".", "-"})
#: Classes of a verb group's words.
VERBAL = frozenset({"V", "AUX", "VBN"})
_TIMES = lexicon.group("times")
_PERIODS = lexicon.group("periods")
_PERIOD_OPENERS = lexicon.group("period_openers")
_CONTRACTED = re.compile(r"[’'](?:s|ll|d|re|m|ve)$")


def tag_at(tokens: Sequence[Token], at: int) -> str:
    """Return the class of a token; "END" behind the last one."""
    return tokens[at].tag if at < len(tokens) else "END"


def next_of(tokens: Sequence[Token], at: int, tags: tuple[str, ...]) -> int:
    """Return the first token from `at` on that has one of the classes, or the number of tokens."""
    while at < len(tokens) and tokens[at].tag not in tags:
        at += 1
    return at


def trimmed(tokens: Sequence[Token], first: int, last: int) -> list[Range]:
    """Return the range without signs and conjunctions at its ends, as a list of one; none where nothing is left."""
    while first < last and (tokens[first].tag in EDGES or tokens[first].tag == "CC"):
        first += 1
    while last > first and tokens[last - 1].tag in EDGES:
        last -= 1
    return [(first, last)] if last > first else []


def past_adverbs(tokens: Sequence[Token], at: int) -> int:
    """Return the first token from `at` on that is no adverb, negation or time ("said quietly on Monday")."""
    while at < len(tokens) - 1 and (tokens[at].tag in ("ADV", "NOT") or tells_time(tokens, at)):
        at += 1
    return min(at, len(tokens) - 1)


def tells_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token belongs to a time without a preposition ("said Monday", "announced this week")."""
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in _TIMES:
        return word not in ("may", "march")
    if word in _PERIOD_OPENERS and (following in _PERIODS or following in _TIMES):
        return True
    return word in _PERIODS and at > 0 and (tokens[at - 1].word in _PERIOD_OPENERS or tokens[at - 1].word in _TIMES)


def has_verb(tokens: Sequence[Token], start: int) -> bool:
    """Whether what begins at `start` is a clause: it opens as one, or a finite verb follows before a comma."""
    if start >= len(tokens):
        return False
    first = tokens[start]
    if first.tag in ("THAT", "WH", "TO", "Q") or first.word == "if":
        return True
    if first.tag == "PRO" and _CONTRACTED.search(first.word):
        return True
    if first.tag == "PRO" and tag_at(tokens, start + 1) == "Q" and tag_at(tokens, start + 2) in ("V", "AUX"):
        return True  # 'he "certainly" does not know it'
    end = next_of(tokens, start, (",", ";", "REL", "Q"))
    return any(token.tag in ("V", "AUX") for token in tokens[start + 1 : end])


def holds_marks(tokens: Sequence[Token], at: int) -> bool:
    """Whether words in marks stand in the phrase that begins here."""
    return any(token.tag == "Q" for token in tokens[at : next_of(tokens, at, (",", ";", ".", "SUB"))])


def begins_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name and a verb begin a clause here."""
    named = nouns.starting_at(tokens, at)
    return named is not None and tag_at(tokens, named[1]) in ("V", "AUX", "ADV", "REL", ",")


def resumed(tokens: Sequence[Token], at: int) -> int | None:
    """Return where words in marks go on after a comma or colon behind the attribution (`"A," he said, "B"`)."""
    while at < len(tokens):
        if tokens[at].tag in (",", ":", "-") and tag_at(tokens, at + 1) == "Q":
            return at + 1
        if tokens[at].tag in (".", ";", "Q"):
            return None
        at += 1
    return None
