"""Outlets and days chosen among very many: all are one choice among the outlets, and the browser is sent few."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from components.analysis.event_search import MOST_LISTED
from dashboard import session

#: Days with articles that a slider has room for; of more, a calendar is opened, which is sent the first and the last.
MOST_DAYS = 60


def outlets(key: str, names: Sequence[str], another: bool) -> list[str]:
    """Draw a list of outlets to choose from, and return those that count: what is chosen, and nothing else.

    *All outlets* is the first choice of the list, and chosen at first; whoever chooses one of them leaves it, and
    chooses it again to have all. `another` says that what the browser sends was chosen in another corpus.
    """
    everything = all_of(names)
    if another:
        session.choose(key, [everything])
    offered = list(names)
    if len(names) > MOST_LISTED:
        offered = _looked_for(names, session.choices(key) or st.query_params.get_all(key))

    def switched() -> None:
        chosen = session.choices(key)
        if everything in chosen and len(chosen) > 1:
            session.choose(key, [one for one in chosen if one != everything] if all_before else [everything])

    chosen = st.multiselect(
        "Outlets",
        [everything, *offered],
        default=[everything],
        key=key,
        bind="query-params",
        on_change=switched,
        placeholder="No outlet chosen",
        help="What stands here counts. To do without one, select all and cross it out.",
    )
    all_before = everything in chosen
    return list(names) if all_before else chosen


def all_of(names: Sequence[str]) -> str:
    """Return the choice that is all of these outlets; no outlet is called so."""
    return f"All {len(names):,} outlets"


def _looked_for(names: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """Draw a field for a part of a name, and return the first outlets that have it, with those chosen."""
    wanted = st.text_input("Find outlets", key="outlets-find", placeholder="Part of a name").casefold()
    found = [one for one in names if wanted in one.casefold()]
    if len(found) > MOST_LISTED:
        st.caption(f"{len(found):,} outlets; the first {MOST_LISTED} are listed.")
    here = set(found[:MOST_LISTED]) | set(chosen)
    return [one for one in names if one in here]


def days(key: str, first: str, last: str, another: bool) -> tuple[str, str]:
    """Draw a calendar, and return the first and the last day that count, in ISO form."""
    ends = date.fromisoformat(first), date.fromisoformat(last)
    if another:
        session.put_days(key, ends)
    given = st.date_input(
        "Dates", ends, min_value=ends[0], max_value=ends[1], key=key, format="YYYY-MM-DD", bind="query-params"
    )
    chosen = given if isinstance(given, tuple) else ()
    if len(chosen) == 2:
        return str(chosen[0]), str(chosen[1])
    # While the second day is not yet chosen, there is one; cleared, there is none.
    return str(chosen[0]) if chosen else first, last


def days_between(first: str, last: str) -> set[str]:
    """Return all days from the first to the last, in ISO form."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return {str(start + timedelta(days=step)) for step in range((end - start).days + 1)}
