"""Descriptions that stand as subjects ("the premier said", "a teacher told"): which a later he or she may mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from components.corpus.blocks import Block
from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists, roles
from components.reading.persons.roles import Role

#: It begins with a character class because that is searched fastest. No further article is within: in "of the port. The
#: mayor left" the second one begins a description of its own.
_DESCRIBED = re.compile(
    r"[TtAaOoHh](?<!\w[TtAaOoHh])(?:(?<=[Tt])he|(?<=[Aa])n?|(?<=[Oo])ne|(?<=[Hh])(?:is|er))"
    r"((?:[ \xa0](?!(?:The|An|A|One|His|Her)[ \xa0])[^\W\d_][\w’'.-]*|[ \xa0]\d\d-year-old){1,4})"
)

_AFTER = re.compile(r"[ \xa0]([a-z][\w’'-]*)")
_CONNECTS = lists.function_words()["follows a role"]


def described(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int, Role]]:
    """Yield where a person is described by role, from the article to the noun, and the role."""
    nouns = _nouns()
    for block in blocks:
        for match in _DESCRIBED.finditer(text, block.start, block.end):
            words = match[1].split()
            if nouns.isdisjoint(words):
                continue
            end = _noun_end(text, words, match.start(1), nouns)
            role = roles.parse(text[match.start() : end]) if end else None
            if role and not role.plural and _stands_alone(text, end):
                yield match.start(), end, role


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lists.roles().keys() - lists.words("adjectival_roles"))


def _noun_end(text: str, words: Sequence[str], start: int, nouns: Collection[str]) -> int:
    """Return where the first role noun among the words ends, 0 where none does."""
    end = start
    for word in words:
        end += len(word) + 1
        if word in nouns and (text[end : end + 1] not in ("-", " ") or not _goes_on(text, end)):
            return end
    return 0


def _goes_on(text: str, end: int) -> bool:
    """Return whether the word after a role noun is a role noun, too ("the police officer")."""
    following = text[end : end + 30].split()
    return bool(following) and following[0].strip(",.") in lists.roles()


def _stands_alone(text: str, end: int) -> bool:
    """Return whether a role noun is not itself an attribute of a following noun ("the vice-president chatter")."""
    match = _AFTER.match(text, end)
    if not match:
        return text[end : end + 1] != "-"
    word = match[1]
    adverb = parts_of_speech().get(word, "") == "RB"
    return adverb or word in _CONNECTS or word in lists.words("verbs_of_speech") or word.endswith(("ed", "s", "ing"))
