"""What a reader should know of a corpus first: what it is, what order its articles came in, what stands out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from components.analysis.own_copy import held_to_own_copy
from components.contract import Claim, Component, Finding
from components.figure.picture import period
from components.reading.model import VOICES
from components.wording import capitalised, in_words, listed


@dataclass(frozen=True)
class Telling:
    """One article as the overview shows it: what it is, and of how many words of each voice it is made.

    `shared` are the words that another outlet prints too.
    """

    outlet: str
    title: str
    kind: str
    published: str
    words: dict[str, int]
    shared: int = 0


def tellings(articles: pd.DataFrame) -> list[Telling]:
    """Return each article as the overview shows it, in order."""
    return [
        Telling(
            str(one["outlet"]),
            str(one["title"]),
            str(one["kind"]),
            period([one["published"]]),
            {voice: int(one[f"words_{voice}"]) for voice in VOICES},
            sum(int(one.get(f"shared_{voice}", 0)) for voice in VOICES),
        )
        for one in articles.to_dict("records")
    ]


def headline(name: str, articles: pd.DataFrame) -> str:
    """Return the overview's heading: the corpus and how many tellings of it are shown."""
    return f"{name}: {_counted(len(articles), 'telling')}"


def lead(articles: pd.DataFrame) -> str:
    """Return one or two sentences on what is compared, and of what the figures can speak."""
    count, outlets = len(articles), articles["outlet"].nunique()
    when = period(articles["published"])
    first = capitalised(f"{_counted(count, 'article')} of {_counted(outlets, 'outlet')}")
    first += f", {when}." if when else "."
    if count == outlets == 1:
        return f"{first} With one article, everything here describes this text, not the outlet."
    if count and count == outlets:
        return f"{first} With one article each, everything here describes these texts, not the outlets."
    return first


def order_of_telling(articles: pd.DataFrame) -> list[Finding]:
    """Return what the dates alone explain: the earlier articles could not carry what came later.

    Nothing where an outlet tells both early and last: the dates then part no outlets. Nothing of several events: what
    one article could not carry of another's event explains nothing.
    """
    if "event" in articles and articles["event"].nunique() > 1:
        return []
    dated = articles.dropna(subset=["published"])
    days = sorted({str(day)[:10] for day in dated["published"] if str(day)})
    if len(days) < 2:
        return []
    earlier = dated[dated["published"].astype(str).str[:10] < days[-1]]
    later = dated[dated["published"].astype(str).str[:10] == days[-1]]
    if set(earlier["outlet"]) & set(later["outlet"]):
        return []
    text = (
        f"{_names(earlier)} {_of(earlier)} of {period(earlier['published'])}, {_names(later)} of "
        f"{period(later['published'])}: the earlier {'one' if len(earlier) == 1 else 'ones'} could not carry what came "
        "later."
    )
    claims = [Claim(outlet, "is dated before", days[-1]) for outlet in dict.fromkeys(earlier["outlet"])]
    return [Finding(text, claims=tuple(claims))]


def stands_out(
    components: Iterable[Component], rows: Mapping[str, pd.DataFrame], articles: pd.DataFrame, most: int = 2
) -> list[Finding]:
    """Return what stands out: the order of telling, then each component's first findings (at most `most` of each).

    Findings that do not stand without the copy that outlets share say so.
    """
    findings = order_of_telling(articles)
    for component in components:
        own = rows[component.slug]
        findings += held_to_own_copy(component, component.stands_out(own, articles)[:most], own, articles)
    return findings


def _of(articles: pd.DataFrame) -> str:
    return "are" if articles["outlet"].nunique() > 1 else "is"


def _names(articles: pd.DataFrame, most: int = 4) -> str:
    outlets = list(dict.fromkeys(articles["outlet"]))
    return listed(outlets) if len(outlets) <= most else capitalised(_counted(len(outlets), "outlet"))


def _counted(number: int, thing: str) -> str:
    """Return a number in words with its thing: "four articles"."""
    return f"{in_words(number)} {thing if number == 1 else thing + 's'}"
