"""Points on the Read page."""

from __future__ import annotations

import pandas as pd

from components.contract import Mark
from components.coverage.mention import PASSAGES
from components.palette import Palette


def marks(rows: pd.DataFrame, palette: Palette) -> list[Mark]:
    """Return an underline for each mention of a name or number, which says in how many outlets it stands.

    Passages that several outlets have are marked too; those of one outlet alone would be nearly every sentence.
    """
    passages = rows["kind"].isin(PASSAGES)
    shown = rows[~passages | (rows["outlets"] > 1)]
    columns = ("start", "end", "point", "kind", "outlets")
    return [
        Mark(start, end, _label(point, kind, outlets), palette.accent if outlets < 2 else palette.muted, "underline")
        for start, end, point, kind, outlets in zip(*(shown[column] for column in columns), strict=True)
    ]


def _label(point: str, kind: str, outlets: int) -> str:
    held = "only this outlet has it" if outlets < 2 else f"{outlets} outlets have it"
    return f"{kind}: {held}" if kind in PASSAGES else f"{point}: {held}"
