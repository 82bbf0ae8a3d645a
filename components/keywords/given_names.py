"""Which words stand before a surname as given names, from what the readings know and from the corpus itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
import pandas as pd

from components.keywords.each import capital, each
from components.keywords.house import as_pieces
from components.keywords.language import titles, words
from components.keywords.spelling import neutral
from components.reading.model import Reading

#: Words that stand before names without being given names, because they say what somebody is.
OFFICES = titles("office") | titles("person")

#: One word, with a middle initial or without.
_ONE_NAME = re.compile(r"\S+( \w\.)?")


def given_names(rows: pd.DataFrame, readings: Iterable[Reading]) -> dict[str, set[str]]:
    """Return, for each surname (a key), the words that stand before it as given names.

    They are those of the persons that readings name, and those that the corpus shows: a word that is always written
    with a capital and always stands before the same word, which also stands alone ("Shinzo" before "Abe").
    A surname that two persons share within one article keeps its given names, everywhere.
    """
    befores, shared = _of_persons(readings)
    for given, surname in _always_before(rows):
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


def _always_before(rows: pd.DataFrame) -> Iterable[tuple[str, str]]:
    """Yield (given name, surname) as the corpus shows them."""
    term, start, end = rows["term"].to_numpy(object), rows["start"].to_numpy(), rows["end"].to_numpy()
    if len(rows) < 2:
        return
    codes, different = pd.factorize(rows["term"])
    terms = different.tolist()
    small = np.bincount(codes, weights=each(rows["form"], _not_a_name, float), minlength=len(terms))
    barred = OFFICES | words("no_given_names")
    never_small = np.array([not count and one not in barred for count, one in zip(small, terms, strict=True)])[codes]
    article = rows["article_id"].to_numpy()
    touching = np.r_[(start[1:] - end[:-1] == 1) & (article[1:] == article[:-1]), False]
    after = np.r_[term[1:], [""]]
    pairs = pd.DataFrame({"given": term, "after": np.where(touching, after, ""), "capital": never_small})
    same = pairs.groupby("given").agg(after=("after", "first"), kinds=("after", "nunique"), capital=("capital", "all"))
    same = same[(same["kinds"] == 1) & same["capital"] & (same["after"] != "")]
    capital_after = set(rows.loc[never_small, "term"])
    alone = set(term[~np.r_[False, touching[:-1] & never_small[:-1]]])
    for given, surname in same["after"].items():
        if surname in capital_after and surname in alone and surname != given:
            yield str(given), str(surname)
