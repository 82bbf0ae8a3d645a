"""Reporting verbs: from any of their forms to the verb and how it is used."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from components.reading import lexicon

#: The uses whose content may stand before the verb, or its source behind it.
SPEECH = frozenset({"say", "clause", "that"})
_VOWELS = "aeiou"


class Verb(NamedTuple):
    """A reporting verb: its lemma, its class in `language/reporting_verbs.txt`, the form met, and the act.

    The form is base, s, past, participle, ing, or pastpart where past and participle look the same. The act is speech
    or thought (`language/thought_verbs.txt`).
    """

    lemma: str
    use: str
    form: str
    act: str = "speech"


def same_form(one: Verb, other: Verb) -> bool:
    """Whether two verbs stand in the same form, as verbs with one subject do ("said and promised")."""
    past = ("past", "pastpart")
    return one.form == other.form or (one.form in past and other.form in past)


@cache
def reporting_verbs() -> dict[str, Verb]:
    """Return every form of every reporting verb."""
    return _listed("reporting_verbs", "speech")


@cache
def thought_words() -> dict[str, Verb]:
    """Return every form of every verb of thought."""
    return _listed("thought_verbs", "thought")


@cache
def moods() -> dict[str, Verb]:
    """Return the adjectives of thought ("confident", "worried"); their form is "adjective"."""
    return {word: Verb(word, "mood", "adjective", "thought") for word in lexicon.words("thought_adjectives")}


@cache
def reporting_nouns() -> dict[tuple[str, str], Verb]:
    """Return the reporting nouns by the noun and the word that must follow it ("claim", "that")."""
    return {
        (noun, following): Verb(noun, "noun", "noun", act)
        for act, following, *nouns in lexicon.entries("reporting_nouns")
        for noun in nouns
    }


@cache
def cue_words() -> frozenset[str]:
    """Return every word that a cue may begin with."""
    pairs = (*reporting_nouns(), *phrasal_verbs())
    return frozenset((*reporting_verbs(), *thought_words(), *moods(), *(first for first, _ in pairs), "according"))


def _listed(name: str, act: str) -> dict[str, Verb]:
    known: dict[str, Verb] = {}
    for use, *entries in lexicon.entries(name):
        for entry in entries:
            if "_" not in entry:
                for form, word in _forms(entry):
                    known.setdefault(word, Verb(entry.split("/")[0], use, form, act))
    return known


@cache
def phrasal_verbs() -> dict[tuple[str, str], Verb]:
    """Return every form of every reporting verb with a particle, by the form and the particle ("pointed", "out")."""
    known: dict[tuple[str, str], Verb] = {}
    for name, act in (("reporting_verbs", "speech"), ("thought_verbs", "thought")):
        for use, *entries in lexicon.entries(name):
            for entry in entries:
                verb, _, particle = entry.partition("_")
                if particle:
                    for form, word in _forms(verb):
                        known.setdefault((word, particle), Verb(f"{verb.split('/')[0]} {particle}", use, form, act))
    return known


def _forms(entry: str) -> list[tuple[str, str]]:
    lemma, *irregular = entry.split("/")
    regular = _past(lemma)
    past, participle = (irregular + irregular)[:2] if irregular else (regular, regular)
    ending = [("pastpart", past)] if past == participle else [("past", past), ("participle", participle)]
    return [("base", lemma), ("s", _third(lemma)), *ending, ("ing", _doubled(lemma).removesuffix("e") + "ing")]


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _doubled(lemma: str) -> str:
    """Return the lemma with its last consonant doubled where English doubles it (beg, slam, refer, admit)."""
    short = len(lemma) < 5 and lemma[-1] not in "aeiouwxy" and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    return lemma + lemma[-1] if short or lemma in ("refer", "rebut", "admit") else lemma
