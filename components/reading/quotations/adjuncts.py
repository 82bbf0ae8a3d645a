"""Adjuncts: what stands between a reporting verb and what is said (to whom, when, where, in what)."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import lexicon
from components.reading.quotations import nouns
from components.reading.quotations.cues import Cue
from components.reading.quotations.phrases import has_verb, past_adverbs, tag_at
from components.reading.quotations.verbs import SPEECH, reporting_nouns
from components.reading.tokens import Token

_REACH = 14
#: An addressee may stand so far from the clause, a parenthesis be so long.
_PARENTHESIS = 12
_OPENS_CLAUSE = ("DET", "PRO", "PROPER", "N", "ADJ", "NUM", "POS")


def past_adjuncts(tokens: Sequence[Token], cue: Cue, at: int) -> int | None:
    """Return where a clause with "that", "whether" or "how" begins behind adjuncts, or None where none does.

    Adjuncts are phrases with a preposition ("to reporters", "on Monday", "in a statement"), what stands between two
    commas, and of some verbs the one who is told ("warned Congress that").
    """
    limit = min(len(tokens), at + _REACH)
    addressed = cue.verb.lemma in lexicon.group("addressing")
    begun, told = at, False
    while at < limit:
        if at > begun and (_begins_clause(tokens, at) or (told and _is_bare_clause(tokens, at))):
            return at
        following = _past_one(tokens, at)
        if following is None and addressed and at == begun:
            named = nouns.starting_at(tokens, at)
            following = named[1] if named is not None and _is_addressee(tokens, named[1]) else None
            told = following is not None and cue.verb.use != "tell"
            if following is not None and told and _is_bare_clause(tokens, following):
                return following
        if following is None:
            return None
        if following >= len(tokens):  # the sentence ends here, without a full stop
            return None
        at = past_adverbs(tokens, following)
    return None


def _past_one(tokens: Sequence[Token], at: int) -> int | None:
    """Return the token behind the adjunct that begins here, or None where none does."""
    token = tokens[at]
    if token.tag in ("IN", "TO"):
        if tag_at(tokens, at + 1) in ("THAT", "WH", "VBG", "Q"):
            return None
        named = nouns.starting_at(tokens, at + 1)
        if named is None:
            return at + 1 if tag_at(tokens, at + 1) in ("IN", "ADV") else None
        return named[1] + (tag_at(tokens, named[1]) == "Q" and tag_at(tokens, named[1] + 1) in ("THAT", "IN"))
    if token.tag == ",":
        return _closing(tokens, at)
    return at + 1 if token.word in ("late", "early") and tag_at(tokens, at + 1) == "IN" else None


def _closing(tokens: Sequence[Token], comma: int) -> int | None:
    """Return the token behind the comma that closes a parenthesis, where one does soon."""
    for at in range(comma + 1, min(len(tokens), comma + _PARENTHESIS)):
        if tokens[at].tag == ",":
            return at + 1
        if tokens[at].tag in ("Q", ";", ":", ".", "THAT"):
            return None
    return None


def _begins_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" begins a clause here, and no relative one ("a plan that failed"), or "whether" or "how" does."""
    token = tokens[at]
    if token.tag == "THAT":
        noun = (tokens[at - 1].word, "that") in reporting_nouns() or tokens[at - 1].word in lexicon.group("facts")
        venue = tokens[at - 1].word in lexicon.words("venues")
        return tag_at(tokens, at + 1) not in ("V", "AUX", "END", ".", ",") and (venue or not noun)
    return token.word in ("whether", "how", "why", "what") and tokens[at - 1].tag != "IN"


def _is_addressee(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name or description that ends here may be the one who is told."""
    return tag_at(tokens, end) in ("THAT", "WH", "IN", "ADV", *_OPENS_CLAUSE) or tokens[end - 1].tag == "PRO"


def _is_bare_clause(tokens: Sequence[Token], at: int) -> bool:
    return tag_at(tokens, at) in ("DET", "PRO") and has_verb(tokens, at)


def past_parenthesis(tokens: Sequence[Token], cue: Cue, comma: int) -> int | None:
    """Return where a bare clause begins behind a parenthesis ("said, in a speech on Monday, he would resign")."""
    if cue.verb.use not in SPEECH or tag_at(tokens, comma + 1) not in ("IN", "SUB"):
        return None
    at = _closing(tokens, comma)
    if at is None or at >= len(tokens) or tokens[at].tag not in _OPENS_CLAUSE or not has_verb(tokens, at):
        return None
    return at


def past_addressee(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the clause begins after "told reporters on Friday that ..."."""
    apposed = False
    for number in range(at, min(len(tokens), at + _REACH)):
        tag = tokens[number].tag
        if tag in ("THAT", "WH", "Q", ":"):
            return number + (tag == ":")
        if tag in (".", ";", "SUB"):
            return None
        apposed = apposed or tag == ","
        clause = number > at and tag in ("PRO", "DET", "TO") and tokens[number - 1].tag not in ("IN", "CC", "DET")
        if clause and not apposed:
            return number
    return None
