"""Reporting verbs: from any of their forms to the verb and how it is used."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from components.reading import lexicon

#: The uses whose content may stand before the verb, or its source behind it.
SPEECH = frozenset({"say", "clause", "that"})
_VOWELS = "aeiou"


class Verb(NamedTuple):
    """A reporting verb: its lemma, its class in `language/reporting_verbs.txt`, and the form met.

    The form is base, s, past, participle, ing, or pastpart where past and participle look the same.
    """

    lemma: str
    use: str
    form: str


def same_form(one: Verb, other: Verb) -> bool:
    """Whether two verbs stand in the same form, as verbs with one subject do ("said and promised")."""
    past = ("past", "pastpart")
    return one.form == other.form or (one.form in past and other.form in past)


@cache
def reporting_verbs() -> dict[str, Verb]:
    """Return every form of every reporting verb."""
    known: dict[str, Verb] = {}
    for use, *entries in lexicon.entries("reporting_verbs"):
        for entry in entries:
            for form, word in _forms(entry):
                known.setdefault(word, Verb(entry.split("/")[0], use, form))
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
