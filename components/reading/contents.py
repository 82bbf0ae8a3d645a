"""Contents: the stretches of a telling that hold what is said, for a given cue and its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.reading import nouns
from components.reading.cues import ACCORDING, Cue
from components.reading.nouns import Range
from components.reading.sources import Source
from components.reading.tokens import Token

_EDGES = frozenset({",", ":", ";", ".", "-"})
_CONTRAST = frozenset(["but", "while", "though", "although", "which", "who", "whereas", "despite"])
_NAMED = frozenset({"PRO", "DET", "PROPER", "N", "TO", "ADJ"})


def contents_of(tokens: Sequence[Token], cue: Cue, source: Source, clauses: Mapping[int, Cue]) -> list[Range]:
    """Return what is said at a cue, as ranges of tokens in text order.

    `clauses` tells which tokens begin a clause with a cue of its own (the first token of its source), and its cue.
    """
    if cue.verb is ACCORDING:
        return _according(tokens, cue, source)
    before: list[Range] = []
    anchor = cue.first if source.inverted else source.named[0] if source.named and not source.shared else None
    if anchor is not None and not source.passive:
        before = _before(tokens, anchor)
    at = source.named[1] if source.inverted and source.named else cue.last
    start = _resumed(tokens, at) if source.inverted else _start(tokens, cue, spoken=bool(before))
    if start is None or start >= len(tokens):
        return before
    after = trimmed(tokens, start, _end(tokens, cue, start, clauses))
    if before and tokens[start].tag != "Q":
        return after if not _only_marks(tokens, before) else before
    return before + after


def _only_marks(tokens: Sequence[Token], ranges: Sequence[Range]) -> bool:
    return all(tokens[at].tag == "Q" for first, last in ranges for at in range(first, last))


def trimmed(tokens: Sequence[Token], first: int, last: int) -> list[Range]:
    """Return the range without signs and conjunctions at its ends, as a list of one; none where nothing is left."""
    while first < last and (tokens[first].tag in _EDGES or tokens[first].tag == "CC"):
        first += 1
    while last > first and tokens[last - 1].tag in _EDGES:
        last -= 1
    return [(first, last)] if last > first else []


def _according(tokens: Sequence[Token], cue: Cue, source: Source) -> list[Range]:
    if source.named is None:
        return []
    end = _next(tokens, source.named[1], (",", ".", ";", "Q", ":"))
    if cue.first <= 1:
        return trimmed(tokens, end, len(tokens))
    found = trimmed(tokens, 0, cue.first)
    if end < len(tokens) - 1 and tokens[end].tag == "," and tokens[cue.first - 1].tag == ",":
        found += trimmed(tokens, end, len(tokens))
    return found


def _next(tokens: Sequence[Token], at: int, tags: tuple[str, ...]) -> int:
    while at < len(tokens) and tokens[at].tag not in tags:
        at += 1
    return at


def _before(tokens: Sequence[Token], anchor: int) -> list[Range]:
    """Return what is said before the source or cue at `anchor`: words in marks, or a clause up to its comma."""
    if anchor == 0 or tokens[anchor - 1].tag not in (",", "Q", "-"):
        return []
    held = tokens[:anchor]
    if tokens[anchor - 1].tag == "Q" or (anchor > 1 and tokens[anchor - 2].tag == "Q"):
        return trimmed(tokens, 0, anchor)
    clause = any(token.tag in ("V", "AUX") for token in held) and held[0].tag not in ("IN", "SUB", "VBG")
    return trimmed(tokens, 0, anchor) if clause or any(token.tag == "Q" for token in held) else []


def _start(tokens: Sequence[Token], cue: Cue, *, spoken: bool) -> int | None:
    """Return the token at which what is said begins after the cue, or None where nothing said follows."""
    at = cue.last
    while at < len(tokens) and tokens[at].tag in ("ADV", "NOT"):
        at += 1
    tag = tokens[at].tag if at < len(tokens) else "."
    use = cue.verb.use
    if tag in (".", ";"):
        return None
    if tag in (":", "THAT", "WH", "Q") or tokens[at].word == "if":
        return at + (tag == ":")
    if tag == ",":
        return _resumed(tokens, at)
    if use == "tell" or (tag == "IN" and use == "say"):
        return _past_addressee(tokens, at)
    if spoken:
        return _resumed(tokens, _next(tokens, at, (",", ":", ".", ";", "Q")))
    marks = _introduced_marks(tokens, at)
    if marks is not None:
        return marks
    if (use == "think" and tag not in _NAMED) or (tag == "IN" and use != "judge"):
        return None
    return at


def _introduced_marks(tokens: Sequence[Token], at: int) -> int | None:
    """Return where words in marks begin after an object and a comma or colon ("chided him: 'What now?'")."""
    for number in range(at, min(len(tokens) - 1, at + 12)):
        tag = tokens[number].tag
        if tag in (",", ":") and tokens[number + 1].tag == "Q":
            return number + 1
        if tag in ("V", "AUX", ",", ":", ";", "Q"):
            return None
    return None


def _past_addressee(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the clause begins after "told reporters on Friday that ..."."""
    for number in range(at, min(len(tokens), at + 14)):
        tag = tokens[number].tag
        if tag in ("THAT", "WH", "Q"):
            return number
        if tag == ":":
            return number + 1
        if tag in (".", ";", "SUB"):
            return None
        if tag == "," and number + 1 < len(tokens) and tokens[number + 1].tag == "Q":
            return number + 1
        if number > at and tag in ("PRO", "DET", "TO") and tokens[number - 1].tag not in ("IN", "CC", "DET"):
            return number
    return None


def _resumed(tokens: Sequence[Token], at: int) -> int | None:
    """Return where words in marks go on after a comma or colon behind the attribution (`"A," he said, "B"`)."""
    while at < len(tokens):
        if tokens[at].tag in (",", ":", "-") and at + 1 < len(tokens) and tokens[at + 1].tag == "Q":
            return at + 1
        if tokens[at].tag in (".", ";", "Q"):
            return None
        at += 1
    return None


def _end(tokens: Sequence[Token], cue: Cue, start: int, clauses: Mapping[int, Cue]) -> int:
    """Return the token before which what is said ends; the rules stand in METHOD.md with the shares they rest on."""
    if tokens[start].tag == "Q" and start > 0 and tokens[start - 1].tag in (",", ":"):
        return start + 1
    fronted = tokens[0].tag in ("SUB", "IN", "VBG") and not any(token.tag == "," for token in tokens[: cue.first])
    for at in range(start + 1, len(tokens)):
        tag = tokens[at].tag
        if tag == ";":
            return at
        if tag == "," and (_begins_other(tokens, at + 1, clauses) or (fronted and _begins_clause(tokens, at + 1))):
            return at
        if tag == "CC" and _same_subject(tokens, at + 1, cue, clauses):
            return at
        if tag == "-" and _stays_open(tokens, at):
            return at
    return len(tokens)


def _stays_open(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or (following.tag not in ("DET", "PRO") and following.word not in _CONTRAST):
        return False
    return all(token.tag != "-" for token in tokens[at + 1 :])


def _begins_other(tokens: Sequence[Token], at: int, clauses: Mapping[int, Cue]) -> bool:
    """Whether something of the outlet's own, or another attribution, begins behind the comma."""
    if at >= len(tokens):
        return False
    if tokens[at].word in _CONTRAST:
        return True
    if at in clauses and clauses[at].first == at:
        return True
    while at < len(tokens) and tokens[at].tag in ("CC", "ADV", "SUB"):
        at += 1
    return at in clauses


def _begins_clause(tokens: Sequence[Token], at: int) -> bool:
    named = nouns.starting_at(tokens, at)
    return named is not None and named[1] < len(tokens) and tokens[named[1]].tag in ("V", "AUX", "ADV", "REL", ",")


def _same_subject(tokens: Sequence[Token], at: int, cue: Cue, clauses: Mapping[int, Cue]) -> bool:
    """Whether a verb like the cue follows ("said X and promised Y"): what the cue reports ends there."""
    while at < len(tokens) and tokens[at].tag in ("ADV", "AUX"):
        at += 1
    other = clauses.get(at)
    if other is None or other.first != at:
        return False
    past = ("past", "pastpart")
    return other.verb.form == cue.verb.form or (other.verb.form in past and cue.verb.form in past)
