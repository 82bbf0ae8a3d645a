"""Thoughts: what somebody wants, plans, fears, believes or stands for, told without any act of speech."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import lexicon
from components.reading.quotations.cues import Cue
from components.reading.quotations.nouns import Range
from components.reading.quotations.phrases import EDGES, has_verb, tag_at, trimmed
from components.reading.quotations.subjects import subject_of
from components.reading.tokens import Token

_OBJECTS = frozenset({"PRO", "DET", "PROPER", "N", "ADJ", "NUM", "POS", "VBG"})
_CLAUSES = frozenset({"THAT", "WH"})


def thought_opening(tokens: Sequence[Token], cue: Cue, at: int) -> int | None:
    """Return the token at which what is thought begins behind its verb or adjective, or None where nothing follows."""
    tag, use = tokens[at].tag, cue.verb.use
    if tag in EDGES:
        return None
    if tag in _CLAUSES or tokens[at].word == "if":
        return at if use in ("think", "know", "mood", "hold") else None
    if tag == "TO":
        return at if use in ("think", "aim", "mood") else None
    if use == "mood":
        return at + 1 if tokens[at].word in ("about", "of") else None
    if use == "know":
        return at if tag in ("PRO", "DET", "PROPER") and has_verb(tokens, at) else None
    alone = tag == "PRO" and tag_at(tokens, at + 1) in (*EDGES, "END")
    return at if use in ("think", "hold") and tag in _OBJECTS and not alone else None


def seeming(tokens: Sequence[Token], cue: Cue, end: int) -> list[Range]:
    """Return what seems or is expected: the subject, and what follows up to `end` ("Ruiz | to win")."""
    if not is_seeming(tokens, cue, passive=True):
        return []
    subject = subject_of(tokens, cue.first)
    if subject is None or tokens[subject[0]].tag in ("REL", "THAT"):
        return []
    return [subject, *trimmed(tokens, cue.last, end)]


def is_seeming(tokens: Sequence[Token], cue: Cue, *, passive: bool) -> bool:
    """Whether it is told what seems so, with nobody who thinks it ("appears to", "is expected to", "is seen as")."""
    following = tokens[cue.last] if cue.last < len(tokens) else None
    if following is None or cue.verb.act != "thought":
        return False
    if cue.verb.use == "seem":
        return following.tag in ("TO", "ADJ", "THAT") or following.word in ("like", "as", "likely", "unlikely")
    known = cue.verb.lemma in lexicon.group("expecting")
    return passive and known and (following.tag == "TO" or following.word == "as")
