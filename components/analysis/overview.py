"""What the first page says of a corpus: what it is, what stands out of one event, who everybody is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from components.analysis.events import Level
from components.analysis.introduced import Introductions
from components.analysis.own_copy import held_to_own_copy
from components.contract import Component, Finding
from components.figure.picture import period
from components.wording import capitalised, counted, in_words

#: Findings that stand below the board, and those of one row of it.
MOST, MOST_OF_ROW = 5, 2


def lead(articles: pd.DataFrame, chosen: Level | None = None, all_events: int = 1) -> str:
    """Return what is compared and of what it can speak: one event's articles, or how many events the articles are on.

    `chosen` says whether the reader chose one event or one story, of `all_events` events in the corpus.
    """
    outlets, events = articles["outlet"].nunique(), articles["event"].nunique()
    when = period(articles["published"])
    if events > 1:
        whole = " of one story" if chosen == "story" else ""
        parts = [
            counted(len(articles), "article"),
            counted(outlets, "outlet"),
            f"{events:,} events{whole} (grouping estimated)",
        ]
        return " · ".join([", ".join(parts), *([when] if when else [])])
    count = in_words(len(articles))
    text = f"{capitalised(count)} {'article' if len(articles) == 1 else 'articles'} on one event"
    if all_events > 1 and chosen:
        text += f" of the {all_events:,} in this corpus"
    single = len(articles) == outlets > 1
    limit = "one of each outlet: nothing here says how an outlet usually reports" if single else ""
    if len(articles) == 1:
        limit = "it says nothing of how its outlet usually reports"
    return " · ".join(part for part in (text, when, limit) if part)


def front_page(
    components: Iterable[Component],
    rows: Mapping[str, pd.DataFrame],
    articles: pd.DataFrame,
    introductions: Introductions,
) -> tuple[Finding | None, list[Finding]]:
    """Return the one finding that stands above the board, if any, and those below it.

    They follow the board's rows, whatever their numbers are: things that are counted otherwise are not ranked against
    each other. Everybody is introduced where first mentioned. `rows` are those of all voices, by component.
    """
    found: list[tuple[int, Finding]] = []
    for component in components:
        if component.stands_out is None:
            continue
        places = {row.slug: row.place for row in component.board}
        own = rows[component.slug]
        told = [one for one in component.stands_out(own, articles) if one.row in places]
        found += [(places[one.row], one) for one in held_to_own_copy(component, told, own, articles)]
    ordered = [one for _, one in sorted(found, key=lambda pair: pair[0])]
    above = next((one for one in ordered if one.leads), None)
    below: list[Finding] = []
    for one in ordered:
        if one is not above and sum(one.row == other.row for other in below) < MOST_OF_ROW:
            below.append(one)
    return _introduced(above, below[:MOST], introductions)


def _introduced(
    above: Finding | None, below: list[Finding], introductions: Introductions
) -> tuple[Finding | None, list[Finding]]:
    known: set[str] = set()
    told = [replace(one, text=introductions.into(one.text, known)) for one in ([above] if above else []) + below]
    return (told[0], told[1:]) if above else (None, told)
