"""The frames' row of the first page's board: the aspects that an outlet's own words bring up most."""

from __future__ import annotations

import pandas as pd

from components.contract import BoardRow, Cell, mark_key
from components.figure.records import grouped, records
from components.frames.summary import summarise

#: So many aspects stand in a column.
_MOST = 3


def cells(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the aspects with the highest rates in each outlet's own words; weak ones are left to the page."""
    own = rows[(rows["voice"] == "own") & (rows["comparable"] == "yes")]
    summary = records(summarise(own, articles, {}))
    found = []
    for outlet, lines in grouped(summary, "outlet").items():
        for line in sorted((line for line in lines if line["hits"]), key=lambda line: -line["rate"])[:_MOST]:
            key = mark_key(outlet=outlet, code=line["code"], voice="own")
            found.append(Cell(outlet, line["label"], round(line["rate"], 1), "per 1,000 words", key))
    return found


ASPECTS = BoardRow("aspects", "Aspects", "Which aspects does it bring up most?", cells)
