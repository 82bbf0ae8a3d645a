"""Contents: the stretches of a telling that hold what is said, for a given cue and its source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from components.reading import lexicon, nouns
from components.reading.cues import ACCORDING, Cue
from components.reading.nouns import Range
from components.reading.sources import Source
from components.reading.tokens import Token
from components.reading.verbs import SPEECH

_EDGES = frozenset({",", ":", ";", ".", "-"})
#: Words in marks behind one of these stand for themselves: what stands before is not said.
_SETS_OFF = frozenset({":", "(", ".", ",", "-", ";"})
_CONTRAST = frozenset(["but", "while", "though", "although", "whereas", "despite"])
#: After these words stands where, when or how it was said, and not what.
_BESIDE = frozenset(["with", "in", "at", "as", "during", "from", "by"])
#: Verbs whose content may begin with "to": others respond to, speak to, continue to do something.
_WITH_TO = frozenset(["ask", "agree", "point", "refer", "allude", "swear", "claim", "propose", "volunteer", "say"])
_SPANS = frozenset(["week", "month", "year", "night", "morning", "afternoon", "evening", "summer", "fall", "spring"])
#: What is said after these hangs on a preposition: one speaks of something.
_WITH_PREPOSITION = frozenset(["speak", "talk", "rail", "vouch", "lash", "refer", "point", "allude", "apologize"])
_CONTRACTED = re.compile(r"[’'](?:s|ll|d|re|m|ve)$")
_VERBAL = frozenset({"V", "AUX", "VBN"})
_NAMED = frozenset({"PRO", "DET", "PROPER", "N", "TO", "ADJ"})


def contents_of(tokens: Sequence[Token], cue: Cue, source: Source, clauses: Mapping[int, Cue]) -> list[Range]:
    """Return what is said at a cue, as ranges of tokens in text order.

    `clauses` tells which tokens begin a clause with a cue of its own (the first token of its source), and its cue.
    """
    if cue.verb is ACCORDING:
        return _according(tokens, cue, source)
    if cue.verb.use == "noun":
        return trimmed(tokens, cue.last, _end(tokens, cue, cue.last, clauses))
    anchor = _anchor(cue, source)
    ending = source.named[1] if source.inverted and source.named else cue.last
    if anchor is None:
        return _after(tokens, cue, ending, clauses, spoken=False)
    if anchor > 0 and tokens[anchor - 1].word == "as" and _closes(tokens, ending, cue):
        return _around(tokens, anchor - 1, ending, cue, clauses)
    before = [] if source.passive else _before(tokens, anchor)
    marked = anchor > 1 and "Q" in (tokens[anchor - 1].tag, tokens[anchor - 2].tag)
    parenthetical = not source.inverted and not marked and anchor > 1 and tokens[anchor - 1].tag in (",", "-")
    parenthetical = parenthetical and ending < len(tokens)
    if parenthetical and tokens[ending].tag == tokens[anchor - 1].tag and _goes_on(tokens, ending + 1, clauses):
        if tokens[ending + 1].tag != "Q" or tokens[0].tag in ("DET", "PROPER", "N", "PRO", "POS"):
            return _around(tokens, anchor, ending, cue, clauses)
    if source.inverted and not source.passive:
        start = _resumed(tokens, ending)
        after = trimmed(tokens, start, _end(tokens, cue, start, clauses)) if start is not None else []
    else:
        after = _after(tokens, cue, ending, clauses, spoken=bool(before) and tokens[before[0][1] - 1].tag == "Q")
    if before and after and not _only_marks(tokens, before):
        return before if tokens[_past_adverbs(tokens, cue.last)].tag == "IN" else after
    return before + after if not after or tokens[after[0][0]].tag == "Q" else before or after


def _anchor(cue: Cue, source: Source) -> int | None:
    """Return the token at which the attribution begins, where its source is its own."""
    if source.inverted and not source.passive:
        return cue.first
    if source.antecedent is not None:
        return None
    return source.named[0] if source.named and not source.shared and source.named[1] <= cue.first else None


def _closes(tokens: Sequence[Token], ending: int, cue: Cue) -> bool:
    """Whether an attribution with "as" is a whole ("as Ruiz reported on Monday, ...") and nothing said follows it."""
    following = tokens[ending] if ending < len(tokens) else None
    if cue.verb.use not in SPEECH or following is None:
        return following is None
    return following.tag in (",", ".", "-", "IN") or following.word in nouns.TIMES


def _around(tokens: Sequence[Token], first: int, last: int, cue: Cue, clauses: Mapping[int, Cue]) -> list[Range]:
    """Return what stands around an attribution between commas ("His wife, he says, wants to leave")."""
    found = trimmed(tokens, 0, first) if first > 0 and tokens[first - 1].tag in (",", "-") else []
    comma = _next(tokens, last, (",", "-", ".", ";")) if first == 0 else last
    if comma < len(tokens) - 1 and tokens[comma].tag in (",", "-"):
        found += trimmed(tokens, comma + 1, _end(tokens, cue, comma + 1, clauses))
    return found


def _goes_on(tokens: Sequence[Token], at: int, clauses: Mapping[int, Cue]) -> bool:
    """Whether the sentence goes on behind the attribution and its comma, and not with words about the speaking."""
    if at >= len(tokens) or at in clauses:
        return False
    if [token.word for token in tokens[at : at + 2]] == ["as", "well"]:
        return True
    return tokens[at].tag not in ("VBG", "REL", "SUB", ".") or tokens[at].word in ("if", "because")


def _after(tokens: Sequence[Token], cue: Cue, ending: int, clauses: Mapping[int, Cue], *, spoken: bool) -> list[Range]:
    start = _start(tokens, cue, ending, spoken=spoken)
    if start is None or start >= len(tokens):
        return []
    return trimmed(tokens, start, _end(tokens, cue, start, clauses))


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
    marks = anchor - 1 if tokens[anchor - 1].tag == "Q" else anchor - 2
    if marks >= 0 and tokens[marks].tag == "Q":
        return trimmed(tokens, marks if marks and tokens[marks - 1].tag in _SETS_OFF else 0, anchor)
    fronted = held[0].tag in ("IN", "SUB", "VBG", "VBN")
    clause = len(held) > 4 and (not fronted or any(token.tag in _VERBAL for token in held[_next(tokens, 0, (",",)) :]))
    return trimmed(tokens, 0, anchor) if clause or any(token.tag == "Q" for token in held) else []


def _start(tokens: Sequence[Token], cue: Cue, ending: int, *, spoken: bool) -> int | None:
    """Return the token at which what is said begins after the cue, or None where nothing said follows."""
    at = _past_adverbs(tokens, ending)
    tag = tokens[at].tag if at < len(tokens) else "."
    use = cue.verb.use
    if cue.verb.lemma == "ask" and any(token.tag == "NOT" for token in tokens[ending:at]):
        return None
    if tag in (".", ";") or (tag == "SUB" and tokens[at].word != "if" and (tokens[at].word != "as" or use != "judge")):
        return None
    if tag in (":", "THAT", "WH", "Q") or tokens[at].word == "if":
        return at + (tag == ":")
    if tag == ",":
        return _resumed(tokens, at)
    if use == "that":
        return None
    if use == "tell" or (tag == "IN" and use in SPEECH):
        return _past_addressee(tokens, at)
    if spoken:
        return _resumed(tokens, _next(tokens, at, (",", ":", ".", ";", "Q")))
    marks = _introduced_marks(tokens, at)
    if marks is not None:
        return marks
    if tag == "IN":
        return _with_preposition(tokens, cue, at)
    if tag == "TO" and not (use in ("vow", "think", "urge") or cue.verb.lemma in _WITH_TO):
        return None
    if cue.verb.lemma in _WITH_PREPOSITION and tag != "TO" and tokens[at - 1].word != "out":
        return None
    if use == "clause" or (use == "vow" and tag in ("N", "NUM")):
        return at if _has_verb(tokens, at) or _holds_marks(tokens, at) else None
    if use == "think" and tag == "PRO" and (at + 1 >= len(tokens) or tokens[at + 1].tag in _EDGES):
        return None
    return at if tag in _NAMED or (use != "think" and tag != "CC") else None


def _holds_marks(tokens: Sequence[Token], at: int) -> bool:
    """Whether words in marks stand in the phrase that begins here."""
    return any(token.tag == "Q" for token in tokens[at : _next(tokens, at, (",", ";", ".", "SUB"))])


def _with_preposition(tokens: Sequence[Token], cue: Cue, at: int) -> int | None:
    """Return where the content begins that hangs on a preposition ("called for talks", "hopes for 'a new start'")."""
    if cue.verb.use == "judge":
        if tokens[at].word == "on" and cue.verb.lemma == "speak":
            return None
        return at if tokens[at].word not in _BESIDE or tokens[at - 1].word == "out" else None
    if cue.verb.use == "think" and cue.verb.form in ("base", "s", "ing"):
        return at if any(token.tag == "Q" for token in tokens[at : at + 6]) else None
    return None


def _past_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) - 1 and (tokens[at].tag in ("ADV", "NOT") or _tells_time(tokens, at)):
        at += 1
    return min(at, len(tokens) - 1)


def _tells_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token belongs to a time without a preposition ("said Monday", "announced this week")."""
    word, following = tokens[at].word, tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in nouns.TIMES:
        return word not in ("may", "march")
    if word in ("this", "last", "next", "earlier") and (following in _SPANS or following in nouns.TIMES):
        return True
    return word in _SPANS and at > 0 and tokens[at - 1].word in ("this", "last", "next")


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
    apposed = False
    for number in range(at, min(len(tokens), at + 14)):
        tag = tokens[number].tag
        if tag in ("THAT", "WH", "Q"):
            return number
        if tag == ":":
            return number + 1
        if tag in (".", ";", "SUB"):
            return None
        if tag == ",":
            if number + 1 < len(tokens) and tokens[number + 1].tag == "Q":
                return number + 1
            apposed = True
        if (
            not apposed
            and number > at
            and tag in ("PRO", "DET", "TO")
            and tokens[number - 1].tag not in ("IN", "CC", "DET")
        ):
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
    if tokens[start].tag == "Q" and start > 0 and tokens[start - 1].tag in (",", ":") and _alone(tokens, start):
        return start + 1
    fronted = cue.first == 0 or tokens[0].tag in ("SUB", "IN", "VBG", "VBN")
    fronted = fronted and not any(token.tag == "," for token in tokens[: cue.first])
    bare = cue.verb.use == "judge" or (cue.verb.use in SPEECH and not _has_verb(tokens, start))
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
        if bare and _ends_object(tokens, at):
            return at
        if cue.verb.use == "noun" and _ends_subject(tokens, start, at):
            return at
    return len(tokens)


def _ends_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the verb at `at` has the whole claim for its subject ("the claim that it was lost surprised us")."""
    if tokens[at].tag not in _VERBAL or tokens[at - 1].tag in (
        "AUX",
        "ADV",
        "NOT",
        "TO",
        "PRO",
        "REL",
        "THAT",
        "SUB",
    ):
        return False
    held = tokens[start + 1 : at]
    if any(token.tag in ("SUB", "REL", "THAT", "CC", ",", "WH") for token in held):
        return False
    return any(token.tag in ("V", "AUX") for token in held)


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether words in marks end where a sentence or a clause does, and not in the middle of a phrase."""
    return at + 1 >= len(tokens) or tokens[at + 1].tag in (",", ".", ";", ":", "-", "CC", ")", "Q")


def _has_verb(tokens: Sequence[Token], start: int) -> bool:
    """Whether what begins at `start` is a clause: it opens as one, or a finite verb follows before a comma."""
    if tokens[start].tag in ("THAT", "WH", "TO", "Q") or tokens[start].word == "if":
        return True
    end = _next(tokens, start, (",", ";", "REL", "Q"))
    if tokens[start].tag == "PRO" and _CONTRACTED.search(tokens[start].word):
        return True
    return any(token.tag in ("V", "AUX") for token in tokens[start + 1 : end])


def _ends_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether an object ("his neutrality") ends before `at`: time, place of speaking or another verb follows."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return False
    if token.word in nouns.TIMES or (token.tag == "SUB" and token.word not in ("as", "than")):
        return True
    if token.tag == "CC":
        return following.tag in ("V", "AUX") or (
            following.tag == "ADV" and tokens[min(at + 2, len(tokens) - 1)].tag == "V"
        )
    if token.tag in ("V", "AUX"):
        return tokens[at - 1].tag == "Q"
    if token.tag == ",":
        if following.tag == "CC" and _begins_clause(tokens, at + 2):
            return True
        return following.tag in ("VBG", "REL", "SUB", "IN", "TO")
    if token.tag != "IN":
        return False
    if token.word == "by":
        return following.tag == "VBG"
    if following.word in nouns.TIMES or token.word in ("during", "through", "via", "amid"):
        return True
    near = tokens[at + 1 : at + 5]
    return token.word in ("in", "on", "at") and any(each.word in lexicon.words("venues") for each in near)


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
        return tokens[min(at + 1, len(tokens) - 1)].tag != "Q"
    if tokens[at].tag == "REL" and all(token.tag != "," for token in tokens[at:]):
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
