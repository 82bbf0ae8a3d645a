"""Attributions: in one telling, every reporting word with who speaks and the stretches that hold what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from components.reading import nouns
from components.reading.nouns import Range
from components.reading.telling import Telling
from components.reading.tokens import Token
from components.reading.verbs import Verb, reporting_verbs

_FINITE = frozenset({"past", "pastpart", "s", "base"})
_BE = frozenset("is are was were be been being 's gets got".split())


@dataclass
class Attribution:
    """A reporting word at tokens `cue`, its source and contents, all as ranges of the telling's tokens.

    `antecedent` is what a relative "who" stands for.
    """

    telling: Telling
    cue: Range
    verb: Verb
    source: Range | None
    antecedent: Range | None = None
    contents: list[Range] = field(default_factory=list)


def attributions(telling: Telling) -> list[Attribution]:
    """Return the attributions of a telling, in the order of their reporting words."""
    tokens = telling.tokens
    found: list[Attribution] = []
    verbs = reporting_verbs()
    for at, token in enumerate(tokens):
        if token.word == "according" and at + 2 < len(tokens) and tokens[at + 1].word == "to":
            one = _according(telling, at)
        elif (verb := verbs.get(token.word)) is not None and _is_verb(tokens, at, verb):
            one = _with_verb(telling, at, verb, found)
        else:
            continue
        if one is not None and one.contents:
            found.append(one)
    return found


def _is_verb(tokens: Sequence[Token], at: int, verb: Verb) -> bool:
    """Whether the form at `at` is used as a verb there, and not as a noun or adjective ("the claims", "said deal")."""
    before = tokens[at - 1].tag if at else "START"
    after = tokens[at + 1].tag if at + 1 < len(tokens) else "END"
    if before in ("DET", "POS", "ADJ"):
        return False
    if verb.form in ("base", "s") and tokens[at].tag not in ("V",):
        subject = before in ("PRO", "REL", "AUX", "TO", "PROPER", "N", "ADV", "NOT", "THAT")
        return subject and after in ("THAT", "WH", "PRO", "DET", "TO", "Q", ",", ":", "PROPER")
    if verb.form == "base":
        return before in ("PRO", "REL", "AUX", "TO", "N", "PROPER", "ADV", "CC", "NOT", "THAT", ",", ")", "Q")
    if before == "IN":
        return verb.form == "ing"
    return True


def _according(telling: Telling, at: int) -> Attribution | None:
    tokens = telling.tokens
    source = nouns.starting_at(tokens, at + 2)
    if source is None:
        return None
    one = Attribution(telling, (at, at + 2), Verb("according", "say", "base"), source)
    end = _next_comma(tokens, source[1])
    if at <= 1:
        one.contents = _ranges(tokens, (end + 1, len(tokens)))
    else:
        one.contents = _ranges(tokens, (0, at))
        if end < len(tokens) - 1 and tokens[end].tag == ",":
            one.contents += _ranges(tokens, (end + 1, len(tokens)))
    return one


def _next_comma(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].tag not in (",", ".", ";", "Q"):
        at += 1
    return at


def _with_verb(telling: Telling, at: int, verb: Verb, earlier: list[Attribution]) -> Attribution | None:
    tokens = telling.tokens
    one = Attribution(telling, (at, at + 1), verb, None)
    inverted = _inverted_source(tokens, at, verb)
    if inverted is not None:
        one.source = inverted
        one.contents = _before(tokens, at)
        resumed = _resumed(tokens, inverted[1])
        if resumed is not None:
            one.contents += _ranges(tokens, (resumed, _clause_end(tokens, resumed)))
        return one
    _find_subject(tokens, one, earlier)
    before = _before(tokens, one.source[0]) if one.source and one.source[1] <= at else []
    start = _after(tokens, at, verb, bool(before))
    if start is not None:
        one.contents = _ranges(tokens, (start, _clause_end(tokens, start)))
    if before and (start is None or _is_resumption(tokens, at, start)):
        one.contents = before + one.contents
    return one


def _inverted_source(tokens: Sequence[Token], at: int, verb: Verb) -> Range | None:
    """Return who speaks in `"...," said Ana Ruiz` and `..., said Ana Ruiz.`"""
    if verb.use != "say" or verb.form not in _FINITE or at == 0 or tokens[at - 1].tag not in ("Q", ","):
        return None
    named = nouns.starting_at(tokens, at + 1)
    if named is None or (tokens[named[0]].tag == "PRO" and tokens[at - 1].tag != "Q"):
        return None
    after = tokens[named[1]].tag if named[1] < len(tokens) else "END"
    if tokens[at - 1].tag == "Q":
        return named if after not in ("V", "AUX") else None
    if not any(token.tag in ("V", "AUX") for token in tokens[: at - 1]):
        return None
    return named if after in ("END", ".", ",", "IN", "REL", ":", "-") else None


def _find_subject(tokens: Sequence[Token], one: Attribution, earlier: list[Attribution]) -> None:
    at = _before_auxiliaries(tokens, one.cue[0])
    passive = one.verb.form in ("pastpart", "participle") and any(
        token.word in _BE for token in tokens[at + 1 : one.cue[0]]
    )
    if passive and one.verb.lemma not in ("quote",):
        after = one.cue[1]
        if after < len(tokens) and tokens[after].word == "by":
            one.source = nouns.starting_at(tokens, after + 1)
        return
    if at < 0:
        return
    if tokens[at].tag == ",":
        one.source = _before_apposition(tokens, at) if one.verb.form in _FINITE else None
    else:
        one.source = nouns.ending_at(tokens, at)
    if one.source is not None and tokens[one.source[0]].tag in ("REL", "THAT"):
        one.antecedent = _antecedent(tokens, one.source[0])
    if one.source is None:
        previous = next((other for other in reversed(earlier) if other.source is not None), None)
        one.source = previous.source if previous else _main_subject(tokens, at)


def _before_auxiliaries(tokens: Sequence[Token], cue: int) -> int:
    """Return the token before the verb group that ends with the cue ("has also repeatedly been quoted")."""
    at = cue - 1
    while at >= 0:
        tag = tokens[at].tag
        if tag in ("ADV", "AUX", "NOT"):
            at -= 1
        elif tag == "TO" and at > 0 and tokens[at - 1].tag in ("V", "VBN", "ADJ", "VBG"):
            at -= 2
        elif tag == "," and at >= 2 and tokens[at - 1].tag == "ADV" and tokens[at - 2].tag == ",":
            at -= 3
        else:
            break
    return at


def _before_apposition(tokens: Sequence[Token], comma: int) -> Range | None:
    """Return "Ana Ruiz" of "Ana Ruiz, 45, who runs the port, said": the name before the first comma of its clause."""
    at = comma - 1
    best: Range | None = None
    while at > 0 and comma - at < 40 and tokens[at].tag not in (";", "Q", ":"):
        if tokens[at].tag == ",":
            named = nouns.ending_at(tokens, at - 1)
            if named is not None and tokens[named[0]].tag != "PRO":
                best = named
                if named[0] == 0 or tokens[named[0] - 1].tag in ("SUB", "THAT", "CC", "Q", "IN"):
                    break
        at -= 1
    return best


def _antecedent(tokens: Sequence[Token], relative: int) -> Range | None:
    at = relative - 1
    if at >= 0 and tokens[at].tag == ",":
        at -= 1
    return nouns.ending_at(tokens, at)


def _main_subject(tokens: Sequence[Token], limit: int) -> Range | None:
    """Return the subject of the first verb of the telling: who is also "adding" or "and said" later on."""
    for at in range(1, limit + 1):
        if tokens[at].tag in ("V", "AUX"):
            before = _before_auxiliaries(tokens, at)
            named = nouns.ending_at(tokens, before) if before >= 0 else None
            if named is None and before > 0 and tokens[before].tag == ",":
                named = _before_apposition(tokens, before)
            if named is not None:
                return named
    return None


def _before(tokens: Sequence[Token], source: int) -> list[Range]:
    """Return what is said before `source`: from the start of the telling to the comma or closing mark."""
    if source == 0 or tokens[source - 1].tag not in (",", "Q", "-"):
        return []
    held = tokens[:source]
    clause = any(token.tag in ("V", "AUX") for token in held) and held[0].tag not in ("IN", "SUB", "VBG")
    return _ranges(tokens, (0, source)) if clause or any(token.tag == "Q" for token in held) else []


def _after(tokens: Sequence[Token], cue: int, verb: Verb, spoken: bool) -> int | None:
    """Return the token at which what is said begins after the cue, or None where nothing said follows."""
    at = cue + 1
    while at < len(tokens) and tokens[at].tag in ("ADV", "NOT"):
        at += 1
    if at >= len(tokens) or tokens[at].tag in (".", ";"):
        return None
    tag = tokens[at].tag
    if tag in (":", "THAT", "WH", "Q") or (tag == "SUB" and tokens[at].word in ("if",)):
        return at + (tag == ":")
    if tag == ",":
        return _resumed(tokens, at)
    if verb.use == "tell" or tag == "IN" and verb.use == "say":
        return _past_addressee(tokens, at)
    if spoken:
        return _resumed(tokens, _next_comma(tokens, at))
    if verb.use == "think" and tag not in ("PRO", "DET", "PROPER", "N", "TO", "ADJ"):
        return None
    if tag == "IN" and verb.use != "judge":
        return None
    return at


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


def _is_resumption(tokens: Sequence[Token], cue: int, start: int) -> bool:
    return tokens[start].tag == "Q"


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    for at in range(start + 1, len(tokens)):
        if tokens[at].tag == ";":
            return at
    return len(tokens)


def _ranges(tokens: Sequence[Token], span: Range) -> list[Range]:
    first, last = span
    while first < last and tokens[first].tag in (",", ":", ";", ".", "-", "CC"):
        first += 1
    while last > first and tokens[last - 1].tag in (",", ":", ";", ".", "-"):
        last -= 1
    return [(first, last)] if last > first else []
