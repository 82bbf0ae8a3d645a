"""Puts one outlet that a delivery names in two ways under one name, and says so; two outlets are never made one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from components.corpus.article import Article, Problem
from components.corpus.phrases import letters
from components.intake.names import visible
from components.intake.outlets import article_first, known_outlets

_WAY = re.compile(r"\s*[(\[](?:online|web|website|web edition|digital|print)[)\]]$", re.IGNORECASE)
_DATELINE = re.compile(r"^\((.+)\)\s*[-–—]{0,3}$")
_PARTS = re.compile(r"\s+[|»]\s+")
_CITY = re.compile(r"[^,(\[]*")
_NAMED = 6


class _Parsed(NamedTuple):
    """A name without what says nothing of whose it is, in letters, and the city that stands behind it."""

    plain: str
    key: str
    city: str


def under_one_name(articles: Sequence[Article]) -> tuple[list[Article], list[Problem]]:
    """Return articles with each outlet under one name, and a problem for each that had several.

    Names are one outlet's where they differ in capitals, marks and spaces alone, in a "The", in "(Online)", in the
    city behind a semicolon, or in a part behind a bar that is an outlet itself. The name that most articles have stays.
    """
    times = Counter(article.outlet for article in articles if article.outlet.strip())
    names = _one_names(times)
    problems = []
    for name in dict.fromkeys(names.values()):
        others = [other for other in times if names.get(other) == name]
        if len(others) > 1:
            problems.append(_told(name, others, sum(times[other] for other in others)))
    kept = [
        article if names.get(article.outlet, article.outlet) == article.outlet else _renamed(article, names)
        for article in articles
    ]
    return kept, problems


def _renamed(article: Article, names: Mapping[str, str]) -> Article:
    note = f"Outlet as delivered: {article.outlet}"
    return replace(article, outlet=names[article.outlet], notes="; ".join(filter(None, (article.notes, note))))


def _told(name: str, others: Sequence[str], articles: int) -> Problem:
    shown = ", ".join(f"“{visible(other)}”" for other in others[:_NAMED])
    message = (
        f"{shown} were taken for one outlet, “{visible(name)}” ({articles:,} articles). Part them if they are two."
    )
    return Problem("Outlets", message)


def _one_names(times: Mapping[str, int]) -> dict[str, str]:
    """Return for each name that has others beside it the one under which all of them go."""
    keys = {letters(name) for name in times} | {letters(name) for name in known_outlets()}
    parsed = {name: _parsed(name, keys) for name in times}
    groups: dict[str, list[str]] = {}
    for name, one in parsed.items():
        groups.setdefault(one.key, []).append(name)
    found: dict[str, str] = {}
    for group in groups.values():
        for names in _by_city(group, parsed):
            if len(names) > 1:
                found |= dict.fromkeys(names, _best(names, parsed, times))
    return found


def _by_city(names: Sequence[str], parsed: Mapping[str, _Parsed]) -> Iterable[list[str]]:
    """Yield the names of one outlet each: papers of one name in two cities are two, and one without a city neither."""
    cities = list(dict.fromkeys(parsed[name].city for name in names if parsed[name].city))
    if len(cities) <= 1:
        yield list(names)
        return
    for city in ["", *cities]:
        yield [name for name in names if parsed[name].city == city]


def _best(names: Sequence[str], parsed: Mapping[str, _Parsed], times: Mapping[str, int]) -> str:
    """Return the name of most articles, one with nothing around it before the others."""
    bare = [name for name in names if parsed[name].plain == name]
    if bare:
        return max(bare, key=lambda name: times[name])
    return parsed[max(names, key=lambda name: times[name])].plain


def _parsed(name: str, keys: set[str]) -> _Parsed:
    """Return what is left of a name; `keys` are the letters of the other names and of known outlets."""
    plain, _, place = name.partition(";")
    plain = " ".join(plain.split())
    if found := _DATELINE.match(plain):
        plain = found[1].strip()
    plain = article_first(_WAY.sub("", plain))
    own = [part for part in _PARTS.split(plain) if letters(part) in keys]
    if len(own) == 1:
        plain = own[0]
    city = _CITY.match(place.strip())
    return _Parsed(plain or name, _key(plain) or name, letters(city[0]) if city else "")


def _key(name: str) -> str:
    """Return a name's letters without its article; a name of one word keeps it, since "The Sun" could be told by it.

    >>> _key("The Hill Gazette") == _key("Hill Gazette"), _key("The Sun") == _key("Sun")
    (True, False)
    """
    words = name.split()
    if len(words) > 2 and words[0].lower() == "the":
        words = words[1:]
    return letters("".join(words))
