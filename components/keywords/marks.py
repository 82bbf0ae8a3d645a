"""Keywords on the Read page."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.contract import Mark
from components.palette import Palette


def marks(rows: pd.DataFrame, palette: Palette) -> list[Mark]:
    """Return a box for each use, in whatever voice, of a term that stands out for the article's outlet.

    Those are the terms shown for it in the whole corpus at the default settings (`stressed`, filled by `relate`).
    """
    stressed: list[Any] = list(rows[rows["stressed"]].itertuples())
    return [
        Mark(row.start, row.end, f"{row.term}: a word that {row.outlet} stresses", palette.outlet(row.outlet), "box")
        for row in stressed
    ]
