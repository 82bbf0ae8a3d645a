"""Frames as plain records, for what is drawn or written one row at a time."""

from __future__ import annotations

from typing import Any

import pandas as pd

Record = dict[str, Any]


def by_quotation(rows: pd.DataFrame) -> list[list[Record]]:
    """Return the passages of each quotation together, quotations in the order of their first passage."""
    found: dict[tuple[str, str], list[Record]] = {}
    for row in records(rows):
        found.setdefault((row["article_id"], row["quotation_id"]), []).append(row)
    return list(found.values())


def records(frame: pd.DataFrame) -> list[Record]:
    """Return one dictionary per row, by column, in the frame's order."""
    names = list(frame.columns)
    # One array of objects at once: `itertuples` takes each column apart, nine times as long for a few rows.
    return [dict(zip(names, row, strict=True)) for row in frame.to_numpy(dtype=object).tolist()]
