"""What the first page's board gets of the coverage: what one article alone tells, and unlike numbers of one thing."""

from __future__ import annotations

import re
from collections import defaultdict

import pandas as pd

from components.contract import BoardRow, Cell, columns_of
from components.coverage.spot import PASSAGES
from components.coverage.summary import summarise
from components.wording import shorten

#: Points that a column names at most, and things of which numbers are set beside each other.
_MOST = 3
#: Characters of a point's name.
_NAME = 60
#: Where something is counted stands in brackets at the end of a number's name; a mere number tells namesakes apart.
_WHERE = re.compile(r"\(([^()]*[^()\d][^()]*)\)$")


def only_here(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the names and numbers that one outlet alone has, though others tell of the event.

    Those that most later articles lack come first, then those with most mentions. Passages are left out: nearly every
    sentence is one outlet's alone.
    """
    summary = summarise(rows, articles, {})
    alone = summary[(summary["tellings"] == 1) & (summary["of_tellings"] > 1) & ~summary["kind"].isin(PASSAGES)]
    lacking = alone[alone["status"] == "not found"]["point_id"].value_counts()
    points = alone[alone["status"] == "found"].assign(later=lambda own: own["point_id"].map(lacking).fillna(0))
    points = points.sort_values(["later", "mentions", "core"], ascending=[False, False, True], kind="stable")
    cells = []
    for column in columns_of(articles):
        times = column.rows(rows)["point_id"].value_counts()
        own = points[(points["outlet"] == column.outlet) & points["point_id"].isin(times.index)].head(_MOST)
        for name, point in zip(own["point"].tolist(), own["point_id"].tolist(), strict=True):
            key = column.key(point_id=point)
            count = int(times[point])
            cells.append(Cell(column, shorten(name, _NAME), count, "mention" if count == 1 else "mentions", key))
    return cells


def unlike_numbers(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the numbers of one thing at one place, where articles of one event give different ones.

    The things of which most columns give a number come first.
    """
    numbers = rows[(rows["kind"] == "number") & (rows["noun"] != "")]
    columns = columns_of(articles)
    named = ["event", "noun", "key", "point_id", "point"]
    found: defaultdict[tuple[str, str, str, str], dict[tuple[int, str], str]] = defaultdict(dict)
    for place, column in enumerate(columns):
        for event, noun, key, point, name in column.rows(numbers)[named].to_numpy(object).tolist():
            found[event, noun, key.split("|")[1], _where(name)][place, point] = name
    unlike = [held for held in found.values() if _differ(list(held))]
    chosen = sorted(unlike, key=lambda held: -len({place for place, _ in held}))[:_MOST]
    cells = [
        (place, Cell(columns[place], shorten(name, _NAME), key=columns[place].key(point_id=point)))
        for held in chosen
        for (place, point), name in held.items()
    ]
    return [cell for _, cell in sorted(cells, key=lambda one: one[0])]


def _where(name: str) -> str:
    found = _WHERE.search(name)
    return found[1].lower() if found else ""


def _differ(held: list[tuple[int, str]]) -> bool:
    """Return whether two columns hold different points."""
    return any(one[0] != other[0] and one[1] != other[1] for one in held for other in held)


BOARD = (
    BoardRow("only", "Told only here", "Names and numbers not found in the others", only_here),
    BoardRow("unlike", "Same thing, different number", "What several count, and do not count alike", unlike_numbers),
)
