"""When two ways of naming a speaker count as the same: the rule by which the published figures were counted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

Quote = Mapping[str, Any]

_PRONOUNS = """
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which
that this these those
"""
_TITLES = """
mr mrs ms miss dr sir lady lord president vice senator sen rep representative congressman congresswoman gov governor
secretary minister prime chief director general judge justice mayor speaker chairman chairwoman chair spokesman
spokeswoman spokesperson king queen prince princess pope sheriff officer police professor prof republican democrat
democratic the a an
"""
PRONOUNS = frozenset(_PRONOUNS.split())
#: Words that name an office, not somebody: a head among them joins nobody.
TITLES = frozenset(_TITLES.split())
_AFTER_HEAD = re.compile(r",|\(|\b(?:who|whose|which|of|at|in|from|for|with|on|as|and)\b")
_OFFICES = re.compile(r"\bof (?:State|Defense|the House|the Treasury|Staff|Commerce|Labor|Education)(?= [A-Z])")
_WORD = re.compile(r"[\w][\w.’'&-]*")
_SUFFIXES = ("jr", "sr", "ii", "iii")


@dataclass(frozen=True)
class Head:
    """The word that stands for a name: the last one before a comma, a preposition or "and", small and bare."""

    word: str
    capital: bool

    @property
    def names_somebody(self) -> bool:
        """Whether the word is a capitalised one that is neither pronoun nor title."""
        return self.capital and self.word not in PRONOUNS | TITLES


@cache
def head(text: str | None) -> Head:
    """Return the head of a name; an empty one where there is no word."""
    name = _OFFICES.sub(lambda found: " " * len(found.group()), (text or "").strip())
    cut = _AFTER_HEAD.search(name)
    words = _bare(name[: cut.start()] if cut and cut.start() else name) or _bare(name)
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        words = words[:-1]
    if not words:
        return Head("", False)
    return Head(folded(words[-1].split("-")[-1] or words[-1]), words[-1][:1].isupper())


def folded(text: str) -> str:
    """Return text in small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(one for one in parts if not unicodedata.combining(one))


def person_of(quote: Quote) -> str:
    """Return the head of the fullest name that is known of a quotation's speaker; empty for pronouns and nobody."""
    word = head(_canonical(quote) or quote.get("speaker_text")).word
    return "" if word in PRONOUNS else word


def same_speaker(gold: Quote, found: Quote) -> bool:
    """Return whether a found speaker is the annotated one.

    True where one's head stands inside the other's words at the same spot; where the heads are equal, or one's head is
    a name among the other's words; or where the heads of the full names are equal. No speaker equals no speaker.
    """
    annotated, given = gold.get("speaker_text"), found.get("speaker_text") or found.get("speaker_canonical")
    if not annotated or not given:
        return not annotated and not given
    if same_spot(gold, found):
        return True
    left, right = head(annotated), head(given)
    heads = {right.word, head(found["speaker_canonical"]).word} if found.get("speaker_canonical") else {right.word}
    if left.word in heads and left.word not in PRONOUNS:
        return True
    if (left.names_somebody and left.word in _parts(given)) or (
        right.names_somebody and right.word in _parts(annotated)
    ):
        return True
    full = head(_canonical(gold)).word
    if full and full not in PRONOUNS | TITLES and full in heads:
        return True
    return left.word in PRONOUNS and left.word == right.word and found.get("speaker_start") is None


def resolved(gold: Quote, found: Quote) -> bool:
    """Return whether the found full name is the annotated one; of a chain of names any will do."""
    names = [_canonical(gold), *(gold.get("speaker_aliases") or [])]
    word = head(found.get("speaker_canonical") or found.get("speaker_text")).word
    return word in {head(name).word for name in names} - TITLES


def _canonical(quote: Quote) -> str | None:
    return quote.get("speaker_canonical") or quote.get("speaker_canonical_silver")


def same_spot(gold: Quote, found: Quote) -> bool:
    """Return whether both name their speaker with the same words of the text: one's head lies inside the other."""
    spots = [quote.get(key) for quote in (gold, found) for key in ("speaker_start", "speaker_end")]
    if None in spots:
        return False
    at, there = (quote["speaker_start"] + _place(quote.get("speaker_text") or "") for quote in (gold, found))
    return spots[2] <= at < spots[3] or spots[0] <= there < spots[1]


def _place(name: str) -> int:
    """Return where in a name its head stands."""
    word, plain = head(name).word, folded(name)
    text = plain if len(plain) == len(name) else name.lower()
    return max(text.find(word), 0) if word else 0


def _parts(name: str) -> set[str]:
    """Return a name's words, and the last part of those with hyphens."""
    words = _bare(name)
    return {folded(part) for word in words for part in (word, word.split("-")[-1])}


def _bare(text: str) -> list[str]:
    return [re.sub(r"[’']s?$", "", word).strip(".") for word in _WORD.findall(text)]
