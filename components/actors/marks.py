"""Marks for the Read page: names underlined, describing words dashed, verbs framed."""

from __future__ import annotations

import pandas as pd

from components.actors.measure import DESCRIBED, NAMED, WORDED
from components.contract import Mark
from components.figure.records import records
from components.palette import Palette

_STYLES = {NAMED: "underline", DESCRIBED: "dashed"}


def marks(rows: pd.DataFrame, palette: Palette) -> list[Mark]:
    """Return a mark for each naming, description and verb of an article."""
    return [
        Mark(
            row["start"],
            row["end"],
            f"{row['actor']}: {row['form'] if row['view'] == NAMED else row['what']}",
            palette.outlet(row["outlet"]),
            _STYLES.get(row["view"], "box"),
        )
        for row in records(rows[rows["view"] != WORDED])
    ]
