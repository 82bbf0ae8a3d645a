"""The offices that a name is introduced with: before it, in an apposition, or said of it outright."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.reading.persons import lists, roles
from components.reading.persons.names import Name
from components.reading.persons.roles import Role
from components.reading.persons.words import fold

_WORDS_BEFORE = re.compile(r"[^\s,;:()“”\"—–]+")
_AFTER = re.compile(r"(?:[’']s?)?,[ \xa0]((?:[^\W\d_])[^,;:()“”\"\n—]{2,90})(?=[,.;:)\n—]|$)")
_IS = re.compile(
    r"(?:,? who)?[ \xa0](?:is|was|became|has been|had been|served as|works as|worked as)[ \xa0]"
    r"((?:the|a|an|his|her|their)[ \xa0][^,;:()“”\"\n—]{2,80})"
)
_DETERMINER = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|\w+[’']s)[ \xa0]")
_BRACKETS = re.compile(r"\([^()\n]*\)")
_COMPLEMENT = re.compile(r"[ \xa0](?:of|for|at|in|to|from|with|on|who|which)[ \xa0]")
#: Where a clause ends; a full stop does only after a word that is too long for an abbreviation.
_CLAUSE_END = re.compile(r"[,;:()“”\"\n—]|(?<=[a-z]{3})[.!?]\s")
#: So many characters before a name are looked at.
_REACH = 130
_BLANKS = (" ", "\xa0")
#: A remark in brackets before a name counts as blanks.
_AROUND_BRACKETS = (" ", "\xa0", ")")
#: With these letters the words of `_IS` begin.
_OPENS_IS = tuple("wibhs")
_ROLES = lists.roles()
_SAID = lists.words("verbs_of_speech")
_FOLLOWS = _SAID | lists.function_words()["auxiliaries"] | {"of", "and"}
_OPENS_NO_ROLE = lists.function_words()["prepositions"] | lists.function_words()["connectives"]
_BEFORE_ROLE = lists.words("portfolios") | lists.roles().keys() | {"former", "ex", "us"}


def introductions(text: str, name: Name, following: Name | None) -> list[tuple[Role, int, int]]:
    """Return the roles that stand at a name, and where their words stand; `following` is the next name in the text."""
    found = []
    if name.role:
        role = roles.parse(name.role)
        if role and not role.plural:
            found.append((role, name.outer, name.start))
    around: list[tuple[Role, int, int]] = []
    if _may_stand_before(text, name):
        around += _before(text, name)
    if _may_stand_after(text, name.end):
        around += _after(text, name, following)
    for role, start, end in around:
        complement = _COMPLEMENT.search(text, start, end)
        found.append((role, start, complement.start() if complement else end))
    return found


def _may_stand_before(text: str, name: Name) -> bool:
    """Return whether the word or sign before a name allows a role there; few do, and the rest is looked at no more."""
    end = name.outer - 1
    if end < 1 or text[end] not in _BLANKS:
        return end >= 0 and text[end] in _AROUND_BRACKETS
    sign = text[end - 1]
    if sign == ",":
        return _closes(text, name.end)
    if not sign.isalnum():
        return sign in _AROUND_BRACKETS
    low = max(0, name.outer - _REACH)
    last = text[max(low, text.rfind(" ", low, end) + 1) : end]
    last = last[max(last.rfind("\xa0"), last.rfind("\n")) + 1 :]
    return ")" in last or (last[0].islower() and fold(last) in _ROLES)


def _may_stand_after(text: str, end: int) -> bool:
    """Return whether what follows a name may be an apposition, or a verb that says what somebody is."""
    following = text[end : end + 1]
    if following == "" or following not in ", ’'\xa0":
        return False
    return following not in _BLANKS or text[end + 1 : end + 2] in _OPENS_IS


def _before(text: str, name: Name) -> Iterator[tuple[Role, int, int]]:
    """Yield "Pentagon spokesman" before "Gary Ross", and "the premier, " before "Shinzo Abe,"."""
    low = max(0, name.outer - _REACH)
    gap = text[low : name.outer]
    if ")" in gap:
        gap = _BRACKETS.sub(lambda match: " " * len(match[0]), gap)
    stripped = gap.rstrip(" \xa0")
    if not stripped or len(gap) == len(stripped):
        return
    if stripped[-1].isalnum():
        last = stripped[max(stripped.rfind(" "), stripped.rfind("\xa0"), stripped.rfind("\n")) + 1 :]
        if last[0].islower() and fold(last) in _ROLES and not last.endswith("ed"):  # "Ruiz accused Bo Lee"
            start = _reach_back(stripped)
            role = roles.parse(stripped[start:])
            if role and not role.plural:
                yield role, low + start, low + len(stripped)
    elif stripped[-1] == "," and _closes(text, name.end):
        clause = _CLAUSE_END.split(stripped[:-1])[-1]
        for match in _DETERMINER.finditer(clause):
            role = roles.parse(clause[match.start() :])
            if role and not role.plural and not _attributes(clause[match.start() :]):
                start = low + len(stripped) - 1 - len(clause) + match.start()
                yield role, start, low + len(stripped) - 1
                return


def _closes(text: str, end: int) -> bool:
    """Return whether an apposition can close with the name that ends here: a mark or a verb follows."""
    after = text[end : end + 24].split(None, 1)
    if not after or text[end] in ",.;:)’'":
        return True
    return after[0] in _FOLLOWS or after[0].endswith("ed")


def _reach_back(before: str) -> int:
    """Return where a role that ends `before` begins: its capitalised, possessive or portfolio words back to others."""
    words = list(_WORDS_BEFORE.finditer(before))[-7:]
    start = words[-1].start()
    for number in range(len(words) - 2, -1, -1):
        word = words[number]
        if before[word.end() : words[number + 1].start()].strip(" \xa0"):
            break
        if not word[0][0].isupper() and fold(word[0]) not in _BEFORE_ROLE:
            break
        start = word.start()
    return start


def _after(text: str, name: Name, following: Name | None) -> Iterator[tuple[Role, int, int]]:
    """Yield "the US defense secretary" of "Jim Mattis, the US defense secretary," and of "Jim Mattis is the ..."."""
    match = _AFTER.match(text, name.end)
    if match:
        if not _may_be_role(match[1]) or _attributes(match[1]) or (following and _is_next_of_list(following, match)):
            return
    else:
        match = _IS.match(text, name.end)
    role = roles.parse(match[1]) if match else None
    if match and role and not role.plural and _near_start(match[1], role):
        yield role, match.start(1), match.end(1)


def _may_be_role(apposition: str) -> bool:
    """Return whether words after a name and a comma may be an office: no verb, no preposition first."""
    first = fold(apposition.split(None, 1)[0])
    if first in ("a", "an", "the", "retired"):
        return True
    return first not in _SAID and first not in _OPENS_NO_ROLE and not first.endswith(("ing", "ed"))


def _attributes(apposition: str) -> bool:
    """Return whether words after a name and a comma say who spoke ("near Lund, a military source said")."""
    return any(fold(word) in _SAID for word in apposition.split()[1:7]) and " who " not in apposition


def _is_next_of_list(following: Name, apposition: re.Match[str]) -> bool:
    """Return whether the next name makes an apposition the next one of a list of people."""
    opens = following.outer <= apposition.start(1) + 2
    return opens and (following.kind == "person" or following.end >= apposition.end(1) - 1)


def _near_start(clause: str, role: Role) -> bool:
    """Return whether a role's noun stands early enough in a clause to be what the clause is about."""
    words = [fold(word) for word in clause.split()[:8]]
    return any(word == role.noun or lists.roles().get(word) == role.noun or role.noun.endswith(word) for word in words)
