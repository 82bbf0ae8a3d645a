"""Openings: at which token what is said begins behind its cue."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import lexicon
from components.reading.quotations.cues import Cue
from components.reading.quotations.phrases import EDGES, has_verb, holds_marks, next_of, past_adverbs, resumed, tag_at
from components.reading.quotations.verbs import SPEECH
from components.reading.tokens import Token

_NAMED = frozenset({"PRO", "DET", "PROPER", "N", "TO", "ADJ"})
_REACH = 14


def opening(tokens: Sequence[Token], cue: Cue, ending: int, *, spoken: bool) -> int | None:
    """Return the token at which what is said begins, or None where nothing said follows.

    `ending` is the token behind the attribution; `spoken` is true where words in marks stand before it already.
    """
    at = past_adverbs(tokens, ending)
    tag = tokens[at].tag
    if _says_nothing(tokens, cue, ending, at):
        return None
    if tag in (":", "THAT", "WH", "Q") or tokens[at].word == "if":
        return at + (tag == ":")
    if tag == ",":
        return resumed(tokens, at)
    if cue.verb.use == "tell" or (tag == "IN" and cue.verb.use in SPEECH and cue.verb.use != "that"):
        return _past_addressee(tokens, at)
    if spoken:
        return resumed(tokens, next_of(tokens, at, (",", ":", ".", ";", "Q")))
    return _object(tokens, cue, at)


def _says_nothing(tokens: Sequence[Token], cue: Cue, ending: int, at: int) -> bool:
    token, use = tokens[at], cue.verb.use
    if cue.verb.lemma == "ask" and any(each.tag == "NOT" for each in tokens[ending:at]):
        return True  # "asked not to be named"
    if token.tag == "SUB":
        return token.word != "if" and not (token.word == "as" and use == "judge")
    return token.tag in (".", ";") or (use == "that" and token.tag not in (":", "THAT", "WH", "Q", ","))


def _object(tokens: Sequence[Token], cue: Cue, at: int) -> int | None:
    """Return where an object or a bare clause begins that the cue reports."""
    marks = _introduced_marks(tokens, at) if cue.verb.use not in ("think", "clause") else None
    if marks is not None:
        return marks
    if tokens[at].tag == "IN":
        reports = _hangs_on_preposition(tokens, cue, at)
    elif tokens[at].tag == "TO":
        reports = cue.verb.use in ("vow", "think", "urge") or cue.verb.lemma in lexicon.group("verbs_with_to")
    else:
        reports = _reports_object(tokens, cue, at)
    return at if reports else None


def _reports_object(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    tag, use = tokens[at].tag, cue.verb.use
    if cue.verb.lemma in lexicon.group("verbs_with_preposition") and tokens[at - 1].word != "out":
        return False
    if use == "clause" or (use == "vow" and tag in ("N", "NUM")):
        return has_verb(tokens, at) or holds_marks(tokens, at)
    if use == "think":
        alone = tag == "PRO" and tag_at(tokens, at + 1) in (*EDGES, "END")
        return tag in _NAMED and not alone
    return tag != "CC"


def _hangs_on_preposition(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether the content hangs on this preposition ("called for talks", "hopes for 'a new start'")."""
    if cue.verb.use == "judge":
        if tokens[at].word == "on" and cue.verb.lemma == "speak":
            return False
        return tokens[at].word not in lexicon.group("circumstances") or tokens[at - 1].word == "out"
    hopes = cue.verb.use == "think" and cue.verb.form in ("base", "s", "ing")
    return hopes and any(token.tag == "Q" for token in tokens[at : at + 6])


def _introduced_marks(tokens: Sequence[Token], at: int) -> int | None:
    """Return where words in marks begin after an object and a comma or colon ("chided him: 'What now?'")."""
    sign = next_of(tokens, at, ("V", "AUX", ",", ":", ";", "Q"))
    if sign - at < _REACH and tag_at(tokens, sign) in (",", ":") and tag_at(tokens, sign + 1) == "Q":
        return sign + 1
    return None


def _past_addressee(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the clause begins after "told reporters on Friday that ..."."""
    apposed = False
    for number in range(at, min(len(tokens), at + _REACH)):
        tag = tokens[number].tag
        if tag in ("THAT", "WH", "Q", ":"):
            return number + (tag == ":")
        if tag in (".", ";", "SUB"):
            return None
        if tag == "," and tag_at(tokens, number + 1) == "Q":
            return number + 1
        apposed = apposed or tag == ","
        clause = number > at and tag in ("PRO", "DET", "TO") and tokens[number - 1].tag not in ("IN", "CC", "DET")
        if clause and not apposed:
            return number
    return None
