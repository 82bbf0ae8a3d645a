"""Outer clauses: where a report stands within a clause of the outlet's, which goes on behind it."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading.quotations.cues import Cue
from components.reading.quotations.phrases import tag_at
from components.reading.quotations.subjects import before_group
from components.reading.tokens import Token

_FINITE = frozenset({"V", "AUX"})
#: These open no clause that stands before its main clause.
_NO_OPENERS = frozenset({"than", "so", "lest"})
_BEFORE_OPENERS = frozenset({"CC", "ADV", "DET", "ADJ", "NUM", "N"})
#: So many words may stand before a conjunction that opens a clause ("A few weeks after Ruiz said").
_BEFORE = 4


def _clause_start(tokens: Sequence[Token], cue: Cue) -> int:
    """Return where the stretch without comma, semicolon or marks that holds the cue begins."""
    at = cue.first
    while at > 0 and tokens[at - 1].tag not in (",", ";", "Q", ":", "-"):
        at -= 1
    return at


def is_fronted(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the cue stands in a clause before its main clause ("If Ruiz says it is late, we go")."""
    start = _clause_start(tokens, cue)
    if start == 0 and (cue.first == 0 or tokens[0].tag in ("SUB", "IN", "VBG", "VBN")):
        return True
    for at in range(start, min(cue.first, start + _BEFORE + 1)):
        if tokens[at].tag == "SUB":
            return tokens[at].word not in _NO_OPENERS and (start in (0, at) or tokens[start].tag == "CC")
        if tokens[at].tag not in _BEFORE_OPENERS:
            return False
    return False


def is_embedded(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the cue stands within another clause's subject ("Berg, who said ..., was held", "his pledge to ...")."""
    if cue.verb.use == "noun":
        return True
    start = _clause_start(tokens, cue)
    if any(token.tag == "REL" for token in tokens[start : cue.first]):
        return True
    before = before_group(tokens, cue.first)
    return cue.verb.form == "ing" and before >= 0 and tokens[before].tag in ("N", "PROPER")


def resumes_outer(tokens: Sequence[Token], start: int, comma: int, *, bare: bool) -> bool:
    """Whether the outer clause's verb follows behind the comma; `bare` says that what is said needs no verb."""
    following = tag_at(tokens, comma + 1)
    if following == "ADV":
        following = tag_at(tokens, comma + 2)
    if following not in _FINITE and not (following == "VBN" and not bare):
        return False
    inner = next((at for at in range(comma - 1, start - 1, -1) if tokens[at].tag == ","), None)
    if inner is not None and (comma - inner <= 2 or tokens[inner + 1].tag == "REL"):
        return False  # "that he, too, had left", "that Berg, who had left, was back"
    return bare or any(token.tag in _FINITE for token in tokens[start:comma])
