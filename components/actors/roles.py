"""What somebody does in a sentence, and what is done to them: the verb, and on which side of it they stand.

Read off words and their classes, without a parser: the verb behind a name, past what stands between commas; the verb
before it; a participle before "by".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from components.actors.language import group
from components.actors.verbs import is_participle, lemma
from components.reading import lexicon
from components.reading.tokens import Token

AGENT, PATIENT = "agent", "patient"
_BE, _HAVE, _DO, _MODAL, _GET = (group(label) for label in ("be", "have", "do", "modal", "get"))
_PARTICLES, _TIMES = group("particles"), group("times")
_NOT_SUBJECTS, _NOT_OBJECTS = group("objects"), group("subjects")
#: Nouns behind a name that say what is named.
_ITSELF = frozenset(("agency", "newspaper", "paper", "magazine", "network", "daily", "website", "party", "group"))
_WITHIN = frozenset(("DET", "ADJ", "NUM", "N", "PROPER", "POS"))
#: Words that are looked at behind a name for its verb, and before a "by" for its participle.
_FAR, _NEAR = 40, 8
#: Words of a noun phrase to either side of a name.
_WIDE = 12
#: Where a token begins and ends: asked for often, and quicker than by its name.
_START, _END = itemgetter(0), itemgetter(1)


class Role(NamedTuple):
    """Who somebody is to a verb: agent or patient of its dictionary form; `start` to `end` are the verb's characters.

    `passive` says that the verb is in the passive, `by_agent` that a passive names who did it.
    """

    role: str
    verb: str
    passive: bool
    start: int
    end: int
    by_agent: bool = False


class _Group(NamedTuple):
    """A verb with its auxiliaries: the place of its main word, the place behind it, whether it is passive."""

    main: int
    behind: int
    passive: bool


def role_of(tokens: Sequence[Token], start: int, end: int) -> Role | None:
    """Return the role of whoever is named by the characters `start` to `end`; None where they have none."""
    held = held_by(tokens, start, end)
    if held is None or tokens[held[1]].tag == "POS" or _is_possessive(tokens, held[1]):
        return None
    first, last = _widened(tokens, *held)
    if _names_a_noun(tokens, last):
        return None
    if first and tokens[first - 1].word == "by":
        return _by(tokens, first - 1)
    found = None if tokens[last].word in _NOT_OBJECTS else _object(tokens, first, last)
    return found or _subject(tokens, first, last)


def _is_possessive(tokens: Sequence[Token], at: int) -> bool:
    """Return whether his, her or its stands before what is theirs."""
    if tokens[at].tag != "DET" or tokens[at].word != "her":
        return tokens[at].tag == "DET"
    return at + 1 < len(tokens) and tokens[at + 1].tag in _WITHIN | {"VBN", "VBG"}


def held_by(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Return the places of the first and last word that the characters `start` to `end` hold; None for no word."""
    first = bisect_right(tokens, start, key=_END)
    last = bisect_left(tokens, end, key=_START) - 1
    return (first, last) if first <= last else None


def _subject(tokens: Sequence[Token], first: int, last: int) -> Role | None:
    """Return the role of what stands before its verb, unless it stands behind a preposition."""
    before = tokens[first - 1] if first else None
    if before is not None and before.word == "with" and last + 1 < len(tokens) and tokens[last + 1].tag == "VBG":
        return _as_subject(tokens, _Group(last + 1, last + 2, False))  # "with Sweden winning three points"
    if tokens[last].word in _NOT_SUBJECTS or (before is not None and before.tag in ("IN", "TO")):
        return None
    behind = _behind(tokens, last + 1)
    return _as_subject(tokens, behind) if behind else None


def _names_a_noun(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a name only tells which noun is meant: in "the IRS official refused" the agency does nothing.

    What a name is may stand behind it all the same: "the Kyodo news agency".
    """
    if tokens[last].tag == "PROPER" and last + 1 < len(tokens) and tokens[last + 1].tag == "POS":
        return True  # "the Ruiz government’s plan"
    nouns = list(takewhile(lambda one: one.tag == "N", tokens[last + 1 : last + 4]))
    if tokens[last].tag != "PROPER" or not nouns or nouns[0].word in _TIMES:
        return False
    return nouns[-1].word not in _ITSELF and not _acts_on_what_follows(tokens, last + 1)


def _widened(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return the places of the first and last word of the noun phrase around a name."""
    least, most = max(0, first - _WIDE), min(len(tokens), last + _WIDE)
    while last + 1 < most and tokens[last + 1].tag == "PROPER" and tokens[last].tag == "PROPER":
        last += 1
    while first > least and _belongs(tokens, first - 1) and tokens[first].tag != "PRO":
        if tokens[first - 1].word in _TIMES:
            break  # "In the 62nd minute Kim conceded"
        if tokens[first].tag == "DET" and tokens[first - 1].tag == "N":
            break  # "lay out actions the mayor could take"
        first -= 1
    return first, last


def _belongs(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word before a name may be of its noun phrase: "the visiting secretary" as well."""
    if tokens[at].tag in ("VBG", "VBN"):
        return at > 0 and tokens[at - 1].tag in ("DET", "POS")
    return tokens[at].tag in _WITHIN


def _as_subject(tokens: Sequence[Token], group: _Group) -> Role | None:
    main = tokens[group.main]
    if main.word == "born":
        return None  # neither a deed nor what others do
    role = PATIENT if group.passive else AGENT
    named = group.passive and any(one.word == "by" for one in tokens[group.behind : group.behind + 4])
    return Role(role, lemma(main.word), group.passive, main.start, main.end, named)


def _by(tokens: Sequence[Token], place: int) -> Role | None:
    for at in range(place - 1, max(-1, place - _NEAR), -1):
        one = tokens[at]
        helped = at == place - 1 or (at and tokens[at - 1].word in _BE)  # "hoped a visit by Mattis" is no passive
        if helped and one.tag in ("V", "VBN", "ADJ") and is_participle(one.word):
            return Role(AGENT, lemma(one.word), True, one.start, one.end, True)
        if one.tag in (".", ";", ":"):
            break
    return None


def _object(tokens: Sequence[Token], first: int, last: int) -> Role | None:
    """Return the role of what stands behind a verb, be it as the second of two that are joined."""
    at = first - 1
    if at > 1 and tokens[at].tag == "CC" and tokens[at - 1].tag in _WITHIN and not _begins_clause(tokens, last + 1):
        at -= 1
        least = max(0, at - _WIDE)
        while at > least and tokens[at].tag in _WITHIN:
            at -= 1
    if at > 0 and tokens[at].word in _PARTICLES and tokens[at - 1].tag in ("V", "VBN", "VBG"):
        at -= 1
    if at < 0 or not _is_verb(tokens, at):
        return None
    one = tokens[at]
    verb = lemma(one.word)
    if verb in lexicon.group("inverting") and (at == 0 or not tokens[at - 1].word[-1].isalnum()):
        return Role(AGENT, verb, False, one.start, one.end)  # "..., said Mattis"
    if _begins_clause(tokens, last + 1) and at == first - 1 and tokens[last].word not in _NOT_SUBJECTS:
        return None  # "claimed Montalvo left"
    passive = bool(at and tokens[at - 1].word in _BE and is_participle(one.word))
    return None if passive else Role(PATIENT, verb, False, one.start, one.end)


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    one = tokens[at]
    if one.tag in ("VBN", "VBG") and at and tokens[at - 1].tag in ("DET", "ADJ", "POS"):
        return False  # "the visiting secretary"
    if one.tag in ("V", "VBN", "VBG"):
        return True
    before = tokens[at - 1] if at else None
    return one.tag in ("N", "ADJ") and before is not None and (before.word == "to" or before.word in _MODAL)


def _begins_clause(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a finite verb stands at a place, past adverbs."""
    most = min(len(tokens), at + _WIDE)
    while at < most and tokens[at].tag in ("ADV", "NOT"):
        at += 1
    return at < most and tokens[at].tag in ("AUX", "V")


def _behind(tokens: Sequence[Token], at: int) -> _Group | None:
    """Return the verb of which what ends before a place is the subject."""
    end = min(len(tokens), at + _FAR)
    while at < end:
        one = tokens[at]
        if not _describes(tokens, at) and (
            one.tag in ("AUX", "V") or (one.tag == "VBN" and is_participle(one.word) and at + 1 < end)
        ):
            return _group(tokens, at)
        if _acts_on_what_follows(tokens, at):
            return _Group(at, at + 1, False)
        if one.tag == "(":
            at = next((place for place in range(at, end) if tokens[place].tag == ")"), end) + 1
            continue
        if one.tag in (",", "-"):
            behind = _past_insertion(tokens, at, end)
            if behind is not None:
                at = behind
                continue
            if at + 1 < end and tokens[at + 1].tag not in _WITHIN | {"CC"}:
                return None
        elif one.tag not in _WITHIN | {"ADV", "NOT", "CC", "IN", "REL", ")"} and not _describes(tokens, at):
            return None
        at += 1
    return None


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a participle describes the noun behind it: "a full-time paid position"."""
    if at == 0 or at + 1 >= len(tokens) or not is_participle(tokens[at].word) or tokens[at].tag == "AUX":
        return False
    return tokens[at - 1].tag in ("DET", "ADJ", "POS") and tokens[at + 1].tag in ("N", "ADJ")


def _acts_on_what_follows(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word that is most often a noun is a verb here: "the Nations rates the Rohingya"."""
    one = tokens[at]
    if one.tag != "N" or not one.word.endswith("s") or one.word.endswith("ss") or at + 1 >= len(tokens):
        return False
    return tokens[at - 1].tag == "PROPER" and tokens[at + 1].tag in ("DET", "PRO", "THAT")


def _past_insertion(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Return the place behind the sign that closes what a comma or dash opens, where a verb follows it."""
    sign = tokens[at].tag
    for place in range(at + 1, end):
        if tokens[place].tag == sign and _begins_clause(tokens, place + 1):
            return place + 1
        if tokens[place].tag in (".", ";"):
            break
    return None


def _group(tokens: Sequence[Token], at: int) -> _Group | None:
    """Return the verb that begins with the word at a place; None where that is no more than "is" with an adjective."""
    place, helper, last = at, at, ""
    while place < min(len(tokens), at + _WIDE) and (
        tokens[place].tag in ("ADV", "NOT", "AUX") or tokens[place].word == "yet"
    ):
        if tokens[place].tag == "AUX":
            helper, last = place, tokens[place].word
        place += 1
    if place < len(tokens) and (found := _main(tokens, place, last)):
        return found
    # "had large areas", "did it": the auxiliary is the verb itself.
    return _Group(helper, helper + 1, False) if last in _HAVE or last in _DO else None


def _main(tokens: Sequence[Token], place: int, last: str) -> _Group | None:
    """Return the verb whose main word stands at a place behind the auxiliary `last`, empty where there is none."""
    one = tokens[place]
    if last in _BE and is_participle(one.word) and one.tag in ("V", "VBN", "ADJ", "N"):
        return _Group(place, place + 1, True)
    if one.word in _GET and place + 1 < len(tokens) and is_participle(tokens[place + 1].word):
        return _Group(place + 1, place + 2, True)
    if one.tag in ("V", "VBN", "VBG"):
        is_adjective = last in _BE and one.tag == "V" and not one.word.endswith("ing")
        return None if is_adjective else _Group(place, place + 1, False)
    helped = (last in _MODAL or last in _DO) and one.tag in ("N", "ADJ") and not one.word.endswith("thing")
    return _Group(place, place + 1, False) if helped or (last in _HAVE and is_participle(one.word)) else None
