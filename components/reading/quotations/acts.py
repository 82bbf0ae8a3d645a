"""Acts: what a reporting verb tells where it says that somebody did something, and not that something was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from components.reading import lexicon
from components.reading.quotations import nouns
from components.reading.quotations.cues import Cue
from components.reading.quotations.nouns import Range
from components.reading.quotations.phrases import EDGES, has_verb, holds_marks, next_of, tag_at
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


def _pleads(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody answers a charge ("pleaded guilty to fraud") and begs for nothing."""
    return tokens[at].word in lexicon.group("pleas") or _words(tokens, at, 2) == ["no", "contest"]


def _invokes(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody makes use of a right ("invoked her right to silence")."""
    rights = lexicon.group("rights")
    return any(token.word in rights for token in tokens[at : next_of(tokens, at, (*EDGES, "IN", "TO", "CC"))])


def _shows(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody lets a feeling be seen ("showed her support for the strike"), as no poll or record does."""
    feelings, papers = lexicon.group("shown"), lexicon.group("showing")
    phrase = tokens[at : next_of(tokens, at, (*EDGES, "IN", "TO", "CC", "V", "AUX"))]
    shown = any(token.word in feelings for token in phrase) and not (has_verb(tokens, at) or holds_marks(tokens, at))
    return shown and all(token.word not in papers for token in tokens[max(0, at - _NEAR) : at])


def _installs(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body puts somebody into an office ("the Senate confirmed Ana Ruiz")."""
    named = nouns.starting_at(tokens, at)
    proper = named is not None and all(token.tag == "PROPER" for token in tokens[slice(*named)])
    return named is not None and proper and tag_at(tokens, named[1]) not in ("V", "AUX", "POS", "ADV", "NOT")


def _is_silent(tokens: Sequence[Token], at: int) -> bool:
    """Whether little or nothing is said, and not what ("said nothing about the port", "said nothing was wrong")."""
    if tokens[at].word not in lexicon.group("little") or has_verb(tokens, at):
        return False
    following = _words(tokens, at + 1, 2)
    return following[:1] != ["of"] or following == ["of", "anything"]


def _words(tokens: Sequence[Token], at: int, number: int) -> list[str]:
    return [token.word for token in tokens[at : at + number]]


def _has(tokens: Sequence[Token], at: int, group: str) -> bool:
    """Whether words in marks, or a word of the group, stand near where an object begins."""
    return any(token.tag == "Q" or token.word in lexicon.group(group) for token in tokens[at : at + _NEAR])


_ACTS: Mapping[str, Callable[[Sequence[Token], int], bool]] = {
    "challenge": _contests, "knock": _hits, "threaten": _endangers, "dismiss": _sends_away, "find": _is_found,
    "offer": _stands, "plead": _pleads, "invoke": _invokes, "show": _shows, "confirm": _installs, "say": _is_silent,
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
