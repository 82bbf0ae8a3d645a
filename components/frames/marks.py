"""Marks for the Read page: the words of the codebook, framed where strong and underlined where weak."""

from __future__ import annotations

import pandas as pd

from components.contract import Mark
from components.figure.records import records
from components.palette import Palette


def marks(rows: pd.DataFrame, palette: Palette) -> list[Mark]:
    """Return a mark for each hit of an article."""
    return [
        Mark(
            row["start"],
            row["end"],
            f"{row['label']} ({row['strength']})",
            palette.outlet(row["outlet"]),
            "box" if row["strength"] == "strong" else "underline",
        )
        for row in records(rows)
    ]
