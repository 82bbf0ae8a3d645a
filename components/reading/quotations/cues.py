"""Cues: the reporting words of a sentence that are used as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from components.reading import lexicon
from components.reading.quotations.verbs import (
    Verb,
    cue_words,
    moods,
    phrasal_verbs,
    reporting_nouns,
    reporting_verbs,
    thought_words,
)
from components.reading.tokens import Token

#: "According to" reports as a verb does; it has a form of its own.
ACCORDING = Verb("according to", "say", "preposition")
#: A colon between a name and words in marks ("Ana Ruiz: 'We won'").
COLON = Verb(":", "say", "colon")
_SUBJECTS = frozenset({"NUM", "PRO", "REL", "AUX", "TO", "PROPER", "N", "ADV", "NOT", "THAT"})
_OBJECTS = frozenset({"THAT", "WH", "PRO", "DET", "TO", "Q", ",", ":", "PROPER"})
#: "Some say", "many argue": these stand for people where a clause begins with them.
_QUANTITIES = lexicon.group("quantities")
_OPENERS = frozenset({",", "CC", "THAT", "SUB", "Q", ";", "-"})
_NAMED = frozenset({"PRO", "PROPER", "REL"})
_COPULAS = frozenset(
    {
        "feel",
        "feels",
        "felt",
        "remain",
        "remains",
        "remained",
        "become",
        "became",
        "seem",
        "seems",
        "seemed",
        "he's",
        "she's",
    }
)
_NEGATED = ("n't", "n’t", "never", "cannot")
#: The word of a token, in less time than by its name.
_WORD = itemgetter(Token._fields.index("word"))
_BEFORE_BASE = _SUBJECTS | {"CC", ",", ")", "Q"}


class Cue(NamedTuple):
    """A reporting word at tokens first to last (exclusive)."""

    first: int
    last: int
    verb: Verb


def cues_in(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Yield the reporting words of a sentence, left to right."""
    verbs, known_nouns = reporting_verbs(), reporting_nouns()
    phrasal, thoughts, adjectives = phrasal_verbs(), thought_words(), moods()
    words = cue_words()
    for at in [at for at, word in enumerate(map(_WORD, tokens)) if word in words]:
        word = tokens[at].word
        pair = (word, tokens[at + 1].word if at + 1 < len(tokens) else "")
        verb = phrasal.get(pair) or verbs.get(word) or thoughts.get(word)
        noun = known_nouns.get(pair)
        if noun is not None and _is_noun(tokens, at, verb):
            yield Cue(at, at + 1, noun)
        elif word in adjectives and _is_mood(tokens, at):
            yield Cue(at, at + 1, adjectives[word])
        elif verb is not None:
            if _is_verb(tokens, at, verb) and not _withholds(tokens, at, verb):
                yield Cue(at, at + 1 + (" " in verb.lemma), verb)
        elif word == "according" and at + 2 < len(tokens) and tokens[at + 1].word == "to":
            yield Cue(at, at + 2, ACCORDING)


def _is_noun(tokens: Sequence[Token], at: int, verb: Verb | None) -> bool:
    """Whether the reporting noun here is a noun, and reports ("the claim that", not "said in a claim that")."""
    if tokens[at + 1].tag not in ("THAT", "IN", "TO"):
        return False
    if tokens[at + 1].tag == "THAT" and at + 2 < len(tokens) and tokens[at + 2].word in reporting_verbs():
        return False  # "remarks that claimed"
    if at > 1 and tokens[at - 1].tag == "DET" and tokens[at - 2].word == "in":
        return False
    if at and tokens[at - 1].tag == "N" and _is_plural(tokens[at - 1].word) and not _is_plural(tokens[at].word):
        return False  # "many officials claim that"
    if at and verb is not None and verb.form == "s" and tokens[at - 1].tag in ("N", "PROPER"):
        return False  # "the council plans to"
    return (
        at > 0 and tokens[at - 1].tag in ("DET", "ADJ", "POS", "IN", "V", "VBG", "VBN", "N") and tokens[at].tag == "N"
    )


def _is_mood(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective tells what somebody thinks ("is confident that", "felt eager to")."""
    before = at - 1
    while before >= 0 and tokens[before].tag in ("ADV", "NOT"):
        before -= 1
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if before < 0 or following is None or (tokens[before].tag != "AUX" and tokens[before].word not in _COPULAS):
        return False
    return following.tag in ("THAT", "TO") or following.word in ("about", "of", "whether", "how")


#: What opens a phrase on one thing or somebody's.
_OF_ONE = frozenset(("a", "an", "another", "this", "that", "my", "your", "his", "her", "its", "our", "their"))


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in lexicon.group("plurals")


def _follows_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive hangs on a verb ("declined to say") and not on a noun ("officials to discuss trade")."""
    while at >= 0 and tokens[at].tag in ("ADV", "NOT"):
        at -= 1
    return at >= 0 and (tokens[at].tag in ("V", "VBN", "VBG", "ADJ", "AUX") or tokens[at].word == "on")


def _is_verb(tokens: Sequence[Token], at: int, verb: Verb) -> bool:
    """Whether the form at `at` is used as a verb there, and not as a noun or adjective ("the claims", "said deal")."""
    token, before = tokens[at], tokens[at - 1].tag if at else "START"
    if before == "DET" and tokens[at - 1].word in _QUANTITIES and (at < 2 or tokens[at - 2].tag in _OPENERS):
        return token.tag != "PROPER"
    if token.tag == "PROPER" or before in ("DET", "POS", "ADJ") or _describes(tokens, at, verb):
        return False
    if _bids(tokens, at) or (verb.lemma == "find" and _searches(tokens, at)):
        return False
    if verb.form in ("base", "s") and token.tag != "V":
        behind = at + 1 + (" " in verb.lemma)
        after = tokens[behind].tag if behind < len(tokens) else "END"
        plural = verb.form == "s" or before not in ("N", "NUM") or _is_plural(tokens[at - 1].word)
        plural = plural and (verb.form == "s" or tokens[at - 1].word != "one")
        closes = verb.form == "s" and before in (*_NAMED, "N") and _behind_marks(tokens, at)
        # "Child tax credits, and income": who credits, credits somebody.
        told = after in _OBJECTS and not (verb.use == "judge" and after == ",")
        return closes or (before in _SUBJECTS and plural and (told or (before in _NAMED and after == "IN")))
    if before == "TO":  # "responded to repeated requests" tells of no repeating
        return verb.form in ("base", "ing") and _follows_verb(tokens, at - 2)
    bare = before in _BEFORE_BASE and (before != "N" or _is_plural(tokens[at - 1].word))
    return bare if verb.form == "base" else before not in ("IN", "V", "VBG") or verb.form == "ing"


def _searches(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody looks for something ("tried to find work", "could not find it") and reports no finding."""
    before = at - 1
    while before > 0 and tokens[before].tag in ("ADV", "NOT"):
        before -= 1
    bare = tokens[at].word == "find" and before >= 0 and tokens[before].tag in ("TO", "AUX")
    return bare and (at + 1 == len(tokens) or tokens[at + 1].tag != "THAT")


def _bids(tokens: Sequence[Token], at: int) -> bool:
    """Whether the outlet bids its readers to tell something ("See it below and tell us what you think")."""
    asked = tokens[at].word == "tell" and at + 1 < len(tokens) and tokens[at + 1].word == "us"
    return asked and (at == 0 or tokens[at - 1].tag in ("CC", ","))


def _behind_marks(tokens: Sequence[Token], at: int) -> bool:
    """Whether words in marks, a comma and a name stand before a last word ('"...," the Port Agency reports')."""
    if at + 1 < len(tokens) and tokens[at + 1].tag != ".":
        return False
    marks = next((k for k in range(at - 1, max(-1, at - 8), -1) if tokens[k].tag == ","), 0)
    return marks > 0 and tokens[marks - 1].tag == "Q"


def _withholds(tokens: Sequence[Token], at: int, verb: Verb) -> bool:
    """Whether nothing is said: a refusal ("declined to say why") or a denial of speaking ("would not say why")."""
    negated = False
    at -= 1
    while at >= 0 and tokens[at].tag in ("ADV", "NOT", "AUX", "TO"):
        negated = negated or tokens[at].tag == "NOT" or tokens[at].word.endswith(_NEGATED)
        at -= 1
    if at >= 0 and tokens[at].word in lexicon.group("withholding"):
        return tokens[at + 1].tag == "TO"
    return negated and verb.lemma.split()[0] in lexicon.group("silent_with_not")


def _ends_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word ends a phrase on one thing, whose verb would have an s: "her Facebook post"."""
    if at < 2 or tokens[at - 1].tag != "PROPER" or _is_plural(tokens[at - 1].word):
        return False
    first = at - 1
    while first > 0 and tokens[first].tag in ("PROPER", "ADJ", "VBN", "ADV", "N"):
        first -= 1
    return tokens[first].word in _OF_ONE


def _describes(tokens: Sequence[Token], at: int, verb: Verb) -> bool:
    """Whether the word is an adjective or a noun whatever stands around it ("alleged crimes", "Southern states")."""
    if verb.form in ("base", "s") and at > 1 and tokens[at - 1].tag == "ADV" and tokens[at - 2].word in ("the", "a"):
        return True  # "the only reason"
    if verb.form == "base" and _ends_one(tokens, at):
        return True
    after = tokens[at + 1].tag if at + 1 < len(tokens) else "END"
    alleged = tokens[at].word == "alleged" and after in ("N", "ADJ")
    states = tokens[at].word in ("state", "states") and (after != "THAT" or at == 0)
    return alleged or states
