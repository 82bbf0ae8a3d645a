"""Sources: who speaks, for a given cue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from components.reading import lexicon, nouns
from components.reading.cues import ACCORDING, Cue
from components.reading.nouns import Range
from components.reading.tokens import Token
from components.reading.verbs import SPEECH

FINITE = frozenset({"past", "pastpart", "s", "base"})
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "gets", "got"])


class Source(NamedTuple):
    """Who speaks: `named` where the cue has words of its own for it; `shared` is true where it took another's.

    `via` is who relays it ("Kyodo quoted the premier as saying": the premier via Kyodo). `antecedent` is whom a relative "who" stands for. `inverted` is true where the source follows its cue.
    """

    named: Range | None
    antecedent: Range | None = None
    inverted: bool = False
    shared: bool = False
    passive: bool = False
    via: Range | None = None


def source_of(tokens: Sequence[Token], cue: Cue, earlier: Sequence[tuple[Cue, Source]]) -> Source:
    """Return who speaks at a cue; `earlier` are the cues before it, whose source it may share."""
    if cue.verb is ACCORDING:
        return Source(nouns.starting_at(tokens, cue.last), inverted=True)
    if cue.verb.use == "noun":
        return Source(_possessor(tokens, cue.first), passive=True)
    inverted = _inverted(tokens, cue)
    if inverted is not None:
        return Source(inverted, inverted=True)
    at = before_group(tokens, cue.first)
    if at >= 0 and tokens[at].word == "as" and cue.verb.form == "ing":
        return _quoted_as(tokens, at, earlier)
    if _passive(tokens, cue, at):
        by = cue.last < len(tokens) and tokens[cue.last].word == "by"
        return Source(nouns.starting_at(tokens, cue.last + 1) if by else None, inverted=by, passive=True)
    named = _before(tokens, cue, at)
    if named is None:
        return Source(_shared(tokens, cue, at, earlier) or _following(tokens, cue), shared=True)
    if tokens[named[0]].tag in ("REL", "THAT"):
        return Source(named, _antecedent(tokens, named[0]))
    return Source(named)


def _possessor(tokens: Sequence[Token], noun: int) -> Range | None:
    """Return whose claim it is ("Ana Ruiz's repeated claim that"), or None ("claims that")."""
    at = noun - 1
    while at > 0 and tokens[at].tag in ("ADJ", "VBN", "VBG", "N"):
        at -= 1
    if at >= 0 and tokens[at].tag == "POS":
        return nouns.ending_at(tokens, at)
    return (at, at + 1) if at >= 0 and tokens[at].word in ("his", "her", "their", "its", "my", "our") else None


def _quoted_as(tokens: Sequence[Token], at: int, earlier: Sequence[tuple[Cue, Source]]) -> Source:
    """Return who is quoted, described or cited "as saying" something, and by whom."""
    if not earlier or at - earlier[-1][0].last > 12:
        return Source(None)
    cue, source = earlier[-1]
    if source.passive:
        before = before_group(tokens, cue.first)
        return Source(nouns.ending_at(tokens, before) if before >= 0 else None, via=source.named)
    return Source(nouns.ending_at(tokens, at - 1, cue.last), via=source.named)


def _before(tokens: Sequence[Token], cue: Cue, at: int) -> Range | None:
    if at < 0:
        return None
    if tokens[at].tag in (",", "-"):
        finite = cue.verb.form in FINITE or any(token.tag == "AUX" for token in tokens[at + 1 : cue.first])
        return before_apposition(tokens, at) if finite else None
    if tokens[at].tag == "THAT":
        return at, at + 1
    named = _past_relative(tokens, nouns.ending_at(tokens, at), at)
    if named is not None and cue.verb.form == "ing" and _is_object(tokens, named, at == cue.first - 1):
        return None
    return named


def _past_relative(tokens: Sequence[Token], named: Range | None, at: int) -> Range | None:
    """Return whom a relative clause before the verb describes: "Voters who know the mayor said", "a paper filed Monday says"."""
    first = named[0] if named is not None else at + 1
    if (
        first > 1
        and tokens[first - 1].tag in ("V", "VBN")
        and (named is None or tokens[named[0]].tag not in ("PRO", "REL"))
    ):
        for number in range(first - 2, max(first - 10, 0), -1):
            if tokens[number].tag == "REL":
                return nouns.ending_at(tokens, number - 1)
            if tokens[number].tag in (",", ";", "Q", "CC", "THAT", "SUB", "PRO"):
                break
        if named is None and tokens[first - 2].tag in ("N", "PROPER"):
            return nouns.ending_at(tokens, first - 2)
    return named


def _is_object(tokens: Sequence[Token], named: Range, adjacent: bool) -> bool:
    """Whether a name before a participle is an object: "put out a statement saying", "ended a visit on Monday saying"."""
    governor = tokens[named[0] - 1] if named[0] else None
    if governor is None or governor.tag not in ("V", "VBN", "VBG", "IN") or governor.word == "with":
        return False
    return not adjacent or tokens[named[1] - 1].word in lexicon.words("venues")


def _inverted(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Return who speaks in `"...," said Ana Ruiz` and `..., said Ana Ruiz.`"""
    at = cue.first
    if (
        cue.verb.use not in SPEECH
        or cue.verb.form not in FINITE
        or at == 0
        or tokens[at - 1].tag not in ("Q", ",", "-")
    ):
        return None
    named = nouns.starting_at(tokens, cue.last)
    if named is None or (tokens[named[0]].tag == "PRO" and "Q" not in (tokens[at - 1].tag, tokens[at - 2].tag)):
        return None
    after = tokens[named[1]].tag if named[1] < len(tokens) else "END"
    if tokens[at - 1].tag == "Q":
        return named if after not in ("V", "AUX") else None
    if not any(token.tag in ("V", "AUX", "Q") for token in tokens[: at - 1]):
        return None
    if at > 1 and tokens[at - 2].tag == "Q":
        return named if after not in ("V", "AUX") else None
    return named if after in ("END", ".", ",", "IN", "REL", ":", "-", "VBG") else None


def _passive(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    if cue.verb.form not in ("pastpart", "participle"):
        return False
    return any(token.word in _BE for token in tokens[at + 1 : cue.first])


def before_group(tokens: Sequence[Token], cue: int) -> int:
    """Return the token before the verb group that ends with the cue ("has also repeatedly declined to say")."""
    at = cue - 1
    while at >= 0:
        tag = tokens[at].tag
        if tag in ("ADV", "AUX", "NOT"):
            at -= 1
        elif tokens[at].word in ("more", "less", "most"):
            at -= 1
        elif tag == "TO" and at > 0 and tokens[at - 1].tag in ("V", "VBN", "ADJ", "VBG", "IN"):
            at -= 2
        elif tokens[at].word in nouns.TIMES:
            at -= 2 if at > 0 and tokens[at - 1].tag == "IN" else 1
        elif tag == "," and at >= 2 and tokens[at - 1].tag == "ADV" and tokens[at - 2].tag == ",":
            at -= 3
        else:
            break
    return at


def before_apposition(tokens: Sequence[Token], comma: int) -> Range | None:
    """Return "Ana Ruiz" of "Ana Ruiz, 45, who runs the port, said": the name before the first comma of its clause."""
    at = comma - 1
    best: Range | None = None
    while at > 0 and comma - at < 40 and tokens[at].tag not in (";", "Q", ":"):
        if tokens[at].tag == tokens[comma].tag:
            named = nouns.ending_at(tokens, at - 1)
            if named is not None and tokens[named[0]].tag != "PRO":
                governed = named[0] > 0 and tokens[named[0] - 1].tag in ("IN", "VBG", "TO")
                if governed and best is not None:
                    break
                best = best if governed else named
                if named[0] == 0 or (not governed and tokens[named[0] - 1].tag in ("SUB", "THAT", "CC", "Q")):
                    break
        at -= 1
    return best


def _antecedent(tokens: Sequence[Token], relative: int) -> Range | None:
    at = relative - 1
    if at >= 0 and tokens[at].tag == ",":
        at -= 1
    return nouns.ending_at(tokens, at)


def _shared(tokens: Sequence[Token], cue: Cue, at: int, earlier: Sequence[tuple[Cue, Source]]) -> Range | None:
    """Return the subject that the cue shares with a verb before it: who is also "adding", or "and said" later on."""
    coordinated = at >= 0 and tokens[at].tag == "CC"
    if not coordinated:
        for _, source in reversed(earlier):
            if source.named is not None and tokens[source.named[0]].tag not in ("REL", "THAT"):
                return source.named
    else:
        for other, source in reversed(earlier):
            if source.named is not None and _same_form(other, cue):
                return source.named
    known = {other.first: source.named for other, source in earlier}
    for number in range(min(at, cue.first - 1), 0, -1):
        if number in known:
            named = known[number]
        elif tokens[number].tag in ("V", "AUX"):
            named = subject_of(tokens, number)
        else:
            continue
        if named is not None and (coordinated or tokens[named[0]].tag not in ("REL", "THAT")):
            return named
    opening = nouns.starting_at(tokens, 0) if tokens[0].tag in ("PRO", "PROPER", "DET", "ADJ") else None
    return opening if opening is not None and opening[1] <= at else None


def _same_form(other: Cue, cue: Cue) -> bool:
    past = ("past", "pastpart")
    return other.verb.form == cue.verb.form or (other.verb.form in past and cue.verb.form in past)


def _following(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Return the subject behind the comma of a participle that opens the telling ("Citing duties, Ana Ruiz left")."""
    if cue.verb.form != "ing" or any(token.tag in ("V", "AUX", ",") for token in tokens[: cue.first]):
        return None
    comma = next((at for at in range(cue.last, len(tokens)) if tokens[at].tag == ","), len(tokens))
    return nouns.starting_at(tokens, comma + 1)


def subject_of(tokens: Sequence[Token], verb: int) -> Range | None:
    """Return the subject of the verb at `verb`, where it stands right before the verb group."""
    before = before_group(tokens, verb)
    if before < 0:
        return None
    if tokens[before].tag == ",":
        return before_apposition(tokens, before)
    return nouns.ending_at(tokens, before)


def main_subject(tokens: Sequence[Token], limit: int) -> Range | None:
    """Return the subject of the first verb among the tokens up to `limit`."""
    for at in range(1, min(limit + 1, len(tokens))):
        if tokens[at].tag in ("V", "AUX"):
            named = subject_of(tokens, at)
            if named is not None:
                return named
    return None
