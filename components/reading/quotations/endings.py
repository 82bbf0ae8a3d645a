"""Endings: before which token what is said ends. METHOD.md gives the shares of endings that the rules rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.reading import lexicon
from components.reading.quotations.cues import Cue
from components.reading.quotations.outer import is_embedded, is_fronted, resumes_outer
from components.reading.quotations.phrases import VERBAL, begins_clause, has_verb, tag_at
from components.reading.quotations.verbs import SPEECH, same_form
from components.reading.tokens import Token

_WITHIN_GROUP = frozenset({"AUX", "ADV", "NOT", "TO", "PRO", "REL", "THAT", "SUB"})
_GOING_ON = frozenset({"also", "instead", "rather", "only", "just", "merely", "even"})
#: What a phrase with a preposition is made of, and how long it may be.
_IN_PHRASE = frozenset({"IN", "DET", "N", "PROPER", "ADJ", "NUM", "POS"})
_PHRASE = 10
_TIMES = lexicon.group("times")
#: What is told of by when it was: "recalled a time when she was ill".
_OCCASIONS = lexicon.group("periods") | lexicon.group("times") | {"time", "times", "moment", "moments", "days", "years"}
_MODALS = lexicon.group("modals")
_JOINTS = frozenset({"SUB", "REL", "THAT", "CC", ",", "WH"})
#: Signs and words at which alone a clause can end, and words with which alone the outlet adds something.
_BREAKS = frozenset({",", "CC", ";", "-"})
#: Classes before which alone an object can end.
_ENDING = frozenset({",", "CC", "IN", "V", "AUX", "SUB"})
_ADDING = frozenset({"even", "despite"})


def end_of(tokens: Sequence[Token], cue: Cue, start: int, clauses: Mapping[int, Cue]) -> int:
    """Return the token before which what begins at `start` ends.

    `clauses` tells which tokens begin a clause with a cue of its own, and its cue.
    """
    if tokens[start].tag == "Q" and start > 0 and tokens[start - 1].tag in (",", ":") and _alone(tokens, start):
        return start + 1
    fronted = is_fronted(tokens, cue)
    embedded = is_embedded(tokens, cue)
    bare = (
        cue.verb.use in ("judge", "hold")
        or (cue.verb.use == "noun" and tokens[start].tag not in ("THAT", "TO", "WH"))
        or (cue.verb.use in SPEECH and not has_verb(tokens, start))
    )
    noun = cue.verb.use == "noun"
    thing = cue.verb.lemma != "say" and tokens[start].tag in _IN_PHRASE
    for at in range(start + 1, len(tokens)):
        token = tokens[at]
        word, tag = token.word, token.tag
        comma = tag == ","
        may_end = bare and (tag in _ENDING or word in _TIMES)
        if (tag in _BREAKS and _ends_clause(tokens, at, cue, clauses)) or (may_end and _ends_object(tokens, at)):
            return at
        thing = thing and tag not in VERBAL
        may_tell_when = thing and word == "when"
        adds = (comma or word in _ADDING) and _adds(tokens, start, at)
        if adds or (may_tell_when and _tells_when(tokens, at)):
            return at
        if comma and (
            (fronted and _begins_main(tokens, at + 1, clauses))
            or (embedded and resumes_outer(tokens, start, at, bare=bare))
            or (cue.verb.use in ("urge", "vow") and _begins_next(tokens, at))
        ):
            return at
        if noun and (_ends_subject(tokens, start, at) or (bare and tokens[at].tag in ("V", "AUX"))):
            return at
    return len(tokens)


def _tells_when(tokens: Sequence[Token], at: int) -> bool:
    """Whether "when" tells when a thing was spoken of ("stressed her support when she met Lind"), and no occasion."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    told = tokens[at - 1].word not in _OCCASIONS
    return told and following is not None and following.tag == "PRO" and following.word != "it"


def _begins_main(tokens: Sequence[Token], at: int, clauses: Mapping[int, Cue]) -> bool:
    """Whether the main clause of a sentence begins here, behind one that stands before it."""
    if begins_clause(tokens, at) or tag_at(tokens, at) in ("V", "AUX"):
        return True
    if tag_at(tokens, at) == "ADV":
        return tag_at(tokens, at + 1) in ("V", "AUX")  # "Ruiz, though she said it was late, notably went"
    reach = at
    while tag_at(tokens, reach) in _IN_PHRASE and reach not in clauses and reach < at + _PHRASE:
        reach += 1
    return tag_at(tokens, at) == "IN" and reach in clauses  # "Though she said it was late, in May she said ..."


def _adds(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the outlet adds what it knows or what followed (", angering Republicans", "even though ...").

    "Despite" adds behind a clause that has its verb; before it, it is part of what is said.
    """
    word, following = tokens[at].word, tokens[at + 1].word if at + 1 < len(tokens) else ""
    if at == start + 1 and tokens[start].tag in ("THAT", "WH"):
        return False  # "that, given the weather, it would wait"
    if word == "even" and following == "though":
        return True
    if word == "despite":
        return any(token.tag in ("V", "AUX") for token in tokens[start:at])
    if tokens[at].tag != ",":
        return False
    if tag_at(tokens, at + 1) == "DET" and _takes_up(tokens, at + 2):
        return True
    measured = following in ("compared", "given") and tag_at(tokens, at + 2) in ("IN", "TO", "DET")
    return measured or following in lexicon.group("consequences")


def _takes_up(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun behind a comma and an article takes up what was said (", a claim that experts dispute")."""
    named = next((k for k in range(at, min(len(tokens), at + 3)) if tokens[k].word in lexicon.group("taking_up")), None)
    return named is not None and all(token.tag in ("ADJ", "N", "VBN") for token in tokens[at:named])


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether words in marks end where a sentence or a clause does, and not in the middle of a phrase."""
    return tag_at(tokens, at + 1) in ("END", ",", ".", ";", ":", "-", "CC", ")", "Q")


def _ends_clause(tokens: Sequence[Token], at: int, cue: Cue, clauses: Mapping[int, Cue]) -> bool:
    tag = tokens[at].tag
    if tag == ",":
        return _begins_other(tokens, at + 1, clauses)
    if tag == "CC":
        return _same_subject(tokens, at + 1, cue, clauses)
    return tag == ";" or (tag == "-" and _last_dash(tokens, at))


def _last_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether the outlet goes on behind a dash that no second one closes ("- a claim that nobody shares")."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or (
        following.tag not in ("DET", "PRO", "CC") and following.word not in lexicon.group("contrasts")
    ):
        return False
    return all(token.tag != "-" for token in tokens[at + 1 :])


def _begins_other(tokens: Sequence[Token], at: int, clauses: Mapping[int, Cue]) -> bool:
    """Whether something of the outlet's own, or another attribution, begins behind the comma."""
    if at >= len(tokens):
        return False
    if tokens[at].word in lexicon.group("contrasts"):
        return not _goes_on(tokens, at)
    if tokens[at].tag == "REL" and all(token.tag != "," for token in tokens[at:]):
        return True
    while at < len(tokens) and at not in clauses and tokens[at].tag in ("CC", "ADV", "SUB"):
        at += 1
    reach = at
    while reach < min(len(tokens), at + 5) and reach not in clauses and tokens[reach].tag in ("NUM", "IN", "ADJ"):
        reach += 1
    return at in clauses or reach in clauses


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is said goes on with this "but" or "though" ("but also", "but that", "though brief,")."""
    behind = at + 1
    if tag_at(tokens, behind) in ("Q", "THAT", "NOT"):
        return True
    if tokens[at].word in ("but", "though") and behind < len(tokens) and tokens[behind].word in _GOING_ON:
        return True
    return tag_at(tokens, behind) in ("ADJ", "ADV", "VBN") and "," in (
        tag_at(tokens, behind + 1), tag_at(tokens, behind + 2),
    )  # fmt: skip


def _same_subject(tokens: Sequence[Token], at: int, cue: Cue, clauses: Mapping[int, Cue]) -> bool:
    """Whether a verb like the cue follows ("said X and promised Y"): what the cue reports ends there."""
    if _same_verb(tokens, at, cue, clauses):
        return True
    while at < len(tokens) and tokens[at].tag in ("ADV", "AUX"):
        at += 1
    other = clauses.get(at)
    alike = other is not None and other.verb.act == cue.verb.act
    return other is not None and alike and other.first == at and same_form(other.verb, cue.verb)


def _same_verb(tokens: Sequence[Token], at: int, cue: Cue, clauses: Mapping[int, Cue]) -> bool:
    """Whether another says what follows with the same verb ("some said X and others said Y")."""
    while tag_at(tokens, at) in ("NUM", "IN", "ADJ", "ADV") and at not in clauses:
        at += 1
    other = clauses.get(at)
    return other is not None and other.first > at and other.verb.lemma == cue.verb.lemma


def _ends_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether an object ("his neutrality") ends before `at`: time, place of speaking or another verb follows."""
    token, following = tokens[at], tag_at(tokens, at + 1)
    if following == "END":
        return False
    if token.tag == ",":
        if (following == "DET" and _accuses(tokens, at)) or tokens[at + 1].word == "of":
            return False
        return _begins_next(tokens, at) or following in ("VBG", "REL", "SUB", "IN", "TO", "DET", "AUX")
    if token.tag == "CC":
        marked = tokens[at - 1].tag == "Q" and following == "VBN"  # 'called it "bad" and boycotted it'
        return marked or following in ("V", "AUX") or (following == "ADV" and tag_at(tokens, at + 2) == "V")
    if token.tag == "IN":
        return _leads_away(tokens, at)
    verb = token.tag in ("V", "AUX") and tokens[at - 1].tag == "Q"
    joint = token.tag == "SUB" and token.word not in ("as", "than")
    named = following == "DET" and tag_at(tokens, at + 2) in ("Q", "ADJ")  # 'called it on Friday a "lie"'
    timed = token.word in lexicon.group("times") and tokens[at - 1].tag != "POS" and not named  # "Ruiz's May visit"
    return verb or joint or timed


def _accuses(tokens: Sequence[Token], comma: int) -> bool:
    """Whether what somebody is accused of follows an apposition ("accused Ruiz, the mayor, of lying")."""
    closing = next((at for at in range(comma + 1, min(len(tokens), comma + _PHRASE)) if tokens[at].tag == ","), None)
    return closing is not None and closing + 1 < len(tokens) and tokens[closing + 1].word in ("of", "for")


def _begins_next(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a further main clause begins behind the comma (", and the crowd went home")."""
    return tag_at(tokens, comma + 1) == "CC" and begins_clause(tokens, comma + 2)


def _leads_away(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition tells when, in what or how it was said ("in an interview", "on Monday", "by calling")."""
    word, following = tokens[at].word, tokens[at + 1]
    if word == "by":
        return following.tag == "VBG"
    if following.word in lexicon.group("times") or word in ("during", "through", "via", "amid"):
        return True
    near = tokens[at + 1 : at + 5]
    if word == "in" and (following.tag == "NUM" or any(each.word in lexicon.group("periods") for each in near[:3])):
        return True
    return word in ("in", "on", "at") and any(each.word in lexicon.words("venues") for each in near)


def _ends_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the verb at `at` has the whole claim for its subject ("the claim that it was lost surprised us")."""
    if tokens[at].tag not in VERBAL or tokens[at - 1].tag in _WITHIN_GROUP:
        return False
    if at > 1 and tokens[at - 1].tag == "V" and (tokens[at - 2].tag == "TO" or tokens[at - 2].word in _MODALS):
        return False  # "the claim that it must defend disputed isles"
    held = tokens[start + 1 : at]
    return not any(token.tag in _JOINTS for token in held) and any(token.tag in ("V", "AUX") for token in held)
