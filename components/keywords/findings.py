"""What of the keywords stands out enough for the overview, in sentences."""

from __future__ import annotations

import pandas as pd

from components.contract import Claim, Finding
from components.figure.records import distinct
from components.keywords.summary import COLUMNS, summarise


def stands_out(rows: pd.DataFrame, frame: pd.DataFrame) -> list[Finding]:
    """Return at most two findings: the terms that most set one telling apart. `frame` is the summary or the articles.

    Of articles too few for a test, only terms that nobody else uses, three times or more. A finding names the setting
    under which it would not hold: others use the term in words that they report or quote.
    """
    summary = frame if set(COLUMNS) <= set(frame.columns) else summarise(rows, frame, {})
    if summary.empty or summary["outlet"].nunique() < 2:
        return []
    shown = summary[summary["shown"] > 0]
    if not summary["tested"].any():
        shown = shown[(shown["elsewhere"] == 0) & (shown["count"] >= 3)]
    by = "low" if summary["tested"].any() else "count"
    best = shown.sort_values([by, "outlet", "shown"], ascending=[False, True, True]).drop_duplicates("outlet").head(2)
    order = distinct(rows, "outlet")
    best = best.sort_values("outlet", key=lambda column: column.map(order.index))
    return [_finding(line, rows) for _, line in best.iterrows()]


def _finding(line: pd.Series, rows: pd.DataFrame) -> Finding:
    term, outlet = line["term"], line["outlet"]
    uses = f"{line['count']} times"
    if line["tested"]:
        text = f"{outlet} uses “{term}” more often than the others ({uses} in {line['articles']} articles)."
        numbers = (int(line["count"]), int(line["articles"]))
        return Finding(text, claims=(Claim(outlet, "uses more often than the others", term, numbers),))
    start = "In its own words, only" if set(rows["voice"]) == {"own"} else "Only"
    text = f"{start} {outlet} uses “{term}” ({uses})."
    claims = (Claim(outlet, "alone uses", term, (int(line["count"]),)),)
    using = rows.loc[rows["term"] == term, "outlets"].max()
    if rows["voice"].nunique() == 3 or using < 2:
        return Finding(text, claims=claims)
    others = "another outlet" if using == 2 else f"{using - 1} other outlets"
    fails = f"With reported and quoted words counted, {others} {'uses' if using == 2 else 'use'} it too."
    return Finding(text, fails, claims)
