"""What stands out on one event: articles that call the same government or body by different contested words."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.actors.measure import NAMED
from components.actors.mentions import NAMED_GROUP
from components.contract import Claim, Finding, mark_key
from components.figure.records import grouped, records
from components.wording import listed


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return for each government or body that a name tells apart the contested words that differ between outlets.

    Groups without a name are left out: nobody but a reader knows that two articles mean the same people.
    """
    if articles["outlet"].nunique() < 2:
        return []
    own = rows[(rows["view"] == NAMED) & (rows["kind"] == NAMED_GROUP) & (rows["voice"] == "own")]
    found = []
    for actor, namings in grouped(records(own), "actor").items():
        by_outlet = {outlet: Counter(row["what"] for row in its) for outlet, its in grouped(namings, "outlet").items()}
        most = {outlet: _commonest(counts) for outlet, counts in by_outlet.items()}
        if len(set(most.values())) < 2:
            continue
        told = [f"{outlet} calls it “{naming}” ({by_outlet[outlet][naming]})" for outlet, naming in most.items()]
        claims = tuple(
            Claim(outlet, "calls", naming, (by_outlet[outlet][naming],), mark_key(view=NAMED, actor=actor, voice="own"))
            for outlet, naming in most.items()
        )
        found.append(Finding(f"{actor}: {listed(told, 4)}.", claims=claims, row="namings", about="Named"))
    return found


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda one: (-counts[one], one))
