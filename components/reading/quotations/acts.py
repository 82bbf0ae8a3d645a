"""Acts: what a reporting verb tells where it says that somebody did something, and not that something was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from components.reading import lexicon
from components.reading.quotations.cues import Cue
from components.reading.quotations.nouns import Range
from components.reading.quotations.phrases import EDGES, tag_at
from components.reading.quotations.verbs import reporting_nouns
from components.reading.tokens import Token

#: So many tokens from its beginning an object may have the preposition that tells what was said.
_NEAR = 8
#: How an object begins.
_THINGS = frozenset({"DET", "PRO", "PROPER", "N", "ADJ", "NUM", "POS"})
_SOMEBODY = frozenset({"him", "her", "them", "me", "us"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
#: After one of these nouns a clause follows that goes on by itself: "this time he praised the plan".
_TIMES = frozenset({"time", "times", "moment", "minute", "hour", "once"})
_HYPOTHETICAL = frozenset({"would", "could", "might", "were", "should"})
_CONDITIONS = frozenset({"if", "whether", "unless"})
#: Verbs whose object may be a person or thing that something is done to.
_DOING = frozenset({"judge", "vow", "urge", "clause"})


def tells_act(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether a verb with the object at `at` tells what was done ("challenged Ruiz for the seat", "dismissed her")."""
    if tokens[at].tag in ("THAT", "TO", "WH", "Q") or cue.verb.act == "thought":
        return False
    if tokens[at].tag == "AUX":
        finite = tokens[at].word not in ("being", "having")
        return finite and cue.verb.use not in ("say", "tell")  # "the cuts he mentioned would come"
    known = _ACTS.get(cue.verb.lemma)
    return known is not None and known(tokens, at)


def _contests(tokens: Sequence[Token], at: int) -> bool:
    said = any((token.word, "that") in reporting_nouns() for token in tokens[at : at + _NEAR])
    return not said and not _has(tokens, at, "contested")  # "challenged claims that"


def _hits(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag == "IN" or not _has(tokens, at, "blamed")  # "knocked on doors"


def _endangers(tokens: Sequence[Token], at: int) -> bool:
    thing = tokens[at].tag in _THINGS
    return thing and all(token.tag not in ("Q", "TO", "THAT") for token in tokens[at : at + _NEAR])


def _sends_away(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word in _SOMEBODY and tag_at(tokens, at + 1) in (*EDGES, "END", "ADV", "CC")


def _is_found(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word in _REFLEXIVE


def _stands(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody offers himself, or offers what he has ("the states offer such rights"), in nobody's words."""
    has = tokens[at - 1].word == "offers" or (tokens[at - 1].word == "offer" and at > 1 and tokens[at - 2].tag == "N")
    return (has or _is_found(tokens, at)) and all(token.tag != "Q" for token in tokens[at : at + _NEAR])


def _has(tokens: Sequence[Token], at: int, group: str) -> bool:
    """Whether words in marks, or a word of the group, stand near where an object begins."""
    return any(token.tag == "Q" or token.word in lexicon.group(group) for token in tokens[at : at + _NEAR])


_ACTS: Mapping[str, Callable[[Sequence[Token], int], bool]] = {
    "challenge": _contests, "knock": _hits, "threaten": _endangers, "dismiss": _sends_away, "find": _is_found,
    "offer": _stands,
}  # fmt: skip


def is_supposed(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether it is only supposed that somebody does it: "if Ruiz were to reject it", "whether he would praise her"."""
    if cue.verb.use not in _DOING or cue.verb.act == "thought":
        return False
    at = cue.first - 1
    supposed = False
    while at >= 0 and tokens[at].tag not in (",", ";", "Q", "CC", "-"):
        supposed = supposed or tokens[at].word in _HYPOTHETICAL
        if tokens[at].word in _CONDITIONS:
            return supposed
        at -= 1
    return False


def is_moved(tokens: Sequence[Token], cue: Cue, named: Range | None) -> bool:
    """Whether the object stands before its subject, so that nothing said follows: "the aid it promised poor towns"."""
    if named is None or named[0] < 2 or named[1] > cue.first or cue.verb.use not in ("judge", "vow", "urge"):
        return False
    before = tokens[named[0] - 1]
    timed = before.word in _TIMES or before.word in lexicon.group("periods") or before.word in lexicon.group("times")
    marked = tag_at(tokens, cue.last) == "Q"  # 'the party that she calls "a start"'
    return tokens[named[0]].tag == "PRO" and before.tag == "N" and not timed and not marked
