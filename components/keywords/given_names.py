"""Which words stand before a surname as given names, from what the readings know and from the corpus itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from components.keywords.house import as_pieces
from components.keywords.language import titles, words
from components.keywords.spelling import neutral
from components.keywords.uses import Uses, capital
from components.reading.model import Reading

#: Words that stand before names without being given names, because they say what somebody is.
OFFICES = titles("office") | titles("person")

#: One word, with a middle initial or without.
_ONE_NAME = re.compile(r"\S+( \w\.)?")


def given_names(uses: Uses, readings: Iterable[Reading]) -> dict[str, set[str]]:
    """Return, for each surname (a key), the words that stand before it as given names.

    They are those of the persons that readings name, and those that the corpus shows: a word that is always written
    with a capital and always stands before the same word, which also stands alone ("Shinzo" before "Abe").
    A surname that two persons share within one article keeps its given names, everywhere.
    """
    befores, shared = _of_persons(readings)
    for given, surname in _always_before(uses):
        befores.setdefault(surname, set()).add(given)
    return {surname: given for surname, given in befores.items() if surname not in shared}


def _of_persons(readings: Iterable[Reading]) -> tuple[dict[str, set[str]], set[str]]:
    """Return given names by surname, and the surnames that several persons of one article bear."""
    befores: dict[str, set[str]] = {}
    shared = set()
    for reading in readings:
        seen: dict[str, str] = {}
        for person in reading.persons:
            name = [neutral(word) for word in as_pieces(person.name)]
            if person.party != "person" or len(name) < 2 or not all(name) or OFFICES & set(name):
                continue
            if seen.setdefault(name[-1], person.name) != person.name:
                shared.add(name[-1])
            befores.setdefault(name[-1], set()).update(name[:-1])
    return befores, shared


def _not_a_name(form: str) -> bool:
    return not (capital(form) and _ONE_NAME.fullmatch(form))


def _always_before(uses: Uses) -> Iterable[tuple[str, str]]:
    """Yield (given name, surname) as the corpus shows them."""
    term, terms = uses.term, uses.terms.all()
    if len(uses) < 2:
        return
    barred = OFFICES | words("no_given_names")
    small = uses.of_terms(uses.forms.each(_not_a_name, float)[uses.form])
    never_small = (small == 0) & ~uses.terms.each(barred.__contains__)
    touching = uses.touching()
    after = np.where(touching, np.append(term[1:], -1), -1)
    first, last = np.full(len(terms), len(terms)), np.full(len(terms), -1)
    np.minimum.at(first, term, after)
    np.maximum.at(last, term, after)
    used = np.zeros(len(terms), dtype=bool)
    used[term] = True
    alone = np.zeros(len(terms), dtype=bool)
    alone[term[~np.append(False, touching[:-1] & never_small[term[:-1]])]] = True
    for given in np.flatnonzero(used & never_small & (first == last) & (last >= 0)).tolist():
        surname = int(last[given])
        if never_small[surname] and alone[surname] and surname != given:
            yield terms[given], terms[surname]
