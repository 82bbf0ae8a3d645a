"""What stands around a name: the offices it is introduced with, and whether it acts, speaks or is only spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from components.reading.persons import lists, roles
from components.reading.persons.names import Name
from components.reading.persons.roles import INDEFINITE, Role
from components.reading.persons.words import fold

#: How a name stands in its sentence.
SPEAKER, SUBJECT, OBJECT, OBLIQUE, OWNER = "speaker", "subject", "object", "oblique", "owner"

_WORDS_BEFORE = re.compile(r"[^\s,;:()“”\"—–]+")
_AFTER = re.compile(r"(?:[’']s?)?,[ \xa0]((?:[^\W\d_])[^,;:()“”\"\n—]{2,90})(?=[,.;:)\n—]|$)")
_IS = re.compile(
    r"(?:,? who)?[ \xa0](?:is|was|became|has been|had been|served as|works as|worked as)[ \xa0]"
    r"((?:the|a|an|his|her|their)[ \xa0][^,;:()“”\"\n—]{2,80})"
)
_DETERMINER = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|\w+[’']s)[ \xa0]")
_BRACKETS = re.compile(r"\([^()\n]*\)")
_COMPLEMENT = re.compile(r"[ \xa0](?:of|for|at|in|to|from|with|on|who|which)[ \xa0]")
_CLAUSE_END = re.compile(r"[,;:()“”\"\n—]|(?<=[a-z]{3})[.!?]\s")
_AUXILIARIES = frozenset(
    ["is", "was", "has", "had", "will", "would", "can", "could", "may", "might", "did", "does", "also"]
)
_PLACE_AFTER = re.compile(r"(\w[\w.]*)(?:[ \xa0][A-Z]\w+)?")
_SAID = lists.words("verbs_of_speech")
_NEXT = re.compile(r"(?:[’']s?\b)?(?:[ \xa0]\([^()\n]{1,24}\))?(?P<comma>,?)[ \xa0]+(?P<word>[^\W\d_][\w’'-]*)")
_RESUMED = re.compile(r"[^,.;:“”\"\n]{1,120},[ \xa0]+(?P<word>[^\W\d_][\w’'-]*)")
_PREPOSITIONS = frozenset(
    [
        "to",
        "with",
        "for",
        "of",
        "by",
        "on",
        "at",
        "from",
        "in",
        "about",
        "against",
        "between",
        "among",
        "toward",
        "towards",
        "like",
        "than",
        "over",
        "under",
        "after",
        "before",
        "behind",
        "near",
        "as",
        "via",
    ]
)
_NO_VERBS = _PREPOSITIONS | frozenset(
    [
        "and",
        "or",
        "but",
        "nor",
        "a",
        "an",
        "the",
        "this",
        "that",
        "who",
        "whom",
        "whose",
        "which",
        "when",
        "where",
        "while",
        "because",
        "if",
    ]
)


def introductions(text: str, name: Name, following: Name | None) -> Iterator[tuple[Role, int, int]]:
    """Yield the roles that stand at a name, and where their words stand; `following` is the next name in the text."""
    if name.role:
        role = roles.parse(name.role)
        if role and not role.plural:
            yield role, name.outer, name.start
    for role, start, end in chain(_before(text, name), _after(text, name, following)):
        complement = _COMPLEMENT.search(text, start, end)
        yield role, start, complement.start() if complement else end


def _before(text: str, name: Name) -> Iterator[tuple[Role, int, int]]:
    """Yield "Pentagon spokesman" before "Gary Ross", and "the premier, " before "Shinzo Abe,"."""
    low = max(0, name.outer - 130)
    gap = _BRACKETS.sub(lambda match: " " * len(match[0]), text[low : name.outer])
    stripped = gap.rstrip(" \xa0")
    if not stripped or len(gap) == len(stripped):
        return
    if stripped[-1].isalnum():
        last = stripped[max(stripped.rfind(" "), stripped.rfind("\xa0"), stripped.rfind("\n")) + 1 :]
        if last[0].islower() and fold(last) in lists.roles():
            start = _reach_back(stripped)
            role = roles.parse(stripped[start:])
            if role and not role.plural:
                yield role, low + start, low + len(stripped)
    elif stripped[-1] == "," and _closes(text, name.end):
        clause = _CLAUSE_END.split(stripped[:-1])[-1]
        for match in _DETERMINER.finditer(clause):
            role = roles.parse(clause[match.start() :])
            if role and not role.plural:
                start = low + len(stripped) - 1 - len(clause) + match.start()
                yield role, start, low + len(stripped) - 1
                return


def _closes(text: str, end: int) -> bool:
    """Return whether an apposition can close with the name that ends here: a mark or a verb follows."""
    after = text[end : end + 24].split(None, 1)
    if not after or text[end] in ",.;:)’'":
        return True
    return (
        after[0] in lists.words("verbs_of_speech")
        or after[0] in _AUXILIARIES
        or after[0] in ("of", "and")
        or after[0].endswith("ed")
    )


def _reach_back(before: str) -> int:
    """Return where a role that ends `before` begins: its capitalised, possessive or portfolio words back to others."""
    words = list(_WORDS_BEFORE.finditer(before))[-7:]
    start = words[-1].start()
    for number in range(len(words) - 2, -1, -1):
        word = words[number]
        if before[word.end() : words[number + 1].start()].strip(" \xa0"):
            break
        folded = fold(word[0])
        fitting = (
            word[0][0].isupper()
            or folded in lists.words("portfolios")
            or folded in lists.roles()
            or folded in ("former", "ex", "us")
        )
        if not fitting:
            break
        start = word.start()
    return start


def _after(text: str, name: Name, following: Name | None) -> Iterator[tuple[Role, int, int]]:
    """Yield "the US defense secretary" of "Jim Mattis, the US defense secretary," and of "Jim Mattis is the ..."."""
    if name.end >= len(text) or text[name.end] not in ", ’'\xa0":
        return
    match = _AFTER.match(text, name.end)
    if match:
        words = match[1].split(None, 2)
        first = fold(words[0])
        acts = (
            first in lists.words("verbs_of_speech")
            or first.endswith("ing")
            or (first.endswith("ed") and first != "retired")
        )
        if acts or (first in _NO_VERBS and first not in ("a", "an", "the")):
            return
        if (
            following
            and following.outer <= match.start(1) + 2
            and (following.kind == "person" or following.end >= match.end(1) - 1)
        ):
            return  # a list of people, not one and her office
        clause = match[1]
    else:
        match = _IS.match(text, name.end)
        if not match:
            return
        clause = match[1]
    role = roles.parse(clause)
    if role and not role.plural and _near_start(clause, role):
        yield role, match.start(1), match.end(1)


def _near_start(clause: str, role: Role) -> bool:
    """Return whether a role's noun stands early enough in a clause to be what the clause is about."""
    words = [fold(word) for word in clause.split()[:8]]
    return any(word == role.noun or lists.roles().get(word) == role.noun or role.noun.endswith(word) for word in words)


def stands_for_place(text: str, name: Name) -> bool:
    """Return whether a name stands as places do: "in X", "X, Texas", "X, Japan"."""
    before = text[max(0, name.outer - 9) : name.outer].split()
    if before and before[-1] in ("in", "In", "near", "outside", "across"):
        return True
    if text[name.end : name.end + 2] != ", ":
        return False
    after = _PLACE_AFTER.match(text, name.end + 2)
    return after is not None and (fold(after[0]) in lists.places() or fold(after[1]) in lists.places())


def slot(text: str, start: int, end: int, opens: bool) -> str:
    """Return how a name or pronoun at `text[start:end]` stands in its sentence; `opens` says that it begins it."""
    if text[end : end + 1] in ("'", "’") and (text[end + 1 : end + 2] == "s" or text[end - 1] in "sSzx"):
        return OWNER
    before = text[max(0, start - 24) : start].split()
    last = fold(before[-1]) if before and not opens else ""
    after = _NEXT.match(text, end)
    word = after["word"] if after else ""
    if after and after["comma"]:
        resumed = _RESUMED.match(text, after.start("word"))
        word = resumed["word"] if resumed and (opens or last not in _PREPOSITIONS) else ""
    if word in _SAID and last not in _PREPOSITIONS:
        return SPEAKER
    if last in _SAID and last not in (
        "told",
        "tells",
        "asked",
        "asks",
        "called",
        "calls",
        "telling",
        "calling",
        "urged",
        "warned",
        "saying",
    ):
        return SPEAKER if (not word or word in _NO_VERBS or (after and after["comma"])) else SUBJECT
    if opens:
        return SUBJECT
    if last in _PREPOSITIONS:
        return OBLIQUE
    if word and word[0].islower() and word not in _NO_VERBS:
        return OWNER if _is_noun(word) else SUBJECT
    return OBJECT


def _is_noun(word: str) -> bool:
    """Return whether the word after a name is a noun that the name belongs to ("the Clinton campaign")."""
    return (
        word in lists.words("organisations")
        or roles.singular(word) in lists.roles()
        or word in lists.words("collectives")
    )


def is_indefinite(word: str) -> bool:
    """Return whether a folded word opens a description of somebody not introduced before."""
    return word in INDEFINITE
