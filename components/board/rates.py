"""What outlets are compared by over several events: rates with intervals, and one test over all that could be told."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import pandas as pd

from components.contract import BoardRow, Claim, Column, Component, Finding, Rate, mark_key, once
from components.statistics import Difference, Estimate, differences_within, event_means, mean
from components.wording import counted

#: Differences that are told, and those of one rate.
_MOST, _MOST_OF_RATE = 4, 2
#: The family counts so many times: of pages on which nothing differs 2.5 % may tell a difference, not 5 %, so that no
#: more than 5 % do in whatever two hundred of them.
_STRICT = 2


#: A rate with the word of its component and the board's row that it is of.
Counted = tuple[str, BoardRow, Rate]


@dataclass(frozen=True)
class Rated:
    """One rate of the board: its row, its estimate for each outlet, and the outlets told apart from another."""

    component: str
    row: BoardRow
    rate: Rate
    estimates: Mapping[Column, Estimate]
    apart: frozenset[str]


class Passed(NamedTuple):
    """A difference that survives, in which rate, and both outlets' means over the events that both have."""

    row: BoardRow
    rate: Rate
    difference: Difference
    means: tuple[float, float]


@dataclass(frozen=True)
class Comparisons:
    """All comparisons of a page: how many there are, and those that survive one test over all of them.

    These follow the board's rows and their rates, and within one rate their size: unlike numbers are not ranked.
    """

    count: int
    passed: tuple[Passed, ...]


def rates_of(
    components: Iterable[Component], rows: Mapping[str, pd.DataFrame], articles: pd.DataFrame
) -> list[Counted]:
    """Return every rate that the board can show, in its order, with its component and its row, of these articles."""
    return under(all_rates(components, rows, articles), articles)


def all_rates(
    components: Iterable[Component], rows: Mapping[str, pd.DataFrame], articles: pd.DataFrame
) -> list[Counted]:
    """Return the rates of a whole corpus, of which `under` takes those of a choice of articles: nothing is counted."""
    found = [
        (component.slug, row, rate)
        for component in components
        for row in component.board
        if row.rates is not None
        for rate in row.rates(rows[component.slug], articles)
    ]
    return sorted(found, key=lambda one: one[1].place)


def under(rates: Iterable[Counted], articles: pd.DataFrame) -> list[Counted]:
    """Return the rates of these articles alone, of those of all."""
    found = ((component, row, rate.under(articles)) for component, row, rate in rates)
    return [(component, row, rate) for component, row, rate in found if rate is not None]


def compared(rates: Sequence[Counted], articles: pd.DataFrame) -> Comparisons:
    """Return the comparisons of every pair of outlets in every rate, within the events that both have.

    The family is all pairs in all rates, shown or not, so that choosing rows makes no difference surer. In each event
    an outlet's articles count once; an error of 2.5 % is shared out among the whole family (Bonferroni).
    """
    outlets = list(dict.fromkeys(articles["outlet"].tolist()))
    pairs = len(outlets) * (len(outlets) - 1) // 2
    count, passed = 0, list[Passed]()
    for _, row, rate in sorted(rates, key=lambda one: one[1].place):
        values, events = _by_outlet(rate, articles)
        found = differences_within(values, events, _STRICT * pairs * len(rates))
        count += sum(not math.isnan(one.low) for one in found)
        apart = sorted((one for one in found if one.apart), key=lambda one: -abs(one.value))
        in_them = {outlet for one in apart for outlet in (one.first, one.second)}
        by_event = {outlet: event_means(values[outlet], events[outlet], outlet) for outlet in in_them}
        passed += [Passed(row, rate, one, _means(one, by_event)) for one in apart]
    return Comparisons(count, tuple(passed))


def rated(
    rates: Sequence[Counted], articles: pd.DataFrame, columns: Sequence[Column], told: Comparisons
) -> list[Rated]:
    """Return the rates with each outlet's estimate over its articles; an interval where there are enough of them."""
    found = []
    for component, row, rate in rates:
        values, events = _by_outlet(rate, articles)
        estimates = {
            column: mean(values[column.outlet], column.outlet, events[column.outlet])
            for column in columns
            if values.get(column.outlet)
        }
        found.append(Rated(component, row, rate, estimates, _apart(told, row, rate)))
    return found


def _apart(told: Comparisons, row: BoardRow, rate: Rate) -> frozenset[str]:
    """Return the outlets of the pairs that are told apart in a rate."""
    pairs = (one.difference for one in told.passed if (one.row.slug, one.rate.slug) == (row.slug, rate.slug))
    return frozenset(outlet for pair in pairs for outlet in (pair.first, pair.second))


def _by_outlet(rate: Rate, articles: pd.DataFrame) -> tuple[dict[str, list[float]], dict[str, list[str]]]:
    values: dict[str, list[float]] = {}
    events: dict[str, list[str]] = {}
    for article, outlet, event in _whose(articles):
        if article in rate.values:
            values.setdefault(outlet, []).append(rate.values[article])
            events.setdefault(outlet, []).append(event)
    return values, events


@once
def _whose(articles: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Return each article with its outlet and its event."""
    return list(map(tuple, articles[["article_id", "outlet", "event"]].to_numpy(object).tolist()))


def _means(one: Difference, by_event: Mapping[str, Mapping[Hashable, float]]) -> tuple[float, float]:
    """Return both outlets' means over their common events, an outlet's articles on one event counting once."""
    common = by_event[one.first].keys() & by_event[one.second].keys()
    first, second = (
        math.fsum(own[event] for event in common) / len(common) for own in (by_event[one.first], by_event[one.second])
    )
    return first, second


def told_of(comparisons: Comparisons) -> list[Finding]:
    """Return differences that survive, in sentences, in the order of `Comparisons`; else one that says that none does.

    No rate has more than two of them: what else differs would not be told.
    """
    if not comparisons.count:
        return [Finding("No two outlets have three events in common, so none is compared.", leads=True)]
    if not comparisons.passed:
        text = f"The outlets cannot be told apart: none of {counted(comparisons.count, 'comparison')} passed the test."
        return [Finding(text, claims=(Claim("", "none passed", "", (comparisons.count,)),), leads=True)]
    by_rate: Counter[tuple[str, str]] = Counter()
    chosen = []
    for one in comparisons.passed:
        by_rate[one.row.slug, one.rate.slug] += 1
        if by_rate[one.row.slug, one.rate.slug] <= _MOST_OF_RATE:
            chosen.append(one)
    found = [_told(one) for one in chosen[:_MOST]]
    passed = f"{len(comparisons.passed):,} {'passes' if len(comparisons.passed) == 1 else 'pass'}"
    of_all = f"Of {comparisons.count:,} comparisons of outlets {passed} a test that allows for so many."
    return [replace(found[0], fails=of_all, leads=True), *found[1:]]


def _told(one: Passed) -> Finding:
    more, less = one.difference.first, one.difference.second
    high, low = one.means
    if one.difference.value < 0:
        more, less, high, low = less, more, low, high
    digits = 2 if max(abs(high), abs(low)) < 1 else 1
    events = one.difference.n_first
    text = (
        f"{more} {one.rate.compared} than {less}: {signed(high, digits)} against {signed(low, digits)} "
        f"{one.rate.unit}, on average of {counted(events, 'common event')}."
    )
    numbers = (round(high, digits), round(low, digits), events)
    claim = Claim(more, f"more than {less}", one.rate.slug, numbers, mark_key(**one.rate.conditions))
    return Finding(text, claims=(claim,), row=one.row.slug, about=one.row.heading)


def signed(number: float, digits: int) -> str:
    """Return a number with so many digits, with a real minus."""
    return f"{number:.{digits}f}".replace("-", "−")
