"""Whether a verb tells what was done, and not what was denied, only possible, wanted or asked, or called for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from components.actors.language import group
from components.actors.roles import Role
from components.actors.verbs import lemma
from components.reading.tokens import Token

_ENDS = frozenset((".", ";", ":", "Q"))
_BREAKS = _ENDS | {",", "CC", "SUB", "THAT", "REL"}
_NEGATED, _NOBODY = group("negated"), group("nobody")
_POSSIBLE, _CONDITIONS = group("possible"), group("conditions")
_CARRIED_OUT, _KEPT_FROM = group("carried_out"), group("kept_from")
#: Words between a verb and what it hangs on: adverbs, auxiliaries, "not".
_HELPERS = frozenset(("ADV", "NOT", "AUX"))


def is_done(tokens: Sequence[Token], role: Role) -> bool:
    """Return whether a sentence tells the act of a role as done: "did not attack", "could attack" do not."""
    main = bisect_left(tokens, role.start, key=itemgetter(0))
    if main == len(tokens) or tokens[main].start != role.start:
        return True
    if tokens[-1].word == "?" or tokens[0].word in _CONDITIONS or _is_call(tokens, main):
        return False
    helpers = _helpers(tokens, main)
    if any(_denies(token) or (token.tag == "AUX" and token.word in _POSSIBLE) for token in helpers):
        return False
    before = main - len(helpers) - 1
    return not (_is_supposed(tokens, main) or (before >= 0 and _hangs(tokens, before)))


def _helpers(tokens: Sequence[Token], main: int) -> Sequence[Token]:
    """Return the adverbs, auxiliaries and negations right before a verb."""
    at = main
    while at > 0 and (tokens[at - 1].tag in _HELPERS or tokens[at - 1].word == "yet"):
        at -= 1
    return tokens[at:main]


def _denies(token: Token) -> bool:
    return token.tag == "NOT" or token.word in _NEGATED or token.word.endswith(("n't", "n’t"))


def _is_call(tokens: Sequence[Token], main: int) -> bool:
    """Whether a sentence begins with a bare verb, which calls for something: "Enter Ana Ruiz", "Meet Ana Ruiz"."""
    word = tokens[main].word
    return main == 0 and lemma(word) == word


def _is_supposed(tokens: Sequence[Token], main: int) -> bool:
    """Whether "if" or "nobody" begins the clause of a verb: "if Ruiz attacks", "no one attacked Ruiz"."""
    at = main - 1
    while at >= 0 and tokens[at].tag not in _ENDS and tokens[at].tag != ",":
        word = tokens[at].word
        if word in _CONDITIONS:
            return True
        if tokens[at].tag in _BREAKS and word not in _NOBODY:
            return False
        if word in _NOBODY:
            return True
        at -= 1
    return False


def _hangs(tokens: Sequence[Token], before: int) -> bool:
    """Whether what a verb hangs on leaves it open: "wanted to attack Ruiz", "denied attacking", "without attacking"."""
    token = tokens[before]
    if token.tag == "TO":
        return before == 0 or lemma(tokens[before - 1].word) not in _CARRIED_OUT
    if before + 1 < len(tokens) and tokens[before + 1].tag == "VBG":
        accused = token.word == "of" and before > 0 and lemma(tokens[before - 1].word) in _KEPT_FROM
        return accused or lemma(token.word) in _KEPT_FROM
    return False
