"""Shared text as marks on the Read page."""

from __future__ import annotations

import pandas as pd

from components.contract import Mark
from components.figure.records import records
from components.palette import Palette
from components.reuse.summary import SHOWN
from components.reuse.wording import origin_told


def marks(rows: pd.DataFrame, palette: Palette) -> list[Mark]:
    """Return a dashed underline for each shared stretch; its label says how it is shared and where it may come from."""
    found = []
    for row in records(rows[rows["passage"] != ""]):
        label = f"{SHOWN[row['sharing']]}, in {row['articles']} articles"
        if row["sharing"] != "speech":
            label += f"; {origin_told(row['origin'], row['reason'])}"
        found.append(Mark(int(row["start"]), int(row["end"]), label, palette.accent, "dashed"))
    return found
