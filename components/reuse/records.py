"""Frames as plain records, for what is drawn or written one row at a time."""

from __future__ import annotations

from typing import Any

import pandas as pd

Record = dict[str, Any]


def records(frame: pd.DataFrame) -> list[Record]:
    """Return one dictionary per row, by column, in the frame's order."""
    names = list(frame.columns)
    return [dict(zip(names, row, strict=True)) for row in frame.to_numpy(dtype=object).tolist()]
