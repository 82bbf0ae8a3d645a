"""What the first page's board gets of the coverage: what one article alone tells, and unlike numbers of one thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from components.contract import BoardRow, Cell, Rate, by_column, columns_of
from components.coverage.mention import PASSAGES
from components.wording import shorten

#: Characters of a point's name.
_NAME = 60
#: Two numbers of a thing that has no place are set beside each other from this size and up to this ratio.
_FROM, _NEAR = 10, 1.25
#: Letters below which a name alone is likely a first name or a common word.
_SHORT = 4
#: What measures other things and is none itself.
_UNITS = frozenset(
    ("year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "time", "mile", "kilometre",
     "percent", "point", "page")
)  # fmt: skip
#: The columns that are read here.
_READ = ["event", "point_id", "point", "kind", "key", "noun", "outlets"]
#: Where something is counted stands in brackets at the end of a number's name; a mere number tells namesakes apart.
_WHERE = re.compile(r"\(([^()]*[^()\d][^()]*)\)$")


def only_here(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the names and numbers that one column alone has, though others tell of the event.

    What says most comes first: things, numbers and places before organisations and persons, then as the text has them.
    Passages are left out: nearly every sentence is one outlet's alone; so are numbers that others have otherwise
    (`unlike_numbers`), and what another outlet of the event has though it is not shown.
    """
    columns, several = columns_of(articles), _of_several(articles)
    unlike = {cell.key for cell in unlike_numbers(rows, articles)}
    held = {column: _points(own) for column, own in by_column(columns, rows, _READ).items()}
    times = Counter((event, point) for points in held.values() for event, point in points)
    cells = []
    for column in columns:
        alone = [
            fact for (event, point), fact in held[column].items() if times[event, point] == 1 and event in several
            if column.key(point_id=point) not in unlike
        ]  # fmt: skip
        for fact in sorted(alone, key=lambda fact: _RANKS[fact.kind]):
            key, unit = column.key(point_id=fact.point), "mention" if fact.mentions == 1 else "mentions"
            cells.append(Cell(column, shorten(fact.name, _NAME), fact.mentions, unit, key))
    return cells


_RANKS = {kind: place for place, kind in enumerate(("thing", "number", "place", "organisation", "person"))}


class _Fact(NamedTuple):
    point: str
    name: str
    kind: str
    mentions: int


def _points(own: list[tuple[Any, ...]]) -> dict[tuple[str, str], _Fact]:
    """Return what a column alone mentions of its events, by event and point, as the text has it."""
    found: dict[tuple[str, str], _Fact] = {}
    for event, point, name, kind, key, _, outlets in own:
        if outlets == 1 and kind not in PASSAGES and _particular(name, kind, key):
            before = found[event, point].mentions if (event, point) in found else 0
            found[event, point] = _Fact(point, name, kind, before + 1)
    return found


def _particular(name: str, kind: str, key: str) -> bool:
    """Return whether nothing else is likely called so: no short name alone ("Mo"), no small number ("3 chance")."""
    if kind == "person" or (len(name) < _SHORT and not name.isupper()):
        return " " in name
    number, unit, *_ = key.split("|") if kind == "number" else ("", "")
    return kind != "number" or bool(unit) or _value(number) >= _FROM


def _of_several(articles: pd.DataFrame) -> set[str]:
    """Return the events of which more than one article is shown."""
    counts = Counter(articles["event"].tolist())
    return {event for event, count in counts.items() if count > 1}


#: What a list of events begins with where those come first in which least is in common.
_ORDERS = "fewest names in common"


def shares_of_only(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Rate]:
    """Return what part of an article's names and numbers no other outlet on its event has, in per cent.

    Told of articles on events that more than one outlet shown tells of (`Rate.of_several`).
    """
    points: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    named = rows[~rows["kind"].isin(PASSAGES)][["article_id", "point_id", "outlets"]]
    for article, point, count in named.to_numpy(object).tolist():
        points[article][point] = count == 1
    values = {
        article: 100 * sum(points[article].values()) / len(points[article])
        for article in articles["article_id"].tolist()
        if points[article]
    }
    compared = "mentions a larger share of names and numbers that no other outlet on the event does"
    label, unit = "Told only here", "% of its names and numbers"
    return [Rate("only", label, unit, compared, values, orders=_ORDERS, of_several=True)]


def unlike_numbers(rows: pd.DataFrame, articles: pd.DataFrame, most: int | None = None) -> list[Cell]:
    """Return the numbers of what is likely one thing, where articles of one event give different ones.

    The things of which most columns give a number come first, `most` of them where it is given. Per cent are parts of a
    whole: they are of one thing only where a name stands with both ("56 % of vote" is the winner's here and
    the loser's there).
    """
    columns = columns_of(articles)
    found: defaultdict[tuple[str, str, str, str], dict[tuple[int, str], str]] = defaultdict(dict)
    values: dict[tuple[int, str], float] = {}
    named = _named_beside(rows)
    about: dict[tuple[int, str], set[str]] = {}
    for place, own in enumerate(by_column(columns, rows, [*_READ, "article_id", "sentence"]).values()):
        for event, point, name, kind, key, noun, _, article, sentence in own:
            if kind == "number" and noun:
                unit = key.split("|")[1]
                found[event, noun, unit, _where(name)][place, point] = name
                values[place, point] = _value(key)
                if unit == "%":
                    about[place, point] = named[article, sentence]
    unlike = [held for (_, noun, _, where), held in found.items() if _differ(held, where, noun, values, about)]
    chosen = sorted(unlike, key=lambda held: -len({place for place, _ in held}))[:most]
    cells = [
        (place, Cell(columns[place], shorten(name, _NAME), key=columns[place].key(point_id=point)))
        for held in chosen
        for (place, point), name in held.items()
    ]
    return [cell for _, cell in sorted(cells, key=lambda one: one[0])]


def _named_beside(rows: pd.DataFrame) -> defaultdict[tuple[str, int], set[str]]:
    """Return the names that stand in each sentence, by article and sentence."""
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    named = rows[~rows["kind"].isin([*PASSAGES, "number"])][["article_id", "sentence", "point_id"]]
    for article, sentence, point in named.to_numpy(object).tolist():
        found[article, sentence].add(point)
    return found


def _value(key: str) -> float:
    """Return the number itself, 0 where it is none that can be compared."""
    try:
        return float(key.partition("|")[0])
    except ValueError:
        return 0.0


def _where(name: str) -> str:
    found = _WHERE.search(name)
    return found[1].lower() if found else ""


def _differ(
    held: Mapping[tuple[int, str], str], where: str, noun: str, values: Mapping[tuple[int, str], float],
    about: Mapping[tuple[int, str], set[str]],
) -> bool:  # fmt: skip
    """Return whether two columns give different numbers of what is likely one thing.

    They count it at one place, or their numbers are near each other: six years here and twenty there are no one thing.
    Of per cent (those in `about`), a name must stand with both.
    """
    if noun in _UNITS:
        return False
    pairs = [(one, other) for one in held for other in held if one[0] < other[0] and one[1] != other[1]]
    return any(
        (where or _near(values[one], values[other])) and (one not in about or about[one] & about.get(other, set()))
        for one, other in pairs
    )


def _near(one: float, other: float) -> bool:
    return min(one, other) >= _FROM and max(one, other) <= _NEAR * min(one, other)


BOARD = (
    BoardRow(
        "only",
        "Told only here",
        "Names and numbers not found in the others",
        only_here,
        place=50,
        rates=shares_of_only,
    ),
    BoardRow(
        "unlike",
        "Numbers that differ",
        "Each with what it counts",
        unlike_numbers,
        place=60,
    ),
)
