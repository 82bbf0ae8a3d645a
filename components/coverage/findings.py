"""What stands out of one event: unlike numbers of one thing."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from components.contract import Claim, Extract, Finding, mark_key, rows_of
from components.coverage.cells import unlike_numbers
from components.wording import whose_articles

#: Things whose numbers may be told: those of which most articles give one.
_MOST = 3


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the findings on articles of one event and several outlets; none on others."""
    if rows.empty or articles["outlet"].nunique() < 2 or articles["event"].nunique() > 1:
        return []
    return _unlike(rows, articles)


def _unlike(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return two numbers of one thing that two outlets give, with the sentences in which they stand."""
    facts = [rows_of(rows, cell.key).iloc[0] for cell in unlike_numbers(rows, articles, _MOST)]
    pairs = [pair for pair in combinations(facts, 2) if _unlike_pair(*pair)]
    if not pairs:
        return []
    one, other = pairs[0]
    text = (
        f"{whose_articles(one['outlet'], articles)} has {one['point']}, "
        f"{whose_articles(other['outlet'], articles)} {other['point']}."
    )
    claims = tuple(
        Claim(fact["outlet"], "gives the number", fact["point"], (), mark_key(point_id=fact["point_id"]))
        for fact in (one, other)
    )
    beside = tuple(_extract(fact) for fact in (one, other))
    return [Finding(text, claims=claims, row="unlike", about="Numbers that differ", beside=beside)]


def _unlike_pair(one: pd.Series, other: pd.Series) -> bool:
    return one["outlet"] != other["outlet"] and one["noun"] == other["noun"] and one["point_id"] != other["point_id"]


def _extract(fact: pd.Series) -> Extract:
    start, end = int(fact["start"]), int(fact["end"])
    return Extract(str(fact["article_id"]), start, end, ((start, end),), whole=True)
