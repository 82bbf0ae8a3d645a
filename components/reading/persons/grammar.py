"""How a name or pronoun stands in its sentence: whether it speaks, acts, is spoken of or owns."""

from __future__ import annotations

import re

from components.reading.persons import lists, roles
from components.reading.persons.names import Name
from components.reading.persons.words import fold

SPEAKER, SUBJECT, OBJECT, OBLIQUE, OWNER = "speaker", "subject", "object", "oblique", "owner"

_NEXT = re.compile(r"(?:[’']s?\b)?(?:[ \xa0]\([^()\n]{1,24}\))?(?P<comma>,?)[ \xa0]+(?P<word>[^\W\d_][\w’'-]*)")
_RESUMED = re.compile(r"[^,.;:“”\"\n]{1,120},[ \xa0]+(?P<word>[^\W\d_][\w’'-]*)")
#: A verb of speech with its speaker behind it follows what is said: `..., said Ana Ruiz`.
_BEHIND_WORDS = re.compile(r"(?:^|[,!?”\"’'»—–][ \xa0]*)\S+$")
_PLACE_AFTER = re.compile(r"(\w[\w.]*)(?:[ \xa0][A-Z]\w+)?")
#: What a name in the genitive owns may be left out: "Ruiz's stood out" beside the speeches of others.
_ELLIPTIC = re.compile(r"[’']s?[ \xa0](?:was|is|stood|came|went|took|had|has|fell|rose)[ \xa0](?!\w+ed\b)")
#: Whom somebody else acts upon, though he is the sentence's subject: "Ruiz was among several whom Lind phoned".
_ACTED_UPON = re.compile(r"[ \xa0](?:is|was)[ \xa0](?:among|one of)[ \xa0][^.,;:“”\"\n]{1,80}\bwhom\b")
_SAID = lists.words("verbs_of_speech")
#: Verbs of speech whose object, not subject, follows them: "told Ana Ruiz".
_ADDRESSES = lists.function_words()["addresses"]
_PREPOSITIONS = lists.function_words()["prepositions"]
_NO_VERBS = _PREPOSITIONS | lists.function_words()["connectives"]
_NOUNS = lists.words("organisations") | lists.words("collectives")
_ROLES = lists.roles()


def stands_for_place(text: str, name: Name) -> bool:
    """Return whether a name stands as places do: "in X", "X, Texas", "X, Japan"."""
    last = text[max(0, name.outer - 2) : name.outer]
    before = text[max(0, name.outer - 9) : name.outer].split() if _may_end_preposition(last) else ()
    if before and before[-1] in ("in", "In", "near", "outside", "across", "from", "to"):
        return True
    return stands_before_place(text, name)


def _may_end_preposition(last: str) -> bool:
    """Return whether the two characters before a name may be the end of "in", "from" and the like, and a blank."""
    return last[1:].isspace() and (last[0] in "nresmo" or last[0].isspace())


def stands_before_place(text: str, name: Name) -> bool:
    """Return whether a place follows a name and a comma: "X, Texas"."""
    if text[name.end : name.end + 2] != ", ":
        return False
    after = _PLACE_AFTER.match(text, name.end + 2)
    return after is not None and (fold(after[0]) in lists.places() or fold(after[1]) in lists.places())


def slot(text: str, start: int, end: int, opens: bool) -> str:
    """Return how a name or pronoun at `text[start:end]` stands in its sentence; `opens` says that it begins it."""
    if text[end : end + 1] in ("'", "’") and (text[end + 1 : end + 2] == "s" or text[end - 1] in "sSzx"):
        return SUBJECT if _ELLIPTIC.match(text, end) else OWNER
    before = "" if opens else text[max(0, start - 24) : start].rpartition("\n")[2].strip()
    governor = before[before.rfind(" ") + 1 :]
    last = fold(governor) if governor else ""
    after = _NEXT.match(text, end)
    comma, word = after.groups() if after else ("", "")
    if after and comma:
        resumed = _RESUMED.match(text, after.start("word"))
        word = resumed["word"] if resumed and (opens or last not in _PREPOSITIONS) else ""
    closes = not word or word in _NO_VERBS or comma != ""
    if end - start < 4 and text[start:end].lower() in ("he", "she"):
        return SPEAKER if word in _SAID or (last in _SAID and closes) else SUBJECT
    inverted = last in _SAID and last not in _ADDRESSES and closes and _BEHIND_WORDS.search(before)
    if (word in _SAID and last not in _PREPOSITIONS) or inverted:
        return SPEAKER
    governed = last.endswith("ing") and governor[0].isupper() and not opens  # "Saying Ruiz was late, he left"
    governed = governed or (
        last.endswith("ed") and governor[0].islower() and last not in _SAID
    )  # "confounded Ruiz also"
    if governed or (word in ("is", "was") and _ACTED_UPON.match(text, end)):
        return OBJECT
    if opens and not _is_noun(word):
        return SUBJECT
    return SUBJECT if last in _SAID and last not in _ADDRESSES else _silent(last, word)


def _silent(last: str, word: str) -> str:
    """Return how something stands that neither speaks nor opens its sentence, by the words around it."""
    if last in _PREPOSITIONS:
        return OBLIQUE
    if word and word[0].islower() and word not in _NO_VERBS:
        return OWNER if _is_noun(word) else SUBJECT
    return OBJECT


def _is_noun(word: str) -> bool:
    """Return whether the word after a name is a noun that it belongs to: "the Clinton campaign"."""
    return word in _NOUNS or (roles.singular(word) in _ROLES and not word.endswith("ed"))
