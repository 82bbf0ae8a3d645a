"""What needs all articles at once: each one's event, and what means must differ by, whatever is shown later."""

from __future__ import annotations

import pandas as pd

from components.reading.model import VOICES, Reading
from components.sentiment.compared import family_of


def relate(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with their event, and for their voice the critical value and number of all pairs of the corpus.

    The columns are `event`, `family` and `pairs`.
    """
    event = {reading.article.article_id: reading.event for reading in readings}
    rows = rows.assign(event=rows["article_id"].map(event).fillna("").astype("str"))
    family = {voice: family_of(rows, voice) for voice in VOICES}
    return rows.assign(
        family=rows["voice"].map({voice: found[0] for voice, found in family.items()}).astype("float64"),
        pairs=rows["voice"].map({voice: found[1] for voice, found in family.items()}).astype("int64"),
    )
