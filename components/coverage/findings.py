"""What of the coverage stands out enough for the overview, in sentences."""

from __future__ import annotations

import pandas as pd

from components.contract import Claim, Finding, mark_key
from components.coverage.figures.but_here import missing
from components.coverage.figures.only_here import alone
from components.coverage.spot import PASSAGES
from components.coverage.summary import COLUMNS, summarise
from components.wording import shorten


def stands_out(rows: pd.DataFrame, frame: pd.DataFrame) -> list[Finding]:
    """Return at most two findings on named points and numbers of one event. `frame` is the summary or the articles.

    What one telling alone mentions twice or more, though two later ones could have it; and what all others have by
    name and one later telling lacks, where the cut test leaves it in all of them.
    """
    summary = frame if set(COLUMNS) <= set(frame.columns) else summarise(rows, frame, {})
    if summary.empty or summary["event"].nunique() > 1:
        return []
    return [*_only(summary), *_but(summary)]


def _only(summary: pd.DataFrame) -> list[Finding]:
    points = alone(summary)
    points = points[~points["kind"].isin(PASSAGES) & (points["later"] >= 2) & (points["mentions"] >= 2)]
    points = points[points["kind"] != "person"]
    if points.empty:
        return []
    best = points.sort_values(["later", "mentions"], ascending=False, kind="stable").iloc[0]
    name = shorten(best["point"], 80)
    text = f"Only {best['outlet']} mentions “{name}”; it is not found in {best['later']} later tellings."
    scope = mark_key(point_id=best["point_id"])
    return [
        Finding(text, claims=(Claim(best["outlet"], "alone mentions", best["point"], (int(best["later"]),), scope),))
    ]


def _but(summary: pd.DataFrame) -> list[Finding]:
    cells = missing(summary)
    cells = cells[~cells["kind"].isin(PASSAGES) & (cells["survives"] == cells["holders"])]
    if cells.empty:
        return []
    cells = cells.assign(length=cells["point"].str.count(" "))  # a longer name is more particular: not "Asia"
    best = cells.sort_values(["others", "length"], ascending=False, kind="stable").iloc[0]
    name = shorten(best["point"], 80)
    text = f"{best['others']} tellings have “{name}”; it is not found in {best['outlet']}, which came later."
    scope = mark_key(point_id=best["point_id"])
    claim = Claim(best["outlet"], "lacks", best["point"], (int(best["others"]),), scope)
    return [Finding(text, "With what it says in other words, it may be there all the same.", (claim,))]
